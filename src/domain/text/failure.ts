import { count } from './count.ts'

/** Why a step failed: stable words that a workflow may compare. */
export const failureCodes = [
  'bad-input',
  'unauthorized',
  'forbidden',
  'not-found',
  'busy',
  'name-conflict',
  'group-full',
  'rejected',
  'rate-limited',
  'timed-out',
  'unavailable',
  'unexpected-answer',
  'too-many',
  'unhealthy',
  'partial',
  'cancelled',
  'internal',
] as const

export type FailureCode = (typeof failureCodes)[number]

/** What happened where, and what to do about it. Both may hold strangers' text: made harmless where it is printed. */
export type Failure = {
  readonly code: FailureCode
  readonly message: string
  readonly hint?: string
  /** The HTTP status, if there was an answer. */
  readonly status?: number
  /** GitHub's own id of the request, for its support. */
  readonly requestId?: string
  /** The request went out, and nobody knows whether it was carried out. */
  readonly mayBeDone?: boolean
}

/** The one error that carries a failure; `cause` is kept for debug logs. */
export class Failed extends Error {
  override readonly name = 'Failed'
  readonly failure: Failure

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.message, options)
    this.failure = failure
  }
}

/** Something wrong with one input: what is legal, in words. */
export type Problem = { readonly input: string; readonly message: string }

/** As many as a person reads; a list of thousands of ids may have one in each. */
const mostProblems = 30

export const badInput = (problems: readonly Problem[]): Failure => {
  const told = problems.slice(0, mostProblems).map(({ input, message }) => `Input ${input} ${message}`)
  const more = problems.length - told.length
  return {
    code: 'bad-input',
    message: [...told, ...(more > 0 ? [`and ${count(more, 'more problem')}.`] : [])].join('\n'),
  }
}

/** Anything thrown that is not a `Failed` is a bug of this action. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof Failed) return error.failure
  const kind = error instanceof Error ? error.name : typeof error
  return {
    code: 'internal',
    message: `This action failed by a bug of its own (${kind}).`,
    hint: 'Run it again with debug logging on, and report the stack trace that is printed there.',
  }
}
