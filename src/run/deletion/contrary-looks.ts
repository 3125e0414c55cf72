import { isContrary } from '../../domain/fleet/memory.ts'
import type { Runner } from '../../domain/github/runner.ts'
import type { RunnersApi } from '../api/runners-api.ts'

type ContraryLooks = {
  /** The same requests, whose answers are taken note of. */
  readonly api: RunnersApi
  /** The ids of those that one of them has shown other than offline, not busy, and of the name that is known. */
  readonly ids: ReadonlySet<number>
}

/** Takes note of looks that the memory does not hear of: lists between the first and the last, and single looks. */
export const contraryLooks = (api: RunnersApi, nameOf: () => ReadonlyMap<number, string>): ContraryLooks => {
  const ids = new Set<number>()
  const see = (id: number, now: Runner | undefined): void => {
    if (isContrary(now, nameOf().get(id) ?? '')) ids.add(id)
  }
  const list: RunnersApi['list'] = async (only) => {
    const read = await api.list(only)
    for (const [id, seen] of read.sightings) for (const { item } of seen) see(id, item)
    const listed = new Set(read.runners.map(({ id }) => id))
    // Who is left out of a list that never held still may be there all the same.
    if (read.isWhole && only.name === undefined)
      for (const id of nameOf().keys()) if (!listed.has(id)) see(id, undefined)
    return read
  }
  const look: RunnersApi['look'] = async (id) => {
    const seen = await api.look(id)
    see(id, seen.runner)
    return seen
  }
  const deleteIf: RunnersApi['deleteIf'] = (id, mayGo, seenAtMs) => {
    const judge = (now: Runner): boolean => {
      see(id, now)
      return mayGo(now)
    }
    return api.deleteIf(id, judge, seenAtMs)
  }
  return { api: { ...api, list, look, deleteIf }, ids }
}
