import type { Fate } from '../../domain/fleet/deletion.ts'
import type { KnownRunner } from '../../domain/fleet/known-runner.ts'
import { restsOnFewLooks } from '../../domain/fleet/memory.ts'
import type { CommandTo } from '../../domain/inputs/command.ts'
import { Failed } from '../../domain/text/failure.ts'
import type { RunnersApi } from '../api/runners-api.ts'
import { factLookUp } from '../facts/fact-look-up.ts'
import type { Ports } from '../ports.ts'
import type { Apis } from './watching.ts'

type KnowingApis = Apis & {
  /** Keeps in mind what looks have told that nothing was looked up with, and tells what there is to warn of. */
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
): Promise<KnowingApis> => {
  if (choice.by !== 'filter') return { plain: api, knowing: api, close: () => Promise.resolve([]) }
  const { filter, seenFile } = choice
  const groupsBeside = (known: readonly string[]): readonly string[] => filter.textsBeside('runner_group', known)
  const lookUp = await factLookUp({ target, names: filter.names, groupsBeside, seenFile }, api, ports)
  const said = new Set<string>()
  let last: readonly KnownRunner[] = []
  let names: ReadonlyMap<number, string> = new Map()
  const watched =
    seenFile === undefined ? undefined : (await import('./contrary-looks.ts')).contraryLooks(api, () => names)
  const list: RunnersApi['list'] = async (only) => {
    const asListed = await api.list(only)
    const { runners, warnings, failure } = await lookUp(asListed)
    if (failure) throw new Failed(failure)
    for (const warning of warnings) said.add(warning)
    last = runners
    names = new Map(runners.map(({ id, name }) => [id, name]))
    return { ...asListed, runners }
  }
  const restsOnMemory = filter.names.has('offline_minutes') || filter.names.has('offline_looks')
  const close: KnowingApis['close'] = async (fates) => {
    const ids = new Set(fates.flatMap((fate) => (fate.is === 'deleted' ? [fate.runner.id] : [])))
    const deleted = last.filter(({ id }) => ids.has(id))
    const contrary = new Set([...(watched?.ids ?? []), ...sparedByALook(fates)])
    const unwritten =
      seenFile === undefined || contrary.size === 0
        ? []
        : await (await import('../facts/memory-look-up.ts')).forget(seenFile, contrary, target, ports)
    return [...said, ...(restsOnMemory && !dryRun ? restsOnFewLooks(deleted) : []), ...unwritten]
  }
  return { plain: watched?.api ?? api, knowing: { ...api, list }, close }
}

/** Who was gone for one look is no less contrary than who was at work in it. */
const sparedByALook = (fates: readonly Fate[]): readonly number[] =>
  fates.flatMap((fate) => {
    if (fate.is === 'missing') return typeof fate.asked === 'number' ? [fate.asked] : []
    const isSpared = fate.is === 'kept' && (fate.runner.reason === 'not-stable' || fate.runner.reason === 'busy')
    return isSpared ? [fate.runner.id] : []
  })
