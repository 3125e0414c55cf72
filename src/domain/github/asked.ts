import type { Verb } from './operations.ts'
import type { Target } from './target.ts'

/** What was asked of the API, in words that complete "Cannot …", e.g. `get runner 23`. */
export type Asked = {
  readonly verb: Verb
  readonly target: Target
  readonly what: string
  /** The verb of the whole command, which tells what the token needs; a look may serve to delete. */
  readonly purpose: Verb
}
