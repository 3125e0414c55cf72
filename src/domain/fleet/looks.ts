import type { Runner } from '../github/runner.ts'
import type { Expression, RunnerFacts } from '../inputs/condition.ts'
import type { KeptRunner } from './deletion.ts'

/** How long a look may be relied on: whatever is done later, on its account, takes a new one. */
export const freshMs = 5000

/** Whether a look still tells what is; it is as old as its request, however long the answer took. */
export const isFresh = (sentAtMs: number, nowMs: number): boolean => nowMs - sentAtMs <= freshMs

/** One look at one runner: when the request for it left, and what was there. */
export type Look = { readonly sentAtMs: number; readonly runner: RunnerFacts | undefined }

/** What a runner has to look like to go: not busy, and of this name and as the filter says, if there are any. */
export type Criterion = {
  readonly name?: string | undefined
  readonly filter?: Expression<RunnerFacts> | undefined
  /** Whoever waits for a job to end wants the runner gone afterwards, though it is not `busy` any more by then. */
  readonly afterJob?: boolean
}

/** What one look says of a runner. `untold`: it hangs on a field that GitHub has left out. */
export type Verdict = 'may-go' | 'busy' | 'not-stable' | 'untold'

/** An id that belongs to another name has been registered anew: another runner. */
export const verdictOf = (runner: RunnerFacts, { name, filter, afterJob = false }: Criterion): Verdict => {
  if (name !== undefined && runner.name !== name) return 'not-stable'
  const asBefore = afterJob ? [runner, { ...runner, busy: true }] : [runner]
  if (filter && !asBefore.some(filter.holds)) return isUntold(runner, filter) ? 'untold' : 'not-stable'
  if (runner.busy) return 'busy'
  return filter && isUntold(runner, filter) ? 'untold' : 'may-go'
}

const isUntold = (runner: RunnerFacts, filter: Expression<RunnerFacts>): boolean => filter.hangsOn(runner) !== undefined

/** A runner under watch: since when every look has let it go, or what spared it. */
export type Watch = {
  readonly criterion: Criterion
  /** As it was seen last. */
  readonly runner: RunnerFacts
  readonly sinceMs: number
  readonly lastMs: number
  readonly verdict: Verdict | 'missing' | 'unseen'
}

export const watchFrom = (runner: RunnerFacts, sentAtMs: number, criterion: Criterion): Watch => ({
  criterion,
  runner,
  sinceMs: sentAtMs,
  lastMs: sentAtMs,
  verdict: verdictOf(runner, criterion),
})

/** The same, of a runner that a list has shown more than once: from the first look on that chooses it. */
export const watchOver = (
  looks: readonly (Look & { readonly runner: RunnerFacts })[],
  criterion: Criterion,
): Watch | undefined => {
  const [first, ...later] = looks.slice(looks.findIndex(({ runner }) => verdictOf(runner, criterion) !== 'not-stable'))
  if (first === undefined) return undefined
  return later.reduce(
    (watch, look) => watchOn(watch, look, Infinity),
    watchFrom(first.runner, first.sentAtMs, criterion),
  )
}

/**
 * One more look. One contrary look spares a runner for good: GitHub's flags are wrong for moments, and a machine that
 * was at work once may be again. A gap in the looks may have hidden such a moment.
 */
export const watchOn = (watch: Watch, { runner, sentAtMs }: Look, longestGapMs: number): Watch => {
  if (watch.verdict === 'missing' && runner !== undefined) return { ...watch, runner, verdict: 'not-stable' }
  if (watch.verdict !== 'may-go') return watch
  if (runner === undefined) return { ...watch, verdict: 'missing' }
  const isSeldom = sentAtMs - watch.lastMs > longestGapMs
  return { ...watch, runner, lastMs: sentAtMs, verdict: isSeldom ? 'unseen' : verdictOf(runner, watch.criterion) }
}

/** Whether every look of this time has let it go. */
export const hasStood = ({ verdict, sinceMs, lastMs }: Watch, stableForMs: number): boolean =>
  verdict === 'may-go' && lastMs - sinceMs >= stableForMs

/** A time in which every look was the same. */
export type Streak = { readonly sinceMs: number; readonly lastMs: number }

/** One more such look, by which the streak goes on, unless a gap in the looks may have hidden something else. */
export const streakOn = (streak: Streak | undefined, atMs: number, longestGapMs: number): Streak =>
  streak === undefined || atMs - streak.lastMs > longestGapMs
    ? { sinceMs: atMs, lastMs: atMs }
    : { ...streak, lastMs: atMs }

/** Why a runner stays of which a look has said so. */
export const reasonOf = (verdict: Verdict): KeptRunner['reason'] =>
  verdict === 'busy' || verdict === 'not-stable' ? verdict : 'not-tried'

/** Of the 900 points of a minute, the third that looks may spend, in the minute that is counted. */
const lookPoints = 300
const minuteMs = 61_000

/** Of the requests that are left of the hour, the part that looks may spend. */
const lookShare = 0.1

/** How many requests looks may spend in all; `remaining` is what GitHub says is left, if it says so. */
export const lookBudget = (remaining: number | undefined): number =>
  remaining === undefined ? Infinity : Math.floor(remaining * lookShare)

/** How many gaps between looks may be missed in a row. */
export const mostGaps = 3

export type NextLook = { readonly atMs: number; readonly longestGapMs: number }

/** How far apart looks of so many requests have to be over a time; undefined when not even one may be spent. */
export const spacingOf = (
  requests: number,
  budget: number,
  overMs: number,
  pollIntervalMs: number,
): number | undefined => {
  const looks = Math.floor(budget / requests)
  return looks < 1 ? undefined : Math.max(pollIntervalMs, byPointsMs(requests), overMs / looks)
}

const byPointsMs = (requests: number): number => (requests / lookPoints) * minuteMs

/** When to look again, so that the last look comes when the time is over; undefined when it may not be spent. */
export const nextLook = (
  lastMs: number,
  endMs: number,
  requests: number,
  budget: number,
  pollIntervalMs: number,
): NextLook | undefined => {
  const leftMs = Math.max(0, endMs - lastMs)
  const spacingMs = spacingOf(requests, budget, leftMs, pollIntervalMs)
  if (spacingMs === undefined) return undefined
  if (spacingMs === pollIntervalMs) return gapTo(Math.min(lastMs + pollIntervalMs, endMs), pollIntervalMs)
  // In equal steps: a last look that came soon after the others would cost as much as they do.
  const stepMs = Math.max(leftMs / Math.max(1, Math.floor(leftMs / spacingMs)), byPointsMs(requests))
  return gapTo(lastMs + stepMs, stepMs)
}

const gapTo = (atMs: number, spacingMs: number): NextLook => ({ atMs, longestGapMs: mostGaps * spacingMs })

/**
 * What was looked up about a runner, for a look that tells no more than GitHub's own fields. One that is not offline now
 * has been so for no time, whatever was remembered.
 */
export const carryOver = (now: Runner, before: RunnerFacts | undefined): RunnerFacts => {
  if (before === undefined) return now
  const { runner_group_id, runner_group, offline_minutes, offline_looks, days_left } = before
  const isOffline = now.status === 'offline' && !now.busy
  return {
    ...(runner_group_id !== undefined && { runner_group_id }),
    ...(runner_group !== undefined && { runner_group }),
    ...(offline_minutes !== undefined && { offline_minutes: isOffline ? offline_minutes : 0 }),
    ...(offline_looks !== undefined && { offline_looks: isOffline ? offline_looks : 0 }),
    ...(days_left !== undefined && { days_left }),
    ...now,
  }
}
