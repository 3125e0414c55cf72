import type { Runner } from '../github/runner.ts'
import type { RunnerGroup } from '../github/runner-group.ts'

/** A group, and the ids of the runners in its own list. */
export type GroupList = { readonly group: RunnerGroup; readonly runnerIds: readonly number[] }

/** What is known of a runner's group. */
export type GroupFacts = { readonly runner_group_id?: number | null; readonly runner_group?: string }

/** Whether each of them tells its own group: then nobody else needs to be asked. */
export const tellTheirGroups = (runners: readonly Runner[]): boolean =>
  runners.every(({ runner_group_id: id }) => id !== undefined && id !== null)

/**
 * The fleet's list is the truth, the lists of the groups only add the group by id. A runner that stands in none of them,
 * or in two because it was moved while they were read, is in a group that nobody knows.
 */
export const withGroups = <R extends Runner>(
  runners: readonly R[],
  groups: readonly RunnerGroup[],
  lists: readonly GroupList[],
): readonly (R & GroupFacts)[] => {
  const byId = new Map(groups.map((group) => [group.id, group]))
  const listed = groupByRunner(lists)
  return runners.map((runner) => {
    const id = runner.runner_group_id ?? listed.get(runner.id)
    if (id === undefined || id === 'several') return runner
    const name = byId.get(id)?.name
    return { ...runner, runner_group_id: id, ...(name !== undefined && { runner_group: name }) }
  })
}

const groupByRunner = (lists: readonly GroupList[]): ReadonlyMap<number, number | 'several'> => {
  const found = new Map<number, number | 'several'>()
  for (const { group, runnerIds } of lists)
    for (const id of runnerIds) found.set(id, found.has(id) && found.get(id) !== group.id ? 'several' : group.id)
  return found
}

/** Those in one of these groups. */
export const inGroups = <R extends Runner>(runners: readonly R[], groups: readonly RunnerGroup[]): readonly R[] => {
  const ids = new Set<unknown>(groups.map(({ id }) => id))
  return runners.filter(({ runner_group_id: id }) => ids.has(id))
}
