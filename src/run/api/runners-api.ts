import type { Verb } from '../../domain/github/operations.ts'
import type { Target } from '../../domain/github/target.ts'
import type { Ports } from '../ports.ts'
import { atIntervals } from '../progress.ts'
import { callsOf } from './calling.ts'
import type { GroupCalls } from './group-calls.ts'
import type { Tell } from './read-pages.ts'
import { registrationCalls, type RegistrationCalls } from './registration-calls.ts'
import { runnerCalls, type RunnerCalls } from './runner-calls.ts'
import type { VersionCalls } from './version-calls.ts'

/** The runners of one place, decoded. Each function throws `Failed` unless GitHub's answer is a success as documented. */
export type RunnersApi = RunnerCalls & RegistrationCalls & GroupCalls & VersionCalls

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
  return {
    ...runnerCalls(calls, tell),
    ...registrationCalls(calls),
    // What few steps ask for is loaded when it is asked for.
    listGroups: async (only) => (await import('./group-calls.ts')).groupCalls(calls, tell).listGroups(only),
    listGroupRunners: async (group) =>
      (await import('./group-calls.ts')).groupCalls(calls, tell).listGroupRunners(group),
    versionSupport: async (version) => (await import('./version-calls.ts')).versionCalls(calls).versionSupport(version),
  }
}
