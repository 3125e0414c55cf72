import fc from 'fast-check'
import type { Reply } from '../../src/domain/github/reply.ts'

/** The time at which replies come. */
export const nowEpochMs = 1_800_000_000_000

const headers = fc.record(
  {
    'retry-after': fc.oneof(
      fc.nat(400).map(String),
      fc.nat(400).map((s) => new Date(nowEpochMs + s * 1000).toUTCString()),
    ),
    'x-ratelimit-remaining': fc.constantFrom('0', '17'),
    'x-ratelimit-reset': fc.integer({ min: -10, max: 4000 }).map((s) => String(nowEpochMs / 1000 + s)),
  },
  { requiredKeys: [] },
)
const json = fc.constantFrom(
  undefined,
  {},
  { message: 'You have exceeded a secondary rate limit' },
  { message: 'Must have admin rights' },
)
const answer = fc.record({
  kind: fc.constant('answer' as const),
  status: fc.oneof(
    fc.constantFrom(200, 201, 204, 301, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504),
    fc.integer({ min: 100, max: 599 }),
  ),
  headers,
  json,
})
const noAnswer = fc.record({
  kind: fc.constant('no-answer' as const),
  reason: fc.constantFrom(
    'timed-out' as const,
    'unreachable' as const,
    'untrusted' as const,
    'unusable' as const,
    'cancelled' as const,
  ),
  detail: fc.constant('no answer.'),
  sent: fc.boolean(),
})

/** Anything that may come back, limits and silence included. */
export const anyReply: fc.Arbitrary<Reply> = fc.oneof(answer, noAnswer)
