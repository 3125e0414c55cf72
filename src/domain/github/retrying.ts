import { limitOf, retryAfterMs } from './rate-limit.ts'
import { saysBusy, type Reply } from './reply.ts'

/** What is known when a reply has come and something has to be decided. */
export type Attempt = {
  readonly reply: Reply
  /** How often the request has been sent. */
  readonly attempts: number
  /** How long it has taken so far, waits for a rate limit left out. */
  readonly spentMs: number
  /** Until the time of the whole wait is up, if there is one. */
  readonly leftMs: number
  /** Whether doing it twice does no harm. */
  readonly isSafe: boolean
  readonly nowEpochMs: number
  /** 0 to 1. */
  readonly random: number
}

export type RetryStep =
  | { readonly do: 'stop' }
  | { readonly do: 'again'; readonly afterMs: number; readonly because: string; readonly isLimit: boolean }

export const mostAttempts = 4
/** A call with all its tries, waits for a rate limit left out; a JIT config, which is not safe to repeat, gets longer. */
export const callBudgetMs = (isSafe: boolean): number => (isSafe ? 40_000 : 60_000)
/** A rate limit that lasts longer is not waited out. */
export const longestLimitMs = 120_000
const firstBackoffMs = 1000

const stop: RetryStep = { do: 'stop' }

export const nextRetryStep = (attempt: Attempt): RetryStep => {
  const { reply, attempts, spentMs, leftMs, isSafe, nowEpochMs, random } = attempt
  if (attempts >= mostAttempts) return stop
  const limit = reply.kind === 'answer' ? limitOf(reply, nowEpochMs) : undefined
  if (limit) {
    // Jitter on top, never below: the jobs of a matrix share the token and would all come back at once.
    const afterMs = limit.endsInMs + Math.round(random * 1000)
    const isShort = limit.endsInMs <= longestLimitMs && afterMs <= leftMs
    return isShort ? { do: 'again', afterMs, because: 'a rate limit', isLimit: true } : stop
  }
  const because = reasonToRetry(reply, isSafe)
  if (because === undefined) return stop
  // Full jitter: https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
  const backoffMs = Math.round(random * firstBackoffMs * 2 ** (attempts - 1))
  const afterMs = backoffMs + (reply.kind === 'answer' ? (retryAfterMs(reply, nowEpochMs) ?? 0) : 0)
  const fits = spentMs + afterMs < callBudgetMs(isSafe) && afterMs <= leftMs
  return fits ? { do: 'again', afterMs, because, isLimit: false } : stop
}

const passing = new Set([500, 502, 503, 504])

const reasonToRetry = (reply: Reply, isSafe: boolean): string | undefined => {
  if (reply.kind === 'answer') {
    return isSafe && passing.has(reply.status) && !saysBusy(reply) ? `status ${reply.status}` : undefined
  }
  if (reply.reason !== 'timed-out' && reply.reason !== 'unreachable') return undefined
  return isSafe || !reply.sent ? reply.detail : undefined
}
