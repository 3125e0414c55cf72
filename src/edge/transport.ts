import type { Agent, IncomingMessage } from 'node:http'
import type { Reply } from '../domain/reply.ts'

/** One request, ready to send. */
export type WireRequest = {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
}

export type TransportLimits = {
  /** From the first byte sent to the last byte read. */
  readonly timeoutMs: number
  /** Of an answer, unpacked. */
  readonly maxBytes: number
}

/** Sends one request and never throws. */
export type Transport = (url: URL, request: WireRequest) => Promise<Reply>

const mostRedirects = 5
const redirects = new Set([301, 302, 303, 307, 308])

/** HTTP over Node's own client: global `fetch` costs more to load and to leave than all the rest of a run. */
export const createTransport = (limits: TransportLimits): Transport => {
  const agents = new Map<string, Agent>()
  const exchange = async (url: URL, request: WireRequest, redirected: number): Promise<Reply> => {
    const reply = await exchangeOnce(url, request, agentFor(url, agents), limits)
    const next = redirected < mostRedirects ? redirectOf(reply, url, request) : undefined
    return next ? exchange(next, request, redirected + 1) : reply
  }
  return (url, request) => exchange(url, request, 0)
}

/** Only a GET, and only within the origin: the token goes nowhere else. */
const redirectOf = (reply: Reply, url: URL, { method }: WireRequest): URL | undefined => {
  if (reply.kind !== 'answer' || !redirects.has(reply.status) || method !== 'GET') return undefined
  const location = reply.headers['location'] ?? ''
  const next = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined
  return next?.origin === url.origin ? next : undefined
}

// `getBuiltinModule` instead of an import: a namespace import of node:http or node:https wakes every lazy getter of it.
const clientFor = (url: URL): typeof import('node:http') | typeof import('node:https') =>
  process.getBuiltinModule(url.protocol === 'https:' ? 'node:https' : 'node:http')

const agentFor = (url: URL, agents: Map<string, Agent>): Agent => {
  const known = agents.get(url.protocol)
  if (known) return known
  // The environment names the proxies, if any: https_proxy, http_proxy, no_proxy.
  const agent = new (clientFor(url).Agent)({ keepAlive: true, proxyEnv: process.env })
  agents.set(url.protocol, agent)
  return agent
}

const exchangeOnce = (url: URL, request: WireRequest, agent: Agent, limits: TransportLimits): Promise<Reply> =>
  new Promise((resolve) => {
    const failed = (error: unknown): void => {
      clearTimeout(timer)
      resolve(noAnswer(error, url, limits))
    }
    const headers = {
      ...request.headers,
      'accept-encoding': 'gzip',
      ...(request.body !== undefined && { 'content-length': String(Buffer.byteLength(request.body)) }),
    }
    const outgoing = clientFor(url).request(url, { method: request.method, headers, agent }, (incoming) => {
      readBody(incoming, limits.maxBytes).then((body) => {
        clearTimeout(timer)
        resolve(answerOf(incoming, body))
      }, failed)
    })
    const timer = setTimeout(() => outgoing.destroy(new TimedOut()), limits.timeoutMs)
    outgoing.on('error', failed)
    outgoing.end(request.body)
  })

class TimedOut extends Error {}
class TooLarge extends Error {}

const readBody = async (incoming: IncomingMessage, maxBytes: number): Promise<Buffer> => {
  const packed = incoming.headers['content-encoding'] === 'gzip'
  const chunks = packed ? incoming.pipe(process.getBuiltinModule('node:zlib').createGunzip()) : incoming
  if (packed) incoming.on('error', (error) => chunks.destroy(error))
  const parts: Buffer[] = []
  let size = 0
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) {
      incoming.destroy()
      throw new TooLarge()
    }
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

const answerOf = ({ statusCode, headers }: IncomingMessage, body: Buffer): Reply => ({
  kind: 'answer',
  status: statusCode ?? 0,
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
  json: parseJson(body.toString('utf8')),
})

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // `json` says so; the caller knows whether it wanted any
  }
}

const noAnswer = (error: unknown, { host }: URL, { timeoutMs, maxBytes }: TransportLimits): Reply => {
  if (error instanceof TimedOut) {
    return { kind: 'no-answer', reason: 'timed-out', detail: `${host} did not answer within ${timeoutMs / 1000} s.` }
  }
  if (error instanceof TooLarge) {
    return { kind: 'no-answer', reason: 'unusable', detail: `the answer of ${host} is larger than ${maxBytes} bytes.` }
  }
  const { code, message } = error as Partial<NodeJS.ErrnoException>
  return {
    kind: 'no-answer',
    reason: 'unreachable',
    detail: `no answer from ${host} (${code ?? message ?? 'unknown'}).`,
  }
}
