import { describe, expect, test } from 'vitest'
import type { Runner } from '../../../src/domain/github/runner.ts'
import { runWith, type Told } from '../api/scripted-send.ts'
import { ci, placeOf, type Place } from '../telling-place.ts'
import type { VirtualSend } from '../virtual-ports.ts'

const remove = { operation: 'delete_self_hosted_runner_from_org', 'stable-for': '30s' }
const parsed = (told: Told, output: string): unknown => JSON.parse(told.outputs[output] ?? 'null')
const askedAt = ({ requests }: Told, route: string): readonly number[] =>
  requests.filter((request) => request.route.endsWith(route)).map(({ atMs }) => atMs / 1000)

const [one, two, online] = [ci(1), ci(2), ci(3, { status: 'online' })]
const groups = { 1: ['Default', [1, 2]], 3: ['gpu', [3]] } as const

/** The second runner is moved to another group when that time has come. */
const movingAt =
  (ms: number): VirtualSend =>
  (request, nth, clock) => {
    const moved = { 1: ['Default', [1]], 3: ['gpu', [2, 3]] } as const
    const place: Place = { runners: [one, two, online], groups: clock.elapsed() < ms ? groups : moved }
    return placeOf(place)(request, nth)
  }

describe('by its group', () => {
  const byGroup = { ...remove, filter: "runner_group == 'Default' && runner_group_id == 1 && status == 'offline'" }

  test('several go, whose groups are asked for in the first list and in the last', async () => {
    const told = await runWith(byGroup, placeOf({ runners: [one, two, online], groups }))
    expect(parsed(told, 'deleted')).toEqual([one, two].map(({ id, name }) => ({ id, name })))
    expect(askedAt(told, '/runner-groups')).toEqual([0, 30])
    expect(askedAt(told, '/actions/runners')).toEqual([0, 10, 20, 30])
  })

  test('one goes that is looked at by itself, as the list has told its group', async () => {
    const told = await runWith(byGroup, placeOf({ runners: [one, online], groups }))
    expect(parsed(told, 'deleted')).toEqual([{ id: 1, name: 'ci-1' }])
    expect(askedAt(told, '/runner-groups')).toEqual([0])
  })

  test('one that stands in another group by the last list stays', async () => {
    const told = await runWith(byGroup, movingAt(25_000))
    expect(parsed(told, 'deleted')).toEqual([{ id: 1, name: 'ci-1' }])
    expect(parsed(told, 'kept')).toEqual([{ id: 2, name: 'ci-2', reason: 'not-stable' }])
  })
})

test.each<[string, readonly Runner[]]>([
  ['by itself', [ci(1, { version: '2.1.0' }), ci(2, { version: '2.2.0' })]],
  ['in the list', [1, 2, 3].map((id) => ci(id, { version: '2.1.0' }))],
])('by what its version is told, a runner goes that is looked at %s', async (_, runners) => {
  const versions = { '2.1.0': '2026-11-05T00:00:00Z', '2.2.0': null }
  const told = await runWith({ ...remove, filter: 'days_left < 0' }, placeOf({ runners, versions }))
  expect(parsed(told, 'deleted')).toEqual(
    runners.filter(({ version }) => version === '2.1.0').map(({ id, name }) => ({ id, name })),
  )
})

test('by what was remembered, one that is not offline in a look between has been so for no time', async () => {
  const files = new Map<string, string>()
  const memory = { 'seen-file': 'seen.json', filter: 'offline_minutes >= 60' }
  const list = { operation: 'list_self_hosted_runners_for_org', 'seen-file': 'seen.json' }
  await runWith(list, placeOf({ runners: [one, two, online] }), undefined, files)
  const blinking: VirtualSend = (request, nth, clock) => {
    const isBetween = clock.elapsed() > 5000 && clock.elapsed() < 15_000
    const runners = [one, isBetween ? { ...two, status: 'online' } : two, online]
    return placeOf({ runners, minutes: 90 })(request, nth)
  }
  const told = await runWith({ ...remove, ...memory }, blinking, undefined, files)
  expect(parsed(told, 'deleted')).toEqual([{ id: 1, name: 'ci-1' }])
  expect(parsed(told, 'kept')).toEqual([{ id: 2, name: 'ci-2', reason: 'not-stable' }])
})
