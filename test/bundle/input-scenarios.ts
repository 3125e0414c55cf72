import { withSmallFleets } from './places.ts'
import type { Scenario } from './scenario.ts'

const list = { operation: 'list_self_hosted_runners_for_org' }

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
    name: 'inputs, that mean harm',
    inputs: { operation: 'get_self_hosted_runner_for_org', 'runner-id': '1\n::error::forged\n##[group]x|<b>' },
  },
  { name: 'inputs, one that nobody knows', inputs: { ...list, lables: 'gpu' } },
  { name: 'inputs, no summary', inputs: { ...list, summary: 'false' } },
  { name: 'inputs, no summary of a failure', inputs: { ...list, org: 'no-such-org', summary: 'False' } },
]
