import { errorAnswer, type Answer } from './exchange.ts'
import { refusalIn, type Standing } from './refusals.ts'

/** Made up, but of the length and shape of real ones: the App token is the long form of 2026. */
export const tokens = {
  classicAdmin: 'ghp_FakeClassicAdmin00000000000000000001',
  classicWithoutAdminOrg: 'ghp_FakeClassicRepoOnly00000000000000002',
  classicNotOwner: 'ghp_FakeClassicNotOwner0000000000000004',
  classicWithoutSso: 'ghp_FakeClassicWithoutSso00000000000005',
  classicForbidden: 'ghp_FakeClassicForbidden000000000000006',
  fineGrainedAdmin: `github_pat_11FAKEADMIN0000000000A_${'FakeFineGrainedAdmin'.repeat(3).slice(0, 59)}`,
  fineGrainedReadOnly: `github_pat_11FAKEREAD00000000000B_${'FakeFineGrainedReads'.repeat(3).slice(0, 59)}`,
  fineGrainedNotOwner: `github_pat_11FAKENOOWN0000000000D_${'FakeFineGrainedNoOwn'.repeat(3).slice(0, 59)}`,
  fineGrainedWithoutSso: `github_pat_11FAKENOSSO0000000000E_${'FakeFineGrainedNoSso'.repeat(3).slice(0, 59)}`,
  appAdmin: `ghs_${'FakeAppAdmin.Installation-Token_'.repeat(17).slice(0, 516)}`,
  appReadOnly: `ghs_${'FakeAppReader.InstallationToken_'.repeat(17).slice(0, 516)}`,
  appWithoutPermission: `ghs_${'FakeAppWithoutPermission.Token-_'.repeat(17).slice(0, 516)}`,
  appElsewhere: `ghs_${'FakeAppFromAnotherAddress.Token_'.repeat(17).slice(0, 516)}`,
  appSuspended: `ghs_${'FakeAppSuspendedInstallation.Tk_'.repeat(17).slice(0, 516)}`,
  userOfAppAdmin: 'ghu_FakeUserOfAppAdmin000000000000000007',
  userOfAppWithoutPermission: 'ghu_FakeUserOfAppWithout0000000000000008',
  workflow: 'ghs_FakeWorkflowToken0000000000000000003',
  blind: `github_pat_11FAKEBLIND0000000000C_${'FakeFineGrainedBlind'.repeat(3).slice(0, 59)}`,
} as const

export type Scope = 'org' | 'repo'
export type Access = 'read' | 'write'
export type Need = { readonly scope: Scope; readonly access: Access; readonly owner: string }

export type Caller = {
  readonly kind: 'classic' | 'fine-grained' | 'installation' | 'user of an App'
  /** Of a classic token. */
  readonly scopes?: readonly string[]
  readonly standing: Standing
}

const admin = ['admin:org', 'repo']

const callers = new Map<string, Caller>([
  [tokens.classicAdmin, { kind: 'classic', scopes: admin, standing: 'writes' }],
  [tokens.classicWithoutAdminOrg, { kind: 'classic', scopes: ['repo'], standing: 'writes' }],
  [tokens.classicNotOwner, { kind: 'classic', scopes: admin, standing: 'is no owner' }],
  [tokens.classicWithoutSso, { kind: 'classic', scopes: admin, standing: 'lacks SSO' }],
  [tokens.classicForbidden, { kind: 'classic', scopes: admin, standing: 'is of a forbidden kind' }],
  [tokens.fineGrainedAdmin, { kind: 'fine-grained', standing: 'writes' }],
  [tokens.fineGrainedReadOnly, { kind: 'fine-grained', standing: 'reads' }],
  [tokens.fineGrainedNotOwner, { kind: 'fine-grained', standing: 'is no owner' }],
  [tokens.fineGrainedWithoutSso, { kind: 'fine-grained', standing: 'lacks SSO' }],
  [tokens.appAdmin, { kind: 'installation', standing: 'writes' }],
  [tokens.appReadOnly, { kind: 'installation', standing: 'reads' }],
  [tokens.appWithoutPermission, { kind: 'installation', standing: 'may nothing' }],
  [tokens.appElsewhere, { kind: 'installation', standing: 'calls from elsewhere' }],
  [tokens.appSuspended, { kind: 'installation', standing: 'is suspended' }],
  [tokens.userOfAppAdmin, { kind: 'user of an App', standing: 'writes' }],
  [tokens.userOfAppWithoutPermission, { kind: 'user of an App', standing: 'may nothing' }],
  [tokens.workflow, { kind: 'installation', standing: 'may nothing' }],
  [tokens.blind, { kind: 'fine-grained', standing: 'sees nothing' }],
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
  const lacksScope = caller.scopes?.includes(acceptedScope[need.scope]) === false
  return refusalIn(lacksScope ? 'is no owner' : caller.standing, caller, need, documentationUrl)
}

/** Who is told what, as recorded: the kinds of tokens differ in which of these headers they get. */
export function accessHeaders(caller: Caller, need: Need, isRefused: boolean): Record<string, string> {
  const permissions = { 'x-accepted-github-permissions': `${acceptedPermission[need.scope]}=${need.access}` }
  switch (caller.kind) {
    case 'classic':
      return {
        'x-oauth-scopes': caller.scopes?.join(', ') ?? '',
        // A person who is no owner lacks no scope.
        'x-accepted-oauth-scopes': isRefused && caller.standing !== 'writes' ? '' : acceptedScope[need.scope],
      }
    case 'user of an App':
      return { 'x-oauth-scopes': '', 'x-accepted-oauth-scopes': '', ...permissions }
    case 'fine-grained':
    case 'installation':
      return permissions
  }
}
