import type { PlayedLies } from './lying-stage.ts'
import { matches } from './filters.ts'
import { chosenName, eventsOf, isReceived, obstacleIn, sinceChosen, type Event, type Obstacle } from './run-log.ts'

export type Fate = 'deleted' | 'missing' | 'busy' | 'not-stable' | 'refused' | 'not-tried'
type Told = { readonly id: number; readonly name: string; readonly reason?: Fate }

const toldIn = ({ result }: PlayedLies, output: string): readonly (Told | number | string)[] =>
  JSON.parse(result.outputs[output] ?? '[]') as readonly (Told | number | string)[]

/** Of each runner, by id or by the name that was asked for, what the outputs say. */
const fatesTold = (played: PlayedLies): readonly (readonly [number | string, Fate])[] =>
  (['deleted', 'kept', 'missing'] as const).flatMap((output) =>
    toldIn(played, output).map((one) =>
      typeof one === 'object' ? ([one.id, one.reason ?? 'deleted'] as const) : ([one, 'missing'] as const),
    ),
  )

/** Each chosen runner is in one output, the right one, and the step fails exactly if that is a reason. */
export function* checkAccount(played: PlayedLies): Generator<string> {
  const { script, result, before, after, departed } = played
  if (script.choice === 'replace') return
  const told = fatesTold(played)
  const keys = told.map(([key]) => key)
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at)
  if (twice.length > 0) yield `told twice: ${twice.join(', ')}`
  if (result.outputs['deleted'] === undefined) {
    if (played.exchanges.some(({ method }) => method === 'DELETE')) yield 'deleted without a word in the outputs'
    return
  }
  const left = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !left.has(id) && !departed.has(id)).map(({ id }) => id)
  const isDeleted = (id: number): boolean => told.some(([key, fate]) => key === id && fate === 'deleted')
  for (const id of gone)
    if (!isDeleted(id) && !isUnanswered(eventsOf(played, id))) yield `${id} went, and is not told as deleted`
  if (script.inputs['dry-run'] !== 'true')
    for (const [key, fate] of told)
      if (fate === 'deleted' && left.has(Number(key))) yield `${key} is told as deleted, and is there`
  const chosen = chosenIn(played)
  if (chosen && sortedText(chosen) !== sortedText(keys))
    yield `chosen: ${sortedText(chosen)}; told of: ${sortedText(keys)}`
  for (const [key, fate] of told) yield* checkFate(played, key, fate)
  yield* checkCode(played, told)
}

const sortedText = (keys: readonly (number | string)[]): string => keys.map(String).sort().join(', ')

/** Whether nothing says that a runner went that did. */
const isUnanswered = (events: readonly Event[]): boolean =>
  events.some((event) => event.is === 'try' && (event.status === 0 || event.status >= 500))

/** The ids and missing names that the step has to account for; undefined where a list that does not add up leaves it open. */
const chosenIn = (played: PlayedLies): readonly (number | string)[] | undefined => {
  const { script, sightings } = played
  const { filter, name, 'runner-id': ids } = script.inputs
  if (ids !== undefined) return JSON.parse(ids) as readonly number[]
  const received = sightings.filter(isReceived)
  const [first] = received
  if (first === undefined || received.some(({ isUnsteady }) => isUnsteady)) return undefined
  if (filter !== undefined) {
    if (first.leavesOut !== 'everybody else') return undefined
    return [...first.told.values()].filter((runner) => matches(filter, runner)).map(({ id }) => id)
  }
  if (script.fleet.length > 100) return undefined
  const asked = JSON.parse(name ?? '[]') as readonly string[]
  const found = new Map([...first.told.values()].map((runner) => [runner.name, runner.id]))
  return asked.map((one) => keyOf(one, found.get(one), played))
}

/** One that was there in the look and is missing afterwards is told by the name that was asked for. */
const keyOf = (name: string, id: number | undefined, played: PlayedLies): number | string =>
  id === undefined || toldIn(played, 'missing').includes(name) ? name : id

/** What the log of the server allows to be said of a runner. */
function* checkFate(played: PlayedLies, key: number | string, fate: Fate): Generator<string> {
  const isDry = played.script.inputs['dry-run'] === 'true'
  if (isDry) return
  const id = typeof key === 'number' ? key : idOf(played, key)
  if (id === undefined) {
    if (fate !== 'missing') yield `${key} is unknown, and told as ${fate}`
    return
  }
  const allowed = fatesAllowed(played, eventsOf(played, id))
  if (!allowed.includes(fate)) yield `${key} is told as ${fate}, but it should be ${allowed.join(' or ')}`
}

const idOf = ({ sightings }: PlayedLies, name: string): number | undefined =>
  sightings.flatMap(({ told }) => [...told.values()]).find((runner) => runner.name === name)?.id

const fatesAllowed = (played: PlayedLies, events: readonly Event[]): readonly Fate[] => {
  const { script } = played
  const tries = events.flatMap((event) => (event.is === 'try' ? [event.status] : []))
  const last = tries.at(-1)
  if (last === 204) return ['deleted']
  if (last === 404)
    return wasLost(tries) ? ['deleted'] : ['missing', ...(script.weather === 'foul' ? (['refused'] as const) : [])]
  if (wasLost([...tries, 0])) return ['deleted', 'missing', 'busy', 'not-stable', 'refused']
  const name = chosenName(played, events)
  const obstacles = sinceChosen(played, name, events).flatMap((event) => obstacleOf(played, name, event))
  // Of a filter, the first thing that stands in the way decides; of a wait, what was seen last, but one may follow the other.
  const telling = script.inputs['if-busy'] === 'wait' ? obstacles : obstacles.slice(0, 1)
  return [
    ...new Set<Fate>([
      ...telling.map(fateBy),
      ...(mayBeHidden(played) ? (['missing', 'not-stable'] as const) : []),
      ...(isBack(events) || isRenamed(events) ? (['not-stable'] as const) : []),
      ...(isSeldomSeen(events) || saysSeldom(played) ? (['not-tried'] as const) : []),
      ...(script.weather === 'foul' ? (['not-tried', 'refused'] as const) : []),
    ]),
  ]
}

/** Of a list of several pages, nobody can say from one page who was left out. */
const mayBeHidden = ({ script: { fleet, lives, departures } }: PlayedLies): boolean =>
  fleet.length > 100 &&
  (departures.length > 0 || lives.some(({ acts }) => acts.some(({ tells }) => tells === 'nothing')))

/** Whether it was absent from one look, and there in a later one. */
const isBack = (events: readonly Event[]): boolean => {
  const looks = events.flatMap((event) => (event.is === 'look' ? [event.runner !== undefined] : []))
  return looks.includes(false) && looks.lastIndexOf(true) > looks.indexOf(false)
}

/** By which of its names it was chosen, a list of several pages does not always say; that it has two is contrary. */
const isRenamed = (events: readonly Event[]): boolean =>
  new Set(events.flatMap((event) => (event.is === 'look' && event.runner ? [event.runner.name] : []))).size > 1

/** Whether an answer did not arrive: of a deletion that went well, too, or nobody would have sent it again. */
const wasLost = (tries: readonly number[]): boolean =>
  tries.slice(0, -1).some((status) => status === 0 || status === 204 || status >= 500)

const obstacleOf = (played: PlayedLies, name: string | undefined, event: Event): readonly Obstacle[] => {
  if (event.is === 'try') return event.status === 422 ? ['busy'] : []
  const obstacle = obstacleIn(played, name, event.runner)
  return obstacle === undefined ? [] : [obstacle]
}

const fateBy = (obstacle: Obstacle): Fate =>
  obstacle === 'busy' ? 'busy' : obstacle === 'absent' ? 'missing' : 'not-stable'

/** A machine that is too busy to look in time: it is right to spare everybody then. */
const saysSeldom = ({ result }: PlayedLies): boolean => result.log.includes('Looks were too far apart')

/** Whether looks came so seldom that a step may say that it could not see enough; a busy machine does that too. */
const isSeldomSeen = (events: readonly Event[]): boolean => {
  const times = events.flatMap((event) => (event.is === 'look' ? [event.atMs] : []))
  return times.slice(1).some((time, at) => time - (times[at] ?? 0) > 1800)
}

/** Whether, and why, a step fails for what became of its runners. */
function* checkCode(
  { script, result }: PlayedLies,
  told: readonly (readonly [number | string, Fate])[],
): Generator<string> {
  const code = result.outputs['error-code'] ?? ''
  const { 'if-busy': ifBusy = script.choice === 'filter' ? 'skip' : 'fail', 'dry-run': dryRun } = script.inputs
  const isReason = (fate: Fate): boolean =>
    fate === 'refused' || fate === 'not-tried' || (fate === 'busy' && ifBusy !== 'skip' && dryRun !== 'true')
  const fates = told.map(([, fate]) => fate)
  const isBad = fates.some(isReason)
  if (isBad !== (code !== '')) yield `error-code "${code}" for ${[...new Set(fates)].join(', ')}`
  const isPartial = isBad && fates.includes('deleted')
  if (isPartial !== (code === 'partial')) yield `error-code "${code}", with ${isPartial ? 'some' : 'none'} deleted`
  const count = result.outputs['deleted-count']
  if (count !== String(fates.filter((fate) => fate === 'deleted').length)) yield `deleted-count ${count ?? ''}`
}
