import type { Verb } from '../../domain/github/operations.ts'
import type { Target } from '../../domain/github/target.ts'
import type { Ports } from '../ports.ts'
import { atIntervals } from '../progress.ts'
import { callsOf } from './calling.ts'
import type { DeletionCalls } from './deletion-calls.ts'
import type { GroupCalls } from './group-calls.ts'
import { placeChecks } from './place-check.ts'
import type { Tell } from './read-pages.ts'
import type { RegistrationCalls } from './registration-calls.ts'
import { runnerCalls, type RunnerCalls } from './runner-calls.ts'
import type { VersionCalls } from './version-calls.ts'

/** The runners of one place, decoded. Each function throws `Failed` unless GitHub's answer is a success as documented. */
export type RunnersApi = RunnerCalls & DeletionCalls & RegistrationCalls & GroupCalls & VersionCalls

/** `purpose` is the verb of the whole command: a refusal says what the token needs for that. */
export const runnersApi = (
  { send, clock, say }: Pick<Ports, 'send' | 'clock' | 'say'>,
  target: Target,
  purpose: Verb,
): RunnersApi => {
  const calls = callsOf(send, target, purpose)
  const tell: Tell = {
    progress: atIntervals(clock, say),
    repeating: (pages) => {
      say(`Page ${pages} of the list holds nobody who was not on the pages before it: no further one is read.`)
    },
    unsteady: (readings) => {
      say(`The list changed while it was read, ${readings} times over: it may hold runners that are gone by now.`)
    },
  }
  const checkPlace = placeChecks(calls)
  // What not every step asks for is loaded when it is asked for.
  const deletion = async (): Promise<DeletionCalls> =>
    (await import('./deletion-calls.ts')).deletionCalls(calls, checkPlace)
  const registration = async (): Promise<RegistrationCalls> =>
    (await import('./registration-calls.ts')).registrationCalls(calls)
  const group = async (): Promise<GroupCalls> => (await import('./group-calls.ts')).groupCalls(calls, tell)
  return {
    ...runnerCalls(calls, checkPlace, tell),
    delete: async (id) => (await deletion()).delete(id),
    deleteIf: async (id, mayGo, seenAtMs) => (await deletion()).deleteIf(id, mayGo, seenAtMs),
    createToken: async (verb) => (await registration()).createToken(verb),
    generateJitConfig: async (order, timeoutMs) => (await registration()).generateJitConfig(order, timeoutMs),
    firstPage: async () => (await registration()).firstPage(),
    listGroups: async (only) => (await group()).listGroups(only),
    listGroupRunners: async (of) => (await group()).listGroupRunners(of),
    versionSupport: async (version) => (await import('./version-calls.ts')).versionCalls(calls).versionSupport(version),
  }
}
