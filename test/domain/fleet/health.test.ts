import { expect, test } from 'vitest'
import { differencesFrom, unhealthy } from '../../../src/domain/fleet/health.ts'
import { bareRunnerAnswer, runnerAnswer } from '../github/runner-answers.ts'

const [down, up] = [bareRunnerAnswer({ id: 1, name: 'ci-1' }), runnerAnswer({ id: 2, name: 'ci-2' })]

test('what should be there and is not is missing, what is there and should not be is unexpected', () => {
  expect(differencesFrom(['ci-1', 'ci-9', 'CI-2', 'ci-9'], [down, up])).toEqual({
    missing: ['ci-9', 'CI-2'],
    unexpected: ['ci-2'],
  })
  expect(differencesFrom([], [])).toEqual({ missing: [], unexpected: [] })
})

test('an unhealthy fleet is told by numbers and names', () => {
  const differences = { missing: ['ci-9'], unexpected: ['ci-2'] }
  expect(unhealthy('offline_count > 0', 'offline_count 1', [down, up], differences)).toEqual({
    code: 'unhealthy',
    message:
      'fail-if is true: offline_count > 0. Seen: offline_count 1.\nOffline: ci-1.\nMissing: ci-9.\nUnexpected: ci-2.',
  })
})

test('who is well is not named', () => {
  expect(unhealthy('idle_count < 5', 'idle_count 1', [up], undefined).message).toBe(
    'fail-if is true: idle_count < 5. Seen: idle_count 1.',
  )
})
