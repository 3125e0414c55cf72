import { isLeftBehind, remainsOf, type LeftBehind, type Remains } from '../../domain/fleet/clean-up.ts'
import { mayBeReplaced } from '../../domain/fleet/registration.ts'
import { stateOf, type Runner } from '../../domain/github/runner.ts'
import { describeTarget } from '../../domain/github/target.ts'
import type { Line } from '../../domain/report/report.ts'
import { Failed, type Failure } from '../../domain/text/failure.ts'
import { brief, nameSome } from '../../domain/text/harmless-text.ts'
import { runnersApi, type RunnersApi } from '../api/runners-api.ts'
import { inParallel } from '../in-parallel.ts'
import type { Ports } from '../ports.ts'
import { findHolders } from './first-look.ts'

const atOnce = 16

/** What became of one that waited for a machine. */
type Fate = 'deleted' | 'gone' | 'started' | Failure

type Fates = ReadonlyMap<Runner, Fate>

/** Deletes what a step has registered and no machine has started, after one fresh look at each, and tells of it. */
export const cleanUp = async (left: LeftBehind, ports: Ports): Promise<readonly Line[]> => {
  const api = runnersApi(ports, left.target, 'delete')
  const place = describeTarget(left.target)
  try {
    const holders = await findHolders(left.names, left.target, api)
    const remains = remainsOf([...holders.values()], left)
    return linesOf(remains, await removeAll(remains.waiting, left, api, ports), place)
  } catch (error) {
    if (!(error instanceof Failed)) throw error
    return notCleaned(left.names, place, error.failure)
  }
}

/** What refuses one deletion like this would refuse the others too. */
const refusesAll = (fate: Fate): fate is Failure =>
  typeof fate !== 'string' && (fate.code === 'unauthorized' || fate.code === 'forbidden')

const removeAll = async (
  waiting: readonly Runner[],
  left: LeftBehind,
  api: RunnersApi,
  { clock }: Ports,
): Promise<Fates> => {
  const fates = new Map<Runner, Fate>()
  const mayGo = (now: Runner): boolean => isLeftBehind(now, left) && mayBeReplaced(now)
  let refusal: Failure | undefined
  const work = async (runner: Runner): Promise<void> => {
    const fate = await remove(runner, mayGo, api)
    fates.set(runner, fate)
    if (refusesAll(fate)) refusal = fate
  }
  await inParallel(waiting, atOnce, work, () => refusal !== undefined || clock.isStopped())
  for (const runner of waiting) if (!fates.has(runner)) fates.set(runner, refusal ?? notTried)
  return fates
}

const remove = async (runner: Runner, mayGo: (now: Runner) => boolean, api: RunnersApi): Promise<Fate> => {
  try {
    const deletion = await api.deleteIf(runner.id, mayGo)
    switch (deletion.is) {
      case 'deleted':
        return 'deleted'
      case 'missing':
        return 'gone'
      case 'spared':
        return 'started'
      case 'unsent':
        return deletion.failure
    }
  } catch (error) {
    if (error instanceof Failed) return error.failure
    throw error
  }
}

const linesOf = ({ waiting, started, unlike }: Remains, fates: Fates, place: string): readonly Line[] => {
  const that = (is: 'deleted' | 'gone' | 'started'): readonly Runner[] =>
    waiting.filter((runner) => fates.get(runner) === is)
  const say = (some: readonly Runner[], lead: string, tell = withNames): readonly Line[] =>
    some.length === 0 ? [] : [info(`${lead}: ${tell(some)}.`)]
  const lines = [
    ...say(that('deleted'), `Deleted what no machine has started, from ${place}`),
    ...say([...started, ...that('started')], 'Left alone, for a machine has started', withStates),
    ...say(unlike, 'Left alone, for it is not what this step registered', withStates),
    ...say(that('gone'), 'Gone already'),
    ...failures(waiting, fates, place),
  ]
  return lines.length > 0 ? lines : [info(`Nothing that this step registered is left in ${place}.`)]
}

const withNames = (runners: readonly Runner[]): string => nameAll(runners.map(({ name }) => name))

const nameAll = (names: readonly string[]): string => nameSome(names, names.length)

const withStates = (runners: readonly Runner[]): string =>
  nameAll(runners.map((runner) => `${brief(runner.name, 60)} (${brief(stateOf(runner))})`))

/** One warning for each reason, with all that it kept: GitHub shows ten of a step. */
const failures = (waiting: readonly Runner[], fates: Fates, place: string): readonly Line[] => {
  const kept = waiting.flatMap((runner) => {
    const fate = fates.get(runner)
    return fate === undefined || typeof fate === 'string' ? [] : [{ name: runner.name, failure: fate }]
  })
  const reasons = new Map(kept.map(({ failure }) => [failure.code, failure]))
  return [...reasons].flatMap(([code, reason]) => {
    const names = kept.flatMap(({ name, failure }) => (failure.code === code ? [name] : []))
    return notCleaned(names, place, reason)
  })
}

const notTried: Failure = { code: 'cancelled', message: 'The clean-up was canceled before their turn.' }

const info = (text: string): Line => ({ level: 'info', text })

const notCleaned = (names: readonly string[], place: string, { code, message, hint }: Failure): readonly Line[] => {
  const revoked =
    'The token is revoked by now: the step that makes it must stand before this one, for jobs clean up from the last step to the first.'
  const because = code === 'unauthorized' ? revoked : (hint ?? '')
  const some = nameSome(names)
  return [
    { level: 'warning', text: `Not cleaned up in ${place}: ${some}. ${message} ${because}`.trim() },
    // An annotation is cut where it gets long; nobody may go unnamed.
    ...(nameAll(names) === some ? [] : [info(`Not cleaned up, all of them: ${nameAll(names)}.`)]),
  ]
}
