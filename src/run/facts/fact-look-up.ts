import type { KnownRunner } from '../../domain/fleet/known-runner.ts'
import type { Target } from '../../domain/github/target.ts'
import type { Failure } from '../../domain/text/failure.ts'
import type { RunnerList } from '../api/runner-calls.ts'
import type { RunnersApi } from '../api/runners-api.ts'
import type { Ports } from '../ports.ts'
import type { VersionLookUp } from './version-look-up.ts'

/** What to find out about runners besides what their list tells. */
export type Wanted = {
  readonly target: Target
  /** The names that the expressions over a runner read. */
  readonly names: ReadonlySet<string>
  /** Which names of groups they compare with besides those that there are. */
  readonly groupsBeside?: ((known: readonly string[]) => readonly string[]) | undefined
  /** Only runners that this repository, named without its owner, may use. */
  readonly usableBy?: string | undefined
  readonly seenFile?: string | undefined
  /** The look-up of versions that the step has already, which asks for none twice. */
  readonly checkVersions?: VersionLookUp | undefined
}

/** The runners of one list with what was found out; `failure` when what was seen could not be written down. */
export type Found = {
  readonly runners: readonly KnownRunner[]
  readonly warnings: readonly string[]
  readonly failure?: Failure
}

/** Looks up what is wanted of the runners of a whole list, at each look anew. */
export type FactLookUp = (list: RunnerList) => Promise<Found>

const lookedUpNames = ['runner_group_id', 'runner_group', 'days_left'] as const

/** Most steps want nothing more: only those that do load how it is found out. */
export const factLookUp = async (wanted: Wanted, api: RunnersApi, ports: Ports): Promise<FactLookUp> => {
  const { names, usableBy, seenFile } = wanted
  const isNeeded = usableBy !== undefined || seenFile !== undefined || lookedUpNames.some((name) => names.has(name))
  return isNeeded
    ? (await import('./look-up-facts.ts')).lookUpFacts(wanted, api, ports)
    : ({ runners }) => Promise.resolve({ runners, warnings: [] })
}
