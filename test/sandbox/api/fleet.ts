import type { Exchange } from './exchange.ts'
import { defaultGroup, groupCapacity, type RunnerGroup, type RunnerGroupInput } from './runner-group.ts'
import { changedRunner, newRunner, type Runner, type RunnerInput } from './runner.ts'

/** Case does not matter, as on GitHub. */
export type Place = `orgs/${string}` | `repos/${string}/${string}`

export type RequestListener = (count: number, exchange: Exchange) => void

export interface Fleet {
  addPlace(place: Place): void
  hasPlace(place: Place): boolean
  addGroup(org: Place, group: RunnerGroupInput): RunnerGroup
  groups(place: Place): readonly RunnerGroup[]
  isFull(place: Place, group: RunnerGroup): boolean
  /** Ids go up from 1 over all places; a name is taken once in a place. */
  add(place: Place, runner?: RunnerInput): Runner
  update(place: Place, id: number, patch: RunnerInput): Runner
  remove(place: Place, id: number): boolean
  find(place: Place, id: number): Runner | undefined
  named(place: Place, name: string): Runner | undefined
  /** In order of id. */
  runners(place: Place): Runner[]
  /** The JSON texts of one page, and how many there are on all. */
  page(place: Place, matches: Match, offset: number, size: number): { total: number; texts: string[] }
  /** Called before each request is handled, with its number from 1; the returned function ends it. */
  onRequest(listener: RequestListener): () => void
  requested(exchange: Exchange): void
}

/** Undefined takes all; a string is an exact name. */
export type Match = undefined | string | ((name: string) => boolean)

type Entry = { runner: Runner; text: string | undefined }
type PlaceState = {
  byId: Map<number, Entry>
  byName: Map<string, Entry>
  /** Dropped when a runner comes or goes: paging 10,000 runners must not walk the map again for each page. */
  ordered: Entry[] | undefined
  groups: RunnerGroup[]
}

export function createFleet(): Fleet {
  const places = new Map<string, PlaceState>()
  const listeners = new Set<RequestListener>()
  let lastId = 0
  let requests = 0

  const stateOf = (place: Place) => stateIn(places, place)
  return {
    addPlace(place) {
      if (!places.has(place.toLowerCase())) places.set(place.toLowerCase(), emptyPlace())
    },
    hasPlace: (place) => places.has(place.toLowerCase()),
    addGroup: (org, group) => addGroup(stateOf(org), group),
    groups: (place) => stateOf(place).groups,
    isFull: (place, group) => group.full || isAtCapacity(stateOf(place), group.id),
    add(place, input = {}) {
      lastId += 1
      return addRunner(stateOf(place), newRunner(lastId, input))
    },
    update: (place, id, patch) => updateRunner(stateOf(place), id, patch),
    remove: (place, id) => removeRunner(stateOf(place), id),
    find: (place, id) => stateOf(place).byId.get(id)?.runner,
    named: (place, name) => stateOf(place).byName.get(name)?.runner,
    runners: (place) => ordered(stateOf(place)).map((entry) => entry.runner),
    page(place, matches, offset, size) {
      const entries = matching(stateOf(place), matches)
      return { total: entries.length, texts: entries.slice(offset, offset + size).map(textOf) }
    },
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

/** What every sandbox starts with. */
export function octoFleet(): Fleet {
  const fleet = createFleet()
  fleet.addPlace('orgs/octo-org')
  fleet.addPlace('repos/octo-org/octo-repo')
  fleet.addGroup('orgs/octo-org', { name: 'gpu' })
  fleet.addGroup('orgs/octo-org', { name: 'hosted', hosted: true })
  fleet.addGroup('orgs/octo-org', { name: 'full', full: true })
  return fleet
}

function stateIn(places: ReadonlyMap<string, PlaceState>, place: Place): PlaceState {
  const state = places.get(place.toLowerCase())
  if (state === undefined) throw new Error(`the fleet has no ${place}; add it with addPlace`)
  return state
}

function emptyPlace(): PlaceState {
  return { byId: new Map(), byName: new Map(), ordered: undefined, groups: [defaultGroup] }
}

function addGroup(state: PlaceState, input: RunnerGroupInput): RunnerGroup {
  const id = Math.max(...state.groups.map((known) => known.id)) + 1
  const group = { ...defaultGroup, default: false, id, ...input }
  state.groups.push(group)
  return group
}

function isAtCapacity(state: PlaceState, groupId: number): boolean {
  if (state.byId.size < groupCapacity) return false
  return ordered(state).filter((entry) => entry.runner.runner_group_id === groupId).length >= groupCapacity
}

function addRunner(state: PlaceState, runner: Runner): Runner {
  if (state.byName.has(runner.name)) throw new Error(`a runner named ${runner.name} is already there`)
  const entry = { runner, text: undefined }
  state.byId.set(runner.id, entry)
  state.byName.set(runner.name, entry)
  state.ordered = undefined
  return runner
}

function updateRunner(state: PlaceState, id: number, patch: RunnerInput): Runner {
  const entry = state.byId.get(id)
  if (entry === undefined) throw new Error(`there is no runner ${id} to update`)
  state.byName.delete(entry.runner.name)
  entry.runner = changedRunner(entry.runner, patch)
  entry.text = undefined
  state.byName.set(entry.runner.name, entry)
  return entry.runner
}

function removeRunner(state: PlaceState, id: number): boolean {
  const entry = state.byId.get(id)
  if (entry === undefined) return false
  state.byId.delete(id)
  state.byName.delete(entry.runner.name)
  state.ordered = undefined
  return true
}

function ordered(state: PlaceState): Entry[] {
  state.ordered ??= [...state.byId.values()]
  return state.ordered
}

function matching(state: PlaceState, matches: Match): Entry[] {
  if (matches === undefined) return ordered(state)
  if (typeof matches === 'function') return ordered(state).filter((entry) => matches(entry.runner.name))
  const entry = state.byName.get(matches)
  return entry === undefined ? [] : [entry]
}

function textOf(entry: Entry): string {
  entry.text ??= JSON.stringify(entry.runner)
  return entry.text
}
