import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reply } from '../../src/domain/github/reply.ts'
import { nextRetryStep, type Attempt } from '../../src/domain/github/retrying.ts'
import { anyReply, nowEpochMs } from './replies.ts'

const anyAttempt: fc.Arbitrary<Attempt> = fc.record({
  reply: anyReply,
  attempts: fc.integer({ min: 1, max: 6 }),
  spentMs: fc.nat(60_000),
  leftMs: fc.oneof(fc.constant(Infinity), fc.nat(100_000)),
  isSafe: fc.boolean(),
  nowEpochMs: fc.constant(nowEpochMs),
  random: fc.double({ min: 0, max: 1, noNaN: true }),
})

/** How long an answer says to wait, told without the code that obeys it. */
const saidMs = ({ headers: said }: Extract<Reply, { readonly kind: 'answer' }>): number | undefined => {
  const after = said['retry-after']
  if (after !== undefined) return /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - nowEpochMs
  if (said['x-ratelimit-remaining'] !== '0' || said['x-ratelimit-reset'] === undefined) return undefined
  return Number(said['x-ratelimit-reset']) * 1000 - nowEpochMs
}

/** Code that never sends again would keep every rule. */
const fewestRetries = 300

const whenAgain = (check: (attempt: Attempt, afterMs: number, isLimit: boolean) => void): void => {
  let retries = 0
  fc.assert(
    fc.property(anyAttempt, (attempt) => {
      const step = nextRetryStep(attempt)
      if (step.do !== 'again') return
      retries += 1
      check(attempt, step.afterMs, step.isLimit)
    }),
    { numRuns: 5000 },
  )
  expect(retries).toBeGreaterThan(fewestRetries)
}

describe('a request is sent again', () => {
  test('never sooner than a limit says, and never when that is more than two minutes', () => {
    whenAgain(({ reply }, afterMs, isLimit) => {
      if (!isLimit || reply.kind !== 'answer') return
      const said = saidMs(reply)
      expect(afterMs).toBeGreaterThanOrEqual(said ?? 60_000)
      expect(said ?? 0).toBeLessThanOrEqual(120_000)
    })
  })

  test('at most three times', () => {
    whenAgain(({ attempts }) => {
      expect(attempts).toBeLessThan(4)
    })
  })

  test('only within the time that is left', () => {
    whenAgain(({ leftMs, spentMs, isSafe }, afterMs, isLimit) => {
      expect(afterMs).toBeLessThanOrEqual(leftMs)
      if (!isLimit) expect(spentMs + afterMs).toBeLessThan(isSafe ? 40_000 : 60_000)
    })
  })

  test('with a pause that grows, on top of what an outage says, and is never longer than it may be', () => {
    whenAgain(({ attempts, reply }, afterMs, isLimit) => {
      expect(afterMs).toBeGreaterThanOrEqual(0)
      if (isLimit) return
      const outageMs = reply.kind === 'answer' && 'retry-after' in reply.headers ? (saidMs(reply) ?? 0) : 0
      expect(afterMs).toBeGreaterThanOrEqual(outageMs)
      expect(afterMs).toBeLessThanOrEqual(outageMs + 1000 * 2 ** (attempts - 1))
    })
  })

  test('when it is not safe to, only if it was never carried out', () => {
    whenAgain(({ reply, isSafe }, _, isLimit) => {
      if (isSafe) return
      expect(reply.kind === 'answer' ? isLimit : !reply.sent).toBe(true)
    })
  })

  test('after no answer, after 500, 502, 503 and 504, and after a limit: never after anything else', () => {
    whenAgain(({ reply }, _, isLimit) => {
      if (reply.kind === 'no-answer') expect(['timed-out', 'unreachable']).toContain(reply.reason)
      else expect(isLimit ? [403, 429] : [500, 502, 503, 504]).toContain(reply.status)
    })
  })

  test('never after a 403 that speaks of no limit', () => {
    whenAgain(({ reply }) => {
      if (reply.kind !== 'answer' || reply.status !== 403) return
      const speaks = JSON.stringify(reply.json ?? '').includes('rate limit')
      expect(
        speaks || reply.headers['retry-after'] !== undefined || reply.headers['x-ratelimit-remaining'] === '0',
      ).toBe(true)
    })
  })
})
