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
  readonly warnings: (fates: readonly Fate[]) => readonly string[]
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
  if (choice.by !== 'filter') return { api, warnings: () => [] }
  const { filter, seenFile } = choice
  const lookUp = await factLookUp({ target, names: filter.names, seenFile }, api, ports)
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
  const warnings: KnowingApi['warnings'] = (fates) => {
    const ids = new Set(fates.flatMap((fate) => (fate.is === 'deleted' ? [fate.runner.id] : [])))
    const deleted = last.filter(({ id }) => ids.has(id))
    return [...said, ...(restsOnMemory && !dryRun ? restsOnFewLooks(deleted) : [])]
  }
  return { api: { ...api, list }, warnings }
}
