import type { RunnerFacts } from '../inputs/condition.ts'

/** A runner with everything that was looked up about it, what no expression may name included. */
export type KnownRunner = RunnerFacts & {
  /** Since when every look has seen it offline, in ISO 8601. */
  readonly offline_since?: string
  /** When its version gets no more jobs, as GitHub writes it; null when no date is set. */
  readonly runtime_deprecates_at?: string | null
}

/** For JSON, which leaves it out: 99999 is a number for comparisons only. */
export const withoutDaysLeft = (runner: KnownRunner): object => ({ ...runner, days_left: undefined })
