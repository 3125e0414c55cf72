export type RunnerGroup = {
  id: number
  name: string
  default: boolean
  visibility: 'all' | 'selected' | 'private'
  /** Bare names: the repositories that may use a group that is for 'selected' ones. */
  repositories: readonly string[]
  /** GitHub's own machines: takes no self-hosted runner. */
  hosted: boolean
  /** Stands for 10,000 runners without holding them. */
  full: boolean
}

export type RunnerGroupInput = Partial<RunnerGroup> & { name: string }

export const groupCapacity = 10_000

export const defaultGroup: RunnerGroup = {
  id: 1,
  name: 'Default',
  default: true,
  visibility: 'all',
  repositories: [],
  hosted: false,
  full: false,
}

/** The group as `GET /orgs/{org}/actions/runner-groups` shows it. */
export function groupAnswer(group: RunnerGroup, orgUrl: string) {
  const url = `${orgUrl}/actions/runner-groups/${group.id}`
  return {
    id: group.id,
    name: group.name,
    visibility: group.visibility,
    default: group.default,
    ...(group.visibility === 'selected' ? { selected_repositories_url: `${url}/repositories` } : {}),
    runners_url: `${url}/runners`,
    hosted_runners_url: `${url}/hosted-runners`,
    inherited: false,
    allows_public_repositories: false,
    restricted_to_workflows: false,
    selected_workflows: [],
    workflow_restrictions_read_only: false,
  }
}

export function isVisibleTo(repository: string, { visibility, repositories }: RunnerGroup): boolean {
  return visibility !== 'selected' || repositories.some((name) => name.toLowerCase() === repository.toLowerCase())
}
