import { describe, expect, test } from 'vitest'
import { nextWaitStep, whyItMayNotCome, type WaitStep } from '../../../src/domain/fleet/waiting.ts'
import { parsePatience, type Patience } from '../../../src/domain/inputs/patience.ts'
import { bareRunnerAnswer } from '../github/runner-answers.ts'
import { textsOf } from '../inputs/parsed-step.ts'
import { rawInputs } from '../inputs/raw-inputs.ts'

const patience: Patience = { timeoutMs: 60_000, pollIntervalMs: 10_000, stableForMs: undefined }

test.each<[string, number | undefined, number, Partial<Patience>, WaitStep]>([
  ['true at once', 0, 0, {}, { do: 'finish' }],
  ['true when the time is up', 0, 60_000, {}, { do: 'finish' }],
  ['true after the time is up', 0, 90_000, {}, { do: 'finish' }],
  ['not yet', undefined, 0, {}, { do: 'sleep', ms: 10_000 }],
  ['not yet, with an interval left', undefined, 50_000, {}, { do: 'sleep', ms: 10_000 }],
  ['not yet, with less than an interval left', undefined, 55_000, {}, { do: 'sleep', ms: 5000 }],
  ['not yet, with next to nothing left', undefined, 59_999, {}, { do: 'sleep', ms: 1 }],
  ['not by the time', undefined, 60_000, {}, { do: 'stop' }],
  ['not, long after the time', undefined, 90_000, {}, { do: 'stop' }],
  ['no time at all', undefined, 0, { timeoutMs: 0 }, { do: 'stop' }],
  ['an interval longer than the time', undefined, 0, { pollIntervalMs: 600_000 }, { do: 'sleep', ms: 60_000 }],
  ['true, but not for long enough', 5000, 15_000, { stableForMs: 30_000 }, { do: 'sleep', ms: 10_000 }],
  ['true for nearly long enough', 25_000, 35_000, { stableForMs: 30_000 }, { do: 'sleep', ms: 5000 }],
  ['true for long enough', 30_000, 45_000, { stableForMs: 30_000 }, { do: 'finish' }],
  ['true for long enough when the time is up', 60_000, 60_000, { stableForMs: 60_000 }, { do: 'finish' }],
  ['true when the time is up, not for long enough', 20_000, 60_000, { stableForMs: 30_000 }, { do: 'stop' }],
  ['no more, after it was', undefined, 20_000, { stableForMs: 15_000 }, { do: 'sleep', ms: 10_000 }],
])('%s', (_, heldMs, waitedMs, change, step) => {
  expect(nextWaitStep(heldMs, waitedMs, { ...patience, ...change })).toEqual(step)
})

test('every wait ends, at its time or at most one look later', () => {
  for (const timeoutMs of [0, 1, 999, 60_000, 432_000_000]) {
    for (const pollIntervalMs of [1000, 10_000, 3_600_000]) {
      let [waitedMs, looks, leastMs] = [0, 1, Infinity]
      for (;;) {
        const step = nextWaitStep(undefined, waitedMs, { ...patience, timeoutMs, pollIntervalMs })
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
    expect(parsePatience(rawInputs({}), true)).toEqual({
      ok: true,
      value: { timeoutMs: 300_000, pollIntervalMs: 10_000 },
    })
  })

  test('are both told when they are wrong', () => {
    expect(textsOf(parsePatience(rawInputs({ timeout: 'soon', 'poll-interval': '0' }), true))).toEqual([
      'timeout must be a duration such as 90s, 5m, 1h or plain seconds, not "soon"',
      'poll-interval must be at least 1 s, not "0"',
    ])
  })

  test.each([
    ['60s', '60s', true, 60_000],
    ['2h', '60s', false, 7_200_000],
  ])('hold %s of %s at most, if the time may run out at all', (stableFor, timeout, waits, ms) => {
    const parsed = parsePatience(rawInputs({ timeout, 'stable-for': stableFor }), waits)
    expect(parsed).toMatchObject({ ok: true, value: { stableForMs: ms } })
  })

  test('cannot ask for more than there is time for', () => {
    expect(textsOf(parsePatience(rawInputs({ timeout: '60s', 'stable-for': '61s' }), true))).toEqual([
      'stable-for is longer than timeout (1 min): nothing could hold for so long',
    ])
  })
})

describe('what a runner that has not come is told to be looked at for', () => {
  const waiting = bareRunnerAnswer({ version: null })

  test.each([
    ['one that never connected', waiting],
    ['one that is ephemeral', bareRunnerAnswer({ version: '2.330.0', ephemeral: true })],
  ])('%s: the machine, its config and its version', (_, runner) => {
    const advice = whyItMayNotCome(runner)
    for (const word of ['machine', 'config', 'version']) expect(advice).toContain(word)
  })

  test('one that nobody registered: its name', () => {
    expect(whyItMayNotCome(undefined)).toContain('name')
  })

  test.each([
    ['one that is here', { ...waiting, status: 'online' }],
    ['one that works', { ...waiting, busy: true }],
    ['one that was here before', bareRunnerAnswer({ version: '2.330.0' })],
    ['one of a server that tells no version', bareRunnerAnswer()],
  ])('%s: nothing', (_, runner) => {
    expect(whyItMayNotCome(runner)).toBeUndefined()
  })
})
