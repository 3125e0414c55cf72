import { delayBefore, mostAtOnce, pointsOf, stillCounting, type Spent } from '../../domain/github/pacing.ts'
import { limitOf } from '../../domain/github/rate-limit.ts'
import type { ApiRequest, Guard, Reply, Send, WireRequest, WireSend } from '../../domain/github/reply.ts'
import { longestLimitMs } from '../../domain/github/retrying.ts'
import { describeDuration } from '../../domain/inputs/duration.ts'
import type { Ports } from '../ports.ts'

/** A shorter pause is not worth a line. */
const shortestPauseMs = 2000

/**
 * One governor for the whole process: as fast as GitHub's secondary limits allow, and never faster. When one request
 * meets a limit all the same, the others wait for its end too.
 *
 * One turn covers a request and the look that guards it: both are paid together, and the request follows at once.
 */
export const governedSend = (send: WireSend, { clock, say }: Pick<Ports, 'clock' | 'say'>): Send => {
  const enter = entrance(mostAtOnce)
  let spent: readonly Spent[] = []
  let heldUntilMs = 0
  let saidUntilMs = 0
  /** The answer that set a limit too long to wait for: asking on would only make it longer. */
  let refusal: Reply | undefined

  const pause = async (ms: number): Promise<void> => {
    // Once for all that wait, and not for the moments in between.
    if (ms >= shortestPauseMs && clock.now() >= saidUntilMs) {
      say(`Pausing ${describeDuration(ms)} to stay within GitHub's rate limits.`)
      saidUntilMs = clock.now() + ms
    }
    await clock.sleep(ms)
  }
  /** Waits until the turn may be paid, and gives the look that it takes by then. */
  const pay = async (request: WireRequest, guard: Guard | undefined): Promise<WireRequest | undefined> => {
    for (;;) {
      const look = guard?.lookAt(clock.now())
      const points = pointsOf(request) + (look ? pointsOf(look) : 0)
      const delayMs = Math.max(delayBefore(points, spent, clock.now()), heldUntilMs - clock.now())
      if (delayMs <= 0 || clock.isStopped()) {
        spent = [...stillCounting(spent, clock.now()), { atMs: clock.now(), points }]
        return look
      }
      await pause(delayMs)
    }
  }
  const heed = (reply: Reply): void => {
    const limit = reply.kind === 'answer' ? limitOf(reply, clock.epoch()) : undefined
    if (limit === undefined) return
    if (limit.endsInMs > longestLimitMs) refusal = reply
    else heldUntilMs = Math.max(heldUntilMs, clock.now() + limit.endsInMs)
  }
  const isHeld = (): boolean => refusal !== undefined || heldUntilMs > clock.now()
  const transmit = async (request: WireRequest): Promise<Reply> => {
    const sentAtMs = clock.now()
    const reply = await send(request)
    heed(reply)
    return { ...reply, sentAtMs }
  }
  const takeTurn = async ({ guard, ...request }: ApiRequest, arrivedMs: number, leave: () => void): Promise<Reply> => {
    let lookedMs = 0
    for (;;) {
      const look = await pay(request, guard)
      const queuedMs = clock.now() - arrivedMs - lookedMs
      if (refusal) return { ...refusal, heldBack: true }
      if (guard && look) {
        const { timeoutMs } = request
        const seen = await transmit({ ...look, ...(timeoutMs !== undefined && { timeoutMs }) })
        if (!guard.allows(seen, clock.now())) return { ...seen, queuedMs, heldBack: true }
        lookedMs += clock.now() - (seen.sentAtMs ?? 0)
        // Another request has met a limit meanwhile: its end is waited for, and the guard asked again.
        if (isHeld()) continue
      }
      const reply = await transmit({ ...request, onArrival: leave })
      return { ...reply, queuedMs: queuedMs + (reply.queuedMs ?? 0) }
    }
  }

  return async (request) => {
    const arrivedMs = clock.now()
    const leave = await enter()
    try {
      return await takeTurn(request, arrivedMs, leave)
    } finally {
      leave()
    }
  }
}

/** Lets so many in at a time and gives each its way out: the place goes to the next in the queue, if any. */
const entrance = (most: number): (() => Promise<() => void>) => {
  let inside = 0
  const queue: (() => void)[] = []
  return async () => {
    if (inside < most) inside += 1
    else await new Promise<void>((resolve) => queue.push(resolve))
    let isInside = true
    return () => {
      // Leaving twice is leaving once.
      if (!isInside) return
      isInside = false
      const next = queue.shift()
      if (next) next()
      else inside -= 1
    }
  }
}
