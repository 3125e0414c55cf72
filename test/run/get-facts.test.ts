import { describe, expect, test } from 'vitest'
import { runWith } from './api/scripted-send.ts'
import { ci, groups, placeOf } from './telling-place.ts'
import { startEpochMs } from './virtual-ports.ts'

describe('what is asked of a runner besides what GitHub tells of it', () => {
  const asked = {
    operation: 'get_self_hosted_runner_for_org',
    name: 'ci-2',
    timeout: '20s',
    'poll-interval': '10s',
  }
  const inThirtyDays = new Date(startEpochMs + 30 * 86_400_000).toISOString()
  const place = placeOf({
    runners: [ci(1), ci(2, { version: '2.336.0' })],
    groups,
    versions: { '2.336.0': inThirtyDays },
  })

  test.each([
    ["runner_group == 'gpu'", undefined],
    ['runner_group_id == 3', undefined],
    ['days_left < 40', undefined],
    ["runner_group == 'Default'", 'timed-out'],
    ['days_left > 40', 'timed-out'],
  ])('%s is looked up', async (until, code) => {
    const told = await runWith({ ...asked, 'wait-until': until }, place)
    expect(told.failure?.code).toBe(code)
    expect(told.outputs['name']).toBe('ci-2')
  })

  test('and that nobody knows until when is told', async () => {
    const server = placeOf({ runners: [ci(2, { version: '2.336.0' })], isServer: true })
    const told = await runWith({ ...asked, 'wait-until': 'days_left < 40' }, server)
    expect(told.failure?.code).toBe('timed-out')
    expect(told.warnings).toEqual([expect.stringContaining('days_left is 99999 for every runner')])
  })

  test('and a group that there is not is told', async () => {
    const told = await runWith({ ...asked, 'wait-until': "runner_group == 'gpus'" }, place)
    expect(told.warnings).toEqual([expect.stringContaining('compares runner_group with gpus')])
  })
})
