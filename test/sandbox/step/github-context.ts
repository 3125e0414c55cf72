/** The `github` context, as far as an action gets to see it. */
export interface GithubContext {
  action: string
  action_path: string
  actor: string
  actor_id: string
  api_url: string
  base_ref: string
  event_name: string
  event_path: string
  graphql_url: string
  head_ref: string
  job: string
  ref: string
  ref_name: string
  ref_protected: string
  ref_type: string
  repository: string
  repository_id: string
  repository_owner: string
  repository_owner_id: string
  retention_days: string
  run_attempt: string
  run_id: string
  run_number: string
  server_url: string
  sha: string
  token: string
  triggering_actor: string
  workflow: string
  workflow_ref: string
  workflow_sha: string
  workspace: string
}

const SHA = 'ffac537e6cbbf934b08745a378932722df287a53'

/** A context that agrees with itself: what is not given follows from what is. */
export function completeGithubContext(given: Partial<GithubContext>): GithubContext {
  const repository = given.repository ?? 'octo-org/octo-repo'
  const apiUrl = given.api_url ?? 'https://api.github.com'
  const ref = given.ref ?? 'refs/heads/main'
  return {
    action: 'runners',
    action_path: '',
    actor: 'octocat',
    actor_id: '583231',
    base_ref: '',
    event_name: 'workflow_dispatch',
    event_path: '',
    // GitHub Enterprise Server serves REST under /api/v3 and GraphQL under /api/graphql.
    graphql_url: `${apiUrl.replace(/\/v3\/?$/, '')}/graphql`,
    head_ref: '',
    job: 'fleet',
    ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_protected: 'false',
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository_id: '1296269',
    repository_owner: repository.split('/')[0] ?? '',
    repository_owner_id: '6811672',
    retention_days: '90',
    run_attempt: '1',
    run_id: '1658821493',
    run_number: '42',
    server_url: 'https://github.com',
    sha: SHA,
    token: 'ghs_workflowTokenOfTheStandIn0123456789',
    triggering_actor: 'octocat',
    workflow: 'Fleet',
    workflow_ref: `${repository}/.github/workflows/fleet.yml@${ref}`,
    workflow_sha: SHA,
    workspace: '',
    ...given,
    repository,
    api_url: apiUrl,
    ref,
  }
}

// `token` is in the context, but never in the environment (Runner.Worker/GitHubContext.cs holds the list).
export const githubEnvironment = (context: GithubContext): Record<string, string> =>
  Object.fromEntries(
    Object.entries(context)
      .filter(([name]) => name !== 'token')
      .map(([name, value]: [string, string]) => [`GITHUB_${name.toUpperCase()}`, value]),
  )
