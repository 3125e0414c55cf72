import type { CommandTo } from '../domain/command.ts'
import { endsDeletion, type Fate } from '../domain/deletion.ts'
import { Failed, type Failure } from '../domain/failure.ts'
import type { KeptRunner } from '../domain/outcome.ts'
import { describeTarget } from '../domain/target.ts'
import type { Candidate } from './candidates.ts'
import { inParallel } from './in-parallel.ts'
import { waitUntil } from './polling.ts'
import type { Ports } from './ports.ts'
import { atIntervals } from './progress.ts'
import type { RunnersApi } from './runners-api.ts'

type Deletion = CommandTo<'delete'>

/** As many as make a hundred and fifty deletions a matter of a second, and no more. */
const atOnce = 16

/** Deletes them and tells what became of each; a refusal does not keep the others from going. */
export const removeAll = async (
  candidates: readonly Candidate[],
  command: Deletion,
  api: RunnersApi,
  ports: Ports,
): Promise<readonly Fate[]> => {
  const fates = new Map<Candidate, Fate>()
  const sayNowAndThen = atIntervals(ports.clock, ports.say)
  const work = async (candidate: Candidate): Promise<void> => {
    const fate = await remove(candidate, api)
    fates.set(candidate, fate)
    sayNowAndThen(() => `${fates.size} of ${candidates.length} done.`)
  }
  await inParallel(candidates, atOnce, work, () => isOver(fates))
  if (command.ifBusy === 'wait' && !isOver(fates)) await waitForBusy(fates, command, api, ports)
  return candidates.map((candidate) => settled(fates.get(candidate) ?? kept(candidate, 'not-tried'), command))
}

/** Whether something was met that the others would meet too. */
const isOver = (fates: ReadonlyMap<Candidate, Fate>): boolean =>
  fates.values().some((fate) => fate.is === 'kept' && fate.failure !== undefined && endsDeletion(fate.failure))

const remove = async (candidate: Candidate, api: RunnersApi): Promise<Fate> => {
  const { id, name, asked } = candidate
  try {
    return (await api.delete(id)) ? { is: 'deleted', runner: { id, name } } : { is: 'missing', asked }
  } catch (error) {
    return (await isGoneAnyway(candidate, error, api))
      ? { is: 'deleted', runner: { id, name } }
      : refused(candidate, error)
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

/** One runner's failure is told with the others' results, not instead of them. */
const refused = (candidate: Candidate, error: unknown): Fate => {
  if (!(error instanceof Failed)) throw error
  return kept(candidate, reasonOf(error.failure), error.failure)
}

const reasonOf = ({ code, mayBeDone = false }: Failure): KeptRunner['reason'] => {
  if (code === 'busy') return 'busy'
  return code === 'cancelled' && !mayBeDone ? 'not-tried' : 'refused'
}

const kept = ({ id, name }: Candidate, reason: KeptRunner['reason'], failure?: Failure): Fate => ({
  is: 'kept',
  runner: { id, name, reason },
  ...(failure && { failure }),
})

/** A busy runner is a failure only to who has not asked to skip it. */
const settled = (fate: Fate, { ifBusy }: Deletion): Fate =>
  fate.is === 'kept' && fate.runner.reason === 'busy' && ifBusy === 'skip' ? { is: 'kept', runner: fate.runner } : fate

/** Tries the busy ones again as they become idle, until the time is up. */
const waitForBusy = async (
  fates: Map<Candidate, Fate>,
  { target, patience }: Deletion,
  api: RunnersApi,
  ports: Ports,
): Promise<void> => {
  const busy = (): readonly Candidate[] =>
    [...fates].flatMap(([candidate, fate]) => (fate.is === 'kept' && fate.runner.reason === 'busy' ? [candidate] : []))
  const look = async (): Promise<readonly Candidate[]> => {
    for (const candidate of busy()) {
      fates.set(candidate, isOver(fates) ? kept(candidate, 'not-tried') : await removeOnceIdle(candidate, fates, api))
    }
    return busy()
  }
  if (busy().length === 0) return
  const what = `no job runs on ${busy().length} of the chosen runners of ${describeTarget(target)}`
  const describe = (left: readonly Candidate[]): string => `${left.length} still busy.`
  const isTrue = (left: readonly Candidate[]): boolean => left.length === 0
  const { seen, failure } = await waitUntil({ what, look, isTrue, describe }, patience, ports)
  if (failure) for (const candidate of seen) fates.set(candidate, kept(candidate, 'busy', failure))
}

const removeOnceIdle = async (candidate: Candidate, fates: Map<Candidate, Fate>, api: RunnersApi): Promise<Fate> => {
  try {
    const now = await api.find(candidate.id)
    if (now === undefined) return { is: 'missing', asked: candidate.asked }
    if (!candidate.mayGo(now)) return kept(candidate, 'not-stable')
    const before = fates.get(candidate)
    return now.busy && before !== undefined ? before : await remove(candidate, api)
  } catch (error) {
    return refused(candidate, error)
  }
}
