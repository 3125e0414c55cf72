import type { KnownRunner } from '../../domain/fleet/known-runner.ts'
import {
  countVersions,
  distinctVersions,
  versionWarnings,
  withDaysLeft,
  type VersionCounts,
} from '../../domain/fleet/versions.ts'
import type { VersionAnswer } from '../../domain/github/runner-version.ts'
import type { RunnerList } from '../api/runner-calls.ts'
import type { RunnersApi } from '../api/runners-api.ts'
import type { Ports } from '../ports.ts'

export type Checked = {
  readonly runners: readonly KnownRunner[]
  readonly versions: VersionCounts
  readonly warnings: readonly string[]
}

export type VersionLookUp = (runners: readonly KnownRunner[], read: RunnerList['read']) => Promise<Checked>

/** Asks once for each version that a runner has, however many runners and looks there are: the dates are far away. */
export const versionLookUp = (api: RunnersApi, { clock }: Pick<Ports, 'clock'>): VersionLookUp => {
  const answers = new Map<string, VersionAnswer>()
  return async (runners, read) => {
    // GitHub's time, as far as it told any.
    const nowMs = read?.firstMs ?? clock.epoch()
    const unasked = distinctVersions(runners).filter((version) => !answers.has(version))
    const ask = async (version: string): Promise<void> => {
      answers.set(version, await api.versionSupport(version))
    }
    await Promise.all(unasked.map(ask))
    const known = withDaysLeft(runners, answers, nowMs)
    return { runners: known, versions: countVersions(known), warnings: versionWarnings(runners, answers, nowMs) }
  }
}
