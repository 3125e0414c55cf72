import { describe, expect, test } from 'vitest'
import { bareRunnerAnswer, runnerAnswer } from '../domain/github/runner-answers.ts'
import { runWith } from './api/scripted-send.ts'
import { livingFleet } from './living-fleet.ts'

const list = { operation: 'list_self_hosted_runners_for_org', timeout: '60s', 'poll-interval': '10s' }
const fleetOfThree = () =>
  livingFleet([
    bareRunnerAnswer({ id: 1, name: 'ci-1' }),
    runnerAnswer({ id: 2, name: 'ci-2', busy: true }),
    runnerAnswer({ id: 3, name: 'db-3' }),
  ])

test('until a runner has vanished', async () => {
  const fleet = fleetOfThree()
  fleet.clock.at(15_000, () => {
    fleet.remove(1)
  })
  const given = { ...list, name: 'ci-1', 'wait-until': 'matched_count == 0' }
  const { failure, outputs, tookMs } = await runWith(given, fleet.send, fleet.clock)
  expect(failure).toBeUndefined()
  expect(outputs).toMatchObject({ count: '0', ids: '[]' })
  expect(tookMs).toBe(20_000)
})

test('until those that a filter chooses are ready', async () => {
  const fleet = fleetOfThree()
  fleet.changeAt(5000, 1, { status: 'online' })
  fleet.changeAt(25_000, 2, { busy: false })
  const given = { ...list, filter: "startsWith(name, 'ci-')", 'wait-until': 'idle_count >= 2 && busy_count == 0' }
  const { outputs, tookMs, requests } = await runWith(given, fleet.send, fleet.clock)
  expect(outputs).toMatchObject({ ids: '[1,2]', 'idle-count': '2', 'total-count': '3' })
  expect(tookMs).toBe(30_000)
  expect(requests).toHaveLength(4)
})

describe('every number can be waited for', () => {
  test.each([
    'total_count == 3',
    'matched_count == 3',
    'online_count == 2',
    'offline_count == 1',
    'idle_count == 1',
    'busy_count == 1',
  ])('%s', async (wait) => {
    const { failure, requests } = await runWith({ ...list, 'wait-until': wait }, fleetOfThree().send)
    expect(failure).toBeUndefined()
    expect(requests).toHaveLength(1)
  })
})

test('in vain it tells the numbers seen last, and hands on the list', async () => {
  const given = { ...list, filter: "startsWith(name, 'ci-')", 'wait-until': 'idle_count > 5' }
  const { failure, outputs, saved } = await runWith(given, fleetOfThree().send)
  expect(failure).toMatchObject({
    code: 'timed-out',
    message:
      'Timed out after 1 min, still waiting until idle_count > 5 for the runners of organization octo-org. Last seen: ' +
      'total_count 3, matched_count 2, online_count 1, offline_count 1, idle_count 0, busy_count 1',
  })
  expect(outputs).toMatchObject({ count: '2', ids: '[1,2]' })
  expect(saved).toHaveLength(1)
})

test('progress is told, but not at every look', async () => {
  const given = { ...list, 'poll-interval': '1s', 'wait-until': 'idle_count > 5' }
  const { said } = await runWith(given, fleetOfThree().send)
  expect(said).toHaveLength(1 + 11)
  expect(said[1]).toMatch(/^After 5 s: total_count 3/)
  expect(said.at(-1)).toMatch(/^After 55 s: total_count 3/)
})
