import type { Act } from '../sandbox/api/act.ts'
import type { RunnerInput } from '../sandbox/api/runner.ts'
import type { PlannedFault } from './planned-fault.ts'
import type { Scope } from '../../src/domain/github/operations.ts'
import type { Inputs } from './script.ts'

/** By what the runners are chosen that may go. */
export type Choice = 'filter' | 'names' | 'ids' | 'replace'

/** What becomes of a runner, and what is told of it; times count from the first request of the step. */
export type Life = { readonly id: number; readonly acts: readonly Act[] }

/** What of a step may go wrong by itself: nothing, what passes at once, or more than that. */
export type Weather = 'fair' | 'passing' | 'foul'

/** One deletion in a fleet that has a truth and flags that lie about it, as data that can be printed. */
export type LyingScript = {
  readonly seed: number
  readonly choice: Choice
  readonly scope: Scope
  readonly inputs: Inputs
  readonly fleet: readonly RunnerInput[]
  readonly lives: readonly Life[]
  /** Others delete it then. */
  readonly departures: readonly { readonly id: number; readonly atMs: number }[]
  readonly troubles: readonly PlannedFault[]
  readonly weather: Weather
}
