import { expect, test } from 'vitest'
import { countRunners, describeRunner, isIdle, labelNames, stateOf } from '../../../src/domain/github/runner.ts'
import { bareRunnerAnswer, runnerAnswer } from './runner-answers.ts'

test.each([
  ['online', false, 'online, idle', true],
  ['online', true, 'online, busy', false],
  ['offline', false, 'offline', false],
  ['offline', true, 'offline, busy', false],
  ['on-holiday', false, 'on-holiday', false],
  ['on-holiday', true, 'on-holiday, busy', false],
])('a runner that is %s, busy %s, is %s', (status, busy, state, idle) => {
  const runner = runnerAnswer({ status, busy })
  expect(stateOf(runner)).toBe(state)
  expect(isIdle(runner)).toBe(idle)
})

test('runners are counted by state; an unknown one counts as neither', () => {
  const states = [
    { status: 'online' },
    { status: 'online', busy: true },
    { status: 'online' },
    { status: 'offline' },
    { status: 'offline', busy: true },
    { status: 'on-holiday' },
  ]
  expect(countRunners(states.map((state) => runnerAnswer(state)))).toEqual({ online: 3, offline: 2, idle: 2, busy: 2 })
  expect(countRunners([])).toEqual({ online: 0, offline: 0, idle: 0, busy: 0 })
})

test('labels go by their names', () => {
  expect(labelNames(runnerAnswer())).toEqual(['self-hosted', 'gpu'])
  expect(labelNames(bareRunnerAnswer())).toEqual([])
})

test('a runner is told in one line, however long its texts are', () => {
  expect(describeRunner(runnerAnswer())).toBe('ci-7 (id 7): online, idle; labels self-hosted, gpu')
  const long = 'x'.repeat(1000)
  const line = describeRunner(runnerAnswer({ name: long, status: long, labels: [{ name: long }] }))
  expect(line.length).toBeLessThan(450)
})
