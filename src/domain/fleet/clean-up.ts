import type { Runner } from '../github/runner.ts'
import { fieldsOf, itemsOf, ShapeError, text, wholeNumber } from '../github/shape.ts'
import type { Target } from '../github/target.ts'
import { parseJson } from '../text/json.ts'
import { isRegisteredAs, mayBeReplaced } from './registration.ts'

/** What a step is about to register, left before it does: no secret, and enough to find all of it after a kill. */
export type Ordered = {
  readonly target: Target
  readonly names: readonly string[]
  readonly labels: readonly string[]
  readonly groupId: number
  /** Ids of runners that had one of these names before. */
  readonly known: readonly number[]
}

/** The order, and by id the names of those whose registration GitHub has confirmed. */
export type LeftBehind = Ordered & {
  readonly apiUrl: string
  readonly registered: ReadonlyMap<number, string>
}

/** Reads what a step has left. Throws `ShapeError` for what it cannot have left. */
export const decodeLeftBehind = (state: ReadonlyMap<string, string>): LeftBehind => {
  const order = fieldsOf(parseJson(state.get('jit-order') ?? '{}'), 'jit-order')
  const { scope, org, owner, repo } = fieldsOf(order['target'], 'target')
  const registered = [...state].flatMap(([name, value]) => {
    const id = /^registered-([0-9]+)$/i.exec(name)?.[1]
    return id === undefined ? [] : [[Number(id), text(parseJson(value), name)] as const]
  })
  return {
    apiUrl: text(parseJson(state.get('api-url') ?? '""'), 'api-url'),
    target:
      scope === 'org'
        ? { scope, org: word(org, 'org') }
        : { scope: 'repo', owner: word(owner, 'owner'), repo: word(repo, 'repo') },
    names: itemsOf(order['names'], 'names', (name) => text(name, '')),
    labels: itemsOf(order['labels'], 'labels', (label) => text(label, '')),
    groupId: wholeNumber(order['groupId'], 'groupId'),
    known: itemsOf(order['known'], 'known', (id) => wholeNumber(id, '')),
    registered: new Map(registered),
  }
}

/** An empty one would make another address of it. */
const word = (value: unknown, place: string): string => {
  const written = text(value, place)
  if (written === '') throw new ShapeError(place, 'a name')
  return written
}

/**
 * Whether this runner comes of that step: it says so, or it was killed while it waited for the answer that would. A name
 * whose registration is confirmed is not asked for again: under another id it is somebody else's, however alike.
 */
export const isLeftBehind = (runner: Runner, { registered, known, names, labels, groupId }: LeftBehind): boolean => {
  const { id, name } = runner
  if (registered.get(id) === name) return true
  if ([...registered.values()].includes(name)) return false
  return names.includes(name) && !known.includes(id) && isRegisteredAs(runner, { name, labels, groupId })
}

/** Those who have the names of a step now: some may go, some have started, and of some nobody knows whose they are. */
export type Remains = {
  readonly waiting: readonly Runner[]
  readonly started: readonly Runner[]
  /** Unlike what the step registered: perhaps another's, perhaps its own, changed since. */
  readonly unlike: readonly Runner[]
}

/** Sorts out what a step has left behind; who had a name before the step came is none of it. */
export const remainsOf = (holders: readonly Runner[], left: LeftBehind): Remains => {
  const remains = { waiting: [] as Runner[], started: [] as Runner[], unlike: [] as Runner[] }
  for (const runner of holders) {
    if (left.known.includes(runner.id)) continue
    if (!mayBeReplaced(runner)) remains.started.push(runner)
    else if (isLeftBehind(runner, left)) remains.waiting.push(runner)
    else remains.unlike.push(runner)
  }
  return remains
}
