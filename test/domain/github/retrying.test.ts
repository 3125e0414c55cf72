import { describe, expect, test } from 'vitest'
import { limitOf } from '../../../src/domain/github/rate-limit.ts'
import type { Reply } from '../../../src/domain/github/reply.ts'
import { callBudgetMs, mostAttempts, nextRetryStep, type Attempt } from '../../../src/domain/github/retrying.ts'
import { oneOf, seededRandom } from '../fleet/seeded-random.ts'

const answer = (status: number, headers: Readonly<Record<string, string>> = {}): Reply => ({
  kind: 'answer',
  status,
  headers,
  json: { message: 'No' },
})
const none = (reason: 'timed-out' | 'unreachable' | 'untrusted' | 'unusable' | 'cancelled', sent: boolean): Reply => ({
  kind: 'no-answer',
  reason,
  detail: 'the detail.',
  sent,
})
const limited = (seconds: number): Reply => answer(429, { 'retry-after': String(seconds) })

const words = (status: number, message: string): Reply => ({ kind: 'answer', status, headers: {}, json: { message } })

const attempt = (reply: Reply, more: Partial<Attempt> = {}): Attempt => ({
  reply,
  attempts: 1,
  spentMs: 0,
  leftMs: Infinity,
  isSafe: true,
  nowEpochMs: 0,
  random: 0.5,
  ...more,
})
const stop = { do: 'stop' }
const again = (afterMs: number, because: string, isLimit = false) => ({ do: 'again', afterMs, because, isLimit })

describe('whether', () => {
  const table: readonly (readonly [string, Reply, boolean, boolean])[] = [
    ...[200, 201, 204, 304, 400, 401, 403, 404, 409, 422, 501, 505].map(
      (status) => [String(status), answer(status), false, false] as const,
    ),
    ...[500, 502, 503, 504].map((status) => [String(status), answer(status), true, false] as const),
    ['a time-out', none('timed-out', true), true, false],
    ['a time-out before anything was sent', none('timed-out', false), true, true],
    ['a reset', none('unreachable', true), true, false],
    ['a refused connection', none('unreachable', false), true, true],
    ['a refused certificate', none('untrusted', false), false, false],
    ['nonsense', none('unusable', true), false, false],
    ['nonsense before anything was sent', none('unusable', false), false, false],
    ['cancelled', none('cancelled', true), false, false],
    ['cancelled before anything was sent', none('cancelled', false), false, false],
    ['a limit', limited(5), true, true],
    ['a 500 that is a refusal', words(500, 'Runner "x" is still running a job'), false, false],
  ]
  test.each(table)('%s is tried again: %s', (_, reply, ifSafe, ifUnsafe) => {
    expect(nextRetryStep(attempt(reply)).do).toBe(ifSafe ? 'again' : 'stop')
    expect(nextRetryStep(attempt(reply, { isSafe: false })).do).toBe(ifUnsafe ? 'again' : 'stop')
  })
})

describe('when', () => {
  test.each([
    [1, 0, 0],
    [1, 0.5, 500],
    [1, 1, 1000],
    [2, 0.5, 1000],
    [3, 0.5, 2000],
    [3, 1, 4000],
  ])('after try %d with a random %d: %d ms', (attempts, random, afterMs) => {
    expect(nextRetryStep(attempt(answer(503), { attempts, random }))).toEqual(again(afterMs, 'status 503'))
  })

  test.each([
    [0, 30_000],
    [0.5, 30_500],
    [1, 31_000],
  ])('a limit of 30 s with a random %d: %d ms', (random, afterMs) => {
    expect(nextRetryStep(attempt(limited(30), { random }))).toEqual(again(afterMs, 'a rate limit', true))
  })
})

describe('an outage that says when to come back', () => {
  const down = (retryAfter: string): Reply => answer(503, { 'retry-after': retryAfter })
  test.each<[string, Attempt, object]>([
    ['is waited for, and never less', attempt(down('20'), { random: 0 }), again(20_000, 'status 503')],
    ['is waited for, with the usual jitter', attempt(down('20'), { random: 1 }), again(21_000, 'status 503')],
    ['by a date', attempt(down('Thu, 01 Jan 1970 00:00:20 GMT')), again(20_500, 'status 503')],
    ['in words that nobody reads', attempt(down('soon')), again(500, 'status 503')],
    ['within the time of a call', attempt(down('20'), { spentMs: 19_499 }), again(20_500, 'status 503')],
    ['beyond the time of a call', attempt(down('20'), { spentMs: 19_500 }), stop],
    ['beyond the time of the wait', attempt(down('20'), { leftMs: 20_499 }), stop],
    ['after what is not asked for again', attempt(down('1'), { isSafe: false }), stop],
  ])('%s', (_, given, step) => {
    expect(nextRetryStep(given)).toEqual(step)
  })
})

describe('when no more', () => {
  const unsent = (more: Partial<Attempt>): Attempt => attempt(none('unreachable', false), { isSafe: false, ...more })
  test.each<[string, Attempt, object]>([
    ['the fourth try', attempt(answer(503), { attempts: 4 }), stop],
    ['the fourth try, a limit', attempt(limited(1), { attempts: 4 }), stop],
    ['the third try', attempt(answer(503), { attempts: 3 }), again(2000, 'status 503')],
    ['the budget is spent', attempt(answer(503), { spentMs: 39_500 }), stop],
    ['the budget is nearly spent', attempt(answer(503), { spentMs: 39_499 }), again(500, 'status 503')],
    ['the budget is spent, a limit', attempt(limited(1), { spentMs: 100_000 }), again(1500, 'a rate limit', true)],
    ['a limit of two minutes', attempt(limited(120)), again(120_500, 'a rate limit', true)],
    ['a longer limit', attempt(limited(121)), stop],
    ['a JIT config, never sent, has longer', unsent({ spentMs: 59_499 }), again(500, 'the detail.')],
    ['a JIT config, never sent, has no more than a minute', unsent({ spentMs: 59_500 }), stop],
    ['the wait is over', attempt(answer(503), { leftMs: 499 }), stop],
    ['the wait is nearly over', attempt(answer(503), { leftMs: 500 }), again(500, 'status 503')],
    ['the wait is over, a limit', attempt(limited(1), { leftMs: 1499 }), stop],
    ['the wait is nearly over, a limit', attempt(limited(1), { leftMs: 1500 }), again(1500, 'a rate limit', true)],
  ])('%s', (_, given, step) => {
    expect(nextRetryStep(given)).toEqual(step)
  })
})

describe('whatever comes', () => {
  const statuses = [200, 204, 304, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504] as const
  const reasons = ['timed-out', 'unreachable', 'untrusted', 'unusable', 'cancelled'] as const
  const anyReply = (random: () => number): Reply => {
    if (random() < 0.4) return none(oneOf(reasons, random), random() < 0.5)
    const headers: Record<string, string> = {}
    if (random() < 0.4) headers['retry-after'] = String(Math.floor(random() * 200))
    if (random() < 0.4) headers['x-ratelimit-remaining'] = oneOf(['0', '17'], random)
    if (random() < 0.4) headers['x-ratelimit-reset'] = String(Math.floor(random() * 300))
    return answer(oneOf(statuses, random), headers)
  }
  const anyAttempt = (random: () => number): Attempt => ({
    reply: anyReply(random),
    attempts: 1 + Math.floor(random() * 5),
    spentMs: Math.floor(random() * 60_000),
    leftMs: random() < 0.5 ? Infinity : Math.floor(random() * 90_000),
    isSafe: random() < 0.5,
    nowEpochMs: 100_000,
    random: random(),
  })

  test('no try is one too many, too early, too late, or a second registration', () => {
    const random = seededRandom(20260101)
    let retries = 0
    for (let nth = 0; nth < 20_000; nth += 1) {
      const given = anyAttempt(random)
      const step = nextRetryStep(given)
      if (step.do === 'stop') continue
      retries += 1
      const { reply, attempts, spentMs, leftMs, isSafe } = given
      const limit = reply.kind === 'answer' ? limitOf(reply, given.nowEpochMs) : undefined
      const rules = {
        'never a fifth time': attempts < mostAttempts,
        'never after the wait': step.afterMs <= leftMs,
        'never sooner than a limit ends': step.afterMs >= (limit?.endsInMs ?? 0),
        'never after a longer limit': (limit?.endsInMs ?? 0) <= 120_000,
        'never beyond the budget': step.isLimit || spentMs + step.afterMs < callBudgetMs(isSafe),
        'never what may have been carried out':
          isSafe || limit !== undefined || (reply.kind === 'no-answer' && !reply.sent),
        'a limit is known as one': step.isLimit === (limit !== undefined),
      }
      expect(rules, JSON.stringify(given)).toEqual(Object.fromEntries(Object.keys(rules).map((rule) => [rule, true])))
    }
    expect(retries).toBeGreaterThan(1000)
  })
})
