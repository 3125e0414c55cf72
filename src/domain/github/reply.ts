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
  /** What has to be seen before it may leave. */
  readonly guard?: Guard
}

/**
 * What a runner must look like before a request is sent on account of it. It is asked when the turn of the request has
 * come, and after every wait again: no queue, no pause and no rate limit lies between the look and the request.
 */
export type Guard = {
  /** The look that it takes at this time of the clock; undefined when the last one is recent enough. */
  readonly lookAt: (nowMs: number) => WireRequest | undefined
  /** Whether the request may follow its answer, which is here at this time of the clock. */
  readonly allows: (look: Reply, nowMs: number) => boolean
}

/** What goes over the wire: the turns of a request, and what guards it, are behind it. */
export type WireRequest = Omit<ApiRequest, 'guard'> & { readonly guard?: never }

/** An answer with any status. `json` is undefined when the body is not JSON. Header names are in lower case. */
export type Answer = {
  readonly kind: 'answer'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly json: unknown
  /** The address of the API that was asked, by which its own pages are known. */
  readonly apiUrl?: string
}

/** No usable answer: the request may or may not have been carried out. */
export type NoAnswer = {
  readonly kind: 'no-answer'
  readonly reason: 'timed-out' | 'unreachable' | 'untrusted' | 'unusable' | 'cancelled'
  readonly detail: string
  /** False when it is certain that nothing reached the other side. */
  readonly sent: boolean
}

export type Reply = (Answer | NoAnswer) & {
  /** How long the request waited for rate limits and for its turn before it was sent. */
  readonly queuedMs?: number
  /** The time of the clock when the request left: what it tells was known then, however long the answer took. */
  readonly sentAtMs?: number
  /** The request itself was not sent: this is what its look was answered, or what somebody else met before it. */
  readonly heldBack?: boolean
  /** An earlier try may have been carried out though its answer got lost. */
  readonly isReplay?: boolean
}

/** The port to the API. It never throws: whether there was an answer is the first thing to decide on. */
export type Send = (request: ApiRequest) => Promise<Reply>

/** The same for whoever knows of no turns; a guard that nobody would ask does not compile. */
export type WireSend = (request: WireRequest) => Promise<Reply>

/** Empty when it is not there. */
export const headerOf = ({ headers }: Answer, name: string): string => headers[name] ?? ''

/** No error of GitHub is longer, and whoever looks for words in it should not have to look through megabytes. */
const longestMessage = 2000

/** GitHub's own words about an error, as far as there are any, in one line. */
export const apiMessage = ({ json }: Answer): string => {
  if (typeof json !== 'object' || json === null) return ''
  const { message, errors } = json as { readonly message?: unknown; readonly errors?: unknown }
  // What is usually a list may be a single text.
  const details = (Array.isArray(errors) ? errors.slice(0, longestMessage) : [errors]).map(errorDetail)
  const words = [typeof message === 'string' ? message : '', ...details].filter((part) => part !== '').join('; ')
  return words.slice(0, longestMessage).replace(/\s+/g, ' ').trim()
}

/** Whether a runner is not deleted because of its job: only the words tell, and servers differ in the status. */
export const saysBusy = (answer: Answer): boolean =>
  [400, 422, 500].includes(answer.status) && /\brunning\b.{0,40}\bjob\b/i.test(apiMessage(answer))

const errorDetail = (error: unknown): string => {
  if (typeof error === 'string') return error
  if (typeof error !== 'object' || error === null) return ''
  const { message, resource, field, code } = error as Readonly<Record<string, unknown>>
  const parts = typeof message === 'string' ? [message] : [resource, field, code]
  return parts.filter((part) => typeof part === 'string').join(' ')
}
