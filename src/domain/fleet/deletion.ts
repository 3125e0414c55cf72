import { count } from '../text/count.ts'
import type { Failure } from '../text/failure.ts'

/** Why a filter that matches more than it should deletes nothing. */
export const tooMany = (matched: number, maxDeletions: number | undefined): Failure | undefined =>
  maxDeletions === undefined || matched <= maxDeletions
    ? undefined
    : {
        code: 'too-many',
        message: `The filter matches ${count(matched, 'runner')}, more than max-deletions (${maxDeletions}): nothing was deleted.`,
        hint: 'Look at them with dry-run: true, then narrow the filter or raise max-deletions.',
      }

/** How a runner was asked for: by its id, or by its name. A filter chooses it, and its id stands for it. */
export type AskedRunner = number | string

/** A runner that was asked for and not there; its name, too, where a look has told it before. */
export type MissingRunner = { readonly asked: AskedRunner; readonly name?: string }

/** A runner that went; `name` is empty when only the id was known. */
export type DeletedRunner = { readonly id: number; readonly name: string }

/** A runner that stayed, and why. */
export type KeptRunner = DeletedRunner & { readonly reason: 'busy' | 'not-stable' | 'refused' | 'not-tried' }

/** What became of one runner that was to go. `failure` says why the step fails because of it. */
export type Fate =
  | { readonly is: 'deleted'; readonly runner: DeletedRunner }
  | ({ readonly is: 'missing' } & MissingRunner)
  | { readonly is: 'kept'; readonly runner: KeptRunner; readonly failure?: Failure }

export const kept = ({ id, name }: DeletedRunner, reason: KeptRunner['reason'], failure?: Failure): Fate => ({
  is: 'kept',
  runner: { id, name, reason },
  ...(failure && { failure }),
})

/** A failure that the next request would meet too: going on would only add noise. */
export const endsDeletion = ({ code }: Failure): boolean =>
  ['unauthorized', 'forbidden', 'not-found', 'rate-limited', 'cancelled'].includes(code)

/** After so many outages, and fewer successes, the others would only wait for nothing too. */
const mostOutages = 16

/** Whether there is no use in going on with the rest. */
export const isDeletionOver = (fates: readonly Fate[]): boolean => {
  const failures = fates.flatMap((fate) => (fate.is === 'kept' && fate.failure ? [fate.failure] : []))
  const outages = failures.filter(({ code }) => code === 'unavailable' || code === 'timed-out').length
  return failures.some(endsDeletion) || (outages >= mostOutages && outages > fates.length - failures.length)
}

/** How many different reasons are told before the rest is left to the outputs. */
const mostReasons = 5

/** One failure for the whole step: `partial` when some of them were deleted, otherwise the reason why the others were not. */
export const deletionFailure = (fates: readonly Fate[]): Failure | undefined => {
  const failures = fates.flatMap((fate) => (fate.is === 'kept' && fate.failure ? [fate.failure] : []))
  const first = failures.find(({ code }) => code === 'cancelled') ?? failures[0]
  const messages = [...new Set(failures.map(({ message }) => message))]
  if (first === undefined || (messages.length === 1 && failures.length === fates.length)) return first
  const ended = (end: Fate['is']): number => fates.filter(({ is }) => is === end).length
  const more = messages.length > mostReasons ? [`and ${messages.length - mostReasons} more.`] : []
  return {
    ...first,
    code: ended('deleted') > 0 && first.code !== 'cancelled' ? 'partial' : first.code,
    message: [`${ended('kept')} of ${fates.length} did not go.`, ...messages.slice(0, mostReasons), ...more].join(
      messages.length === 1 ? ' ' : '\n',
    ),
  }
}
