import { describe, expect, test } from 'vitest'
import { limitOf } from '../../../src/domain/github/rate-limit.ts'
import type { Answer } from '../../../src/domain/github/reply.ts'

const nowMs = Date.parse('2026-01-01T00:00:00Z')
const inSeconds = (seconds: number): string => String(nowMs / 1000 + seconds)
const httpDate = (seconds: number): string => new Date(nowMs + 1000 * seconds).toUTCString()

type Headers = Readonly<Record<string, string>>
const answer = (status: number, headers: Headers = {}, message = 'No'): Answer => ({
  kind: 'answer',
  status,
  headers,
  json: { message },
})
const spent = { 'x-ratelimit-remaining': '0' }

test.each<[string, Answer, number]>([
  ['429 with nothing', answer(429), 60_000],
  ['retry-after in seconds', answer(429, { 'retry-after': '61' }), 61_000],
  ['retry-after of no time', answer(403, { 'retry-after': '0' }), 0],
  ['retry-after as a date', answer(403, { 'retry-after': httpDate(30) }), 30_000],
  ['retry-after as a date that is over', answer(403, { 'retry-after': httpDate(-30) }), 0],
  [
    "retry-after as a date, against the server's own clock",
    answer(403, { 'retry-after': httpDate(630), date: httpDate(600) }),
    30_000,
  ],
  ['retry-after that is neither', answer(403, { 'retry-after': 'soon' }), 60_000],
  [
    'retry-after before a reset',
    answer(403, { ...spent, 'retry-after': '5', 'x-ratelimit-reset': inSeconds(90) }),
    5000,
  ],
  ['a reset', answer(403, { ...spent, 'x-ratelimit-reset': inSeconds(90) }), 91_000],
  ['a reset with 429', answer(429, { ...spent, 'x-ratelimit-reset': inSeconds(90) }), 91_000],
  ['a reset that is over', answer(403, { ...spent, 'x-ratelimit-reset': inSeconds(-90) }), 1000],
  [
    "a reset, against the server's own clock that is ahead",
    answer(403, { ...spent, 'x-ratelimit-reset': inSeconds(690), date: httpDate(600) }),
    91_000,
  ],
  [
    "a reset, against the server's own clock that is behind",
    answer(403, { ...spent, 'x-ratelimit-reset': inSeconds(-510), date: httpDate(-600) }),
    91_000,
  ],
  ['a reset with an odd date', answer(403, { ...spent, 'x-ratelimit-reset': inSeconds(90), date: 'now' }), 91_000],
  ['nothing left, and no reset', answer(403, spent), 60_000],
  ['nothing left, and an odd reset', answer(403, { ...spent, 'x-ratelimit-reset': 'soon' }), 60_000],
  ['words only', answer(403, {}, 'You have exceeded a secondary rate limit. Please wait.'), 60_000],
  ['words only, in capitals', answer(403, {}, 'Secondary Rate Limit'), 60_000],
  ['older words only', answer(403, {}, 'You have triggered an abuse detection mechanism.'), 60_000],
])('%s ends in time', (_, limited, endsInMs) => {
  expect(limitOf(limited, nowMs)).toEqual({ endsInMs })
})

describe('no limit is', () => {
  test.each<[string, Answer]>([
    ['a missing permission', answer(403, {}, 'Resource not accessible by integration')],
    ['a missing permission with requests left', answer(403, { 'x-ratelimit-remaining': '4999' })],
    ['a missing permission with a reset', answer(403, { 'x-ratelimit-reset': inSeconds(90) })],
    ['404 with retry-after', answer(404, { 'retry-after': '1' })],
    ['503 with retry-after', answer(503, { 'retry-after': '1' })],
    ['200 with nothing left', answer(200, spent)],
    ['401 with words', answer(401, {}, 'secondary rate limit')],
  ])('%s', (_, other) => {
    expect(limitOf(other, nowMs)).toBeUndefined()
  })
})

test.each(['61.5', '-1', '1e2', '99999999999'])('retry-after %s is not taken for a time that is over', (retryAfter) => {
  expect(limitOf(answer(429, { 'retry-after': retryAfter }), nowMs)?.endsInMs).toBeGreaterThanOrEqual(60_000)
})
