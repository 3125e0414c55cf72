import { isReplaySafe } from '../../domain/github/operations.ts'
import type { ApiRequest, Reply, Send } from '../../domain/github/reply.ts'
import { callBudgetMs, mostAttempts, nextRetryStep } from '../../domain/github/retrying.ts'
import { describeDuration } from '../../domain/inputs/duration.ts'
import type { Ports } from '../ports.ts'

/** Sends again what may be sent again, when waiting is likely to help; every retry is one line in the log. */
export const persistentSend =
  (send: Send, ports: Pick<Ports, 'clock' | 'say' | 'random'>): Send =>
  async (request) => {
    const { clock, say, random } = ports
    const isSafe = isReplaySafe(request.route)
    const start = clock.now()
    /** Waits for a rate limit or for a turn do not count against the budget of the call. */
    let idleMs = 0
    let mayHaveBeenDone = false
    for (let attempts = 1; ; attempts += 1) {
      const spentMs = (): number => clock.now() - start - idleMs
      const leftMs = (): number => (request.untilMs ?? Infinity) - clock.now()
      const timeoutMs = Math.min(
        request.timeoutMs ?? Infinity,
        callBudgetMs(isSafe) - spentMs(),
        Math.max(leastTimeoutMs, leftMs()),
      )
      const reply = await send({ ...request, timeoutMs })
      idleMs += reply.queuedMs ?? 0
      const step = nextRetryStep({
        reply,
        attempts,
        spentMs: spentMs(),
        leftMs: leftMs(),
        isSafe,
        nowEpochMs: clock.epoch(),
        random: random(),
      })
      if (step.do === 'stop') {
        return { ...(mayHaveBeenDone ? afterReplay(reply) : reply), ...(idleMs > 0 && { queuedMs: idleMs }) }
      }
      mayHaveBeenDone ||= !step.isLimit && reply.heldBack !== true && wasSent(reply)
      // After a cancellation nothing is sent: the next try says so, at once and without a word.
      if (clock.isStopped()) continue
      say(retryLine(request, reply, step.because, step.afterMs, attempts))
      if (step.isLimit) idleMs += step.afterMs
      await clock.sleep(step.afterMs)
    }
  }

/** What came in the end, marked: an earlier try may have been carried out. */
const afterReplay = (reply: Reply): Reply =>
  reply.kind === 'answer' ? { ...reply, isReplay: true } : { ...reply, isReplay: true, sent: true }

/** The last look of a wait may take this long, though the time is up. */
const leastTimeoutMs = 1000

const wasSent = (reply: Reply): boolean => reply.kind === 'answer' || reply.sent

/** What was held back is not sent again: its look is. */
const retryLine = (
  { route }: ApiRequest,
  { heldBack = false }: Reply,
  because: string,
  afterMs: number,
  attempts: number,
): string => {
  const delay = describeDuration(afterMs)
  const what = heldBack ? `looking again in ${delay}, before ${route}` : `sending ${route} again in ${delay}`
  return `${because}: ${what} (try ${attempts + 1} of ${mostAttempts}).`
}
