import type { Fate } from '../../domain/fleet/deletion.ts'
import type { KnownRunner } from '../../domain/fleet/known-runner.ts'
import { restsOnFewLooks } from '../../domain/fleet/memory.ts'
import type { CommandTo } from '../../domain/inputs/command.ts'
import { Failed } from '../../domain/text/failure.ts'
import type { RunnersApi } from '../api/runners-api.ts'
import { factLookUp } from '../facts/fact-look-up.ts'
import type { Ports } from '../ports.ts'

type KnowingApi = {
  /** Its lists carry what was looked up about their runners. */
  readonly api: RunnersApi
  /** Keeps in mind what the looks after the lists have told, and tells what there is to warn of. */
  readonly close: (fates: readonly Fate[]) => Promise<readonly string[]>
}

/**
 * What a filter asks for besides what GitHub tells, looked up with each list of the runners. Before anything is deleted
 * it fails when what was seen cannot be written down.
 */
export const knowingFacts = async (
  { choice, target, dryRun }: CommandTo<'delete'>,
  api: RunnersApi,
  ports: Ports,
): Promise<KnowingApi> => {
  if (choice.by !== 'filter') return { api, close: () => Promise.resolve([]) }
  const { filter, seenFile } = choice
  const groupsBeside = (known: readonly string[]): readonly string[] => filter.textsBeside('runner_group', known)
  const lookUp = await factLookUp({ target, names: filter.names, groupsBeside, seenFile }, api, ports)
  const said = new Set<string>()
  let last: readonly KnownRunner[] = []
  const list: RunnersApi['list'] = async (only) => {
    const asListed = await api.list(only)
    const { runners, warnings, failure } = await lookUp(asListed)
    if (failure) throw new Failed(failure)
    for (const warning of warnings) said.add(warning)
    last = runners
    return { ...asListed, runners }
  }
  const restsOnMemory = filter.names.has('offline_minutes') || filter.names.has('offline_looks')
  const close: KnowingApi['close'] = async (fates) => {
    const ids = new Set(fates.flatMap((fate) => (fate.is === 'deleted' ? [fate.runner.id] : [])))
    const deleted = last.filter(({ id }) => ids.has(id))
    const spared = sparedByALook(fates)
    const unwritten =
      seenFile === undefined || spared.size === 0
        ? []
        : await (await import('../facts/memory-look-up.ts')).forget(seenFile, spared, target, ports)
    return [...said, ...(restsOnMemory && !dryRun ? restsOnFewLooks(deleted) : []), ...unwritten]
  }
  return { api: { ...api, list }, close }
}

const sparedByALook = (fates: readonly Fate[]): ReadonlySet<number> =>
  new Set(
    fates.flatMap((fate) =>
      fate.is === 'kept' && (fate.runner.reason === 'not-stable' || fate.runner.reason === 'busy')
        ? [fate.runner.id]
        : [],
    ),
  )
