import { errorAnswer, type Answer } from './exchange.ts'

/** Made up, but of the length and shape of real ones: the App token is the long form of 2026. */
export const tokens = {
  classicAdmin: 'ghp_FakeClassicAdmin00000000000000000001',
  classicWithoutAdminOrg: 'ghp_FakeClassicRepoOnly00000000000000002',
  fineGrainedAdmin: `github_pat_11FAKEADMIN0000000000A_${'FakeFineGrainedAdmin'.repeat(3).slice(0, 59)}`,
  fineGrainedReadOnly: `github_pat_11FAKEREAD00000000000B_${'FakeFineGrainedReads'.repeat(3).slice(0, 59)}`,
  appAdmin: `ghs_${'FakeAppAdmin.Installation-Token_'.repeat(17).slice(0, 516)}`,
  appWithoutPermission: `ghs_${'FakeAppWithoutPermission.Token-_'.repeat(17).slice(0, 516)}`,
  workflow: 'ghs_FakeWorkflowToken0000000000000000003',
  blind: `github_pat_11FAKEBLIND0000000000C_${'FakeFineGrainedBlind'.repeat(3).slice(0, 59)}`,
} as const

export type Scope = 'org' | 'repo'
export type Access = 'read' | 'write'
export type Need = { readonly scope: Scope; readonly access: Access }

export type Caller = {
  readonly kind: 'classic' | 'fine-grained' | 'app'
  readonly scopes?: readonly string[]
  /** What it may do to runners; none is not to be told from a place that is not there, or is refused. */
  readonly may: 'write' | 'read' | 'nothing' | 'not-even-see'
}

const callers = new Map<string, Caller>([
  [tokens.classicAdmin, { kind: 'classic', scopes: ['admin:org', 'repo'], may: 'write' }],
  [tokens.classicWithoutAdminOrg, { kind: 'classic', scopes: ['repo'], may: 'write' }],
  [tokens.fineGrainedAdmin, { kind: 'fine-grained', may: 'write' }],
  [tokens.fineGrainedReadOnly, { kind: 'fine-grained', may: 'read' }],
  [tokens.appAdmin, { kind: 'app', may: 'write' }],
  [tokens.appWithoutPermission, { kind: 'app', may: 'nothing' }],
  [tokens.workflow, { kind: 'app', may: 'nothing' }],
  [tokens.blind, { kind: 'fine-grained', may: 'not-even-see' }],
])

const acceptedScope = { org: 'admin:org', repo: 'repo' } as const
const acceptedPermission = { org: 'organization_self_hosted_runners', repo: 'administration' } as const

export function identify(authorization: string | undefined): Caller | Answer {
  const token = /^(?:token|bearer)\s+(\S+)$/i.exec(authorization ?? '')?.[1]
  if (token === undefined) return errorAnswer(401, 'Requires authentication')
  return callers.get(token) ?? errorAnswer(401, 'Bad credentials')
}

/** The refusal, or undefined when the caller may. */
export function refusal(caller: Caller, need: Need, documentationUrl: string): Answer | undefined {
  if (caller.may === 'not-even-see') return errorAnswer(404, 'Not Found', documentationUrl)
  if (caller.kind === 'classic') {
    if (caller.scopes?.includes(acceptedScope[need.scope])) return undefined
    // GitHub speaks of the repository even when an organization was asked for.
    return errorAnswer(403, 'Must have admin rights to Repository.', documentationUrl)
  }
  if (caller.may === 'write' || caller.may === need.access) return undefined
  const who = caller.kind === 'app' ? 'integration' : 'personal access token'
  return errorAnswer(403, `Resource not accessible by ${who}`, documentationUrl)
}

export function accessHeaders(caller: Caller, need: Need): Record<string, string> {
  const permissions = { 'x-accepted-github-permissions': `${acceptedPermission[need.scope]}=${need.access}` }
  if (caller.scopes === undefined) return permissions
  return {
    ...permissions,
    'x-oauth-scopes': caller.scopes.join(', '),
    'x-accepted-oauth-scopes': acceptedScope[need.scope],
  }
}
