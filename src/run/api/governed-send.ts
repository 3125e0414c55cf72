import { delayBefore, mostAtOnce, pointsOf, stillCounting, type Spent } from '../../domain/github/pacing.ts'
import { limitOf } from '../../domain/github/rate-limit.ts'
import type { Reply, Send } from '../../domain/github/reply.ts'
import { longestLimitMs } from '../../domain/github/retrying.ts'
import { describeDuration } from '../../domain/inputs/duration.ts'
import type { Ports } from '../ports.ts'

/** A shorter pause is not worth a line. */
const shortestPauseMs = 2000

/**
 * One governor for the whole process: as fast as GitHub's secondary limits allow, and never faster. When one request
 * meets a limit all the same, the others wait for its end too.
 */
export const governedSend = (send: Send, { clock, say }: Pick<Ports, 'clock' | 'say'>): Send => {
  let inFlight = 0
  let spent: readonly Spent[] = []
  let heldUntilMs = 0
  let saidUntilMs = 0
  /** The answer that set a limit too long to wait for: asking on would only make it longer. */
  let refusal: Reply | undefined
  const queue: (() => void)[] = []

  /** Gives the way out: the place goes to the next in the queue, if any; leaving twice is leaving once. */
  const enter = async (): Promise<() => void> => {
    if (inFlight < mostAtOnce) inFlight += 1
    else await new Promise<void>((resolve) => queue.push(resolve))
    let isInside = true
    return () => {
      if (!isInside) return
      isInside = false
      const next = queue.shift()
      if (next) next()
      else inFlight -= 1
    }
  }
  const pause = async (ms: number): Promise<void> => {
    // Once for all that wait, and not for the moments in between.
    if (ms >= shortestPauseMs && clock.now() >= saidUntilMs) {
      say(`Pausing ${describeDuration(ms)} to stay within GitHub's rate limits.`)
      saidUntilMs = clock.now() + ms
    }
    await clock.sleep(ms)
  }
  const pay = async (points: number): Promise<void> => {
    while (!clock.isStopped()) {
      const delayMs = Math.max(delayBefore(points, spent, clock.now()), heldUntilMs - clock.now())
      if (delayMs <= 0) break
      await pause(delayMs)
    }
    spent = [...stillCounting(spent, clock.now()), { atMs: clock.now(), points }]
  }
  const heed = (reply: Reply): void => {
    const limit = reply.kind === 'answer' ? limitOf(reply, clock.epoch()) : undefined
    if (limit === undefined) return
    if (limit.endsInMs > longestLimitMs) refusal = reply
    else heldUntilMs = Math.max(heldUntilMs, clock.now() + limit.endsInMs)
  }

  return async (request) => {
    const arrivedMs = clock.now()
    const leave = await enter()
    try {
      await pay(pointsOf(request))
      if (refusal) return refusal
      const queuedMs = clock.now() - arrivedMs
      const reply = await send({ ...request, onArrival: leave })
      heed(reply)
      return { ...reply, queuedMs }
    } finally {
      leave()
    }
  }
}
