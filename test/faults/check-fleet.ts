import { matches } from './filters.ts'
import type { Played } from './stage.ts'

type Told = { readonly id: number; readonly name: string; readonly reason?: string }

export const toldIn = (played: Played, output: string): readonly Told[] =>
  JSON.parse(played.result.outputs[output] ?? '[]') as readonly Told[]

const missingIn = ({ result }: Played): readonly (number | string)[] =>
  JSON.parse(result.outputs['missing'] ?? '[]') as readonly (number | string)[]

/** Gone, and not by others. */
export const goneOf = ({ before, after, removedByOthers }: Played): readonly number[] => {
  const left = new Set(after.map(({ id }) => id))
  return before.map(({ id }) => id).filter((id) => !left.has(id) && !removedByOthers.has(id))
}

/** An answer that says that something went which is still there: nobody could know better. */
const isLiedTo = ({ script }: Played): boolean =>
  script.faults.some((fault) => fault.do === 'answer' && [204, 404].includes(fault.status)) ||
  script.faults.some((fault) => fault.do === 'raw' && fault.text.includes(' 204 '))

export function* checkFleet(played: Played): Generator<string> {
  const { verb } = played.script
  const [besideBefore, besideAfter] = played.beside
  if (JSON.stringify(besideBefore) !== JSON.stringify(besideAfter)) yield 'another place has changed'
  if (verb === 'delete') yield* checkDeletion(played)
  else if (verb !== 'jit-config' && goneOf(played).length > 0) yield `gone by a ${verb}: ${goneOf(played).join(', ')}`
}

function* checkDeletion(played: Played): Generator<string> {
  const { script, before } = played
  const gone = goneOf(played)
  const deleted = toldIn(played, 'deleted')
  const missing = new Set(missingIn(played))
  const told = new Set<number | string>([...deleted.map(({ id }) => id), ...missing])
  const nameOf = new Map(before.map(({ id, name }) => [id, name]))
  const untold = gone.filter((id) => !told.has(id) && !told.has(nameOf.get(id) ?? id) && !isUnknown(id, played))
  if (untold.length > 0) yield `gone, but not told: ${untold.join(', ')}`
  if (script.inputs['dry-run'] === 'true' && gone.length > 0) yield `gone in a dry run: ${gone.join(', ')}`
  for (const id of gone) if (!wasAskedFor(id, nameOf.get(id) ?? '', played)) yield `gone, but not asked for: ${id}`
  yield* checkTold(played, deleted, missing)
}

/** Whether a runner is told to be kept because no try to delete it was ever answered. */
const isUnknown = (id: number, played: Played): boolean => {
  const tries = played.arrivals.flatMap(({ method, path }, at) =>
    method === 'DELETE' && path.endsWith(`/${id}`) ? [played.statuses[at] ?? 0] : [],
  )
  return tries.some((status) => status === 0 || status >= 500) && toldIn(played, 'kept').some((one) => one.id === id)
}

function* checkTold(
  played: Played,
  deleted: readonly Told[],
  missing: ReadonlySet<number | string>,
): Generator<string> {
  const { script, result, after } = played
  const there = new Set(after.map(({ id }) => id))
  const twice = [...deleted, ...toldIn(played, 'kept')].map(({ id }) => id)
  const both = twice.filter((id, at) => twice.indexOf(id) !== at || missing.has(id))
  if (both.length > 0) yield `told in two outputs: ${both.join(', ')}`
  const count = result.outputs['deleted-count'] ?? ''
  if (count !== '' && count !== String(deleted.length)) yield `deleted-count ${count}, but ${deleted.length} told`
  if (script.inputs['dry-run'] !== 'true' && !isLiedTo(played)) {
    const left = deleted.filter(({ id }) => there.has(id))
    if (left.length > 0) yield `told to be gone, but there: ${left.map(({ id }) => id).join(', ')}`
    const found = after.filter(({ id, name }) => missing.has(id) || missing.has(name))
    if (found.length > 0) yield `told to be missing, but there: ${found.map(({ id }) => id).join(', ')}`
  }
  const isTried = played.arrivals.some(({ method }) => method === 'DELETE')
  if (isTried && result.outputs['deleted'] === undefined)
    yield 'something was tried to delete, but no output tells of it'
}

const idsIn = ({ inputs }: Played['script']): readonly number[] =>
  Array.from(inputs['runner-id']?.matchAll(/\d+/g) ?? [], ([id]) => Number(id))

const namesIn = ({ inputs }: Played['script']): readonly string[] => {
  const text = inputs['name'] ?? ''
  return text.startsWith('[') ? (JSON.parse(text) as readonly string[]) : text.split(',').map((name) => name.trim())
}

const wasAskedFor = (id: number, name: string, { script, looks }: Played): boolean => {
  const { inputs } = script
  if (inputs['filter'] === undefined) return idsIn(script).includes(id) || namesIn(script).includes(name)
  const matched = looks.filter((matching) => matching.has(id))
  // How far apart they were is for tests with a clock of their own: on a busy machine a look arrives whenever it does.
  return matched.length >= (inputs['stable-for'] === '0s' ? 1 : 2)
}

/** What a step deletes that nothing comes between. */
export const doomedOf = ({ script, before }: Played): readonly number[] => {
  const { inputs } = script
  if (inputs['dry-run'] === 'true') return []
  const filter = inputs['filter']
  const [ids, names] = [idsIn(script), namesIn(script)]
  const chosen = before.filter((runner) =>
    filter === undefined ? ids.includes(runner.id) || names.includes(runner.name) : matches(filter, runner),
  )
  const most = inputs['max-deletions']
  if (most !== undefined && chosen.length > Number(most)) return []
  return chosen.filter(({ busy }) => !busy).map(({ id }) => id)
}
