import { isRegisteredAs, type Registration } from '../../domain/fleet/registration.ts'
import { theOnlyOne } from '../../domain/fleet/the-only-one.ts'
import type { JitConfig } from '../../domain/github/jit-config.ts'
import type { Runner } from '../../domain/github/runner.ts'
import { describeTarget } from '../../domain/github/target.ts'
import type { CommandTo } from '../../domain/inputs/command.ts'
import { Failed, type Failure } from '../../domain/text/failure.ts'
import { brief } from '../../domain/text/harmless-text.ts'
import type { RunnersApi } from '../api/runners-api.ts'

type JitCommand = CommandTo<'jit-config'>

/** How often a JIT config is asked for whose answers get lost. */
const mostTries = 3

/**
 * Registers one runner, so that exactly one runner and one usable config come of it.
 *
 * A request whose answer got lost may have registered the runner, with a config that nobody has: such a runner is
 * deleted before the config is asked for again. That it is ours is known because the name was free right before.
 */
export const register = async (
  registration: Registration,
  command: JitCommand,
  api: RunnersApi,
  say: (line: string) => void,
): Promise<JitConfig> => {
  const { name } = registration
  let before = theOnlyOne((await api.list({ name })).runners, command.target)
  let losses = 0
  for (;;) {
    const answer = await ask(registration, api)
    if ('encoded' in answer) return answer
    const isTaken = 'taken' in answer
    if (before !== undefined && command.order.ifExists === 'replace') {
      losses += isTaken ? 0 : 1
      await replace(before, command, api, say)
      before = undefined
      continue
    }
    // After a lost answer, a name that is taken may be taken by the runner of the lost request, arrived late.
    if (isTaken && losses === 0) throw new Failed(answer.taken)
    const lost = isTaken ? answer.taken : answer.lost
    losses += 1
    if (before !== undefined) throw new Failed(mayBeLeft(lost, registration, command))
    const isLast = losses === mostTries || lost.code === 'cancelled'
    say(
      `${lost.message} Looking whether the runner was registered all the same, to delete it${isLast ? '' : ' and ask again'}.`,
    )
    const isFound = await removeLost(registration, lost, command, api)
    // A request that is still on its way may register the runner after this look.
    if (isLast) throw new Failed(isFound ? lost : mayBeLeft(lost, registration, command))
  }
}

type Asked = JitConfig | { readonly lost: Failure } | { readonly taken: Failure }

const ask = async (registration: Registration, api: RunnersApi): Promise<Asked> => {
  try {
    return await api.generateJitConfig(registration)
  } catch (error) {
    if (error instanceof Failed && error.failure.code === 'name-conflict') return { taken: error.failure }
    throw error
  }
}

/** Makes room for a new runner of the same name, but never at the cost of one that may be at work by now. */
const replace = async (
  before: Runner,
  { target }: JitCommand,
  api: RunnersApi,
  say: (line: string) => void,
): Promise<void> => {
  const runner = await api.find(before.id)
  if (runner?.name !== before.name) return
  if (runner.status === 'offline' && !runner.busy) {
    await api.delete(runner.id)
    say(`Deleted runner ${brief(runner.name)}, id ${runner.id}, to replace it.`)
    return
  }
  const state = runner.busy ? 'busy' : runner.status
  throw new Failed({
    code: 'name-conflict',
    message: `Runner ${brief(runner.name)}, id ${runner.id}, of ${describeTarget(target)} is ${brief(state)}: it is not replaced.`,
    hint: 'Only a runner that is offline and not busy is replaced. Choose another name.',
  })
}

/** Deletes what a lost request registered, and tells whether it did; fails when nobody can tell whose a runner is. */
const removeLost = async (
  registration: Registration,
  lost: Failure,
  command: JitCommand,
  api: RunnersApi,
): Promise<boolean> => {
  try {
    const found = theOnlyOne((await api.list({ name: registration.name })).runners, command.target)
    if (found === undefined) return false
    if (isRegisteredAs(found, registration, command.target.scope)) {
      await api.delete(found.id)
      return true
    }
  } catch (error) {
    const isCancelled = error instanceof Failed && error.failure.code === 'cancelled'
    const failure = mayBeLeft(lost, registration, command)
    throw new Failed(isCancelled ? { ...failure, code: 'cancelled' } : failure, { cause: error })
  }
  throw new Failed(mayBeLeft(lost, registration, command))
}

const mayBeLeft = (lost: Failure, { name }: Registration, { target }: JitCommand): Failure => ({
  ...lost,
  hint: `A runner named ${brief(name)} may have been registered in ${describeTarget(target)}, without a config to boot it: look, and delete it if it is not yours.`,
})
