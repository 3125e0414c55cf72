import { expect, test } from 'vitest'
import { inGroups, tellTheirGroups, withGroups } from '../../../src/domain/fleet/groups.ts'
import { bareRunnerAnswer } from '../github/runner-answers.ts'

const [usual, gpu] = [
  { id: 1, name: 'Default' },
  { id: 3, name: 'gpu' },
]
const runner = (id: number, group?: number | null) =>
  bareRunnerAnswer({ id, name: `ci-${id}`, ...(group !== undefined && { runner_group_id: group }) })

test('a runner gets the group in whose list it stands', () => {
  const lists = [
    { group: usual, runnerIds: [1] },
    { group: gpu, runnerIds: [2] },
  ]
  expect(withGroups([runner(1), runner(2)], [usual, gpu], lists)).toEqual([
    { ...runner(1), runner_group_id: 1, runner_group: 'Default' },
    { ...runner(2), runner_group_id: 3, runner_group: 'gpu' },
  ])
})

test('a runner that only the list of a group has is none of the fleet', () => {
  expect(withGroups([], [usual], [{ group: usual, runnerIds: [1] }])).toEqual([])
})

test('nobody knows the group of one that stands in no list, or in two', () => {
  const lists = [
    { group: usual, runnerIds: [2, 2] },
    { group: gpu, runnerIds: [2, 3, 3] },
  ]
  const [first, second, third] = withGroups([runner(1), runner(2), runner(3)], [usual, gpu], lists)
  expect([first, second]).toEqual([runner(1), runner(2)])
  expect(third).toMatchObject({ runner_group_id: 3 })
})

test('what a server tells of the group itself stands, and the name is added', () => {
  const lists = [{ group: usual, runnerIds: [1, 2] }]
  expect(withGroups([runner(1, 3), runner(2, null)], [usual, gpu], lists)).toEqual([
    { ...runner(1, 3), runner_group: 'gpu' },
    { ...runner(2), runner_group_id: 1, runner_group: 'Default' },
  ])
})

test.each([
  ['all tell it', [runner(1, 1), runner(2, 3)], true],
  ['one does not', [runner(1, 1), runner(2)], false],
  ['one tells null', [runner(1, null)], false],
])('the lists of the groups are needed unless each runner tells its group: %s', (_, runners, told) => {
  expect(tellTheirGroups(runners)).toBe(told)
})

test('those in a group are chosen, those of unknown group are not', () => {
  const runners = [runner(1, 1), runner(2, 3), runner(3), runner(4, null)]
  expect(inGroups(runners, [gpu]).map(({ id }) => id)).toEqual([2])
  expect(inGroups(runners, [])).toEqual([])
})
