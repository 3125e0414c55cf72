import { runnerGroupsRoute } from '../../domain/github/operations.ts'
import { decodeGroupPage, type GroupPage, type RunnerGroup } from '../../domain/github/runner-group.ts'
import { decoded, type Calls } from './calling.ts'
import { readPages, type PageQuery, type Tell } from './read-pages.ts'

export type GroupCalls = {
  /** Every runner group of an organization. */
  readonly listGroups: () => Promise<readonly RunnerGroup[]>
}

export const groupCalls = ({ askRoute, asked }: Calls, tell: Tell): GroupCalls => {
  const readPage = async (query: PageQuery): Promise<GroupPage> =>
    decoded(await askRoute(runnerGroupsRoute, query), asked('list', 'list the runner groups'), decodeGroupPage)
  return { listGroups: async () => (await readPages(readPage, tell)).items }
}
