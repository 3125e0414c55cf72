import { tokens } from '../sandbox/api/access.ts'
import { withSmallFleets } from './places.ts'
import { withoutJitter, type Scenario } from './scenario.ts'

const list = { operation: 'list_self_hosted_runners_for_repo' }
const jit = { operation: 'generate_runner_jitconfig_for_org', name: 'jit-1', labels: 'gpu' }
const debug = () => ({ env: { RUNNER_DEBUG: '1' } })
const enterpriseServer = {
  api: { basePath: '/api/v3' },
  step: () => ({ github: { server_url: 'https://ghes.example' } }),
}

/** Where an action may find itself. */
export const surroundingsScenarios: readonly Scenario[] = [
  { name: 'debug, list', inputs: list, prepare: withSmallFleets, step: debug },
  { name: 'debug, token', inputs: { operation: 'create_remove_token_for_org' }, token: tokens.appAdmin, step: debug },
  { name: 'debug, denied', inputs: jit, token: tokens.workflow, step: debug },
  { name: 'GHES, list', inputs: list, prepare: withSmallFleets, ...enterpriseServer },
  { name: 'GHES, JIT config', inputs: jit, ...enterpriseServer },
  {
    name: 'GHES, address given with a slash',
    inputs: list,
    prepare: withSmallFleets,
    ...enterpriseServer,
    step: ({ url }) => ({ github: { api_url: `${url}/` } }),
  },
  {
    name: 'no answer',
    inputs: list,
    prepare: (api) => {
      api.fault({ kind: 'reset', times: 99 })
    },
    step: () => withoutJitter,
  },
  {
    name: 'outage',
    inputs: list,
    prepare: (api) => {
      api.fault({ status: 503, body: '<html>Unicorn!</html>', times: 99 })
    },
    step: () => withoutJitter,
  },
]
