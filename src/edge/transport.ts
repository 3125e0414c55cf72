import type { Agent, ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { brief } from '../domain/harmless-text.ts'
import type { NoAnswer, Reply } from '../domain/reply.ts'
import { now } from './clock.ts'

/** One request, ready to send. */
export type WireRequest = {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  /** From the first byte sent to the last byte read. */
  readonly timeoutMs: number
}

/** Sends one request and never throws. */
export type Transport = (url: URL, request: WireRequest) => Promise<Reply>

/** Of an answer, unpacked: a hundred runners with a hundred labels each are about a tenth of it. */
const maxBytes = 16 * 1024 * 1024
/** Of a page, unpacked. */
const usualBytes = 64 * 1024
const mostRedirects = 5
const redirects = new Set([301, 302, 303, 307, 308])

/**
 * HTTP over Node's own client: global `fetch` costs more to load and to leave than all the rest of a run.
 *
 * Once `stop` is aborted, nothing new is sent, and what is under way is cut off by whoever aborts `cut`.
 */
export const createTransport = (
  stop: AbortSignal,
  cut: AbortSignal,
  debug: (line: () => string) => void,
): Transport => {
  const agents = new Map<string, Agent>()
  const underWay = new Set<ClientRequest>()
  cut.addEventListener('abort', () => {
    for (const request of underWay) request.destroy(new Cancelled())
  })
  const exchange = async (url: URL, request: WireRequest, redirected: number): Promise<Reply> => {
    if (stop.aborted) return { kind: 'no-answer', reason: 'cancelled', detail: 'the step was canceled', sent: false }
    const start = now()
    const reply = await attempt(() => exchangeOnce(url, request, agentFor(url, agents), underWay), url, request)
    const ms = now() - start
    debug(() => `${request.method} ${url.pathname}${url.search}: ${endOf(reply)} (${Math.round(ms)} ms)`)
    const next = redirected < mostRedirects ? redirectOf(reply, url, request) : undefined
    return next ? exchange(next, { ...request, timeoutMs: request.timeoutMs - ms }, redirected + 1) : reply
  }
  return (url, request) => exchange(url, request, 0)
}

const endOf = (reply: Reply): string =>
  reply.kind === 'answer' ? `${reply.status}, ${reply.headers['x-github-request-id'] ?? ''}` : reply.detail

/** Node throws at once for a proxy address that is none. */
const attempt = async (send: () => Promise<Reply>, url: URL, request: WireRequest): Promise<Reply> => {
  try {
    return await send()
  } catch (error) {
    return { kind: 'no-answer', ...reasonOf(error, url, request), sent: false }
  }
}

/** Only a GET, and only within the origin: the token goes nowhere else. */
const redirectOf = (reply: Reply, url: URL, { method }: WireRequest): URL | undefined => {
  if (reply.kind !== 'answer' || !redirects.has(reply.status) || method !== 'GET') return undefined
  const location = reply.headers['location'] ?? ''
  const next = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined
  return next?.origin === url.origin ? next : undefined
}

// `getBuiltinModule` instead of an import: only one of the two is needed, and a namespace import wakes all of it.
const clientFor = (url: URL): typeof import('node:http') | typeof import('node:https') =>
  process.getBuiltinModule(url.protocol === 'https:' ? 'node:https' : 'node:http')

const agentFor = (url: URL, agents: Map<string, Agent>): Agent => {
  const known = agents.get(url.protocol)
  if (known) return known
  // The environment names the proxies, if any: https_proxy, http_proxy, no_proxy.
  const agent = new (clientFor(url).Agent)({ keepAlive: true, proxyEnv: proxiesOf(process.env) })
  agents.set(url.protocol, agent)
  return agent
}

/** The environment with what most tools accept and Node ignores, a proxy without a scheme, spelled out. */
const proxiesOf = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    ['https_proxy', 'http_proxy', 'no_proxy', 'HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'].flatMap((name) => {
      const value = env[name]
      if (value === undefined) return []
      return [[name, /^no/i.test(name) || /^$|:\/\//.test(value) ? value : `http://${value}`] as const]
    }),
  )

const exchangeOnce = (url: URL, request: WireRequest, agent: Agent, underWay: Set<ClientRequest>): Promise<Reply> =>
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
      readBody(incoming).then((body) => {
        settle(answerOf(incoming, body))
      }, fail)
    })
    const settle = (reply: Reply): void => {
      clearTimeout(timer)
      underWay.delete(outgoing)
      resolve(reply)
    }
    const fail = (error: unknown): void => {
      settle({ kind: 'no-answer', ...reasonOf(error, url, request), sent })
    }
    const timer = setTimeout(() => outgoing.destroy(new TimedOut()), request.timeoutMs)
    underWay.add(outgoing)
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

class TimedOut extends Error {}
class TooLarge extends Error {}
class Cancelled extends Error {}

/** By events: the async iterator of a stream costs two milliseconds to load. */
const readBody = async (incoming: IncomingMessage): Promise<Buffer> => {
  const body = await new Promise<Buffer>((resolve, reject) => {
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
  return incoming.headers['content-encoding'] === 'gzip' && body.length > 0 ? unpack(body) : body
}

/** At once: a page takes a twentieth of a millisecond, and its way through the thread pool five times as long. */
const unpack = (body: Buffer): Buffer =>
  process.getBuiltinModule('node:zlib').gunzipSync(body, { maxOutputLength: maxBytes, chunkSize: usualBytes })

const answerOf = ({ statusCode, headers }: IncomingMessage, body: Buffer): Reply => ({
  kind: 'answer',
  status: statusCode ?? 0,
  headers: joined(headers),
  json: parseJson(body.toString()),
})

/** Node has joined what came twice, all but set-cookie. */
const joined = (headers: IncomingHttpHeaders): Readonly<Record<string, string>> => {
  const texts: Record<string, string> = {}
  for (const name in headers) texts[name] = String(headers[name])
  return texts
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // `json` says so; the caller knows whether it wanted any
  }
}

const reasonOf = (error: unknown, url: URL, request: WireRequest): Pick<NoAnswer, 'reason' | 'detail'> => {
  const { host } = url
  if (error instanceof Cancelled) return { reason: 'cancelled', detail: 'the step was canceled' }
  if (error instanceof TooLarge) return { reason: 'unusable', detail: `the answer of ${host} is too large` }
  if (error instanceof TimedOut) {
    return { reason: 'timed-out', detail: `${host} did not answer within ${Math.ceil(request.timeoutMs / 1000)} s` }
  }
  const { code, message } = error as Partial<NodeJS.ErrnoException>
  if (code === 'ERR_BUFFER_TOO_LARGE') return reasonOf(new TooLarge(), url, request)
  // What is no HTTP, or no gzip where it says so.
  const isNonsense = /^(HPE_|Z_)/.test(code ?? '')
  return {
    reason: isNonsense ? 'unusable' : 'unreachable',
    detail: `${isNonsense ? 'no readable answer' : 'no answer'} from ${host} (${brief(code ?? message ?? 'unknown')})`,
  }
}
