import { isDeletionOver, kept, type Fate } from '../../domain/fleet/deletion.ts'
import type { CommandTo } from '../../domain/inputs/command.ts'
import type { RunnersApi } from '../api/runners-api.ts'
import { inParallel } from '../in-parallel.ts'
import type { Ports } from '../ports.ts'
import { atIntervals } from '../progress.ts'
import type { Candidate } from './candidates.ts'
import { atOnce } from './look-around.ts'
import { removeOne } from './remove-one.ts'
import { waitForIdle } from './waiting-for-idle.ts'

type Deletion = CommandTo<'delete'>

/**
 * Deletes them and tells what became of each; a refusal does not keep the others from going. `pages` are those of the
 * whole list, Infinity when nobody has read it.
 */
export const removeAll = async (
  candidates: readonly Candidate[],
  pages: number,
  command: Deletion,
  api: RunnersApi,
  ports: Ports,
): Promise<readonly Fate[]> => {
  const fates = new Map<Candidate, Fate>()
  const sayNowAndThen = atIntervals(ports.clock, ports.say)
  const work = async (candidate: Candidate): Promise<void> => {
    fates.set(candidate, candidate.isBusy ? kept(candidate, 'busy') : await removeOne(candidate, api))
    sayNowAndThen(() => `${fates.size} of ${candidates.length} done.`)
  }
  const isOver = (): boolean => isDeletionOver([...fates.values()])
  await inParallel(candidates, atOnce, work, isOver)
  if (command.ifBusy === 'wait' && !isOver()) await waitForIdle(fates, pages, command, api, ports)
  if (command.ifBusy === 'skip') sayWhySkipped(fates, ports.say)
  return candidates.map((candidate) => settled(fates.get(candidate) ?? kept(candidate, 'not-tried'), command))
}

/** What GitHub said of a runner that is skipped is no failure, and nowhere else to be read. */
const sayWhySkipped = (fates: ReadonlyMap<Candidate, Fate>, say: Ports['say']): void => {
  for (const fate of fates.values())
    if (fate.is === 'kept' && fate.runner.reason === 'busy' && fate.failure?.status !== undefined)
      say(fate.failure.message)
}

/** A busy runner is a failure only to who has not asked to skip it. */
const settled = (fate: Fate, { ifBusy }: Deletion): Fate =>
  fate.is === 'kept' && fate.runner.reason === 'busy' && ifBusy === 'skip' ? { is: 'kept', runner: fate.runner } : fate
