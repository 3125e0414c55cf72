import { withSmallFleets } from '../bundle/places.ts'
import { withoutJitter } from '../bundle/scenario.ts'
import { prey, toldRunner, type Inputs, type Kind } from './attack.ts'

const deletions = [
  { operation: 'delete_self_hosted_runner_from_org', 'runner-id': String(prey.byId) },
  { operation: 'delete_self_hosted_runner_from_org', name: 'ci-1' },
  { operation: 'delete_self_hosted_runner_from_org', filter: "name == 'ci-3'", 'stable-for': '0s' },
  {
    operation: 'delete_self_hosted_runner_from_org',
    filter: "name == 'ci-3' && ephemeral",
    'stable-for': '1s',
    'poll-interval': '1s',
  },
  {
    operation: 'delete_self_hosted_runner_from_org',
    filter: "name == 'ci-3'",
    'stable-for': '0s',
    'max-deletions': '1',
  },
] as const

/** Answers that would have others deleted, if they were taken for what was asked. */
const lists: readonly [unknown, ...unknown[]] = [
  { total_count: 1, runners: [toldRunner({ id: '2', name: 'ci-3' })] },
  { total_count: 1, runners: [toldRunner({ id: 2, name: 'ci-3 ' })] },
  { total_count: 1, runners: [toldRunner({ id: 2, name: ['ci-3'] })] },
  { total_count: 1, runners: [toldRunner({ id: 2, name: 'ci-3', busy: 'false' })] },
  { total_count: 1, runners: [toldRunner({ id: 2, name: 'ci-3', busy: true })] },
  { total_count: 1, runners: [toldRunner({ id: 2.5, name: 'ci-3' })] },
  {
    total_count: 1,
    runners: [toldRunner({ id: '../../../../repos/octo-org/octo-repo/actions/runners/4', name: 'ci-3' })],
  },
  { total_count: 1, runners: { 0: toldRunner({ id: 2, name: 'ci-3' }), length: 1 } },
  { total_count: 2, runners: [toldRunner({ id: 2, name: 'ci-3', busy: true }), toldRunner({ id: 2, name: 'ci-2' })] },
  { total_count: 0, runners: [] },
  { message: 'Not Found' },
  [],
  null,
]

export const lies: Kind = {
  name: 'a list that would have others deleted',
  make: ({ random }) => {
    const [inputs, list, status] = [
      random.pick<Inputs>(deletions),
      random.pick(lists),
      random.pick([200, 200, 200, 404, 422]),
    ]
    return {
      plan: `${status} ${JSON.stringify(list)}`,
      inputs,
      prepare: (api) => {
        withSmallFleets(api)
        api.fault({ method: 'GET', status, body: list, times: 1000, after: random.pick([0, 0, 1]) })
      },
      step: () => withoutJitter,
    }
  },
}
