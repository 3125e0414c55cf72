import type { Scope, Verb } from '../../src/domain/github/operations.ts'
import type { tokens } from '../sandbox/api/access.ts'
import type { Habits } from '../sandbox/api/habits.ts'
import type { RunnerInput } from '../sandbox/api/runner.ts'
import type { PlannedFault } from './planned-fault.ts'

export type Inputs = Readonly<Record<string, string>>

/** What others do to the fleet just before a request is handled, counted from 1. */
export type Change = {
  readonly atRequest: number
  readonly do: 'boot' | 'take a job' | 'end its job' | 'vanish' | 'appear'
  /** Of the place that the step is about; nothing happens when it is not there. */
  readonly id: number
}

export type Signal = { readonly atRequest: number; readonly afterMs: number; readonly name: 'SIGINT' | 'SIGTERM' }

/** One step and everything that goes wrong around it, as data that can be printed. */
export type Script = {
  readonly seed: number
  readonly verb: Verb
  readonly scope: Scope
  readonly operation: string
  readonly inputs: Inputs
  readonly token: keyof typeof tokens | 'unknown'
  readonly fleet: readonly RunnerInput[]
  readonly faults: readonly PlannedFault[]
  readonly changes: readonly Change[]
  readonly signal: Signal | undefined
  readonly debug: boolean
  readonly basePath: '' | '/api/v3'
  readonly habits: Pick<Habits, 'fields' | 'order' | 'nameFilter' | 'busyDeletion'>
}
