import type { PlayedLies } from './lying-stage.ts'
import { chosenName, eventsOf, obstacleIn, type Event, type Seen, type Tried } from './run-log.ts'

/** Requests are late by as much as a machine is busy; what is too old in these scripts is so by seconds. */
const slackMs = 1500
const freshMs = 5000

/** However many looks there were: none lets a runner go that does not count for all of the time that was asked for. */
export function* checkSparing(played: PlayedLies): Generator<string> {
  for (const { id } of played.before) yield* checkTries(played, id)
  if (played.script.inputs['dry-run'] === 'true' && played.exchanges.some(({ method }) => method !== 'GET'))
    yield 'a dry run sent more than questions'
}

function* checkTries(played: PlayedLies, id: number): Generator<string> {
  const events = eventsOf(played, id)
  for (const [at, event] of events.entries()) {
    if (event.is !== 'try') continue
    yield* checkTry(played, id, event, events.slice(0, at))
    // Whatever is sent after that, because its answer got lost, meets nobody.
    if (event.status === 204) return
  }
}

function* checkTry(played: PlayedLies, id: number, { atMs }: Tried, before: readonly Event[]): Generator<string> {
  const name = chosenName(played, before)
  const isContrary = (event: Event): boolean =>
    event.is === 'try' ? event.status === 422 : obstacleIn(played, name, event.runner) !== undefined
  const good = before.slice(before.findLastIndex(isContrary) + 1).filter((event): event is Seen => event.is === 'look')
  const last = good.at(-1)
  if (last === undefined) {
    // A runner that is asked for by its id needs no look, as long as nothing says that it is at work.
    if (played.script.choice !== 'ids' || before.some(isContrary)) yield `${id} was to go after a look that spared it`
    return
  }
  const isLookedAt = played.script.choice !== 'ids' || before.some(isContrary)
  if (isLookedAt && isHeldUp(played) && atMs - last.atMs > freshMs + slackMs + played.lagMs)
    yield `${id} was to go on a look of ${Math.round(atMs - last.atMs)} ms before`
  yield* checkTime(played, id, good, before.some(isContrary))
  if (played.script.choice === 'filter') yield* checkNeverContrary(played, id, name, before)
}

/** Whether anything but a busy machine, where requests take their time to arrive, can let a look grow old. */
const isHeldUp = ({ script }: PlayedLies): boolean =>
  script.troubles.some(
    (trouble) =>
      (trouble.do === 'secondary-limit' && trouble.retryAfter * 1000 > freshMs) ||
      (trouble.do === 'slow' && trouble.ms > freshMs),
  )

/** By a filter, one look that says anything else spares a runner for good; only a job is waited for. */
function* checkNeverContrary(
  played: PlayedLies,
  id: number,
  name: string | undefined,
  before: readonly Event[],
): Generator<string> {
  const looks = before.filter((event): event is Seen => event.is === 'look')
  const first = looks.findIndex(
    ({ runner }) => runner !== undefined && obstacleIn(played, name, runner) !== 'otherwise',
  )
  const obstacles = looks.slice(first).map(({ runner }) => obstacleIn(played, name, runner))
  const isWaiting = played.script.inputs['if-busy'] === 'wait'
  const contrary = obstacles.find((obstacle) => obstacle !== undefined && !(isWaiting && obstacle === 'busy'))
  if (contrary !== undefined) yield `${id} was to go, though it was seen ${contrary} once`
}

const secondsOf = (text = '0s'): number => Number.parseInt(text, 10)

function* checkTime(
  { script, lagMs }: PlayedLies,
  id: number,
  looks: readonly Seen[],
  wasContrary: boolean,
): Generator<string> {
  const seconds = script.choice === 'filter' || wasContrary ? secondsOf(script.inputs['stable-for']) : 0
  const times = looks.map(({ atMs }) => atMs)
  const spanMs = (times.at(-1) ?? 0) - (times[0] ?? 0)
  // One look a second, first and last included; on a busy machine they are fewer, and further apart.
  if (looks.length < seconds + 1 && spanMs < seconds * 1000 - 900 - lagMs)
    yield `${id} was to go after ${looks.length} looks in ${Math.round(spanMs)} ms, not after ${seconds} s`
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0))
  const longestMs = Math.max(0, ...gaps)
  if (seconds > 0 && longestMs > 3000 + slackMs + lagMs && looks.length <= seconds + 1)
    yield `${id} was to go, though nobody looked for ${Math.round(longestMs)} ms`
}
