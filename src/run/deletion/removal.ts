import { endsDeletion, isDeletionOver, kept, type Fate } from '../../domain/fleet/deletion.ts'
import type { KeptRunner } from '../../domain/fleet/deletion.ts'
import { describeTarget } from '../../domain/github/target.ts'
import type { CommandTo } from '../../domain/inputs/command.ts'
import { Failed, type Failure } from '../../domain/text/failure.ts'
import type { RunnersApi } from '../api/runners-api.ts'
import { inParallel } from '../in-parallel.ts'
import { waitUntil } from '../polling.ts'
import type { Ports } from '../ports.ts'
import { atIntervals } from '../progress.ts'
import type { Candidate } from './candidates.ts'

type Deletion = CommandTo<'delete'>
type Fates = Map<Candidate, Fate>

/** As many as make a hundred and fifty deletions a matter of a second, and no more. */
const atOnce = 16

/** Deletes them and tells what became of each; a refusal does not keep the others from going. */
export const removeAll = async (
  candidates: readonly Candidate[],
  command: Deletion,
  api: RunnersApi,
  ports: Ports,
): Promise<readonly Fate[]> => {
  const fates: Fates = new Map()
  const sayNowAndThen = atIntervals(ports.clock, ports.say)
  const work = async (candidate: Candidate): Promise<void> => {
    fates.set(
      candidate,
      await (candidate.seenAtMs === undefined ? remove(candidate, api) : removeIfIdle(candidate, api)),
    )
    sayNowAndThen(() => `${fates.size} of ${candidates.length} done.`)
  }
  const isOver = (): boolean => isDeletionOver([...fates.values()])
  await inParallel(candidates, atOnce, work, isOver)
  if (command.ifBusy === 'wait' && !isOver()) await waitForBusy(fates, command, api, ports)
  return candidates.map((candidate) => settled(fates.get(candidate) ?? kept(candidate, 'not-tried'), command))
}

const remove = async (candidate: Candidate, api: RunnersApi): Promise<Fate> => {
  const { id, name, asked } = candidate
  try {
    return (await api.delete(id)) ? { is: 'deleted', runner: { id, name } } : { is: 'missing', asked }
  } catch (error) {
    const isGone = await isGoneAnyway(candidate, error, api)
    return isGone ? { is: 'deleted', runner: { id, name } } : refused(candidate, error)
  }
}

/** When the answers to all tries got lost, one look tells whether one of them went through. */
const isGoneAnyway = async ({ id }: Candidate, error: unknown, api: RunnersApi): Promise<boolean> => {
  if (!(error instanceof Failed) || error.failure.mayBeDone !== true || error.failure.code === 'cancelled') return false
  try {
    return (await api.find(id)) === undefined
  } catch (second) {
    if (second instanceof Failed) return false // the first failure is the one to tell
    throw second
  }
}

/** Deletes it after one more look, if it still may go. */
const removeIfIdle = async (candidate: Candidate, api: RunnersApi): Promise<Fate> => {
  try {
    const { id, name, asked, mayGo, seenAtMs } = candidate
    const result = await api.deleteIf(id, (now) => mayGo(now) && !now.busy, seenAtMs)
    switch (result.is) {
      case 'deleted':
        return { is: 'deleted', runner: { id, name } }
      case 'missing':
        return { is: 'missing', asked }
      case 'spared':
        return kept(candidate, mayGo(result.now) ? 'busy' : 'not-stable')
      case 'unseen':
        return kept(candidate, result.failure.mayBeDone === true ? 'refused' : 'not-tried', result.failure)
    }
  } catch (error) {
    const isGone = await isGoneAnyway(candidate, error, api)
    return isGone ? { is: 'deleted', runner: { id: candidate.id, name: candidate.name } } : refused(candidate, error)
  }
}

/** One runner's failure is told with the others' results, not instead of them. */
const refused = (candidate: Candidate, error: unknown): Fate => {
  if (!(error instanceof Failed)) throw error
  return kept(candidate, reasonOf(error.failure), error.failure)
}

const reasonOf = ({ code, mayBeDone = false }: Failure): KeptRunner['reason'] => {
  if (code === 'busy') return 'busy'
  return code === 'cancelled' && !mayBeDone ? 'not-tried' : 'refused'
}

/** A busy runner is a failure only to who has not asked to skip it. */
const settled = (fate: Fate, { ifBusy }: Deletion): Fate =>
  fate.is === 'kept' && fate.runner.reason === 'busy' && ifBusy === 'skip' ? { is: 'kept', runner: fate.runner } : fate

const busyOnes = (fates: Fates): readonly Candidate[] =>
  [...fates].flatMap(([candidate, fate]) => (fate.is === 'kept' && fate.runner.reason === 'busy' ? [candidate] : []))

/** Tries the busy ones again as they become idle, until the time is up or something else is in the way. */
const waitForBusy = async (fates: Fates, command: Deletion, api: RunnersApi, ports: Ports): Promise<void> => {
  const count = busyOnes(fates).length
  if (count === 0) return
  const { target, patience } = command
  const untilMs = ports.clock.now() + patience.timeoutMs
  const look = async (): Promise<readonly Candidate[]> => {
    for (const candidate of busyOnes(fates)) {
      if (ports.clock.now() > untilMs) break
      const fate = await removeIfIdle(candidate, api)
      const failure = fate.is === 'kept' ? fate.failure : undefined
      if (failure && endsDeletion(failure) && failure.mayBeDone !== true) throw new Failed(failure)
      fates.set(candidate, fate)
    }
    return busyOnes(fates)
  }
  const failure = await waitUntil(
    {
      what: `no job runs on ${count} of the chosen runners of ${describeTarget(target)}`,
      look,
      isTrue: (left) => left.length === 0,
      describe: (left) => `${left.length} still busy.`,
    },
    patience,
    ports,
  ).then(({ failure }) => failure, failureOf)
  if (failure) for (const candidate of busyOnes(fates)) fates.set(candidate, kept(candidate, 'busy', failure))
}

const failureOf = (error: unknown): Failure => {
  if (error instanceof Failed) return error.failure
  throw error
}
