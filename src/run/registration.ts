import type { CommandTo } from '../domain/command.ts'
import { Failed, type Failure } from '../domain/failure.ts'
import { brief } from '../domain/harmless-text.ts'
import type { JitConfig } from '../domain/jit-config.ts'
import { isRegisteredAs, type Registration } from '../domain/jit-order.ts'
import type { Runner } from '../domain/runner.ts'
import { describeTarget } from '../domain/target.ts'
import { theOnlyOne } from './get.ts'
import type { RunnersApi } from './runners-api.ts'

type JitCommand = CommandTo<'jit-config'>

/** How often a JIT config is asked for whose answers get lost. */
const mostTries = 3

/**
 * Registers one runner, so that exactly one runner and one usable config come of it.
 *
 * A request whose answer got lost may have registered the runner, with a config that nobody has: such a runner is
 * deleted before the config is asked for again. That it is ours is known because the name was free before (`before`).
 */
export const register = async (
  registration: Registration,
  before: Runner | undefined,
  command: JitCommand,
  api: RunnersApi,
  say: (line: string) => void,
): Promise<JitConfig> => {
  if (before !== undefined && command.order.ifExists === 'replace') await replace(before, command, api, say)
  const wasFree = before === undefined || command.order.ifExists === 'replace'
  for (let tries = 1; ; tries += 1) {
    const answer = await tryOnce(registration, tries > 1, api)
    if (!('lost' in answer)) return answer
    if (!wasFree) throw new Failed(mayBeLeft(answer.lost, registration, command))
    const isLast = tries === mostTries || answer.lost.code === 'cancelled'
    const then = isLast ? '' : ' and ask again'
    say(`${answer.lost.message} Looking whether the runner was registered all the same, to delete it${then}.`)
    await removeLost(registration, answer.lost, command, api)
    if (isLast) throw new Failed(answer.lost)
  }
}

/** After a lost answer, a name that is taken may be taken by the runner of the lost request, arrived late. */
const tryOnce = async (
  registration: Registration,
  isReplay: boolean,
  api: RunnersApi,
): ReturnType<RunnersApi['generateJitConfig']> => {
  try {
    return await api.generateJitConfig(registration)
  } catch (error) {
    if (isReplay && error instanceof Failed && error.failure.code === 'name-conflict') return { lost: error.failure }
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
  if (runner === undefined) return
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

/** Deletes what a lost request registered, if it did; fails when nobody can tell whose a runner is. */
const removeLost = async (
  registration: Registration,
  lost: Failure,
  command: JitCommand,
  api: RunnersApi,
): Promise<void> => {
  try {
    const found = theOnlyOne((await api.list({ name: registration.name })).runners, command.target)
    if (found === undefined) return
    if (isRegisteredAs(found, registration, command.target.scope)) {
      await api.delete(found.id)
      return
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
