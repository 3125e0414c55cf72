import type { Runner } from '../sandbox/api/runner.ts'
import { matches } from './filters.ts'
import type { PlayedLies, Sighting } from './lying-stage.ts'

/** What one look that reached the step said of a runner; undefined when it was not there. */
export type Seen = { readonly is: 'look'; readonly atMs: number; readonly runner: Runner | undefined }
/** A try to delete it, and what it was answered: 0 when the answer got lost. */
export type Tried = { readonly is: 'try'; readonly atMs: number; readonly status: number }
export type Event = Seen | Tried

/** What a look says that stands in the way of a deletion, told without the product's own words for it. */
export type Obstacle = 'busy' | 'otherwise' | 'absent'

/** A 404 says something of one runner, and nothing of a list. */
export const isReceived = ({ exchange, leavesOut }: Sighting): boolean =>
  [200, 304].includes(exchange.status) || (exchange.status === 404 && typeof leavesOut === 'number')

const seenIn = (sighting: Sighting, id: number): readonly Seen[] => {
  const runner = sighting.told.get(id)
  const tells = runner !== undefined || sighting.leavesOut === 'everybody else' || sighting.leavesOut === id
  return tells && isReceived(sighting) ? [{ is: 'look', atMs: sighting.exchange.atMs, runner }] : []
}

/** All that a step could know of a runner, in order, as the server has it. */
export const eventsOf = ({ sightings, exchanges }: PlayedLies, id: number): readonly Event[] =>
  [
    ...sightings.flatMap((sighting) => seenIn(sighting, id)),
    ...exchanges
      .filter(({ method, path }) => method === 'DELETE' && path.endsWith(`/runners/${id}`))
      .map(({ atMs, status }): Tried => ({ is: 'try', atMs, status })),
  ].sort((one, other) => one.atMs - other.atMs)

/** How a deletion of this runner reads a look. `name`: the one it was chosen by, if it was. */
export const obstacleIn = (
  { script }: PlayedLies,
  name: string | undefined,
  runner: Runner | undefined,
): Obstacle | undefined => {
  if (runner === undefined) return 'absent'
  if (name !== undefined && runner.name !== name) return 'otherwise'
  const { filter, 'if-busy': ifBusy } = script.inputs
  if (script.choice === 'replace' && runner.status !== 'offline') return 'otherwise'
  if (filter !== undefined) {
    // Whoever waits for the end of a job means the runner that was at work.
    const asMeant = ifBusy === 'wait' ? [runner, { ...runner, busy: true }] : [runner]
    if (!asMeant.some((one) => matches(filter, one))) return 'otherwise'
  }
  return runner.busy ? 'busy' : undefined
}

/** From the first look on that does not say that a runner is not meant at all. */
export const sinceChosen = (
  played: PlayedLies,
  name: string | undefined,
  events: readonly Event[],
): readonly Event[] => {
  if (played.script.choice !== 'filter') return events
  const isOf = (event: Event): boolean => event.is === 'look' && event.runner !== undefined
  return events.slice(
    events.findIndex(
      (event) => isOf(event) && event.is === 'look' && obstacleIn(played, name, event.runner) !== 'otherwise',
    ),
  )
}

/** The name that a runner had when it was chosen by a look; undefined for those that are asked for by id. */
export const chosenName = ({ script, sightings }: PlayedLies, events: readonly Event[]): string | undefined => {
  // Between two readings of a list, nobody says which of two names was chosen.
  if (script.choice === 'ids' || script.fleet.length > 100 || sightings.some(({ isUnsteady }) => isUnsteady))
    return undefined
  const { filter } = script.inputs
  const looks = events.flatMap((event) => (event.is === 'look' && event.runner ? [event.runner] : []))
  return (filter === undefined ? looks[0] : looks.find((runner) => matches(filter, runner)))?.name
}
