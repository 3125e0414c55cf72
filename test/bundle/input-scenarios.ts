import type { Api } from '../sandbox/api/server.ts'
import { org, withSmallFleets } from './places.ts'
import type { Scenario } from './scenario.ts'

const list = { operation: 'list_self_hosted_runners_for_org' }
const remove = { operation: 'delete_self_hosted_runner_from_org' }

/** Runners of which one has the name that others have together. */
const withCommas = ({ fleet }: Api): void => {
  for (const name of ['ci-1', 'ci-2', 'ci-1,ci-2']) fleet.add(org, { name })
}

export const inputScenarios: readonly Scenario[] = [
  { name: 'inputs, none at all', inputs: {}, token: '' },
  { name: 'inputs, unknown operation', inputs: { operation: 'list_runners_for_org' } },
  {
    name: 'inputs, everything wrong',
    inputs: {
      operation: 'generate_runner_jitconfig_for_repo',
      repo: 'not a repository',
      'runner-id': '7',
      'runner-group-id': 'gpu',
      'work-folder': '',
      summary: 'maybe',
      'github-api-url': 'http://user:pass-word@api.example.com',
    },
    token: 'two words',
  },
  { name: 'inputs, two owners', inputs: { operation: 'create_remove_token_for_repo', owner: 'acme' } },
  { name: 'inputs, a filter that is none', inputs: { ...list, filter: "busy ||\n  status = 'offline'" } },
  {
    name: 'inputs, a filter that compares nothing',
    inputs: { ...list, filter: 'labels.*.name' },
    prepare: withSmallFleets,
  },
  {
    name: 'inputs, a filter that cannot be meant',
    inputs: { ...remove, filter: "status == 'offline' &&\n  !contains(labels, 'keep')" },
  },
  { name: 'inputs, a filter with an unset variable', inputs: { ...remove, filter: "startsWith(name, '')" } },
  {
    name: 'inputs, the branch of a stranger as a value',
    inputs: { ...list, filter: 'name == values.branch', values: `{"branch": "x'||'a'!='"}` },
    prepare: withSmallFleets,
  },
  {
    name: 'inputs, empty where that would guess',
    inputs: { ...remove, org: '', filter: "status == 'offline'", 'dry-run': '', 'max-deletions': '', 'stable-for': '' },
  },
  { name: 'inputs, a repository on an organization', inputs: { ...list, repo: 'acme/shop' } },
  { name: 'inputs, a word of an operation', inputs: { operation: 'list' } },
  {
    name: 'inputs, a label with a blank',
    inputs: { operation: 'generate_runner_jitconfig_for_repo', name: 'ci-new', labels: 'self-hosted, gpu large' },
  },
  {
    name: 'inputs, a name that is a list too',
    inputs: { ...remove, name: 'ci-1,ci-2' },
    prepare: withCommas,
  },
  {
    name: 'inputs, that mean harm',
    inputs: { operation: 'get_self_hosted_runner_for_org', 'runner-id': '1\n::error::forged\n##[group]x|<b>' },
  },
  { name: 'inputs, one that nobody knows', inputs: { ...list, lables: 'gpu' } },
  { name: 'inputs, no summary', inputs: { ...list, summary: 'false' } },
  {
    name: 'inputs, as a block of YAML leaves them',
    inputs: { operation: 'get_self_hosted_runner_for_org\n', 'runner-id': ' 1\n' },
    prepare: withSmallFleets,
  },
  { name: 'inputs, no summary of bad inputs', inputs: { operation: 'list', summary: 'False' } },
  { name: 'inputs, no summary of a failure', inputs: { ...list, org: 'no-such-org', summary: 'False' } },
]
