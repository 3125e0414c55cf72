import { theOnlyOne } from '../domain/fleet/the-only-one.ts'
import { describeRunner, type Runner } from '../domain/github/runner.ts'
import { describeTarget, type Target } from '../domain/github/target.ts'
import type { CommandTo } from '../domain/inputs/command.ts'
import type { Patience } from '../domain/inputs/patience.ts'
import type { Ending } from '../domain/report/outcome.ts'
import { Failed } from '../domain/text/failure.ts'
import { brief } from '../domain/text/harmless-text.ts'
import type { RunnersApi } from './api/runners-api.ts'
import type { Ports } from './ports.ts'

/** One runner, now or once an expression holds for it. A runner that is waited for by name may not exist yet. */
export const getRunner = async (command: CommandTo<'get'>, api: RunnersApi, ports: Ports): Promise<Ending> => {
  const { runner: ref, target, wait } = command
  if (!wait) {
    const runner = ref.by === 'id' ? await api.get(ref.id) : await getByName(ref.name, target, api)
    return { outcome: { verb: 'get', target, runner } }
  }
  const { waitUntil, whyItMayNotCome: advise } = await import('./polling.ts')
  const { until, patience } = wait
  const look = ref.by === 'id' ? lookById(ref.id, patience, api, ports) : () => findByName(ref.name, target, api)
  const what = `${until.text} for runner ${ref.by === 'id' ? ref.id : brief(ref.name)} of ${describeTarget(target)}`
  const describe = (seen: Runner | undefined): string => (seen ? describeRunner(seen) : 'no such runner yet')
  const isTrue = (seen: Runner | undefined): boolean => seen !== undefined && until.holds(seen)
  const { seen: runner, failure } = await waitUntil({ what, look, isTrue, describe, advise }, patience, ports)
  return { ...(runner && { outcome: { verb: 'get', target, runner } }), ...(failure && { failure }) }
}

/** GitHub shows a new runner a moment late. */
const firstSightMs = 15_000

/** Looks for a runner by its id, whose absence is borne for a moment as long as it was never seen. */
const lookById = (
  id: number,
  { timeoutMs, pollIntervalMs }: Patience,
  api: RunnersApi,
  { clock, say }: Ports,
): (() => Promise<Runner | undefined>) => {
  const start = clock.now()
  let wasSeen = false
  let isFirst = true
  return async () => {
    for (;;) {
      const waitedMs = clock.now() - start
      if (wasSeen || waitedMs >= firstSightMs) return api.get(id)
      const runner = await api.find(id)
      wasSeen = runner !== undefined
      if (wasSeen || waitedMs >= timeoutMs) return runner
      if (isFirst) say(`Runner ${id} is not to be seen; a new one may be shown late, so it is looked for again.`)
      isFirst = false
      await clock.sleep(Math.min(pollIntervalMs, firstSightMs - waitedMs, timeoutMs - waitedMs))
    }
  }
}

const noSuchRunner = (name: string, target: Target) => ({
  code: 'not-found' as const,
  message: `There is no runner named ${brief(name)} in ${describeTarget(target)}.`,
  hint: 'Names are compared exactly, upper and lower case included.',
})

const findByName = async (name: string, target: Target, api: RunnersApi): Promise<Runner | undefined> =>
  theOnlyOne((await api.list({ name })).runners, target)

const getByName = async (name: string, target: Target, api: RunnersApi): Promise<Runner> => {
  const runner = await findByName(name, target, api)
  if (runner === undefined) throw new Failed(noSuchRunner(name, target))
  return runner
}
