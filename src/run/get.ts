import { theOnlyOne } from '../domain/fleet/the-only-one.ts'
import { describeRunner, type Runner } from '../domain/github/runner.ts'
import { describeTarget, type Target } from '../domain/github/target.ts'
import type { CommandTo } from '../domain/inputs/command.ts'
import type { RunnerRef } from '../domain/inputs/runner-choice.ts'
import type { Ending } from '../domain/report/outcome.ts'
import { Failed } from '../domain/text/failure.ts'
import { brief } from '../domain/text/harmless-text.ts'
import type { RunnersApi } from './api/runners-api.ts'
import type { Ports } from './ports.ts'

/** One runner, now or once an expression holds for it. A runner that is waited for by name may not exist yet. */
export const getRunner = async (command: CommandTo<'get'>, api: RunnersApi, ports: Ports): Promise<Ending> => {
  const { runner: ref, target, wait } = command
  const look = (): Promise<Runner | undefined> =>
    ref.by === 'id' ? api.get(ref.id) : findByName(ref.name, target, api)
  if (!wait) {
    const runner = await look()
    if (runner === undefined) throw new Failed(noSuchRunner(ref, target))
    return { outcome: { verb: 'get', target, runner } }
  }
  const { waitUntil } = await import('./polling.ts')
  const { until, patience } = wait
  const what = `${until.text} for runner ${ref.by === 'id' ? ref.id : brief(ref.name)} of ${describeTarget(target)}`
  const describe = (seen: Runner | undefined): string => (seen ? describeRunner(seen) : 'no such runner yet')
  const isTrue = (seen: Runner | undefined): boolean => seen !== undefined && until.holds(seen)
  const { seen: runner, failure } = await waitUntil({ what, look, isTrue, describe }, patience, ports)
  return { ...(runner && { outcome: { verb: 'get', target, runner } }), ...(failure && { failure }) }
}

const noSuchRunner = (ref: RunnerRef, target: Target) => ({
  code: 'not-found' as const,
  message: `There is no runner ${ref.by === 'id' ? ref.id : `named ${brief(ref.name)}`} in ${describeTarget(target)}.`,
  hint: 'Names are compared exactly, upper and lower case included.',
})

const findByName = async (name: string, target: Target, api: RunnersApi): Promise<Runner | undefined> =>
  theOnlyOne((await api.list({ name })).runners, target)
