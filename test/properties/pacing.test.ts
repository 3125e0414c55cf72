import fc from 'fast-check'
import { expect, test } from 'vitest'
import { delayBefore, stillCounting, type Spent } from '../../src/domain/github/pacing.ts'

const minuteMs = 60_000
const mostPoints = 900

const requests = fc.array(
  fc.record({ points: fc.constantFrom(1, 5), pauseMs: fc.oneof(fc.constant(0), fc.nat(200), fc.nat(90_000)) }),
  { minLength: 1, maxLength: 600, size: 'max' },
)

/** Sends them all, each as soon as it may go, by a clock of its own. */
const sendAll = (plan: readonly { readonly points: number; readonly pauseMs: number }[]): readonly Spent[] => {
  const sent: Spent[] = []
  let [nowMs, counting]: [number, readonly Spent[]] = [0, []]
  for (const { points, pauseMs } of plan) {
    nowMs += pauseMs
    const delayMs = delayBefore(points, counting, nowMs)
    expect(delayMs).toBeGreaterThanOrEqual(0)
    expect(delayMs).toBeLessThanOrEqual(minuteMs + 1000)
    nowMs += delayMs
    expect(delayBefore(points, counting, nowMs), 'one pause is enough').toBe(0)
    sent.push({ atMs: nowMs, points })
    counting = [...stillCounting(counting, nowMs), { atMs: nowMs, points }]
  }
  return sent
}

test('no minute ever holds more points than GitHub allows', () => {
  fc.assert(
    fc.property(requests, (plan) => {
      const sent = sendAll(plan)
      for (const [at, { atMs }] of sent.entries()) {
        const minute = sent.slice(0, at + 1).filter((one) => atMs - one.atMs <= minuteMs)
        expect(minute.reduce((sum, { points }) => sum + points, 0)).toBeLessThanOrEqual(mostPoints)
      }
    }),
    { numRuns: 60 },
  )
})

test('few requests are never kept waiting', () => {
  const few = fc.array(fc.constantFrom(1, 5), { maxLength: 180 })
  fc.assert(
    fc.property(few, (points) => {
      const sent = sendAll(points.map((number) => ({ points: number, pauseMs: 0 })))
      expect(sent.every(({ atMs }) => atMs === 0)).toBe(true)
    }),
  )
})
