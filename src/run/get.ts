import type { Runner } from '../domain/github/runner.ts'
import { describeTarget, type Target } from '../domain/github/target.ts'
import type { CommandTo } from '../domain/inputs/command.ts'
import type { Ending } from '../domain/report/outcome.ts'
import { Failed } from '../domain/text/failure.ts'
import { brief } from '../domain/text/harmless-text.ts'
import type { RunnersApi } from './api/runners-api.ts'
import { findByName } from './find-by-name.ts'
import type { Ports } from './ports.ts'

/** One runner, now or once an expression holds for it. */
export const getRunner = async (command: CommandTo<'get'>, api: RunnersApi, ports: Ports): Promise<Ending> => {
  const { runner: ref, target, wait } = command
  if (wait) return (await import('./wait-for-runner.ts')).waitForRunner({ ...command, wait }, api, ports)
  const runner = ref.by === 'id' ? await api.get(ref.id) : await getByName(ref.name, target, api)
  return { outcome: { verb: 'get', target, runner } }
}

const getByName = async (name: string, target: Target, api: RunnersApi): Promise<Runner> => {
  const runner = await findByName(name, target, api)
  if (runner === undefined) throw new Failed(noSuchRunner(name, target))
  return runner
}

const noSuchRunner = (name: string, target: Target) => ({
  code: 'not-found' as const,
  message: `There is no runner named ${brief(name)} in ${describeTarget(target)}.`,
  hint: 'Names are compared exactly, upper and lower case included.',
})
