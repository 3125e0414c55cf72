import { isLeftBehind, type LeftBehind } from '../../domain/fleet/clean-up.ts'
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

type Fate = { readonly runner: Runner; readonly is: 'deleted' | 'gone' | 'started' | Failure }

/** Deletes what a step has registered and no machine has started, after one fresh look at each, and tells of it. */
export const cleanUp = async (left: LeftBehind, ports: Ports): Promise<readonly Line[]> => {
  const api = runnersApi(ports, left.target, 'delete')
  const place = describeTarget(left.target)
  try {
    const holders = await findHolders(left.names, left.target, api)
    const ours = [...holders.values()].filter((runner) => isLeftBehind(runner, left))
    if (ours.length === 0) return [info(`Nothing that this step registered is left in ${place}.`)]
    return linesOf(await removeAll(ours, left, api, ports), place)
  } catch (error) {
    if (!(error instanceof Failed)) throw error
    return [notCleaned(nameSome(left.names), place, error.failure)]
  }
}

const removeAll = async (
  ours: readonly Runner[],
  left: LeftBehind,
  api: RunnersApi,
  { clock }: Ports,
): Promise<readonly Fate[]> => {
  const fates = new Map<Runner, Fate['is']>()
  const mayGo = (now: Runner): boolean => isLeftBehind(now, left) && mayBeReplaced(now)
  const work = async (runner: Runner): Promise<void> => {
    fates.set(runner, mayBeReplaced(runner) ? await remove(runner, mayGo, api) : 'started')
  }
  await inParallel(ours, atOnce, work, () => clock.isStopped())
  return ours.flatMap((runner) => {
    const is = fates.get(runner)
    return is === undefined ? [] : [{ runner, is }]
  })
}

const remove = async (runner: Runner, mayGo: (now: Runner) => boolean, api: RunnersApi): Promise<Fate['is']> => {
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

const linesOf = (fates: readonly Fate[], place: string): readonly Line[] => {
  const that = (is: Fate['is']): readonly Fate[] => fates.filter((fate) => fate.is === is)
  const names = (some: readonly Fate[]): string => nameSome(some.map(({ runner }) => runner.name))
  const [deleted, gone, started] = [that('deleted'), that('gone'), that('started')]
  const stayed = started.map(({ runner }) => `${brief(runner.name, 60)} (${brief(stateOf(runner))})`)
  return [
    ...(deleted.length > 0 ? [info(`Deleted what no machine has started, from ${place}: ${names(deleted)}.`)] : []),
    ...(started.length > 0 ? [info(`Left alone, for a machine has started: ${nameSome(stayed)}.`)] : []),
    ...(gone.length > 0 ? [info(`Gone already: ${names(gone)}.`)] : []),
    ...fates.flatMap(({ runner, is }) => (typeof is === 'string' ? [] : [notCleaned(brief(runner.name), place, is)])),
  ]
}

const info = (text: string): Line => ({ level: 'info', text })

const notCleaned = (names: string, place: string, { code, message, hint }: Failure): Line => {
  const revoked =
    'The token is revoked by now: the step that makes it must stand before this one, for jobs clean up from the last step to the first.'
  const because = code === 'unauthorized' ? revoked : (hint ?? '')
  return { level: 'warning', text: `Not cleaned up in ${place}: ${names}. ${message} ${because}`.trim() }
}
