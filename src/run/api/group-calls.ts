import { groupRunnersRoute, runnerGroupsRoute } from '../../domain/github/operations.ts'
import type { Page } from '../../domain/github/paging.ts'
import { decodeGroupMemberPage, decodeGroupPage, type RunnerGroup } from '../../domain/github/runner-group.ts'
import { brief } from '../../domain/text/harmless-text.ts'
import { decodedPage, type Calls } from './calling.ts'
import { readPages, type PageQuery, type Tell } from './read-pages.ts'

export type GroupCalls = {
  /** Every runner group of an organization, or those that a repository, named without its owner, may use. */
  readonly listGroups: (only?: { readonly usableBy?: string | undefined }) => Promise<readonly RunnerGroup[]>
  /** The ids of the runners in a group; none when the group is gone by now. */
  readonly listGroupRunners: (group: RunnerGroup) => Promise<readonly number[]>
}

export const groupCalls = ({ askRoute, asked }: Calls, tell: Tell): GroupCalls => {
  const readGroups = async (
    query: PageQuery & { readonly visible_to_repository?: string },
  ): Promise<Page<RunnerGroup>> => {
    const { visible_to_repository: user } = query
    const what = `list the runner groups${user === undefined ? '' : ` that ${brief(user)} may use`}`
    return decodedPage(await askRoute(runnerGroupsRoute, query), asked('list', what), decodeGroupPage)
  }

  const readMembers = async (group: RunnerGroup, query: PageQuery): Promise<Page<{ readonly id: number }>> => {
    const reply = await askRoute(groupRunnersRoute, { runner_group_id: group.id, ...query })
    // Its organization was seen a moment ago: the group is gone, and its runners are in another by now.
    if (reply.kind === 'answer' && reply.status === 404) return { totalCount: 0, items: [] }
    return decodedPage(reply, asked('list', `list the runners of group ${group.id}`), decodeGroupMemberPage)
  }

  return {
    listGroups: async ({ usableBy } = {}) => {
      const only = usableBy === undefined ? {} : { visible_to_repository: usableBy }
      return (await readPages((query) => readGroups({ ...query, ...only }), tell)).items
    },
    listGroupRunners: async (group) =>
      (await readPages((query) => readMembers(group, query), tell)).items.map(({ id }) => id),
  }
}
