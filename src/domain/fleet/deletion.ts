import type { Runner } from '../github/runner.ts'
import type { Expression, RunnerFacts } from '../inputs/condition.ts'
import type { Failure } from '../text/failure.ts'

export type DeletionPlan = {
  readonly remove: readonly Runner[]
  readonly keep: readonly { readonly runner: Runner; readonly reason: 'busy' | 'not-stable' }[]
}

/**
 * Which of the runners that a filter chose may go.
 *
 * A JIT runner that has not booted yet looks exactly like a dead one, so one look is not enough: what goes matched
 * before (`first`), still matches in a later look (`second`) and is not busy. An id that belongs to another name by then
 * has been registered anew: another runner. Without a second look, `second` is `first`.
 */
export const planDeletion = (
  first: readonly Runner[],
  second: readonly Runner[],
  filter: Expression<RunnerFacts>,
): DeletionPlan => {
  const later = new Map(second.map((runner) => [runner.id, runner]))
  const judged = first.filter(filter.holds).flatMap((runner) => {
    const now = later.get(runner.id)
    return now === undefined ? [] : [{ runner: now, reason: reasonToKeep(runner, now, filter) }]
  })
  return {
    remove: judged.filter(({ reason }) => reason === undefined).map(({ runner }) => runner),
    keep: judged.flatMap(({ runner, reason }) => (reason === undefined ? [] : [{ runner, reason }])),
  }
}

const reasonToKeep = (
  before: Runner,
  now: Runner,
  filter: Expression<RunnerFacts>,
): 'busy' | 'not-stable' | undefined => {
  if (now.name !== before.name || !filter.holds(now)) return 'not-stable'
  return now.busy ? 'busy' : undefined
}

/** Why a filter that matches more than it should deletes nothing. */
export const tooMany = (matched: number, maxDeletions: number | undefined): Failure | undefined =>
  maxDeletions === undefined || matched <= maxDeletions
    ? undefined
    : {
        code: 'too-many',
        message: `The filter matches ${matched} runners, more than max-deletions (${maxDeletions}): nothing was deleted.`,
        hint: 'Look at them with dry-run: true and without max-deletions, then narrow the filter or raise max-deletions.',
      }

/** A runner that was asked for and not there: its id, or its name. */
export type MissingRunner = number | string

/** A runner that went; `name` is empty when only the id was known. */
export type DeletedRunner = { readonly id: number; readonly name: string }

/** A runner that stayed, and why. */
export type KeptRunner = DeletedRunner & { readonly reason: 'busy' | 'not-stable' | 'refused' | 'not-tried' }

/** What became of one runner that was to go. `failure` says why the step fails because of it. */
export type Fate =
  | { readonly is: 'deleted'; readonly runner: DeletedRunner }
  | { readonly is: 'missing'; readonly asked: MissingRunner }
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

/** One failure for the whole step: `partial` when some of it was done. */
export const deletionFailure = (fates: readonly Fate[]): Failure | undefined => {
  const failures = fates.flatMap((fate) => (fate.is === 'kept' && fate.failure ? [fate.failure] : []))
  const first = failures.find(({ code }) => code === 'cancelled') ?? failures[0]
  const messages = [...new Set(failures.map(({ message }) => message))]
  if (first === undefined || (messages.length === 1 && failures.length === fates.length)) return first
  const done = fates.filter(({ is }) => is !== 'kept').length
  const more = messages.length > mostReasons ? [`and ${messages.length - mostReasons} more.`] : []
  return {
    ...first,
    code: done > 0 && first.code !== 'cancelled' ? 'partial' : first.code,
    message: [`${fates.length - done} of ${fates.length} did not go.`, ...messages.slice(0, mostReasons), ...more].join(
      messages.length === 1 ? ' ' : '\n',
    ),
  }
}
