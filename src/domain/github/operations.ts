import type { Endpoints } from '@octokit/types'

/** Where runners live. A new scope is one more prefix here. */
const prefixes = {
  org: '/orgs/{org}/actions/runners',
  repo: '/repos/{owner}/{repo}/actions/runners',
} as const

/**
 * The verbs, each once for an organization and once for a repository.
 *
 * `access` is the level of permission that GitHub asks for; `replay` says whether a request whose answer got lost may
 * simply be sent again, or must be reconciled first because it may have registered a runner.
 *
 * @see https://docs.github.com/en/rest/actions/self-hosted-runners
 */
export const verbs = {
  get: {
    name: 'get_self_hosted_runner_for',
    method: 'GET',
    path: '/{runner_id}',
    status: 200,
    access: 'read',
    replay: 'safe',
  },
  list: {
    name: 'list_self_hosted_runners_for',
    method: 'GET',
    path: '',
    status: 200,
    access: 'read',
    replay: 'safe',
  },
  delete: {
    name: 'delete_self_hosted_runner_from',
    method: 'DELETE',
    path: '/{runner_id}',
    status: 204,
    access: 'write',
    replay: 'safe',
  },
  'registration-token': {
    name: 'create_registration_token_for',
    method: 'POST',
    path: '/registration-token',
    status: 201,
    access: 'write',
    replay: 'safe',
  },
  'remove-token': {
    name: 'create_remove_token_for',
    method: 'POST',
    path: '/remove-token',
    status: 201,
    access: 'write',
    replay: 'safe',
  },
  'jit-config': {
    name: 'generate_runner_jitconfig_for',
    method: 'POST',
    path: '/generate-jitconfig',
    status: 201,
    access: 'write',
    replay: 'reconcile',
  },
} as const

export type Verb = keyof typeof verbs
export type Scope = keyof typeof prefixes
export type OperationName = `${(typeof verbs)[Verb]['name']}_${Scope}`

/** One verb in one kind of place, as GitHub names it. */
export type Operation = { readonly verb: Verb; readonly scope: Scope; readonly name: OperationName }

type RouteOf<V extends Verb> = `${(typeof verbs)[V]['method']} ${(typeof prefixes)[Scope]}${(typeof verbs)[V]['path']}`
type Route = { [V in Verb]: RouteOf<V> }[Verb]

const scopes = Object.keys(prefixes) as readonly Scope[]

export const operations: readonly Operation[] = (Object.keys(verbs) as readonly Verb[]).flatMap((verb) =>
  scopes.map((scope) => ({ verb, scope, name: `${verbs[verb].name}_${scope}` as const })),
)

/** The route as GitHub publishes it: a typo in a method, prefix or path above does not compile here. */
export const routeOf = (verb: Verb, scope: Scope): keyof Endpoints => {
  const route = `${verbs[verb].method} ${prefixes[scope]}${verbs[verb].path}` as Route
  return route
}

/** The runner groups of an organization; a repository has none to list. */
export const runnerGroupsRoute = 'GET /orgs/{org}/actions/runner-groups' satisfies keyof Endpoints

/** The runners of one group: the only place that tells a listed runner's group. */
export const groupRunnersRoute =
  'GET /orgs/{org}/actions/runner-groups/{runner_group_id}/runners' satisfies keyof Endpoints

/** Until when a version of the runner gets jobs: github.com and GHE.com only, and not yet in Octokit's types. */
export const versionRoutes = {
  org: `GET ${prefixes.org}/deprecations/{version}`,
  repo: `GET ${prefixes.repo}/deprecations/{version}`,
} as const satisfies Record<Scope, string>

/** Where GitHub tells which runner software it wants. */
export const downloadsRoutes = {
  org: `GET ${prefixes.org}/downloads`,
  repo: `GET ${prefixes.repo}/downloads`,
} as const satisfies Record<Scope, keyof Endpoints>

/** Every route that is ever asked: as Octokit publishes them, or one of ours that it does not know yet. */
export type ApiRoute = keyof Endpoints | (typeof versionRoutes)[Scope]

/** Finds an operation by name; GitHub's own operation ids, such as `actions/list-…-for-org`, are taken too. */
export const findOperation = (name: string): Operation | undefined =>
  operations.find((operation) => operation.name === name.replace(/^actions\//, '').replaceAll('-', '_'))

export type Permission = {
  readonly name: string
  readonly level: 'read' | 'write'
  readonly label: string
  readonly scope: string
}

/**
 * What a token needs for a verb: the permission of a GitHub App or fine-grained token, and the scope of a classic one.
 *
 * @see https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps
 */
export const permissionFor = (verb: Verb, scope: Scope): Permission => {
  const level = verbs[verb].access
  switch (scope) {
    case 'org':
      return {
        name: 'organization_self_hosted_runners',
        level,
        label: 'organization permission "Self-hosted runners"',
        scope: 'admin:org',
      }
    case 'repo':
      return { name: 'administration', level, label: 'repository permission "Administration"', scope: 'repo' }
  }
}

export const operationName = (command: {
  readonly verb: Verb
  readonly target: { readonly scope: Scope }
}): OperationName => `${verbs[command.verb].name}_${command.target.scope}`

/** A JIT config must not be asked for twice: each request that arrives registers a runner. */
export const isReplaySafe = (route: string): boolean =>
  !Object.values(verbs).some(({ path, replay }) => replay === 'reconcile' && route.endsWith(path))
