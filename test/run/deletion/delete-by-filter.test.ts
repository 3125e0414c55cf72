import { describe, expect, test } from 'vitest'
import type { Runner } from '../../../src/domain/github/runner.ts'
import { bareRunnerAnswer, runnerAnswer } from '../../domain/github/runner-answers.ts'
import { answer, methods, runWith, type Told } from '../api/scripted-send.ts'
import { livingFleet, type LivingFleet } from '../living-fleet.ts'

const remove = { operation: 'delete_self_hosted_runner_from_org', filter: "status == 'offline'" }
const dead = (id: number) => bareRunnerAnswer({ id, name: `ci-${id}` })
const kept = (told: Told): unknown => JSON.parse(told.outputs['kept'] ?? 'null')
const deletedIds = (told: Told): readonly number[] =>
  (JSON.parse(told.outputs['deleted'] ?? '[]') as { readonly id: number }[]).map(({ id }) => id)
const deletionsIn = (told: Told): number => told.requests.filter(({ route }) => route.startsWith('DELETE')).length
const runOn = (fleet: LivingFleet, more: Readonly<Record<string, string>> = {}): Promise<Told> =>
  runWith({ ...remove, ...more }, fleet.send, fleet.clock)

describe('a runner goes when it matches in every look', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly number[]]>([
    ['of 60s, the default', {}, [0, 10, 20, 30, 40, 50, 60]],
    ['of a longer time', { 'stable-for': '5m', 'poll-interval': '60s' }, [0, 60, 120, 180, 240, 300]],
    ['of a time that is no multiple', { 'stable-for': '25s' }, [0, 10, 20, 25]],
    ['the first and the last', { 'stable-for': '5s' }, [0, 5]],
  ])('%s', async (_, given, looks) => {
    const fleet = livingFleet([dead(1), dead(2), runnerAnswer({ id: 3 })])
    const told = await runOn(fleet, given)
    expect(told.failure).toBeUndefined()
    expect(deletedIds(told)).toEqual([1, 2])
    const deletions = told.requests.filter(({ route }) => route.startsWith('DELETE'))
    expect(told.requests.slice(0, -2).map(({ atMs }) => atMs / 1000)).toEqual(looks)
    expect(deletions.map(({ atMs }) => atMs / 1000)).toEqual([looks.at(-1), looks.at(-1)])
    expect(fleet.runners().map(({ id }) => id)).toEqual([3])
  })

  test('but with 0s after one look', async () => {
    const told = await runOn(livingFleet([dead(1)]), { 'stable-for': '0s' })
    expect(methods(told.requests)).toBe('GET,DELETE')
    expect(told).toMatchObject({ tookMs: 0, outputs: { 'deleted-count': '1', kept: '[]' } })
  })

  test('and what the second look shows for the first time stays', async () => {
    const fleet = livingFleet([dead(1)])
    fleet.clock.at(30_000, () => {
      fleet.set(dead(2))
    })
    const told = await runOn(fleet)
    expect(deletedIds(told)).toEqual([1])
    expect(kept(told)).toEqual([])
    expect(fleet.runners().map(({ id }) => id)).toEqual([2])
  })
})

describe('between the looks', () => {
  test('a machine that was only booting comes online, and stays', async () => {
    const fleet = livingFleet([dead(1), dead(2)])
    fleet.changeAt(59_000, 1, { status: 'online' })
    const told = await runOn(fleet)
    expect(told.failure).toBeUndefined()
    expect(deletedIds(told)).toEqual([2])
    expect(kept(told)).toEqual([{ id: 1, name: 'ci-1', reason: 'not-stable' }])
  })

  test('an id that is registered anew under another name stays', async () => {
    const fleet = livingFleet([dead(1), dead(2)])
    fleet.changeAt(30_000, 1, { name: 'ci-new' })
    const told = await runOn(fleet)
    expect(deletedIds(told)).toEqual([2])
    expect(kept(told)).toEqual([{ id: 1, name: 'ci-new', reason: 'not-stable' }])
  })

  test('one that vanishes is missing, and not asked for any more', async () => {
    const fleet = livingFleet([dead(1), dead(2)])
    fleet.clock.at(30_000, () => {
      fleet.remove(1)
    })
    const told = await runOn(fleet)
    expect(told.outputs).toMatchObject({ deleted: '[{"id":2,"name":"ci-2"}]', kept: '[]', missing: '[1]' })
    expect(told.log).toContain('Not there, so nothing to delete: ci-1 (id 1)')
    expect(deletionsIn(told)).toBe(1)
  })

  test('one that gets a job stays, and that is no failure', async () => {
    const fleet = livingFleet([dead(1)])
    fleet.changeAt(30_000, 1, { busy: true })
    const told = await runOn(fleet)
    expect(told.failure).toBeUndefined()
    expect(kept(told)).toEqual([{ id: 1, name: 'ci-1', reason: 'busy' }])
    expect(methods(told.requests)).toBe('GET,GET,GET,GET')
  })

  test.each<[string, Partial<Runner>, string]>([
    ['is at work', { busy: true }, 'busy'],
    ['is online', { status: 'online' }, 'not-stable'],
    ['has another name', { name: 'ci-new' }, 'not-stable'],
  ])('one that %s in a single look stays', async (_, change, reason) => {
    const fleet = livingFleet([dead(1), dead(2)])
    fleet.changeAt(35_000, 1, change)
    fleet.changeAt(45_000, 1, dead(1))
    const told = await runOn(fleet)
    expect(told.failure).toBeUndefined()
    expect(deletedIds(told)).toEqual([2])
    expect(kept(told)).toMatchObject([{ id: 1, reason }])
  })

  test('one that is not in a single list stays', async () => {
    const fleet = livingFleet([dead(1), dead(2)])
    fleet.clock.at(35_000, () => {
      fleet.remove(1)
    })
    fleet.clock.at(45_000, () => {
      fleet.set(dead(1))
    })
    const told = await runOn(fleet)
    expect(deletedIds(told)).toEqual([2])
    expect(kept(told)).toEqual([{ id: 1, name: 'ci-1', reason: 'not-stable' }])
  })

  test.each([
    ['one failed look is no look', 25_000, 35_000, [1, 2]],
    ['a gap of more than three looks lets nobody go', 15_000, 55_000, []],
  ])('%s', async (_, fromMs, toMs, deleted) => {
    const fleet = livingFleet([dead(1), dead(2)], (__, ___, clock) =>
      clock.elapsed() > fromMs && clock.elapsed() < toMs ? answer(503) : undefined,
    )
    const told = await runOn(fleet)
    expect(deletedIds(told)).toEqual(deleted)
    const why = { code: 'timed-out', message: expect.stringContaining('Looks were too far apart') as unknown }
    if (deleted.length > 0) expect(told.failure).toBeUndefined()
    else expect(told.failure).toMatchObject(why)
    expect(fleet.runners()).toHaveLength(2 - deleted.length)
  })

  test.each([
    ['an outage at the last look', 503, 55_000, 'unavailable'],
    ['a lost permission at any look', 403, 15_000, 'forbidden'],
  ])('%s deletes nothing and says what was not tried', async (_, status, fromMs, code) => {
    const fleet = livingFleet([dead(1), dead(2)], (__, ___, clock) =>
      clock.elapsed() > fromMs ? answer(status) : undefined,
    )
    const told = await runOn(fleet)
    expect(told.failure?.code).toBe(code)
    expect(told.outputs['deleted']).toBe('[]')
    expect(kept(told)).toEqual([
      { id: 1, name: 'ci-1', reason: 'not-tried' },
      { id: 2, name: 'ci-2', reason: 'not-tried' },
    ])
  })

  test('a cancelled step sends nothing more', async () => {
    const fleet = livingFleet([dead(1), dead(2)])
    fleet.clock.at(35_000, fleet.clock.stop)
    const told = await runOn(fleet)
    expect(told.failure?.code).toBe('cancelled')
    expect(kept(told)).toEqual([
      { id: 1, name: 'ci-1', reason: 'not-tried' },
      { id: 2, name: 'ci-2', reason: 'not-tried' },
    ])
    expect(told).toMatchObject({ tookMs: 35_000, outputs: { deleted: '[]' } })
    expect(told.requests.map(({ atMs }) => atMs)).toEqual([0, 10_000, 20_000, 30_000])
  })
})

test('nothing that matches needs no second look', async () => {
  const told = await runOn(livingFleet([runnerAnswer()]))
  expect(told).toMatchObject({ tookMs: 0, outputs: { deleted: '[]', 'deleted-count': '0', kept: '[]', missing: '[]' } })
  expect(methods(told.requests)).toBe('GET')
})

test('one that goes by itself before its DELETE is missing', async () => {
  const fleet = livingFleet([dead(1), dead(2)], ({ route, parameters }) =>
    route.startsWith('DELETE') && parameters['runner_id'] === 1 ? answer(404) : undefined,
  )
  const told = await runOn(fleet)
  expect(told.failure).toBeUndefined()
  expect(told.outputs).toMatchObject({ 'deleted-count': '1', missing: '[1]' })
  expect(told.log).toContain('Not there, so nothing to delete: ci-1 (id 1)')
})

describe('max-deletions', () => {
  test.each([
    ['more than it', '1', 'too-many', 'GET'],
    ['none at all', '0', 'too-many', 'GET'],
    ['as many as it', '2', undefined, 'GET,GET,GET,GET,GET,GET,GET,DELETE,DELETE'],
  ])('with %s', async (_, max, code, asked) => {
    const told = await runOn(livingFleet([dead(1), dead(2)]), { 'max-deletions': max })
    expect(told.failure?.code).toBe(code)
    expect(methods(told.requests)).toBe(asked)
  })

  test('counts busy ones too', async () => {
    const fleet = livingFleet([dead(1), { ...dead(2), busy: true }])
    const { failure } = await runOn(fleet, { 'max-deletions': '1' })
    expect(failure?.message).toContain('matches 2 runners, more than max-deletions (1): nothing was deleted')
  })
})

describe('dry-run', () => {
  test('says after one look what would go, and sends no DELETE', async () => {
    const fleet = livingFleet([dead(1), { ...dead(2), busy: true }, dead(3)])
    const told = await runOn(fleet, { 'dry-run': 'true', 'if-busy': 'fail' })
    expect(told.failure).toBeUndefined()
    expect(deletedIds(told)).toEqual([1, 3])
    expect(kept(told)).toEqual([{ id: 2, name: 'ci-2', reason: 'busy' }])
    expect(methods(told.requests)).toBe('GET')
    expect(told.tookMs).toBe(0)
    expect(told.said).toEqual([
      expect.stringContaining("3 of 3 runners of organization octo-org match status == 'offline'"),
    ])
  })
})

test('a dry run of more than max-deletions lists them all, with a warning', async () => {
  const fleet = livingFleet([dead(1), dead(2), dead(3)])
  const told = await runOn(fleet, { 'dry-run': 'true', 'max-deletions': '2' })
  expect(told.failure).toBeUndefined()
  expect(deletedIds(told)).toEqual([1, 2, 3])
  expect(told.warnings).toEqual([
    'The filter matches 3 runners, more than max-deletions (2): without dry-run, nothing would be deleted.',
  ])
})

test('a runner that comes online while the others are deleted is looked at again, and stays', async () => {
  const fleet = livingFleet(Array.from({ length: 100 }, (_, at) => dead(at + 1)))
  fleet.clock.at(10_000, () => {
    fleet.set({ ...dead(100), status: 'online' })
  })
  const slowly: typeof fleet.send = async (request, nth, clock) => {
    if (!request.route.endsWith('/runners')) await clock.sleep(3000)
    return fleet.send(request, nth, clock)
  }
  const told = await runWith({ ...remove, 'stable-for': '0s' }, slowly, fleet.clock)
  expect(told.failure).toBeUndefined()
  expect(deletedIds(told)).toHaveLength(99)
  expect(kept(told)).toEqual([{ id: 100, name: 'ci-100', reason: 'not-stable' }])
  expect(fleet.runners().map(({ id }) => id)).toEqual([100])
})
