import { STATUS_CODES } from 'node:http'
import type { Delivery } from './deliver.ts'
import { errorAnswer, jsonAnswer, textAnswer, withHeaders, type Answer, type Exchange } from './exchange.ts'
import type { CannedFault, Fault } from './faults.ts'
import { alreadyExists } from './jit-config.ts'

/** What a fault makes of one request. */
export type Plan = {
  /** Answered by the fault itself: the state is not touched. */
  readonly instead?: Answer
  /** Not even handled, and nothing to send. */
  readonly unhandled?: true
  /** Of the true answer. */
  readonly change?: (answer: Answer) => Answer
  readonly delayMs?: number
  readonly delivery?: Delivery
}

export function planOf(fault: Fault | undefined, { requestId, body }: Exchange, nowMs: number): Plan {
  if (fault === undefined) return {}
  if (fault.kind === undefined) return { instead: canned(fault) }
  switch (fault.kind) {
    case 'reset':
      return { unhandled: true, delivery: { way: 'reset' } }
    case 'lost':
      return { delivery: { way: 'destroy' } }
    case 'lost-with':
      return {
        change: () => (fault.status === 409 ? errorAnswer(409, alreadyExists(nameIn(body))) : canned(fault)),
        ...(fault.ms !== undefined && { delayMs: fault.ms }),
      }
    case 'hang':
      return fault.handled === true ? { delivery: { way: 'hang' } } : { unhandled: true, delivery: { way: 'hang' } }
    case 'drip':
      return { delivery: { way: 'drip', intervalMs: fault.intervalMs } }
    case 'truncate':
      return { delivery: { way: 'truncate' } }
    case 'half-closed':
      return { unhandled: true, delivery: { way: 'half-close' } }
    case 'rewrite':
      return { change: (answer) => rewritten(answer, fault.rewrite) }
    case 'raw':
      return { unhandled: true, delivery: { way: 'raw', write: fault.write } }
    case 'secondary-limit':
      return { instead: secondaryLimit(fault.retryAfter, requestId) }
    case 'primary-limit':
      return { instead: primaryLimit(fault.resetInS, requestId, nowMs) }
    case 'redirect':
      return { instead: redirect(fault.status, fault.location) }
    case 'slow':
      return { delayMs: fault.ms }
  }
}

function nameIn(body: unknown): string {
  return typeof body === 'object' && body !== null && 'name' in body ? String(body.name) : ''
}

function canned(fault: Omit<CannedFault, 'kind'>): Answer {
  return withHeaders(cannedBody(fault), lowerCaseNames(fault.headers ?? {}))
}

function cannedBody({ status, body }: Omit<CannedFault, 'kind'>): Answer {
  if (typeof body === 'string') return textAnswer(status, body)
  if (body !== undefined) return jsonAnswer(status, body)
  if (status === 204 || status === 304) return { status, headers: {}, text: '' }
  return errorAnswer(status, status === 502 || status === 500 ? 'Server Error' : (STATUS_CODES[status] ?? 'Unknown'))
}

function lowerCaseNames(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

function rewritten(answer: Answer, rewrite: (body: unknown) => unknown): Answer {
  const body = rewrite(answer.text === '' ? undefined : JSON.parse(answer.text))
  return { ...answer, text: typeof body === 'string' ? body : jsonOrNothing(body) }
}

function jsonOrNothing(body: unknown): string {
  return body === undefined ? '' : JSON.stringify(body)
}

const limitsPage = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api'
const support = 'If you reach out to GitHub Support for help, please include the request ID'

function secondaryLimit(retryAfterS: number | undefined, requestId: string): Answer {
  const message = `You have exceeded a secondary rate limit. Please wait a few minutes before you try again. ${support} ${requestId}.`
  const headers: Record<string, string> = retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) }
  return errorAnswer(403, message, `${limitsPage}#about-secondary-rate-limits`, { headers })
}

function primaryLimit(resetInS: number, requestId: string, nowMs: number): Answer {
  const message = `API rate limit exceeded for user ID 583231. ${support} ${requestId}.`
  const headers = {
    'x-ratelimit-remaining': '0',
    'x-ratelimit-used': '5000',
    // Rounded up: a reset that comes early would let the client be told off again.
    'x-ratelimit-reset': String(Math.ceil(nowMs / 1000) + resetInS),
  }
  return errorAnswer(403, message, limitsPage, { headers })
}

function redirect(status: number, location: string): Answer {
  const body = {
    message: STATUS_CODES[status] ?? 'Moved',
    url: location,
    documentation_url: 'https://docs.github.com/rest',
  }
  return jsonAnswer(status, body, { location })
}
