import { parseDeletionFilter, type Expression, type ExpressionAids, type RunnerFacts } from './condition.ts'
import { parseId, parseList, quote } from './input-values.ts'
import type { InputName, RawInputs } from './inputs.ts'
import { combine, invalid, mapParsed, parseIfSet, thenParse, valid, type Parsed } from './parsed.ts'

/** Which runner is meant: by id, or by exact name. */
export type RunnerRef = { readonly by: 'id'; readonly id: number } | { readonly by: 'name'; readonly name: string }

/** Which runners are to go. */
export type DeletionChoice =
  | { readonly by: 'ids'; readonly ids: readonly number[] }
  | {
      readonly by: 'names'
      readonly names: readonly string[]
      /** The text as it was given: where a runner has this very name, commas included, that one is meant. */
      readonly whole?: string
    }
  | {
      readonly by: 'filter'
      readonly filter: Expression<RunnerFacts>
      readonly maxDeletions: number | undefined
      /** The file that remembers since when runners have been offline. */
      readonly seenFile: string | undefined
    }

/** What to do about a runner that is running a job: fail at the end, leave it, or wait until the job has ended. */
export type IfBusy = 'fail' | 'skip' | 'wait'

export const parseRunnerRef = (raw: RawInputs): Parsed<RunnerRef> =>
  thenParse(onlyOneOf(['runner-id', 'name'], raw), (input) =>
    input === 'runner-id'
      ? mapParsed(parseId(input, raw[input]), (id): RunnerRef => ({ by: 'id', id }))
      : valid<RunnerRef>({ by: 'name', name: raw.name }),
  )

export const parseDeletionChoice = (raw: RawInputs, aids: ExpressionAids): Parsed<DeletionChoice> => {
  const input = onlyOneOf(['runner-id', 'name', 'filter'], raw)
  const maxDeletions = parseMaxDeletions(raw['max-deletions'])
  if (input.ok && input.value === 'filter') {
    const filter = parseDeletionFilter('filter', raw.filter, aids)
    const seenFile = parseIfSet(raw['seen-file'], valid)
    return mapParsed(combine({ filter, maxDeletions, seenFile }), (fields) => ({
      by: 'filter',
      ...fields,
    }))
  }
  const choice = thenParse(input, (chosen) => (chosen === 'runner-id' ? parseIds(raw[chosen]) : parseNames(raw.name)))
  const unused =
    input.ok && maxDeletions.ok && maxDeletions.value !== undefined
      ? invalid('max-deletions', `belongs to a filter, not to ${input.value}`)
      : maxDeletions
  const noFile = parseIfSet(raw['seen-file'], () =>
    input.ok ? invalid('seen-file', `belongs to a filter, not to ${input.value}`) : valid(undefined),
  )
  return mapParsed(combine({ choice, unused, noFile }), (fields) => fields.choice)
}

const onlyOneOf = <Name extends InputName>(names: readonly Name[], raw: RawInputs): Parsed<Name> => {
  const [first, ...others] = names.filter((name) => raw[name] !== '')
  if (first === undefined)
    return invalid(
      names.join(' or '),
      'is required: which runner is meant. If one is set, it is empty: an output of a step that did not run, for instance',
    )
  if (others.length === 0) return valid(first)
  return invalid(
    first,
    `and ${others.join(' and ')} are ${others.length > 1 ? 'all' : 'both'} set; give exactly one of them`,
  )
}

const parseIds = (text: string): Parsed<DeletionChoice> =>
  thenParse(parseAsked('runner-id', text), (items) => {
    const ids = items.map((item) => parseId('runner-id', item))
    const problems = ids.flatMap((id) => (id.ok ? [] : id.problems))
    if (problems.length > 0) return { ok: false, problems }
    return valid({ by: 'ids', ids: unique(ids.flatMap((id) => (id.ok ? [id.value] : []))) })
  })

const parseNames = (text: string): Parsed<DeletionChoice> =>
  mapParsed(parseAsked('name', text), (names) => ({
    by: 'names',
    names: unique(names),
    ...(!text.startsWith('[') && text.includes(',') && { whole: text }),
  }))

/** An empty JSON array asks for nothing, as the output of an earlier step may; stray commas are a slip. */
const parseAsked = (input: InputName, text: string): Parsed<readonly string[]> =>
  thenParse(parseList(input, text), (items) =>
    items.length > 0 || text.startsWith('[') ? valid(items) : invalid(input, `holds no value: ${quote(text)}`),
  )

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)]

/** Empty is no limit that anybody wanted, but a variable that was never set. */
const parseMaxDeletions = (text: string): Parsed<number | undefined> => {
  if (text === 'none') return valid(undefined)
  const what = 'must be none or a whole number'
  if (text === '') return invalid('max-deletions', `${what}; it is empty`)
  return /^[0-9]{1,9}$/.test(text) ? valid(Number(text)) : invalid('max-deletions', `${what}, not ${quote(text)}`)
}

const ifBusyWords = ['fail', 'skip', 'wait'] as const satisfies readonly IfBusy[]

/** A filter may well choose busy runners, so it skips them by default; who names a runner wants to hear of it. */
export const parseIfBusy = (raw: RawInputs): Parsed<IfBusy> => {
  const text = raw['if-busy']
  if (text === '') return valid(raw.filter === '' ? 'fail' : 'skip')
  const word = ifBusyWords.find((known) => known === text)
  return word ? valid(word) : invalid('if-busy', `must be fail, skip or wait, not ${quote(text)}`)
}
