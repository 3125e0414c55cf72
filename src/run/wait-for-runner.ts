import type { KnownRunner } from '../domain/fleet/known-runner.ts'
import { describeRunner, type Runner } from '../domain/github/runner.ts'
import { describeTarget } from '../domain/github/target.ts'
import type { CommandTo } from '../domain/inputs/command.ts'
import type { RunnerFacts } from '../domain/inputs/condition.ts'
import type { Patience } from '../domain/inputs/patience.ts'
import type { Wait } from '../domain/inputs/wait.ts'
import type { Ending } from '../domain/report/outcome.ts'
import { brief } from '../domain/text/harmless-text.ts'
import type { RunnerList } from './api/runner-calls.ts'
import type { RunnersApi } from './api/runners-api.ts'
import { factLookUp } from './facts/fact-look-up.ts'
import { findByName } from './find-by-name.ts'
import { waitUntil, whyItMayNotCome as advise } from './polling.ts'
import type { Ports } from './ports.ts'

type Waiting = CommandTo<'get'> & { readonly wait: Wait<RunnerFacts> }

/** One look: the runner as GitHub tells it, and with what was found out besides. */
type Seen = { readonly runner: Runner; readonly known: KnownRunner; readonly warnings: readonly string[] }

/** One runner, once an expression holds for it. One that is waited for by name may not exist yet. */
export const waitForRunner = async (command: Waiting, api: RunnersApi, ports: Ports): Promise<Ending> => {
  const { runner: ref, target, wait } = command
  const { until, patience } = wait
  const look = await knowingLook(command, api, ports)
  const what = `${until.text} for runner ${ref.by === 'id' ? ref.id : brief(ref.name)} of ${describeTarget(target)}`
  const describe = (seen: Seen | undefined): string => (seen ? describeRunner(seen.runner) : 'no such runner yet')
  const isTrue = (seen: Seen | undefined): boolean => seen !== undefined && until.holds(seen.known)
  const why = (seen: Seen | undefined) => advise(seen?.runner)
  const { seen, failure } = await waitUntil({ what, look, isTrue, describe, advise: why }, patience, ports)
  return {
    ...(seen && { outcome: { verb: 'get', target, runner: seen.runner } }),
    ...(failure && { failure }),
    ...(seen && seen.warnings.length > 0 && { warnings: seen.warnings }),
  }
}

/** A look that also finds out what the expression asks for and GitHub's answer about one runner does not tell. */
const knowingLook = async (
  { runner: ref, target, wait: { until, patience } }: Waiting,
  api: RunnersApi,
  ports: Ports,
): Promise<() => Promise<Seen | undefined>> => {
  const look = ref.by === 'id' ? lookById(ref.id, patience, api, ports) : () => findByName(ref.name, target, api)
  const groupsBeside = (known: readonly string[]): readonly string[] => until.textsBeside('runner_group', known)
  const lookUp = await factLookUp({ target, names: until.names, groupsBeside }, api, ports)
  return async () => {
    const runner = await look()
    if (runner === undefined) return undefined
    const { runners, warnings } = await lookUp(listOfOne(runner))
    return { runner, known: runners[0] ?? runner, warnings }
  }
}

const listOfOne = (runner: Runner): RunnerList => ({
  totalCount: 1,
  runners: [runner],
  sightings: new Map(),
  isWhole: false,
  read: undefined,
})

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
