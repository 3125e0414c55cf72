import type { DeletedRunner, KeptRunner, MissingRunner } from '../fleet/deletion.ts'
import type { Differences } from '../fleet/health.ts'
import type { KnownRunner } from '../fleet/known-runner.ts'
import type { VersionCounts } from '../fleet/versions.ts'
import type { RunnerDownload } from '../github/download.ts'
import type { JitConfig } from '../github/jit-config.ts'
import type { Runner } from '../github/runner.ts'
import type { Target } from '../github/target.ts'
import type { RunnerToken } from '../github/token.ts'
import type { Failure } from '../text/failure.ts'

/** What a run has done. */
export type Outcome =
  | { readonly verb: 'get'; readonly target: Target; readonly runner: Runner }
  | {
      readonly verb: 'list'
      readonly target: Target
      /** What GitHub counted for what was asked. */
      readonly totalCount: number
      readonly runners: readonly KnownRunner[]
      /** Compared with the names that should be there, if some were given. */
      readonly differences?: Differences
      /** When it was asked until when their versions get jobs. */
      readonly versions?: VersionCounts
      /** The same runners as JSON, made once: a large fleet is megabytes. */
      readonly json: string
      /** The path of a file with that JSON. */
      readonly file: string
    }
  | {
      readonly verb: 'delete'
      readonly target: Target
      /** With `dryRun`: those that would have gone. */
      readonly dryRun: boolean
      readonly deleted: readonly DeletedRunner[]
      readonly kept: readonly KeptRunner[]
      readonly missing: readonly MissingRunner[]
    }
  | {
      readonly verb: 'registration-token' | 'remove-token'
      readonly target: Target
      readonly token: RunnerToken
      readonly download?: RunnerDownload
    }
  | {
      readonly verb: 'jit-config'
      readonly target: Target
      readonly configs: readonly JitConfig[]
      readonly download?: RunnerDownload
    }

export type OutcomeOf<V extends Outcome['verb']> = Extract<Outcome, { readonly verb: V }>

/** The end of a run: what was done, and what went wrong. Both, when some of it was done before it failed. */
export type Ending = {
  readonly outcome?: Outcome
  readonly failure?: Failure
  /** What does not fail the step, but should be seen by who reads nothing but annotations. */
  readonly warnings?: readonly string[]
}
