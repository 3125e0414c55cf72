import type { Act, KilledAtWork } from './act.ts'
import { createClock, type Clock } from './clock.ts'
import type { Exchange } from './exchange.ts'
import { habitsOf, type Habits } from './habits.ts'
import * as state from './place-state.ts'
import type { Match, PlaceState } from './place-state.ts'
import type { RunnerGroup, RunnerGroupInput } from './runner-group.ts'
import { newRunner, type Runner, type RunnerInput } from './runner.ts'

/** Case does not matter, as on GitHub. */
export type Place = `orgs/${string}` | `repos/${string}/${string}`

export type RequestListener = (count: number, exchange: Exchange) => void

/** The truth, and what GitHub tells of it. Which is which is in the name: `told` is what answers say. */
export interface Fleet {
  addPlace(place: Place, policy?: { runnersDisabled: boolean }): void
  hasPlace(place: Place): boolean
  areRunnersDisabled(place: Place): boolean
  addGroup(org: Place, group: RunnerGroupInput): RunnerGroup
  groups(place: Place): readonly RunnerGroup[]
  isFull(place: Place, group: RunnerGroup): boolean
  /** Ids go up from 1 over all places; a name is taken once in a place. */
  add(place: Place, runner?: RunnerInput): Runner
  /** One of GitHub's own larger runners, which stand in an organization's list among the self-hosted: online, without a label. */
  addHosted(org: Place, name: string): Runner
  /** As a request does it: such a runner may not be seen at once. */
  register(place: Place, runner: RunnerInput): Runner
  update(place: Place, id: number, patch: RunnerInput): Runner
  /** What will become of it, and what GitHub will tell of it meanwhile. */
  script(place: Place, id: number, acts: readonly Act[]): void
  remove(place: Place, id: number): boolean
  /** As a request does it, which may kill a runner in mid-job. */
  deleteByRequest(place: Place, id: number): void
  find(place: Place, id: number): Runner | undefined
  named(place: Place, name: string): Runner | undefined
  isNameTaken(place: Place, name: string): boolean
  /** In order of id. */
  runners(place: Place): Runner[]
  /** What a get tells of it now; undefined when GitHub tells nothing. */
  told(place: Place, id: number): Runner | undefined
  /** What a list tells now, in its order. */
  toldInList(place: Place): Runner[]
  /** The JSON texts of one page, and how many there are on all. */
  page(place: Place, matches: Match, offset: number, size: number): { total: number; texts: string[] }
  /** Those that a request has deleted while they were at work. */
  readonly killedAtWork: readonly KilledAtWork[]
  /** Called before each request is handled, with its number from 1; the returned function ends it. */
  onRequest(listener: RequestListener): () => void
  requested(exchange: Exchange): void
}

/** What every sandbox starts with. */
export function octoFleet(clock: Clock, habits: Habits): Fleet {
  const fleet = createFleet(clock, habits)
  fleet.addPlace('orgs/octo-org')
  fleet.addPlace('repos/octo-org/octo-repo')
  fleet.addPlace('repos/octo-org/without-runners', { runnersDisabled: true })
  fleet.addGroup('orgs/octo-org', { name: 'gpu' })
  fleet.addGroup('orgs/octo-org', { name: 'hosted', hosted: true })
  fleet.addGroup('orgs/octo-org', { name: 'full', full: true })
  return fleet
}

export function createFleet(clock: Clock = createClock(), habits: Habits = habitsOf(false, {})): Fleet {
  const places = new Map<string, PlaceState>()
  const now = () => ({ elapsedMs: clock.elapsedMs(), habits })
  const stateOf = (place: Place) => {
    const found = stateIn(places, place)
    state.settle(found, now())
    return found
  }
  let lastId = 0
  const nextRunner = (input: RunnerInput) => newRunner((lastId += 1), input)

  return {
    ...createDeletion(stateOf, now),
    ...createListeners(),
    addPlace(place, { runnersDisabled } = { runnersDisabled: false }) {
      if (!places.has(place.toLowerCase())) places.set(place.toLowerCase(), state.emptyPlace(runnersDisabled))
    },
    hasPlace: (place) => places.has(place.toLowerCase()),
    areRunnersDisabled: (place) => stateOf(place).runnersDisabled,
    addGroup: (org, group) => state.addGroup(stateOf(org), group),
    groups: (place) => stateOf(place).groups,
    isFull: (place, group) => state.isFull(stateOf(place), group),
    add: (place, input = {}) => state.addRunner(stateOf(place), nextRunner(input)),
    addHosted: (org, name) => state.addRunner(stateOf(org), nextRunner({ ...hostedRunner(stateOf(org)), name })),
    register: (place, input) => state.addRunner(stateOf(place), nextRunner(input), clock.elapsedMs()),
    update: (place, id, patch) => state.updateRunner(stateOf(place), id, patch),
    script: (place, id, acts) => {
      state.addActs(stateOf(place), id, acts)
    },
    remove: (place, id) => state.removeRunner(stateOf(place), id, now()),
    find: (place, id) => stateOf(place).byId.get(id)?.runner,
    named: (place, name) => stateOf(place).byName.get(name)?.runner,
    isNameTaken: (place, name) => state.isNameTaken(stateOf(place), name, now()),
    runners: (place) => state.trueRunners(stateOf(place)),
    told: (place, id) => state.toldAs(stateOf(place), id, now()),
    toldInList: (place) => state.listed(stateOf(place), undefined, now()).told(),
    page(place, matches, offset, size) {
      const { total, texts } = state.listed(stateOf(place), matches, now())
      return { total, texts: texts(offset, offset + size) }
    },
  }
}

function stateIn(places: ReadonlyMap<string, PlaceState>, place: Place): PlaceState {
  const found = places.get(place.toLowerCase())
  if (found === undefined) throw new Error(`the fleet has no ${place}; add it with addPlace`)
  return found
}

function hostedRunner({ groups }: PlaceState): RunnerInput {
  const group = groups.find(({ hosted }) => hosted)
  if (group === undefined) throw new Error("there is no group for GitHub's own runners")
  const hosted = { os: 'Ubuntu 24.04.1 LTS', status: 'online', labels: [], version: undefined, ephemeral: undefined }
  return { ...hosted, runner_group_id: group.id }
}

function createDeletion(
  stateOf: (place: Place) => PlaceState,
  now: () => state.Now,
): Pick<Fleet, 'killedAtWork' | 'deleteByRequest'> {
  const killedAtWork: KilledAtWork[] = []
  const deleteByRequest = (place: Place, id: number) => {
    const runner = stateOf(place).byId.get(id)?.runner
    if (runner === undefined) return
    if (runner.busy) killedAtWork.push({ id, name: runner.name, atMs: now().elapsedMs })
    state.removeRunner(stateOf(place), id, now())
  }
  return { killedAtWork, deleteByRequest }
}

function createListeners(): Pick<Fleet, 'onRequest' | 'requested'> {
  const listeners = new Set<RequestListener>()
  let requests = 0
  return {
    onRequest(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    requested(exchange) {
      requests += 1
      for (const listener of listeners) listener(requests, exchange)
    },
  }
}
