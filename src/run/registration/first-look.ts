import { theOnlyOne } from '../../domain/fleet/the-only-one.ts'
import { perPage } from '../../domain/github/paging.ts'
import type { Runner } from '../../domain/github/runner.ts'
import type { Target } from '../../domain/github/target.ts'
import type { RunnersApi } from '../api/runners-api.ts'

/** Who has these names before anything is registered: by the list, or name by name, whichever takes fewer requests. */
export const findHolders = async (
  names: readonly string[],
  target: Target,
  api: RunnersApi,
): Promise<ReadonlyMap<string, Runner>> => {
  const runners = await runnersNamed(names, api)
  const holders = new Map<string, Runner>()
  for (const name of names) {
    const holder = theOnlyOne(
      runners.filter((runner) => runner.name === name),
      target,
    )
    if (holder) holders.set(name, holder)
  }
  return holders
}

const runnersNamed = async (names: readonly string[], api: RunnersApi): Promise<readonly Runner[]> => {
  const [only, ...more] = names
  if (more.length === 0) return (await api.list({ name: only })).runners
  const { totalCount, items } = await api.firstPage()
  if (items.length < perPage) return items
  if (totalCount / perPage <= names.length) return (await api.list({})).runners
  const lists = await Promise.all(names.map((name) => api.list({ name })))
  return lists.flatMap(({ runners }) => runners)
}
