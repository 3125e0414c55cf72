import { tokens } from '../sandbox/api/access.ts'
import { org, signInPage, withSmallFleets } from './places.ts'
import { withoutJitter, type Scenario } from './scenario.ts'

const getOrg = { operation: 'get_self_hosted_runner_for_org' }
const getRepo = { operation: 'get_self_hosted_runner_for_repo' }
const listOrg = { operation: 'list_self_hosted_runners_for_org' }
const listRepo = { operation: 'list_self_hosted_runners_for_repo' }
const prepare = withSmallFleets

export const readingScenarios: readonly Scenario[] = [
  { name: 'get org, by id', inputs: { ...getOrg, 'runner-id': '2' }, prepare },
  { name: 'get org, by name', inputs: { ...getOrg, name: 'ci-3' }, prepare },
  { name: 'get org, nobody of that name', inputs: { ...getOrg, name: 'CI-3' }, prepare },
  {
    name: 'get org, denied',
    inputs: { ...getOrg, 'runner-id': '2' },
    token: tokens.classicWithoutAdminOrg,
    prepare,
  },
  {
    name: 'get org, by the token of the workflow',
    inputs: { ...getOrg, name: 'ci-1' },
    token: tokens.workflow,
    prepare,
  },
  {
    name: 'get repo, by id with hyphens',
    inputs: { operation: 'get-self-hosted-runner-for-repo', 'runner-id': '4' },
    prepare,
  },
  { name: 'get repo, gone', inputs: { ...getRepo, 'runner-id': '2' }, prepare },
  {
    name: 'get repo, denied',
    inputs: { ...getRepo, 'runner-id': '4' },
    token: tokens.appWithoutPermission,
    prepare,
  },
  {
    name: 'get repo, odd answer',
    inputs: { ...getRepo, 'runner-id': '4' },
    prepare: (api) => {
      withSmallFleets(api)
      api.fault({ kind: 'rewrite', rewrite: (body) => ({ ...(body as object), busy: 'no' }), times: 9 })
    },
  },
  { name: 'list org', inputs: listOrg, prepare },
  { name: 'list org, by name', inputs: { ...listOrg, name: 'ci-2' }, api: { nameFilter: 'prefix' }, prepare },
  {
    name: 'list org, by filter',
    inputs: { ...listOrg, filter: "contains(labels.*.name, 'x64')\n  && status == 'online'" },
    prepare,
  },
  {
    name: 'list repo, waited for in vain',
    inputs: { ...listRepo, 'wait-until': 'idle_count > 1', timeout: '1s', 'poll-interval': '1s' },
    prepare,
  },
  {
    name: 'get repo, waited for in vain',
    inputs: { ...getRepo, name: 'ghost', 'wait-until': "status == 'online'", timeout: '1s', 'poll-interval': '1s' },
    prepare,
  },
  { name: 'list org, empty', inputs: listOrg },
  { name: 'list org, denied', inputs: listOrg, token: 'a-token-that-nobody-knows', prepare },
  {
    name: 'list org, no such place',
    inputs: { ...listOrg, org: 'no-such-org' },
    prepare,
  },
  {
    name: 'list org, odd answer',
    inputs: listOrg,
    prepare: (api) => {
      api.fault({ ...signInPage, times: 9 })
    },
  },
  { name: 'list repo', inputs: { ...listRepo, repo: 'octo-repo', owner: 'Octo-Org' }, prepare },
  { name: 'list repo, denied', inputs: listRepo, token: tokens.blind, prepare },
  {
    name: 'list repo, breaks off',
    inputs: listRepo,
    prepare: (api) => {
      withSmallFleets(api)
      api.fault({ kind: 'truncate', times: 99 })
    },
    step: () => withoutJitter,
  },
  {
    name: 'list org, names that mean harm',
    inputs: listOrg,
    prepare: ({ fleet }) => {
      fleet.add(org, {
        name: '::error::forged ##[error]forged',
        status: '\u001b[31mred',
        labels: ['a|b', '<img src=x>', '`x` [y](https://evil.example)', '@octocat', '::add-mask::e'],
        os: 'lin\nux',
        version: '\u202e1.0',
      })
    },
  },
  {
    name: 'get org, a name that means harm',
    inputs: { ...getOrg, 'runner-id': '1' },
    prepare: ({ fleet }) => {
      fleet.add(org, { name: 'ci\n::error::forged ##[add-mask]e', labels: ['::stop-commands::x', '##[group]y'] })
    },
  },
  {
    name: 'get org, a message that means harm',
    inputs: { ...getOrg, 'runner-id': '1' },
    prepare: (api) => {
      const headers = { 'x-accepted-github-permissions': '::error::forged|##[error]forged' }
      api.fault({ status: 403, body: { message: 'No.\n::error::forged\n##[group]<b>|`x`' }, headers, times: 9 })
    },
  },
]
