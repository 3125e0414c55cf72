import { tokens } from '../sandbox/api/access.ts'
import { withSmallFleets } from './places.ts'
import type { Scenario } from './scenario.ts'

const fromOrg = { operation: 'delete_self_hosted_runner_from_org' }
const fromRepo = { operation: 'delete_self_hosted_runner_from_repo' }
const prepare = withSmallFleets

export const deleteScenarios: readonly Scenario[] = [
  { name: 'delete org, by id', inputs: { ...fromOrg, 'runner-id': '1' }, prepare },
  { name: 'delete org, by name', inputs: { ...fromOrg, name: 'ci-3' }, prepare },
  { name: 'delete org, gone', inputs: { ...fromOrg, 'runner-id': '99' }, prepare },
  {
    name: 'delete org, nobody of that name',
    inputs: { ...fromOrg, name: 'ci' },
    api: { nameFilter: 'prefix' },
    prepare,
  },
  { name: 'delete org, busy', inputs: { ...fromOrg, 'runner-id': '2' }, prepare },
  {
    name: 'delete org, denied',
    inputs: { ...fromOrg, 'runner-id': '1' },
    token: tokens.fineGrainedReadOnly,
    prepare,
  },
  { name: 'delete org, place out of sight', inputs: { ...fromOrg, 'runner-id': '1' }, token: tokens.blind, prepare },
  { name: 'delete repo, by id', inputs: { ...fromRepo, 'runner-id': '4' }, token: tokens.appAdmin, prepare },
  { name: 'delete repo, by name', inputs: { ...fromRepo, name: 'ci-1' }, token: tokens.fineGrainedAdmin, prepare },
  { name: 'delete repo, denied', inputs: { ...fromRepo, name: 'ci-1' }, token: tokens.appWithoutPermission, prepare },
  {
    name: 'delete repo, odd answer',
    inputs: { ...fromRepo, 'runner-id': '4' },
    prepare: (api) => {
      withSmallFleets(api)
      api.fault({ method: 'DELETE', status: 202, body: {}, times: 9 })
    },
  },
  {
    name: 'delete repo, moved',
    inputs: { ...fromRepo, 'runner-id': '4' },
    prepare: (api) => {
      withSmallFleets(api)
      const location = `${api.url}/repositories/1/actions/runners/4`
      api.fault({ method: 'DELETE', kind: 'redirect', status: 307, location, times: 9 })
    },
  },
  {
    name: 'delete org, by filter',
    inputs: { ...fromOrg, filter: "startsWith(name, 'ci-')", 'stable-for': '1s' },
    prepare,
  },
  { name: 'delete repo, dry run', inputs: { ...fromRepo, filter: 'id > 0', 'dry-run': 'true' }, prepare },
  { name: 'delete org, too many', inputs: { ...fromOrg, filter: 'id > 0', 'max-deletions': '2' }, prepare },
  { name: 'delete org, some of it', inputs: { ...fromOrg, name: '["ci-3", "ghost", "ci-2", "ci-1"]' }, prepare },
  {
    name: 'delete org, busy to the end',
    inputs: {
      ...fromOrg,
      'runner-id': '2',
      'if-busy': 'wait',
      'stable-for': '0s',
      timeout: '1s',
      'poll-interval': '1s',
    },
    prepare,
  },
]
