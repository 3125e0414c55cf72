import type { Sighting } from '../github/paging.ts'
import type { Runner } from '../github/runner.ts'
import { nameSome } from '../text/harmless-text.ts'

/** Since when a runner has been offline and not busy in every look, and in how many looks in a row. */
export type OfflineSpell = { readonly name: string; readonly sinceMs: number; readonly looks: number }

/** What was seen last of a place: GitHub's time of that look, and who was offline in it, by id. */
export type Memory = { readonly seenAtMs: number; readonly offline: ReadonlyMap<number, OfflineSpell> }

/** By id: a runner as it stood on each page that was read, those of a reading that did not add up included. */
export type Sightings = ReadonlyMap<number, readonly Sighting<Runner>[]>

/** One look at all runners of a place: GitHub's time when its first and its last page were answered. */
export type Look = {
  /** As they were seen last. */
  readonly runners: readonly Runner[]
  readonly sightings: Sightings
  readonly firstMs: number
  readonly lastMs: number
  /** Only the first look of a run counts as one: those of a wait, seconds apart, say no more together. */
  readonly counts: boolean
}

/** What a look and the memory of earlier ones say of one runner. */
export type OfflineFacts = {
  /** Whole minutes, rounded down; 0 for one that is not offline. */
  readonly offline_minutes: number
  readonly offline_looks: number
  /** ISO 8601; absent for one that is not offline. */
  readonly offline_since?: string
}

/** Looks of two steps, or of the jobs of a matrix, that come together say no more than one of them. */
const leastApartMs = 60_000

const isOffline = ({ status, busy }: Runner): boolean => status === 'offline' && !busy

/** Whether any page contradicts that the runner of this name has been offline all the time. */
const wasContrary = (id: number, name: string, sightings: Sightings): boolean =>
  (sightings.get(id) ?? []).some(({ item }) => isContrary(item, name))

/** Whether what was seen of a runner, if it was there, contradicts that one of this name has been offline all the time. */
export const isContrary = (now: Runner | undefined, name: string): boolean =>
  now === undefined || !isOffline(now) || now.name !== name

/**
 * The memory after a look: who was seen online or busy on any page, was renamed or is gone is dropped, who is new is added.
 *
 * Nothing is believed longer than it was seen: an offline spell begins with the last page of its first look. Of two runs
 * that overlap, the later look wins: to a memory that is newer than this look, it can only say who was not offline.
 * A look counts when it comes at least a minute after the last.
 */
export const remember = (before: Memory | undefined, look: Look): Memory => {
  const isLater = before === undefined || look.firstMs >= before.seenAtMs
  const counts = look.counts && look.firstMs - (before?.seenAtMs ?? 0) >= leastApartMs
  const offline = new Map<number, OfflineSpell>()
  for (const { id, name } of look.runners.filter(isOffline)) {
    const known = wasContrary(id, name, look.sightings) ? undefined : before?.offline.get(id)
    if (known?.name === name) offline.set(id, counts ? { ...known, looks: known.looks + 1 } : known)
    else if (isLater) offline.set(id, { name, sinceMs: look.lastMs, looks: 1 })
  }
  return { seenAtMs: Math.max(before?.seenAtMs ?? 0, look.lastMs), offline }
}

/** What is left of a memory after a list that is no whole look: it adds nothing, and takes those that it contradicts. */
export const withoutContrary = (before: Memory, sightings: Sightings): Memory =>
  without(before, (id, name) => wasContrary(id, name, sightings))

/** The very same memory when nobody is to go from it. */
export const without = (before: Memory, goes: (id: number, name: string) => boolean): Memory => {
  const stay = [...before.offline].filter(([id, { name }]) => !goes(id, name))
  return stay.length === before.offline.size ? before : { ...before, offline: new Map(stay) }
}

/** Two looks a night apart say nothing of a machine that works by day. */
const fewLooks = 2

/** A warning when runners were deleted on account of no more than two looks; who was in none went for something else. */
export const restsOnFewLooks = (deleted: readonly (Runner & Partial<OfflineFacts>)[]): readonly string[] => {
  const few = deleted.filter(({ offline_looks: looks = 0 }) => looks > 0 && looks <= fewLooks).map(({ name }) => name)
  if (few.length === 0) return []
  return [
    `${few.length} of the deleted ${few.length === 1 ? 'was' : 'were'} seen offline in two looks or fewer: ${nameSome(few)}. A machine that was online ` +
      'between two looks is taken for dead: ask for more, as in offline_looks >= 6.',
  ]
}

const notOffline: OfflineFacts = { offline_minutes: 0, offline_looks: 0 }

const minuteMs = 60_000

/** Adds to each runner what the memory after this look says of it. */
export const withOfflineFacts = <R extends Runner>(
  runners: readonly R[],
  { offline }: Memory,
  { firstMs }: Pick<Look, 'firstMs'>,
): readonly (R & OfflineFacts)[] =>
  runners.map((runner) => {
    const spell = offline.get(runner.id)
    if (spell === undefined) return { ...runner, ...notOffline }
    return {
      ...runner,
      // What servers whose clocks differ tell of the future counts as now.
      offline_minutes: Math.max(0, Math.floor((firstMs - spell.sinceMs) / minuteMs)),
      offline_looks: spell.looks,
      offline_since: new Date(spell.sinceMs).toISOString(),
    }
  })
