import { expect, test } from 'vitest'
import type { Runner } from '../../../src/domain/github/runner.ts'
import { bareRunnerAnswer } from '../../domain/github/runner-answers.ts'
import { page, runWith } from '../api/scripted-send.ts'
import { livingFleet } from '../living-fleet.ts'

const dead = (id: number): Runner => bareRunnerAnswer({ id, name: `ci-${id}` })
const byFilter = { filter: "status == 'offline'" }
const waiting = { 'if-busy': 'wait', 'stable-for': '20s', timeout: '60s' }

/** The nth list does not add up, and shows the first runner like this; the one that is read then in its place does add up. */
const showingOnce = (change: Partial<Runner>, nth: number) => {
  const fleet = livingFleet([dead(1), dead(2)])
  let lists = 0
  return livingFleet(fleet.runners(), ({ route, parameters }) => {
    if (!route.startsWith('GET') || parameters['runner_id'] !== undefined) return undefined
    lists += 1
    return lists === nth ? page([{ ...dead(1), ...change }, dead(2)], 3) : undefined
  })
}

const remove = { operation: 'delete_self_hosted_runner_from_org' }

test.each<[string, Partial<Runner>, number, Readonly<Record<string, string>>, string]>([
  ['at work in the first look', { busy: true }, 1, { ...byFilter, 'stable-for': '0s' }, 'busy'],
  ['at work in the first look of a dry run', { busy: true }, 1, { ...byFilter, 'dry-run': 'true' }, 'busy'],
  ['at work in a look between', { busy: true }, 3, byFilter, 'busy'],
  ['at work in the last look', { busy: true }, 7, byFilter, 'busy'],
  ['online in the last look', { status: 'online' }, 7, byFilter, 'not-stable'],
  ['at work in the look at names', { busy: true }, 1, { name: 'ci-1,ci-2' }, 'busy'],
])(
  'a runner that a reading of the list shows %s stays, though the list is read again',
  async (_, change, nth, given, reason) => {
    const fleet = showingOnce(change, nth)
    const told = await runWith({ ...remove, ...given }, fleet.send, fleet.clock)
    expect(JSON.parse(told.outputs['kept'] ?? '[]')).toEqual([{ id: 1, name: 'ci-1', reason }])
    expect(JSON.parse(told.outputs['deleted'] ?? '[]')).toEqual([{ id: 2, name: 'ci-2' }])
  },
)

test('a runner that the first reading shows online, and the second offline, is chosen by the second', async () => {
  const fleet = showingOnce({ status: 'online' }, 1)
  const told = await runWith({ ...remove, ...byFilter }, fleet.send, fleet.clock)
  expect(told.outputs).toMatchObject({ 'deleted-count': '2', kept: '[]' })
})

test('a runner that a list leaves out which never holds still is not told as gone, and stays', async () => {
  const fleet = livingFleet([dead(1), dead(2), dead(3)], ({ route, parameters }, nth) =>
    nth > 1 && route.startsWith('GET') && parameters['runner_id'] === undefined
      ? page([dead(2), dead(3)], 3)
      : undefined,
  )
  const told = await runWith({ ...remove, ...byFilter, 'stable-for': '10s' }, fleet.send, fleet.clock)
  expect(told.failure).toMatchObject({ code: 'partial' })
  expect(told.failure?.message).toMatch(/runner.* left out of a list that changed while it was read/)
  expect(JSON.parse(told.outputs['deleted'] ?? '[]')).toHaveLength(2)
  expect(told.outputs['missing']).toBe('[]')
  expect(JSON.parse(told.outputs['kept'] ?? '[]')).toEqual([{ id: 1, name: 'ci-1', reason: 'not-tried' }])
})

test('the wait for the end of a job begins anew with a reading that shows it', async () => {
  const busy = [1, 2, 3].map((id) => ({ ...dead(id), busy: true }))
  // The fourth request is a look in the midst of the wait.
  const fleet = livingFleet(busy, (_, nth) => (nth === 4 ? page(busy, 4) : undefined))
  for (const id of [1, 2, 3]) fleet.changeAt(5_000, id, { busy: false })
  const told = await runWith({ ...remove, ...byFilter, ...waiting }, fleet.send, fleet.clock)
  const sentAt = (method: string): readonly number[] =>
    told.requests.filter(({ route }) => route.startsWith(method)).map(({ atMs }) => atMs / 1000)
  expect(sentAt('GET')).toEqual([0, 0, 10, 20, 20, 30, 40])
  expect(sentAt('DELETE')).toEqual([40, 40, 40])
})

test('one whom a reading shows otherwise once its job has ended stays', async () => {
  const ended = [1, 2, 3].map(dead)
  // The third request is the first reading after the end of the jobs.
  const fleet = livingFleet(
    ended.map((runner) => ({ ...runner, busy: true })),
    (_, nth) => (nth === 3 ? page([{ ...dead(1), status: 'online' }, dead(2), dead(3)], 4) : undefined),
  )
  for (const id of [1, 2, 3]) fleet.changeAt(5_000, id, { busy: false })
  const told = await runWith({ ...remove, ...byFilter, ...waiting, 'stable-for': '0s' }, fleet.send, fleet.clock)
  expect(JSON.parse(told.outputs['kept'] ?? '[]')).toEqual([{ id: 1, name: 'ci-1', reason: 'not-stable' }])
  expect(JSON.parse(told.outputs['deleted'] ?? '[]')).toHaveLength(2)
})

test('a list that never holds still, and leaves out nobody who was chosen, is a look', async () => {
  const fleet = livingFleet([dead(1), dead(2), dead(3)], ({ route, parameters }) =>
    route.startsWith('GET') && parameters['runner_id'] === undefined ? page([dead(1), dead(2), dead(3)], 4) : undefined,
  )
  const told = await runWith({ ...remove, ...byFilter, 'stable-for': '10s' }, fleet.send, fleet.clock)
  expect(told.failure).toBeUndefined()
  expect(told.outputs).toMatchObject({ 'deleted-count': '3', kept: '[]', missing: '[]' })
})

test('a name that two had for a moment is asked for again, and one that was at work then stays', async () => {
  const [old, young] = [dead(1), { ...dead(7), name: 'ci-1' }]
  const fleet = livingFleet([young, dead(2)], (_, nth) =>
    nth === 1 ? page([old, { ...young, busy: true }, dead(2)]) : undefined,
  )
  const told = await runWith({ ...remove, name: 'ci-1,ci-2' }, fleet.send, fleet.clock)
  expect(told.failure).toMatchObject({ code: 'partial' })
  expect(JSON.parse(told.outputs['kept'] ?? '[]')).toEqual([{ id: 7, name: 'ci-1', reason: 'busy' }])
  expect(JSON.parse(told.outputs['deleted'] ?? '[]')).toEqual([{ id: 2, name: 'ci-2' }])
})
