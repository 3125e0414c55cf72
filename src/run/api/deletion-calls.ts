import type { Asked } from '../../domain/github/asked.ts'
import type { Reply } from '../../domain/github/reply.ts'
import type { Runner } from '../../domain/github/runner.ts'
import type { Failure } from '../../domain/text/failure.ts'
import { decoded, refusedBy, type Calls } from './calling.ts'
import { deleteGuarded, unsent } from './guarded-deletion.ts'
import type { CheckPlace } from './place-check.ts'

/** What came of a deletion. */
export type PlainDeletion =
  | { readonly is: 'deleted' }
  | { readonly is: 'missing' }
  /** It was not sent: it could not be looked at in time, or a limit that another request met held it back. */
  | { readonly is: 'unsent'; readonly failure: Failure }

/** What came of a deletion that a look decides on. */
export type GuardedDeletion =
  | PlainDeletion
  /** By what it looked like right before it was to go. */
  | { readonly is: 'spared'; readonly now: Runner }

export type DeletionCalls = {
  /** Missing when the runner is gone already from a place that the token can see. */
  readonly delete: (id: number) => Promise<PlainDeletion>
  /**
   * Deletes it if it may go by what it looks like when the DELETE leaves. That is seen in the same turn, unless it was
   * seen at `seenAtMs`, no more than five seconds ago.
   */
  readonly deleteIf: (id: number, mayGo: (now: Runner) => boolean, seenAtMs?: number) => Promise<GuardedDeletion>
}

export const deletionCalls = ({ ask, asked, requestOf }: Calls, checkPlace: CheckPlace): DeletionCalls => {
  const deleting = (id: number): Asked => asked('delete', `delete runner ${id}`)
  /** Whether a DELETE was what made the runner go. */
  const resultOf = async (id: number, reply: Reply): Promise<boolean> => {
    if (reply.kind === 'answer' && reply.status === 404) {
      await checkPlace(deleting(id))
      // A try whose answer got lost may have deleted it: then it is this step that made it go.
      return reply.isReplay === true
    }
    await decoded(reply, deleting(id), () => undefined)
    return true
  }
  return {
    delete: async (id) => {
      const reply = await ask('delete', { runner_id: id })
      if (reply.heldBack === true) return unsent(reply, (await refusedBy(reply, deleting(id))).failure)
      return { is: (await resultOf(id, reply)) ? 'deleted' : 'missing' }
    },
    deleteIf: (id, mayGo, seenAtMs = -Infinity) =>
      deleteGuarded(
        {
          look: requestOf('get', { runner_id: id }),
          looking: asked('get', `get runner ${id}`),
          deleting: deleting(id),
          send: (guard) => ask('delete', { runner_id: id }, { guard }),
          resultOf: (reply) => resultOf(id, reply),
        },
        mayGo,
        seenAtMs,
      ),
  }
}
