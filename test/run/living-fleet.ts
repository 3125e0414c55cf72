import type { Reply } from '../../src/domain/github/reply.ts'
import type { Runner } from '../../src/domain/github/runner.ts'
import { answer, fleetOf } from './api/scripted-send.ts'
import { virtualClock, type VirtualClock, type VirtualSend } from './virtual-ports.ts'

/** A fleet that changes with time and by what is asked of it, as GitHub's does. */
export type LivingFleet = {
  readonly clock: VirtualClock
  readonly send: VirtualSend
  /** Those that are there now. */
  readonly runners: () => readonly Runner[]
  readonly set: (runner: Runner) => void
  readonly remove: (id: number) => void
  /** Changes a runner when that time has come. */
  readonly changeAt: (ms: number, id: number, change: Partial<Runner>) => void
}

/** `refuse` answers in the fleet's place where it gives an answer. */
export const livingFleet = (
  first: readonly Runner[],
  refuse: (...request: Parameters<VirtualSend>) => Reply | undefined = () => undefined,
): LivingFleet => {
  const clock = virtualClock()
  const runners = new Map(first.map((runner) => [runner.id, runner]))
  const remove = (id: number): void => {
    runners.delete(id)
  }
  const set = (runner: Runner): void => {
    runners.set(runner.id, runner)
  }
  const send: VirtualSend = (request, nth, theClock) => {
    const refused = refuse(request, nth, theClock)
    if (refused) return refused
    const found = runners.get(Number(request.parameters['runner_id']))
    if (!request.route.startsWith('DELETE') || !found) return fleetOf([...runners.values()])(request, nth)
    if (found.busy) return answer(422, { message: `Runner "${found.name}" is still running a job` })
    remove(found.id)
    return answer(204)
  }
  const changeAt = (ms: number, id: number, change: Partial<Runner>): void => {
    clock.at(ms, () => {
      const now = runners.get(id)
      if (now) set({ ...now, ...change })
    })
  }
  return { clock, send, runners: () => [...runners.values()], set, remove, changeAt }
}
