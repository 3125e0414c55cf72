import type { Scope } from '../github/operations.ts'
import { isPrintable } from '../text/harmless-text.ts'
import { parseId, parseList, quote } from './input-values.ts'
import type { RawInputs } from './inputs.ts'
import { combine, invalid, mapParsed, thenParse, valid, type Parsed } from './parsed.ts'

/** The group that new runners join: its id, or its name, which has to be looked up. */
export type GroupRef = { readonly by: 'id'; readonly id: number } | { readonly by: 'name'; readonly name: string }

/** The runners to register, and what to do when one of the names is taken. */
export type JitOrder = {
  readonly names: readonly string[]
  readonly labels: readonly string[]
  readonly group: GroupRef
  readonly workFolder: string
  readonly ifExists: 'fail' | 'replace'
  /** Whether a job that fails takes with it what was registered here and has not come online. */
  readonly cleanUp: 'never' | 'on-failure'
}

/** GitHub's default group; an explicit 1 cannot be told from the default of the input. */
const defaultGroupId = 1

/** As many as one step can register within GitHub's limits of creating content. */
const mostConfigs = 100

export const parseJitOrder = (scope: Scope, raw: RawInputs): Parsed<JitOrder> =>
  combine({
    names: parseNames(raw),
    labels: parseLabels(raw.labels),
    group: parseGroup(scope, raw),
    workFolder: valid(raw['work-folder']),
    ifExists: parseIfExists(raw['if-exists']),
    cleanUp: parseCleanUp(raw['clean-up']),
  })

const parseNames = (raw: RawInputs): Parsed<readonly string[]> =>
  thenParse(combine({ name: parseName(raw.name), count: parseConfigCount(raw.count) }), ({ name, count }) => {
    const names = count === 1 ? [name] : Array.from({ length: count }, (_, at) => `${name}-${at + 1}`)
    const longest = names.at(-1) ?? name
    return longest.length <= longestName
      ? valid(names)
      : invalid('name', `must have at most ${longestName} characters; ${quote(longest)} has ${longest.length}`)
  })

/** What GitHub refuses in the name of a new runner. */
const longestName = 64
const forbiddenSign = /["/:<>\\|*?]/

const parseName = (name: string): Parsed<string> => {
  if (name === '') return invalid('name', 'is required: the name of the new runner')
  const sign = forbiddenSign.exec(name)?.[0]
  if (sign !== undefined) return invalid('name', `${quote(name)} must not hold ${sign}, nor any of " / : < > \\ | * ?`)
  return isPrintable(name) ? valid(name) : invalid('name', `${quote(name)} must not hold a sign that nobody sees`)
}

const parseConfigCount = (text: string): Parsed<number> =>
  thenParse(parseId('count', text), (count) =>
    count <= mostConfigs ? valid(count) : invalid('count', `must be 1 to ${mostConfigs}, not ${count}`),
  )

const parseLabels = (text: string): Parsed<readonly string[]> =>
  thenParse(parseList('labels', text), (labels) =>
    labels.length >= 1 && labels.length <= 100
      ? valid(labels)
      : invalid(
          'labels',
          `must hold 1 to 100 labels, not ${labels.length}; GitHub adds none of its own to a JIT runner`,
        ),
  )

/** In a JSON array a label is taken to the letter; elsewhere a blank may be a comma that was forgotten. */
export const labelWarnings = (text: string): readonly string[] => {
  const labels = text.startsWith('[') ? valid([]) : parseList('labels', text)
  return labels.ok
    ? labels.value
        .filter((label) => /\s/.test(label))
        .map((label) => `The label ${quote(label)} has a blank in it: labels are separated by commas or new lines.`)
    : []
}

const parseGroup = (scope: Scope, raw: RawInputs): Parsed<GroupRef> => {
  const [id, name] = [parseId('runner-group-id', raw['runner-group-id']), raw['runner-group']]
  // A repository has no groups to name: that such an input is not used is said already.
  if (name === '' || scope === 'repo') return mapParsed(id, (value) => ({ by: 'id', id: value }))
  return thenParse(id, (value) =>
    value === defaultGroupId
      ? valid({ by: 'name', name })
      : invalid('runner-group', `${quote(name)} and runner-group-id ${value} are both set; give one of them`),
  )
}

const parseIfExists = (text: string): Parsed<'fail' | 'replace'> =>
  text === 'fail' || text === 'replace'
    ? valid(text)
    : invalid('if-exists', `must be fail or replace, not ${quote(text)}`)

const parseCleanUp = (text: string): Parsed<'never' | 'on-failure'> =>
  text === 'never' || text === 'on-failure'
    ? valid(text)
    : invalid('clean-up', `must be never or on-failure, not ${quote(text)}`)
