import type { Agent, IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { NoAnswer, Reply } from '../domain/github/reply.ts'
import { brief } from '../domain/text/harmless-text.ts'
import { clientFor } from './agents.ts'
import type { Intake } from './intake.ts'

/** One request, ready to send. */
export type WireRequest = {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  /** From the first try to connect to the last byte received. */
  readonly timeoutMs: number
  /** Called once the whole of a success is here, before it is read. What is none may hold the others back. */
  readonly onArrival?: (() => void) | undefined
}

/** Of an answer, unpacked: a hundred runners with a hundred labels each are about a tenth of it. */
const maxBytes = 16 * 1024 * 1024
/** Of a page, unpacked. */
const usualBytes = 64 * 1024

class TimedOut extends Error {}
class TooLarge extends Error {}
/** What a request is destroyed with when the step was canceled. */
export class Cancelled extends Error {}

/** Ends a request that is under way, whatever it waits for. */
export type Abort = (error: Error) => void

/** What the requests of a step have in common: those under way, and what their answers are taken in by. */
export type Exchanges = { readonly underWay: Set<Abort>; readonly takeIn: Intake }

/** Sends one request, which stands among those under way until its answer is here. */
export const exchangeOnce = async (
  url: URL,
  request: WireRequest,
  agent: Agent,
  { underWay, takeIn }: Exchanges,
): Promise<Reply> => {
  const arrival = await arrivalOf(url, request, agent, underWay)
  if (arrival.kind === 'no-answer') return arrival
  try {
    if (arrival.status >= 200 && arrival.status < 300) {
      request.onArrival?.()
      await othersHere()
    }
    const { status } = arrival
    const taken = takeIn({ status, headers: joined(arrival.headers), text: textOf(arrival) })
    return { kind: 'answer', status, ...taken }
  } catch (error) {
    return { kind: 'no-answer', ...reasonOf(error, url, request), sent: true }
  }
}

/** A whole answer, unread. */
type Arrival = {
  readonly kind: 'arrival'
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

const arrivalOf = (url: URL, request: WireRequest, agent: Agent, underWay: Set<Abort>): Promise<Arrival | NoAnswer> =>
  new Promise((resolve) => {
    const headers = {
      ...request.headers,
      'accept-encoding': 'gzip',
      ...(request.body !== undefined && { 'content-length': String(Buffer.byteLength(request.body)) }),
    }
    let sent = false
    let isAnswered = false
    const outgoing = clientFor(url).request(url, { method: request.method, headers, agent }, (incoming) => {
      isAnswered = true
      receive(incoming).then((body) => {
        settle({ kind: 'arrival', status: incoming.statusCode ?? 0, headers: incoming.headers, body })
      }, fail)
    })
    const settle = (arrival: Arrival | NoAnswer): void => {
      clearTimeout(timer)
      underWay.delete(abort)
      resolve(arrival)
    }
    const fail = (error: unknown): void => {
      settle({ kind: 'no-answer', ...reasonOf(error, url, request), sent })
    }
    // Told here too: destroyed while its proxy is silent, a request has no socket yet to tell it.
    const abort: Abort = (error) => {
      outgoing.destroy(error)
      fail(error)
    }
    const timer = setTimeout(() => {
      abort(new TimedOut())
    }, request.timeoutMs)
    underWay.add(abort)
    outgoing.on('socket', (socket) => {
      if (!socket.connecting) sent = true
      else socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => (sent = true))
    })
    outgoing.on('error', fail)
    // Also after an exchange that ended without an answer and without an error, as a 101 does.
    outgoing.on('close', () => {
      if (!isAnswered) fail(new Error('closed'))
    })
    outgoing.end(request.body)
  })

/** By events: the async iterator of a stream costs two milliseconds to load. */
const receive = (incoming: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let size = 0
    incoming.on('data', (chunk: Buffer) => {
      parts.push(chunk)
      size += chunk.length
      if (size > maxBytes) incoming.destroy(new TooLarge())
    })
    incoming.on('end', () => {
      resolve(Buffer.concat(parts))
    })
    incoming.on('error', reject)
  })

/** Reading an answer takes longer than receiving it and sending the next request: those go first. */
const othersHere = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Node has joined what came twice, all but set-cookie. */
const joined = (headers: IncomingHttpHeaders): Readonly<Record<string, string>> => {
  const texts: Record<string, string> = {}
  for (const name in headers) texts[name] = String(headers[name])
  return texts
}

const textOf = ({ headers, body }: Arrival): string => {
  const isPacked = headers['content-encoding'] === 'gzip' && body.length > 0
  return (isPacked ? unpack(body) : body).toString()
}

/** At once: a page takes a twentieth of a millisecond, and its way through the thread pool five times as long. */
const unpack = (body: Buffer): Buffer =>
  process.getBuiltinModule('node:zlib').gunzipSync(body, { maxOutputLength: maxBytes, chunkSize: usualBytes })

/** What went wrong, in words. */
export const reasonOf = (error: unknown, url: URL, request: WireRequest): Pick<NoAnswer, 'reason' | 'detail'> => {
  const { host } = url
  if (error instanceof Cancelled) return { reason: 'cancelled', detail: 'the step was canceled' }
  if (error instanceof TooLarge) return { reason: 'unusable', detail: `the answer of ${host} is too large` }
  if (error instanceof TimedOut) {
    return { reason: 'timed-out', detail: `${host} did not answer within ${Math.ceil(request.timeoutMs / 1000)} s` }
  }
  const { code, message } = error as Partial<NodeJS.ErrnoException>
  if (code === 'ERR_BUFFER_TOO_LARGE') return reasonOf(new TooLarge(), url, request)
  if (code !== undefined && isCertificateError(code)) {
    return { reason: 'untrusted', detail: `a certificate on the way to ${host} is refused (${brief(code)})` }
  }
  // What is no HTTP, or no gzip where it says so.
  const isNonsense = /^(HPE_|Z_)/.test(code ?? '')
  return {
    reason: isNonsense ? 'unusable' : 'unreachable',
    detail: `${isNonsense ? 'no readable answer' : 'no answer'} from ${host} (${brief(code ?? message ?? 'unknown')})`,
  }
}

/** Node's words for OpenSSL's: `DEPTH_ZERO_SELF_SIGNED_CERT`, `CERT_HAS_EXPIRED`, `ERR_TLS_CERT_ALTNAME_INVALID`, … */
const isCertificateError = (code: string): boolean =>
  !code.startsWith('ERR_SSL_') && // what the other side has against us
  /CERT|ISSUER|SIGNATURE|CRL|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|HOSTNAME_MISMATCH/.test(code)
