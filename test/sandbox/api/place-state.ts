import type { Act, Flags } from './act.ts'
import type { Habits } from './habits.ts'
import { defaultGroup, groupCapacity, type RunnerGroup, type RunnerGroupInput } from './runner-group.ts'
import { changedRunner, toldRunner, type Runner, type RunnerInput } from './runner.ts'

type Entry = {
  runner: Runner
  tells: Flags | 'nothing' | undefined
  /** Those to come, in order. */
  acts: Act[]
  /** When a request has registered it: a new runner may not be seen at once. */
  readonly registeredAtMs: number | undefined
  text: { fields: Habits['fields']; json: string } | undefined
}

/** What one organization or repository holds. */
export type PlaceState = {
  readonly byId: Map<number, Entry>
  readonly byName: Map<string, Entry>
  /** Dropped when a runner comes: paging 10,000 runners must not sort them again for each page. */
  ordered: { by: Habits['order']; entries: Entry[] } | undefined
  /** Those that have acts to come. */
  readonly acting: Set<Entry>
  /** Until when the name of one that is gone is still taken. */
  readonly takenUntilMs: Map<string, number>
  readonly groups: RunnerGroup[]
  /** By its owner: then it has no runners of its own. */
  readonly runnersDisabled: boolean
}

export type Now = { readonly elapsedMs: number; readonly habits: Habits }

/** Undefined takes all; a string is an exact name. */
export type Match = undefined | string | ((name: string) => boolean)

export function emptyPlace(runnersDisabled: boolean): PlaceState {
  return {
    byId: new Map(),
    byName: new Map(),
    ordered: undefined,
    acting: new Set(),
    takenUntilMs: new Map(),
    groups: [{ ...defaultGroup }],
    runnersDisabled,
  }
}

export function addGroup(state: PlaceState, input: RunnerGroupInput): RunnerGroup {
  const id = Math.max(...state.groups.map((known) => known.id)) + 1
  const group = { ...defaultGroup, default: false, id, ...input }
  state.groups.push(group)
  return group
}

export function isFull(state: PlaceState, group: RunnerGroup): boolean {
  if (group.full) return true
  if (state.byId.size < groupCapacity) return false
  return [...state.byId.values()].filter(({ runner }) => runner.runner_group_id === group.id).length >= groupCapacity
}

export function isNameTaken(state: PlaceState, name: string, { elapsedMs }: Now): boolean {
  return state.byName.has(name) || (state.takenUntilMs.get(name) ?? -Infinity) > elapsedMs
}

export function addRunner(state: PlaceState, runner: Runner, registeredAtMs?: number): Runner {
  if (state.byName.has(runner.name)) throw new Error(`a runner named ${runner.name} is already there`)
  const entry: Entry = { runner, tells: undefined, acts: [], registeredAtMs, text: undefined }
  state.byId.set(runner.id, entry)
  state.byName.set(runner.name, entry)
  state.ordered = undefined
  return runner
}

export function updateRunner(state: PlaceState, id: number, patch: RunnerInput): Runner {
  const entry = state.byId.get(id)
  if (entry === undefined) throw new Error(`there is no runner ${id} to update`)
  changeEntry(state, entry, patch)
  return entry.runner
}

export function removeRunner(state: PlaceState, id: number, { elapsedMs, habits }: Now): boolean {
  const entry = state.byId.get(id)
  if (entry === undefined) return false
  state.byId.delete(id)
  state.byName.delete(entry.runner.name)
  state.acting.delete(entry)
  if (habits.namesStayTakenMs > 0) state.takenUntilMs.set(entry.runner.name, elapsedMs + habits.namesStayTakenMs)
  const at = state.ordered?.entries.indexOf(entry) ?? -1
  if (at >= 0) state.ordered?.entries.splice(at, 1)
  return true
}

export function addActs(state: PlaceState, id: number, acts: readonly Act[]): void {
  const entry = state.byId.get(id)
  if (entry === undefined) throw new Error(`there is no runner ${id} to act`)
  entry.acts = [...entry.acts, ...acts].sort((a, b) => a.atMs - b.atMs)
  state.acting.add(entry)
}

/** Lets happen what should have happened by now. */
export function settle(state: PlaceState, { elapsedMs }: Now): void {
  for (const entry of state.acting) {
    for (let [act] = entry.acts; act !== undefined && act.atMs <= elapsedMs; [act] = entry.acts) {
      entry.acts.shift()
      entry.text = undefined
      if (act.is !== undefined) changeEntry(state, entry, act.is)
      if (act.tells !== undefined) entry.tells = act.tells === 'truth' ? undefined : act.tells
    }
    if (entry.acts.length === 0) state.acting.delete(entry)
  }
}

/** In order of id, as they truly are. */
export function trueRunners(state: PlaceState): Runner[] {
  return [...state.byId.values()].map(({ runner }) => runner)
}

/** The runner as its flags tell it now; undefined when GitHub tells nothing of it. */
export function toldAs(state: PlaceState, id: number, { elapsedMs, habits }: Now): Runner | undefined {
  const entry = state.byId.get(id)
  if (entry === undefined || isYoung(entry, habits.newRunnersUngettableMs, elapsedMs)) return undefined
  return flagged(entry, habits.fields)
}

export type Listed = {
  readonly total: number
  readonly told: () => Runner[]
  readonly texts: (from: number, to: number) => string[]
}

/** Those that a list tells of, and the JSON texts of some of them. */
export function listed(state: PlaceState, matches: Match, now: Now): Listed {
  const entries = matching(state, matches, now).filter(
    (entry) => entry.tells !== 'nothing' && !isYoung(entry, now.habits.newRunnersUnlistedMs, now.elapsedMs),
  )
  return {
    total: entries.length,
    told: () => entries.flatMap((entry) => flagged(entry, now.habits.fields) ?? []),
    texts: (from, to) => entries.slice(from, to).map((entry) => textOf(entry, now.habits.fields)),
  }
}

function changeEntry(state: PlaceState, entry: Entry, patch: RunnerInput): void {
  const before = entry.runner.name
  entry.runner = changedRunner(entry.runner, patch)
  entry.text = undefined
  if (entry.runner.name === before) return
  state.byName.delete(before)
  state.byName.set(entry.runner.name, entry)
  state.ordered = undefined
}

function matching(state: PlaceState, matches: Match, { habits }: Now): Entry[] {
  if (matches === undefined) return ordered(state, habits.order)
  if (typeof matches === 'function') return ordered(state, habits.order).filter(({ runner }) => matches(runner.name))
  const entry = state.byName.get(matches)
  return entry === undefined ? [] : [entry]
}

function ordered(state: PlaceState, by: Habits['order']): Entry[] {
  if (state.ordered?.by === by) return state.ordered.entries
  const entries = [...state.byId.values()]
  if (by === 'name') entries.sort((a, b) => compared(a.runner.name, b.runner.name))
  state.ordered = { by, entries }
  return entries
}

/** Code units, not the language of the machine: the order is the same everywhere. */
function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function isYoung({ registeredAtMs }: Entry, unseenMs: number, elapsedMs: number): boolean {
  return registeredAtMs !== undefined && elapsedMs - registeredAtMs < unseenMs
}

function flagged({ runner, tells }: Entry, fields: Habits['fields']): Runner | undefined {
  if (tells === 'nothing') return undefined
  return toldRunner(tells === undefined ? runner : { ...runner, ...tells }, fields)
}

function textOf(entry: Entry, fields: Habits['fields']): string {
  if (entry.text?.fields !== fields) {
    entry.text = { fields, json: JSON.stringify(flagged(entry, fields)) }
  }
  return entry.text.json
}
