import type { ApiRoute } from './operations.ts'

/** What to ask of the API: a route as GitHub publishes it, and the values for its placeholders, query and body. */
export type ApiRequest = {
  readonly route: ApiRoute
  readonly parameters: Readonly<Record<string, unknown>>
  /** Ask for an answer only if it has changed; an unchanged one comes as 304. */
  readonly ifNoneMatch?: string
  /** How long a try may take at most, if that is less than usual. */
  readonly timeoutMs?: number
  /** Called once the whole of a success is here, before it is read: whoever waits for a turn need not wait for that. */
  readonly onArrival?: () => void
  /** The time of the clock after which it is not sent again. */
  readonly untilMs?: number
}

/** An answer with any status. `json` is undefined when the body is not JSON. Header names are in lower case. */
export type Answer = {
  readonly kind: 'answer'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly json: unknown
  /** An earlier try may have been carried out though its answer got lost. */
  readonly isReplay?: boolean
}

/** No usable answer: the request may or may not have been carried out. */
export type NoAnswer = {
  readonly kind: 'no-answer'
  readonly reason: 'timed-out' | 'unreachable' | 'untrusted' | 'unusable' | 'cancelled'
  readonly detail: string
  /** False when it is certain that nothing reached the other side. */
  readonly sent: boolean
}

/** `queuedMs`: how long the request waited for rate limits and for its turn before it was sent. */
export type Reply = (Answer | NoAnswer) & { readonly queuedMs?: number }

/** The port to the API. It never throws: whether there was an answer is the first thing to decide on. */
export type Send = (request: ApiRequest) => Promise<Reply>

/** GitHub's own words about an error, as far as there are any. */
export const apiMessage = ({ json }: Answer): string => {
  if (typeof json !== 'object' || json === null) return ''
  const { message, errors } = json as { readonly message?: unknown; readonly errors?: unknown }
  const details = Array.isArray(errors) ? errors.map(errorDetail).filter((detail) => detail !== '') : []
  return [typeof message === 'string' ? message : '', ...details].filter((part) => part !== '').join('; ')
}

const errorDetail = (error: unknown): string => {
  if (typeof error === 'string') return error
  if (typeof error !== 'object' || error === null) return ''
  const { message, resource, field, code } = error as Readonly<Record<string, unknown>>
  const parts = typeof message === 'string' ? [message] : [resource, field, code]
  return parts.filter((part) => typeof part === 'string').join(' ')
}
