import { apiMessage, type Answer } from './reply.ts'

/** A limit that this answer is the refusal of, and in how many milliseconds it ends. */
export type RateLimit = { readonly endsInMs: number }

/** With no word of when a secondary limit ends: at least a minute. */
const unknownEndMs = 60_000

/**
 * Told apart from a missing permission by headers first; a secondary limit may come with words alone.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#rate-limit-errors
 */
export const limitOf = (answer: Answer, nowEpochMs: number): RateLimit | undefined => {
  const { status, headers } = answer
  if (status !== 403 && status !== 429) return undefined
  if (headers['retry-after'] !== undefined) return { endsInMs: retryAfterMs(answer, nowEpochMs) ?? unknownEndMs }
  const nowMs = serverTimeMs(answer) ?? nowEpochMs
  const reset = Number(headers['x-ratelimit-reset'])
  if (headers['x-ratelimit-remaining'] === '0') {
    // A second more: the server's clock is told in whole seconds.
    return {
      endsInMs: Number.isSafeInteger(reset) && reset > 0 ? Math.max(0, reset * 1000 - nowMs) + 1000 : unknownEndMs,
    }
  }
  const isLimit = status === 429 || /secondary rate limit|abuse detection/i.test(apiMessage(answer))
  return isLimit ? { endsInMs: unknownEndMs } : undefined
}

/** In how many milliseconds an answer says to come back, in seconds or by a date; undefined when it does not. */
export const retryAfterMs = (answer: Answer, nowEpochMs: number): number | undefined => {
  const value = answer.headers['retry-after'] ?? ''
  if (/^[0-9]+(\.[0-9]+)?$/.test(value)) return Math.ceil(Number(value) * 1000)
  const date = /[a-z]{3}/i.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - (serverTimeMs(answer) ?? nowEpochMs))
}

/** The time of the server's own clock, in milliseconds since 1970. */
const serverTimeMs = ({ headers }: Answer): number | undefined => {
  const timeMs = Date.parse(headers['date'] ?? '')
  return Number.isNaN(timeMs) ? undefined : timeMs
}
