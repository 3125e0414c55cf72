import { tokens } from '../sandbox/api/access.ts'
import type { Api } from '../sandbox/api/server.ts'
import { org, repo, signInPage, withSmallFleets } from './places.ts'
import { withoutJitter, type Scenario } from './scenario.ts'

const register = 'create_registration_token_for'
const remove = 'create_remove_token_for'
const jit = 'generate_runner_jitconfig_for'
const newRunner = { name: 'jit-1', labels: 'self-hosted\nGPU' }
const prepare = withSmallFleets

/** The answer carries its secret, but in a form that cannot be used. */
const spoil =
  (field: string, secretField: string) =>
  (api: Api, issued: string[]): void => {
    const rewrite = (body: unknown): unknown => {
      const fields = Object.entries(body as Record<string, unknown>)
      issued.push(...fields.filter(([name]) => name === secretField).map(([, secret]) => String(secret)))
      return Object.fromEntries(fields.filter(([name]) => name !== field))
    }
    api.fault({ kind: 'rewrite', rewrite, method: 'POST', times: 9 })
  }

export const tokenScenarios: readonly Scenario[] = [
  { name: 'registration token org', inputs: { operation: `${register}_org` } },
  {
    name: 'registration token org, denied',
    inputs: { operation: `${register}_org` },
    token: tokens.fineGrainedReadOnly,
  },
  {
    name: 'registration token org, odd answer',
    inputs: { operation: `${register}_org` },
    prepare: spoil('expires_at', 'token'),
  },
  { name: 'registration token repo', inputs: { operation: `${register}_repo` }, token: tokens.appAdmin },
  { name: 'registration token repo, denied', inputs: { operation: `${register}_repo` }, token: tokens.workflow },
  {
    name: 'registration token repo, secondary limit',
    inputs: { operation: `${register}_repo` },
    prepare: (api) => {
      api.fault({ kind: 'secondary-limit', retryAfter: 600, times: 9 })
    },
  },
  { name: 'remove token org', inputs: { operation: `${remove}_org` }, token: tokens.fineGrainedAdmin },
  { name: 'remove token org, denied', inputs: { operation: `${remove}_org` }, token: tokens.classicWithoutAdminOrg },
  {
    name: 'remove token org, primary limit',
    inputs: { operation: `${remove}_org` },
    prepare: (api) => {
      api.fault({ kind: 'primary-limit', resetInS: 3000, times: 9 })
    },
  },
  { name: 'remove token repo', inputs: { operation: `${remove}_repo` } },
  { name: 'remove token repo, denied', inputs: { operation: `${remove}_repo` }, token: tokens.blind },
  {
    name: 'remove token repo, odd answer',
    inputs: { operation: `${remove}_repo` },
    prepare: (api) => {
      api.fault({ ...signInPage, times: 9 })
    },
  },
]

export const jitScenarios: readonly Scenario[] = [
  { name: 'JIT config org', inputs: { operation: `${jit}_org`, ...newRunner }, prepare },
  {
    name: 'JIT config org, another group and folder',
    inputs: { operation: `${jit}_org`, ...newRunner, 'runner-group-id': '2', 'work-folder': 'w' },
    token: tokens.appAdmin,
  },
  {
    name: 'JIT config org, denied',
    inputs: { operation: `${jit}_org`, ...newRunner },
    token: tokens.fineGrainedReadOnly,
  },
  { name: 'JIT config org, name taken', inputs: { operation: `${jit}_org`, ...newRunner, name: 'ci-1' }, prepare },
  { name: 'JIT config org, group full', inputs: { operation: `${jit}_org`, ...newRunner, 'runner-group-id': '4' } },
  {
    name: 'JIT config org, group of GitHub',
    inputs: { operation: `${jit}_org`, ...newRunner, 'runner-group-id': '3' },
  },
  { name: 'JIT config org, no such group', inputs: { operation: `${jit}_org`, ...newRunner, 'runner-group-id': '77' } },
  {
    name: 'JIT config org, two in a group by name',
    inputs: { operation: `${jit}_org`, ...newRunner, name: 'jit', count: '2', 'runner-group': 'gpu' },
  },
  {
    name: 'JIT config org, no group of that name',
    inputs: { operation: `${jit}_org`, ...newRunner, 'runner-group': 'GPU' },
  },
  {
    name: 'JIT config org, one of two',
    inputs: { operation: `${jit}_org`, ...newRunner, name: 'jit', count: '2' },
    prepare: (api) => {
      api.fault({ method: 'POST', status: 401, body: { message: 'Bad credentials' }, after: 1, times: 9 })
    },
  },
  { name: 'JIT config repo', inputs: { operation: `${jit}_repo`, name: 'jit-1', labels: '["gpu"]' }, prepare },
  {
    name: 'JIT config repo, denied',
    inputs: { operation: `${jit}_repo`, ...newRunner },
    token: tokens.appWithoutPermission,
  },
  {
    name: 'JIT config repo, odd answer',
    inputs: { operation: `${jit}_repo`, ...newRunner },
    prepare: spoil('runner', 'encoded_jit_config'),
    step: () => withoutJitter,
  },
  {
    name: 'JIT config repo, blob of unknown form',
    inputs: { operation: `${jit}_repo`, ...newRunner },
    prepare: (api, issued) => {
      const blob = 'a blob of another form: 0123456789'
      issued.push(blob)
      const rewrite = (body: unknown): unknown => ({ ...(body as object), encoded_jit_config: blob })
      api.fault({ kind: 'rewrite', rewrite, method: 'POST' })
    },
  },
  {
    name: 'JIT config repo, rejected',
    inputs: { operation: `${jit}_repo`, ...newRunner },
    prepare: (api) => {
      api.fleet.add(repo)
      api.fleet.add(org)
      const body = { message: 'Validation Failed', errors: [{ resource: 'Runner', field: 'name', code: 'invalid' }] }
      api.fault({ status: 422, body, method: 'POST', times: 9 })
    },
  },
]
