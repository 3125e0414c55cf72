import { describe, expect, test } from 'vitest'
import { nextWaitStep, type WaitStep } from '../../../src/domain/fleet/waiting.ts'
import { parsePatience, type Patience } from '../../../src/domain/inputs/patience.ts'
import { textsOf } from '../inputs/parsed-step.ts'
import { rawInputs } from '../inputs/raw-inputs.ts'

const patience: Patience = { timeoutMs: 60_000, pollIntervalMs: 10_000 }

test.each<[string, boolean, number, Partial<Patience>, WaitStep]>([
  ['true at once', true, 0, {}, { do: 'finish' }],
  ['true when the time is up', true, 60_000, {}, { do: 'finish' }],
  ['true after the time is up', true, 90_000, {}, { do: 'finish' }],
  ['not yet', false, 0, {}, { do: 'sleep', ms: 10_000 }],
  ['not yet, with an interval left', false, 50_000, {}, { do: 'sleep', ms: 10_000 }],
  ['not yet, with less than an interval left', false, 55_000, {}, { do: 'sleep', ms: 5000 }],
  ['not yet, with next to nothing left', false, 59_999, {}, { do: 'sleep', ms: 1 }],
  ['not by the time', false, 60_000, {}, { do: 'stop' }],
  ['not, long after the time', false, 90_000, {}, { do: 'stop' }],
  ['no time at all', false, 0, { timeoutMs: 0 }, { do: 'stop' }],
  ['an interval longer than the time', false, 0, { pollIntervalMs: 600_000 }, { do: 'sleep', ms: 60_000 }],
])('%s', (_, isTrue, waitedMs, change, step) => {
  expect(nextWaitStep(isTrue, waitedMs, { ...patience, ...change })).toEqual(step)
})

test('every wait ends, at its time or at most one look later', () => {
  for (const timeoutMs of [0, 1, 999, 60_000, 432_000_000]) {
    for (const pollIntervalMs of [1000, 10_000, 3_600_000]) {
      let [waitedMs, looks, leastMs] = [0, 1, Infinity]
      for (;;) {
        const step = nextWaitStep(false, waitedMs, { timeoutMs, pollIntervalMs })
        if (step.do !== 'sleep') break
        leastMs = Math.min(leastMs, step.ms)
        waitedMs += step.ms
        looks += 1
      }
      expect(leastMs).toBeGreaterThan(0)
      expect(waitedMs).toBe(timeoutMs)
      expect(looks).toBe(1 + Math.ceil(timeoutMs / pollIntervalMs))
    }
  }
})

describe('the inputs', () => {
  test('have these defaults', () => {
    expect(parsePatience(rawInputs({}))).toEqual({ ok: true, value: { timeoutMs: 300_000, pollIntervalMs: 10_000 } })
  })

  test('are both told when they are wrong', () => {
    expect(textsOf(parsePatience(rawInputs({ timeout: 'soon', 'poll-interval': '0' })))).toEqual([
      'timeout must be a duration such as 90s, 5m, 1h or plain seconds, not "soon"',
      'poll-interval must be at least 1 s, not "0"',
    ])
  })
})
