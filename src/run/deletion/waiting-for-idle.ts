import { endsDeletion, kept, type Fate } from '../../domain/fleet/deletion.ts'
import {
  carryOver,
  lookBudget,
  mostGaps,
  reasonOf,
  spacingOf,
  streakOn,
  verdictOf,
  type Look,
  type Streak,
} from '../../domain/fleet/looks.ts'
import { describeTarget } from '../../domain/github/target.ts'
import type { CommandTo } from '../../domain/inputs/command.ts'
import { describeDuration } from '../../domain/inputs/duration.ts'
import { Failed, type Failure } from '../../domain/text/failure.ts'
import { brief } from '../../domain/text/harmless-text.ts'
import type { RunnersApi } from '../api/runners-api.ts'
import { inParallel } from '../in-parallel.ts'
import { waitUntil } from '../polling.ts'
import type { Ports } from '../ports.ts'
import type { Candidate } from './candidates.ts'
import { atOnce, lookAround, requestsFor, tooDear } from './look-around.ts'
import { removeOne } from './remove-one.ts'

type Deletion = CommandTo<'delete'>
type Fates = Map<Candidate, Fate>

/** For how long a runner that was seen at work must be seen idle, unless the step says something else. */
const usualMs = 60_000

/** Deletes the busy ones, each once every look of that time has seen it idle, until the time is up. */
export const waitForIdle = async (
  fates: Fates,
  pages: number,
  command: Deletion,
  api: RunnersApi,
  ports: Ports,
): Promise<void> => {
  const count = busyOnes(fates).length
  if (count === 0) return
  const { target, patience } = command
  const idleForMs = patience.stableForMs ?? usualMs
  const requests = requestsFor(busyOnes(fates), pages)
  const intervalMs = spacingOf(requests, lookBudget(api.remaining()), patience.timeoutMs, patience.pollIntervalMs)
  if (intervalMs === undefined) {
    giveUp(fates, () => tooDear(requests))
    return
  }
  const idle = new Map<number, Streak>()
  const judge = idleJudge(idle, idleForMs, mostGaps * intervalMs)
  const look = async (): Promise<readonly Candidate[]> => {
    const open = busyOnes(fates)
    const ids = open.map(({ id }) => id)
    const { looks, failure } = await lookAround(ids, pages, api, ports.clock)
    if (failure && endsDeletion(failure)) throw new Failed(failure)
    const judged = open.map((candidate) => ({ candidate, fate: judge(candidate, looks.get(candidate.id) ?? []) }))
    for (const { candidate, fate } of judged) if (fate && 'is' in fate) fates.set(candidate, fate)
    const due = judged.flatMap(({ candidate, fate }) => (fate && 'due' in fate ? [{ candidate, due: fate.due }] : []))
    await removeDue(due, fates, api)
    // Who was at work after all when its turn had come begins anew.
    for (const { id } of busyOnes(fates)) if (due.some(({ candidate }) => candidate.id === id)) idle.delete(id)
    return busyOnes(fates)
  }
  const failure = await waitUntil(
    {
      what: `no job runs on ${count} of the chosen runners of ${describeTarget(target)}`,
      look,
      isTrue: (left) => left.length === 0,
      describe: (left) => `${left.length} still busy.`,
    },
    { ...patience, pollIntervalMs: intervalMs, stableForMs: 0 },
    ports,
  ).then(({ failure }) => failure, failureOf)
  if (failure) giveUp(fates, (one) => (isNeverIdle(failure, idleForMs) ? neverIdle(one, idleForMs, command) : failure))
}

const busyOnes = (fates: Fates): readonly Candidate[] =>
  [...fates].flatMap(([candidate, fate]) => (fate.is === 'kept' && fate.runner.reason === 'busy' ? [candidate] : []))

const giveUp = (fates: Fates, why: (candidate: Candidate) => Failure): void => {
  for (const candidate of busyOnes(fates)) fates.set(candidate, kept(candidate, 'busy', why(candidate)))
}

/** Settled, or due as it was seen just now; undefined for who is to be looked at again. */
type Judged = Fate | { readonly due: Candidate } | undefined

/** Judges by since when each runner has been seen `idle`, which it keeps up to date. */
const idleJudge = (
  idle: Map<number, Streak>,
  idleForMs: number,
  longestGapMs: number,
): ((candidate: Candidate, looks: readonly Look[]) => Judged) => {
  const judge = (candidate: Candidate, look: Look): Judged => {
    const { id, name, asked, criterion, seen } = candidate
    const runner = look.runner && carryOver(look.runner, seen?.runner)
    if (runner === undefined) return { is: 'missing', asked, name }
    const verdict = verdictOf(runner, criterion)
    if (verdict === 'busy') {
      idle.delete(id)
      return undefined
    }
    if (verdict !== 'may-go') return kept(candidate, reasonOf(verdict))
    const streak = streakOn(idle.get(id), look.sentAtMs, longestGapMs)
    idle.set(id, streak)
    const due = { ...candidate, seen: { runner, atMs: look.sentAtMs } }
    return streak.lastMs - streak.sinceMs >= idleForMs ? { due } : undefined
  }
  return (candidate, looks) =>
    looks.reduce<Judged>((before, look) => (before && 'is' in before ? before : judge(candidate, look)), undefined)
}

/** Throws `Failed` for what the others would meet too. */
const removeDue = async (
  all: readonly { readonly candidate: Candidate; readonly due: Candidate }[],
  fates: Fates,
  api: RunnersApi,
): Promise<void> => {
  const ends: Failure[] = []
  const work = async ({ candidate, due }: (typeof all)[number]): Promise<void> => {
    const fate = await removeOne(due, api)
    fates.set(candidate, fate)
    if (fate.is === 'kept' && fate.failure && endsDeletion(fate.failure)) ends.push(fate.failure)
  }
  await inParallel(all, atOnce, work, () => ends.length > 0)
  const [failure] = ends
  if (failure) throw new Failed(failure)
}

const isNeverIdle = ({ code }: Failure, idleForMs: number): boolean => code === 'timed-out' && idleForMs > 0

const neverIdle = ({ id, name }: Candidate, idleForMs: number, { target, patience }: Deletion): Failure => ({
  code: 'timed-out',
  message:
    `Timed out after ${describeDuration(patience.timeoutMs)}: runner ${name === '' ? id : `${brief(name)}, id ${id},`} of ` +
    `${describeTarget(target)} was never idle for ${describeDuration(idleForMs)}: take it out of its group first, or set stable-for.`,
  hint: 'Raise timeout if its job only takes longer.',
})

const failureOf = (error: unknown): Failure => {
  if (error instanceof Failed) return error.failure
  throw error
}
