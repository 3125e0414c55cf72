import { freshMs, isFresh } from '../../domain/fleet/looks.ts'
import type { Asked } from '../../domain/github/asked.ts'
import type { Guard, Reply, WireRequest } from '../../domain/github/reply.ts'
import { decodeRunner, type Runner } from '../../domain/github/runner.ts'
import { describeTarget } from '../../domain/github/target.ts'
import { describeDuration } from '../../domain/inputs/duration.ts'
import { Failed, type Failure } from '../../domain/text/failure.ts'
import { decoded, decodedAtOnce, refusedBy } from './calling.ts'
import type { GuardedDeletion, PlainDeletion } from './deletion-calls.ts'

/** How often a runner is looked at whose looks take longer than they may be relied on. */
const mostLooks = 3

/** The requests of one guarded deletion. */
export type GuardedCalls = {
  readonly look: WireRequest
  readonly looking: Asked
  readonly deleting: Asked
  /** Sends the DELETE, guarded like this. */
  readonly send: (guard: Guard) => Promise<Reply>
  /** What a DELETE was answered: false when the runner was gone already. Throws `Failed`. */
  readonly resultOf: (reply: Reply) => Promise<boolean>
}

/**
 * Deletes a runner if it may go by a look that is never older than five seconds when the DELETE leaves: one that was
 * taken before, at `seenAtMs`, or one in the turn of the DELETE itself.
 *
 * Throws `Failed` when the DELETE fails.
 */
export const deleteGuarded = async (
  { look, looking, deleting, send, resultOf }: GuardedCalls,
  mayGo: (now: Runner) => boolean,
  seenAtMs: number,
): Promise<GuardedDeletion> => {
  let lastMs = seenAtMs
  const guard: Guard = {
    lookAt: (nowMs) => (isFresh(lastMs, nowMs) ? undefined : look),
    allows: (reply, nowMs) => {
      const { sentAtMs = -Infinity } = reply
      const now = decodedAtOnce(reply, looking.verb, decodeRunner)
      const allows = now !== undefined && isFresh(sentAtMs, nowMs) && mayGo(now)
      if (allows) lastMs = sentAtMs
      return allows
    },
  }
  for (let looks = 1; looks <= mostLooks; looks += 1) {
    const reply = await send(guard)
    if (reply.heldBack !== true || isGone(reply)) return { is: (await resultOf(reply)) ? 'deleted' : 'missing' }
    const seen = await seenIn(reply, looking)
    if (!seen.ok) return unsent(reply, isOfBoth(seen.failure) ? await heldBack(reply, deleting) : seen.failure)
    if (!mayGo(seen.now)) return { is: 'spared', now: seen.now }
  }
  return { is: 'unsent', failure: tooSlow(looking) }
}

/** An earlier try may have been carried out all the same. */
export const unsent = ({ isReplay = false }: Reply, failure: Failure): PlainDeletion => ({
  is: 'unsent',
  failure: { ...failure, mayBeDone: isReplay },
})

/** Whether what ended the look would have ended the DELETE as well: then it is the DELETE that did not come to pass. */
const isOfBoth = ({ code }: Failure): boolean => code === 'rate-limited' || code === 'cancelled'

/** Why a DELETE was not sent, in its own words: what was sent was its look, unless an earlier try got lost. */
const heldBack = async (reply: Reply, deleting: Asked): Promise<Failure> => {
  const { isReplay = false } = reply
  return (await refusedBy(reply.kind === 'answer' ? reply : { ...reply, sent: isReplay }, deleting)).failure
}

const isGone = (reply: Reply): boolean => reply.kind === 'answer' && reply.status === 404

type Seen = { readonly ok: true; readonly now: Runner } | { readonly ok: false; readonly failure: Failure }

const seenIn = async (reply: Reply, looking: Asked): Promise<Seen> => {
  try {
    return { ok: true, now: await decoded(reply, looking, decodeRunner) }
  } catch (error) {
    if (!(error instanceof Failed)) throw error
    return { ok: false, failure: error.failure }
  }
}

const tooSlow = ({ what, target }: Asked): Failure => ({
  code: 'timed-out',
  message: `Cannot ${what} of ${describeTarget(target)} in time: ${mostLooks} answers in a row took longer than ${describeDuration(freshMs)}, too long to delete on their account.`,
})
