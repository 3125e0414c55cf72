import { expect, test } from 'vitest'
import { parseAttempt } from '../../../src/domain/inputs/attempt.ts'
import { workflow } from './parsed-step.ts'
import { rawInputs, type GivenInputs } from './raw-inputs.ts'

const octoOrg = { scope: 'org', org: 'octo-org' }
const octoRepo = { scope: 'repo', owner: 'octo-org', repo: 'octo-repo' }

test.each<[string, GivenInputs, object | undefined]>([
  ['of the organization by default', { operation: 'list_self_hosted_runners_for_org' }, octoOrg],
  ['of the repository by default', { operation: 'list_self_hosted_runners_for_repo' }, octoRepo],
  ['of an organization', { operation: 'list_self_hosted_runners_for_org', org: 'acme' }, { scope: 'org', org: 'acme' }],
  ['with hyphens', { operation: 'list-self-hosted-runners-for-org' }, octoOrg],
  [
    'whatever else is wrong',
    { operation: 'list_self_hosted_runners_for_org', filter: '((', 'runner-id': 'x' },
    octoOrg,
  ],
  ['without a place that could be one', { operation: 'list_self_hosted_runners_for_org', org: '<b>' }, undefined],
  [
    'without a place where a repository is named for an organization',
    { operation: 'list_self_hosted_runners_for_org', repo: 'acme/shop' },
    undefined,
  ],
])('what was meant is told %s', (_, given, target) => {
  expect(parseAttempt(rawInputs(given), workflow)).toMatchObject({ operation: { verb: 'list' }, target })
})

test.each(['', 'list', 'list_runners_for_org'])('nothing is known of the operation %j', (operation) => {
  expect(parseAttempt(rawInputs({ operation }), workflow)).toBeUndefined()
})
