import {
  conflict,
  isRegisteredAs,
  mayBeReplaced,
  nextTry,
  notReplaced,
  registrationBudgetMs,
  type Registration,
} from '../../domain/fleet/registration.ts'
import { theOnlyOne } from '../../domain/fleet/the-only-one.ts'
import type { JitConfig } from '../../domain/github/jit-config.ts'
import type { Runner } from '../../domain/github/runner.ts'
import type { CommandTo } from '../../domain/inputs/command.ts'
import { describeDuration } from '../../domain/inputs/duration.ts'
import { Failed, type Failure } from '../../domain/text/failure.ts'
import { brief } from '../../domain/text/harmless-text.ts'
import type { RunnersApi } from '../api/runners-api.ts'
import type { Ports } from '../ports.ts'

/** What registrations work with. */
export type Desk = {
  readonly command: CommandTo<'jit-config'>
  readonly api: RunnersApi
  readonly ports: Pick<Ports, 'clock' | 'random' | 'say'>
}

/** `mayBeLeft`: a request that was lost, and not found again, may have registered the runner, or do so yet. */
export type NotRegistered = { readonly failure: Failure; readonly mayBeLeft: boolean }

/** How far one registration is. */
type Attempts = {
  readonly registration: Registration
  /** Who has had the name so far. */
  readonly holder: Runner | undefined
  isHeld: boolean
  tries: number
  /** Those whose runner may have been registered. */
  losses: number
  spentMs: number
}

/**
 * Registers one runner, so that exactly one runner and one usable config come of it. `holder` has had the name so far.
 *
 * A request whose answer got lost may have registered the runner, with a config that nobody has: such a runner is
 * deleted before the config is asked for again. That it is ours is known because the name was free before.
 */
export const register = async (
  registration: Registration,
  holder: Runner | undefined,
  desk: Desk,
): Promise<JitConfig | NotRegistered> => {
  const { api, ports } = desk
  const attempts: Attempts = { registration, holder, isHeld: holder !== undefined, tries: 0, losses: 0, spentMs: 0 }
  for (;;) {
    const sentMs = ports.clock.now()
    const answer = await api.generateJitConfig(registration, registrationBudgetMs - attempts.spentMs)
    if ('config' in answer) return answer.config
    attempts.tries += 1
    attempts.spentMs += ports.clock.now() - sentMs - answer.queuedMs
    const end = 'lost' in answer ? afterLoss(answer.lost, attempts, desk) : afterRefusal(answer.refused, attempts, desk)
    const failed = await end
    if (failed) return failed
  }
}

/** How it ends after an answer without a config; undefined to ask again. */
type End = Promise<NotRegistered | undefined>

const afterRefusal = async (refused: Failure, attempts: Attempts, desk: Desk): End => {
  if (refused.code !== 'name-conflict') return { failure: refused, mayBeLeft: attempts.losses > 0 }
  if (attempts.isHeld) return makeRoom(attempts, desk)
  // A name that was free: GitHub has carried out an earlier request, and answers the same one again with a conflict.
  return reconcile(conflict(refused, desk.command.order.ifExists), attempts, desk)
}

const afterLoss = async (lost: Failure, attempts: Attempts, desk: Desk): End => {
  attempts.losses += 1
  // After a signal nobody looks any more.
  return lost.code === 'cancelled' ? { failure: lost, mayBeLeft: true } : reconcile(lost, attempts, desk)
}

/** Makes room for a new runner of the same name, but never at the cost of one that may be at work by now. */
const makeRoom = async (attempts: Attempts, { api, command, ports }: Desk): End => {
  const { holder, losses } = attempts
  if (holder === undefined) return undefined
  const failed = (failure: Failure): NotRegistered => ({ failure, mayBeLeft: losses > 0 })
  try {
    const deletion = await api.deleteIf(holder.id, (now) => now.name === holder.name && mayBeReplaced(now))
    if (deletion.is === 'unsent') return failed(deletion.failure)
    if (deletion.is === 'spared' && deletion.now.name === holder.name) {
      return failed(notReplaced(deletion.now, command.target))
    }
    if (deletion.is === 'deleted') ports.say(`Deleted runner ${brief(holder.name)}, id ${holder.id}, to replace it.`)
    attempts.isHeld = false
    return undefined
  } catch (error) {
    return failed(failureOf(error))
  }
}

/** Waits a moment, deletes what a lost request has registered by then, and tells whether to give up. */
const reconcile = async (failure: Failure, attempts: Attempts, desk: Desk): End => {
  const { clock, random, say } = desk.ports
  const { afterMs, isLast } = nextTry({ ...attempts, random: random() })
  say(
    `${failure.message} Looking in ${describeDuration(afterMs)} whether the runner was registered all the same, to delete it${isLast ? '' : ' and ask again'}.`,
  )
  await clock.sleep(afterMs)
  attempts.spentMs += afterMs
  const found = await removeLost(attempts, desk)
  const isOurs = attempts.losses > 0 || attempts.holder === undefined
  switch (found.is) {
    case 'unknown':
      return { failure: alsoFailed(failure, found.failure), mayBeLeft: isOurs }
    case 'another':
      return { failure, mayBeLeft: attempts.losses > 0 }
    case 'deleted':
      return isLast ? { failure, mayBeLeft: false } : undefined
    case 'none':
      // A request that is still on its way may register the runner after this look.
      return isLast ? { failure, mayBeLeft: isOurs } : undefined
  }
}

const alsoFailed = (failure: Failure, { code, message }: Failure): Failure => ({
  ...failure,
  code: code === 'cancelled' ? code : failure.code,
  message: `${failure.message} ${message}`,
})

type Found = { readonly is: 'none' | 'deleted' | 'another' } | { readonly is: 'unknown'; readonly failure: Failure }

/** Deletes what a lost request has registered, and tells whether it has; `another`: the runner may be somebody else's. */
const removeLost = async ({ registration, holder }: Attempts, { api, command }: Desk): Promise<Found> => {
  try {
    const found = theOnlyOne((await api.list({ name: registration.name })).runners, command.target)
    // A list may still have the one that was replaced.
    if (found === undefined || found.id === holder?.id) return { is: 'none' }
    if (!isRegisteredAs(found, registration)) return { is: 'another' }
    const deletion = await api.deleteIf(found.id, (now) => isRegisteredAs(now, registration))
    switch (deletion.is) {
      case 'deleted':
        return { is: 'deleted' }
      case 'missing':
        return { is: 'none' }
      case 'spared':
        return { is: 'another' }
      case 'unsent':
        return { is: 'unknown', failure: deletion.failure }
    }
  } catch (error) {
    return { is: 'unknown', failure: failureOf(error) }
  }
}

const failureOf = (error: unknown): Failure => {
  if (error instanceof Failed) return error.failure
  throw error
}
