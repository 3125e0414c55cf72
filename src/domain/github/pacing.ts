import type { ApiRequest } from './reply.ts'

/** A request that was sent: when, and how many points GitHub counts for it. */
export type Spent = { readonly atMs: number; readonly points: number }

/**
 * GitHub's secondary limits: at most 100 requests at a time and 900 points a minute, where a GET is one point and
 * anything else five.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export const mostAtOnce = 50
const mostPoints = 900
/** A little over a minute: requests that leave a minute apart may arrive a little less apart. */
const windowMs = 61_000

export const pointsOf = ({ route }: ApiRequest): number => (route.startsWith('GET ') ? 1 : 5)

/** What still counts now. */
export const stillCounting = (spent: readonly Spent[], nowMs: number): readonly Spent[] =>
  spent.filter(({ atMs }) => nowMs - atMs < windowMs)

/** How long to wait before so many points may be spent: until what is too much, the latest counted first, is too old. */
export const delayBefore = (points: number, spent: readonly Spent[], nowMs: number): number => {
  let total = points
  for (const one of spent.toReversed()) {
    total += one.points
    if (total > mostPoints) return Math.max(0, one.atMs + windowMs - nowMs)
  }
  return 0
}
