import { describe, expect, test } from 'vitest'
import { answer, briefly, runWith } from './api/scripted-send.ts'
import { ci, fleet, groups, placeOf } from './telling-place.ts'

const list = { operation: 'list_self_hosted_runners_for_org' }

const routesOf = ({ requests }: Awaited<ReturnType<typeof runWith>>): readonly string[] =>
  requests.map((request) => briefly(request, 'runner_group_id'))

describe('in a place without runners', () => {
  const place = placeOf({ runners: [], groups, visible: [] })

  test('a repository that may use no group is told', async () => {
    const told = await runWith({ ...list, 'usable-by': 'shp' }, place)
    expect(told.warnings).toEqual([
      expect.stringContaining('has no runner group that shp may use, or no such repository'),
    ])
  })

  test('a group that there is not is told', async () => {
    const told = await runWith({ ...list, filter: "runner_group == 'gpus'" }, place)
    expect(told.warnings).toEqual([expect.stringContaining('compares runner_group with gpus')])
  })
})

describe('groups', () => {
  test.each([
    ['runner_group_id == 3', '["ci-2"]'],
    ["runner_group == 'Default'", '["ci-1"]'],
    ['runner_group_id != 3', '["ci-1","ci-3"]'],
  ])('%s chooses %s, though the list tells none', async (filter, names) => {
    const told = await runWith({ ...list, filter }, placeOf({ runners: fleet, groups }))
    expect(told.outputs['names']).toBe(names)
    expect(told.warnings).toEqual(['1 of the runners stands in the list of no group: ci-3'])
  })

  test('that are gone when their runners are asked for have none', async () => {
    const place = placeOf({ runners: fleet, groups })
    const told = await runWith({ ...list, filter: "runner_group == 'Default'" }, (request, nth) =>
      request.parameters['runner_group_id'] === 3 ? answer(404) : place(request, nth),
    )
    expect(told.failure).toBeUndefined()
    expect(told.outputs['names']).toBe('["ci-1"]')
    expect(told.warnings).toEqual(['2 of the runners stand in the list of no group: ci-2, ci-3'])
  })

  test('are filled into the output', async () => {
    const told = await runWith({ ...list, filter: 'runner_group_id == 3' }, placeOf({ runners: fleet, groups }))
    expect(JSON.parse(told.outputs['runners'] ?? '')).toEqual([
      { ...fleet[1], runner_group_id: 3, runner_group: 'gpu' },
    ])
  })

  test.each([
    ["runner_group == 'gpus'", 'gpus'],
    ["'gpus' != runner_group || busy", 'gpus'],
    ["contains(values.groups, runner_group) && runner_group != 'DEFAULT'", 'gpus, ARM'],
    ["runner_group == 'Gpu' || startsWith(runner_group, 'arm')", undefined],
    ["runner_group_id == 3 && name != 'gpus'", undefined],
  ])('with a name that none has are warned of: %s', async (filter, unheardOf) => {
    const given = { ...list, filter, values: '{"groups":["gpus","GPU","ARM"]}' }
    const told = await runWith(given, placeOf({ runners: fleet.slice(0, 2), groups }))
    const place = 'organization octo-org'
    const words = `The expression compares runner_group with ${unheardOf}: ${place} has no such runner group. There are `
    expect(told.warnings).toEqual(unheardOf === undefined ? [] : [`${words}Default, gpu.`])
  })

  test('are not asked for when no expression names them', async () => {
    const told = await runWith({ ...list, filter: "status == 'offline'" }, placeOf({ runners: fleet, groups }))
    expect(told.requests).toHaveLength(1)
  })

  test('are not asked for when every runner tells its own', async () => {
    const runners = fleet.map((runner) => ({ ...runner, runner_group_id: 3 }))
    const told = await runWith({ ...list, filter: 'runner_group_id == 3' }, placeOf({ runners, groups }))
    expect(told.outputs['count']).toBe('3')
    expect(told.requests).toHaveLength(1)
  })
})

describe('usable-by', () => {
  const place = placeOf({ runners: fleet, groups, visible: [3] })

  test.each(['shop', 'octo-org/shop', 'Octo-Org/shop'])('%s leaves those in groups that it may use', async (user) => {
    const told = await runWith({ ...list, 'usable-by': user }, place)
    expect(told.outputs).toMatchObject({ names: '["ci-2"]', 'total-count': '3' })
    expect(told.requests[1]?.parameters).toMatchObject({ visible_to_repository: 'shop' })
    expect(routesOf(told).slice(1)).toEqual([
      'GET /orgs/{org}/actions/runner-groups',
      'GET /orgs/{org}/actions/runner-groups/{runner_group_id}/runners runner_group_id=3',
    ])
  })

  test('a group that it may not use is warned of', async () => {
    const told = await runWith({ ...list, 'usable-by': 'shop', filter: "runner_group == 'Default'" }, place)
    expect(told.outputs['count']).toBe('0')
    expect(told.warnings).toContain(
      'The expression compares runner_group with Default: organization octo-org has no such runner group that shop may use. There are gpu.',
    )
  })

  test('a repository that may use no group is told', async () => {
    const told = await runWith({ ...list, 'usable-by': 'typo' }, place)
    expect(told.outputs['count']).toBe('0')
    expect(told.warnings).toEqual([
      'organization octo-org has no runner group that typo may use, or no such repository.',
    ])
  })
})

describe('versions', () => {
  const on = (version: string, id: number) => ci(id, { version })
  const runners = [on('2.1.0', 1), on('2.1.0', 2), on('2.2.0', 3), on('9.9.9', 4), ci(5)]
  const versions = { '2.1.0': '2026-11-05T00:00:00Z', '2.2.0': null }

  test('are asked for once each, and warned of', async () => {
    const told = await runWith({ ...list, 'check-versions': 'true' }, placeOf({ runners, versions }))
    expect(told.requests).toHaveLength(1 + 3)
    expect(told.outputs).toMatchObject({ 'outdated-count': '2', 'min-days-left': '-22' })
    expect(told.warnings).toHaveLength(2)
    expect(told.warnings[0]).toBe('2 runners on 2.1.0, no jobs since 5 Nov 2026: ci-1, ci-2')
    expect(told.warnings[1]).toContain('1 runner on 9.9.9, a version that GitHub does not know')
    const [first, , third, fourth] = JSON.parse(told.outputs['runners'] ?? '') as Record<string, unknown>[]
    expect(first).toEqual({ ...runners[0], runtime_deprecates_at: '2026-11-05T00:00:00Z' })
    expect(third).toHaveProperty('runtime_deprecates_at', null)
    expect(fourth).not.toHaveProperty('runtime_deprecates_at')
  })

  test('that no date ends leave the output empty', async () => {
    const given = { ...list, 'check-versions': 'true', filter: "version == '2.2.0'" }
    const told = await runWith(given, placeOf({ runners, versions }))
    expect(told.outputs).toMatchObject({ 'outdated-count': '0', 'min-days-left': '' })
    expect(told.requests, 'only the versions of those that match').toHaveLength(2)
  })

  test.each([
    [{ filter: 'days_left < 0' }, '["ci-1","ci-2"]'],
    [{ 'fail-if': 'min_days_left < 14' }, '["ci-1","ci-2","ci-3","ci-4","ci-5"]'],
    [{ 'wait-until': 'outdated_count == 2' }, '["ci-1","ci-2","ci-3","ci-4","ci-5"]'],
  ])('are asked for by %j, too', async (given, names) => {
    const told = await runWith({ ...list, ...given }, placeOf({ runners, versions }))
    expect(told.outputs).toMatchObject({ names, 'outdated-count': '2' })
    expect(told.failure?.code).toBe('fail-if' in given ? 'unhealthy' : undefined)
    expect(told.requests).toHaveLength(1 + 3)
  })

  test('a server that tells of none says so once, and fails nothing', async () => {
    const told = await runWith({ ...list, 'check-versions': 'true' }, placeOf({ runners, isServer: true }))
    expect(told.failure).toBeUndefined()
    expect(told.warnings).toHaveLength(1)
    expect(told.warnings[0]).toContain('GitHub Enterprise Server')
  })

  test('are not asked for without need', async () => {
    expect((await runWith(list, placeOf({ runners, versions }))).requests).toHaveLength(1)
  })
})

describe('health', () => {
  test('what differs from the expected names is told, and fails the step after its outputs', async () => {
    const given = { ...list, expect: 'ci-1, ci-2, ci-9', 'fail-if': 'offline_count > 0 || missing_count > 0' }
    const told = await runWith(given, placeOf({ runners: fleet }))
    expect(told.outputs).toMatchObject({ missing: '["ci-9"]', unexpected: '["ci-3"]', count: '3' })
    expect(told.failure?.code).toBe('unhealthy')
    expect(told.failure?.message).toContain('Offline: ci-1, ci-3.\nMissing: ci-9.\nUnexpected: ci-3.')
  })

  test('a fleet that is well passes', async () => {
    const names = '["ci-1", "ci-2", "ci-3"]'
    const given = { ...list, expect: names, 'fail-if': 'missing_count > 0 || unexpected_count > 0' }
    expect((await runWith(given, placeOf({ runners: fleet }))).failure).toBeUndefined()
  })

  test.each([
    [403, 'forbidden'],
    [404, 'not-found'],
  ])('a place that cannot be read (%d) is %s, and nobody is missing', async (status, code) => {
    const given = { ...list, expect: 'ci-1', 'fail-if': 'missing_count > 0' }
    const told = await runWith(given, () => answer(status, { message: 'No' }))
    expect(told.failure?.code).toBe(code)
    expect(told.outputs).toEqual({})
  })

  test('a wait can end when the missing are there', async () => {
    const given = { ...list, expect: 'ci-1', 'wait-until': 'missing_count == 0' }
    expect((await runWith(given, placeOf({ runners: fleet }))).failure).toBeUndefined()
  })
})
