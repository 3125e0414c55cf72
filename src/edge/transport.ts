import type { Reply } from '../domain/github/reply.ts'
import { createAgents } from './agents.ts'
import { now } from './clock.ts'
import { Cancelled, exchangeOnce, reasonOf, type Abort, type WireRequest } from './exchange.ts'
import type { Intake } from './intake.ts'

/** Sends one request and never throws. */
export type Transport = (url: URL, request: WireRequest) => Promise<Reply>

export type TransportOptions = {
  /** The address of a proxy for https. */
  readonly proxy: string | undefined
  readonly takeIn: Intake
  /** Once it is aborted, nothing new is sent. */
  readonly stop: AbortSignal
  /** Aborted to cut off what is under way. */
  readonly cut: AbortSignal
  readonly debug: (line: () => string) => void
}

const mostRedirects = 5
const redirects = new Set([301, 302, 303, 307, 308])

/** HTTP over Node's own client: global `fetch` costs more to load and to leave than all the rest of a run. */
export const createTransport = ({ proxy, takeIn, stop, cut, debug }: TransportOptions): Transport => {
  const agentFor = createAgents(proxy)
  const underWay = new Set<Abort>()
  cut.addEventListener('abort', () => {
    for (const abort of underWay) abort(new Cancelled())
  })
  const exchange = async (url: URL, request: WireRequest, redirected: number): Promise<Reply> => {
    if (stop.aborted) return { kind: 'no-answer', reason: 'cancelled', detail: 'the step was canceled', sent: false }
    const start = now()
    const reply = await attempt(() => exchangeOnce(url, request, agentFor(url), { underWay, takeIn }), url, request)
    const ms = now() - start
    debug(() => `${request.method} ${url.pathname}${url.search}: ${endOf(reply)} (${Math.round(ms)} ms)`)
    const next = redirected < mostRedirects ? redirectOf(reply, url, request) : undefined
    return next ? exchange(next, { ...request, timeoutMs: request.timeoutMs - ms }, redirected + 1) : reply
  }
  return (url, request) => exchange(url, request, 0)
}

const endOf = (reply: Reply): string =>
  reply.kind === 'answer' ? `${reply.status}, ${reply.headers['x-github-request-id'] ?? ''}` : reply.detail

/** Node throws at once for what it cannot even begin, such as a proxy whose password cannot be read. */
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
