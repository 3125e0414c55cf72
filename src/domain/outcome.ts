import type { Failure } from './failure.ts'
import type { JitConfig } from './jit-config.ts'
import type { Runner } from './runner.ts'
import type { Target } from './target.ts'
import type { RunnerToken } from './token.ts'

/** A runner that was asked for and not there: its id, or its name. */
export type MissingRunner = number | string

/** A runner that went; `name` is empty when only the id was known. */
export type DeletedRunner = { readonly id: number; readonly name: string }

/** What a run has done. */
export type Outcome =
  | { readonly verb: 'get'; readonly target: Target; readonly runner: Runner }
  | { readonly verb: 'list'; readonly target: Target; readonly totalCount: number; readonly runners: readonly Runner[] }
  | {
      readonly verb: 'delete'
      readonly target: Target
      readonly deleted: readonly DeletedRunner[]
      readonly missing: readonly MissingRunner[]
    }
  | { readonly verb: 'registration-token' | 'remove-token'; readonly target: Target; readonly token: RunnerToken }
  | { readonly verb: 'jit-config'; readonly target: Target; readonly configs: readonly JitConfig[] }

/** The end of a run: what was done, and what went wrong. Both, when some of it was done before it failed. */
export type Ending = { readonly outcome?: Outcome; readonly failure?: Failure }
