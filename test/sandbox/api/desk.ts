import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkExchange } from '../api-description/validate.ts'
import { createClock, type Clock } from './clock.ts'
import { deliver, pack } from './deliver.ts'
import { knownDeprecations } from './deprecations.ts'
import { latestDownloads } from './downloads.ts'
import type { Answer, Exchange } from './exchange.ts'
import { planOf, type Plan } from './fault-plan.ts'
import { createFaultQueue, type Fault } from './faults.ts'
import { octoFleet } from './fleet.ts'
import { createGithubHeaders } from './github-headers.ts'
import { habitsOf, type Habits } from './habits.ts'
import { createJitBlobs } from './jit-blob.ts'
import { outside, respond } from './respond.ts'
import type { Stock } from './stock.ts'

export interface DeskOptions extends Partial<Habits> {
  readonly url: string
  /** '' as on api.github.com, or '/api/v3' as on GitHub Enterprise Server. */
  basePath?: string
  /** Each request is handled at once and answered so much later. */
  latencyMs?: number
  /** Holds each exchange that no fault touched against GitHub's description; true by default. */
  validate?: boolean
  /** Where its clock starts, as `Date` reads it; now by default. */
  startsAt?: string
}

export interface Desk extends Pick<Stock, 'fleet' | 'clock' | 'habits' | 'downloads' | 'deprecations'> {
  /** In order of arrival. */
  readonly exchanges: Exchange[]
  /** What the description has against the exchanges that no fault touched. */
  readonly violations: string[]
  readonly serve: RequestListener
  fault(fault: Fault): void
}

export function createDesk(options: DeskOptions): Desk {
  const { url, basePath = '', latencyMs = 0, validate = true, startsAt, ...habits } = options
  const exchanges: Exchange[] = []
  const violations: string[] = []
  const faults = createFaultQueue()
  const clock = createClock(startsAt)
  const stock = newStock(url, clock, habitsOf(basePath !== '', habits))
  const githubHeaders = createGithubHeaders(basePath !== '', clock)

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const exchange = arrival(request, basePath, { count: exchanges.length + 1, atMs: clock.elapsedMs() })
    exchanges.push(exchange)
    const bodyText = await textOf(request)
    exchange.body = parsed(bodyText)
    stock.fleet.requested(exchange)
    const fault = faults.take(exchange.method, exchange.path)
    const plan = planOf(fault, exchange, clock.nowMs())
    const answer = answerTo(exchange, bodyText, plan, stock)
    const complete = answer && githubHeaders.complete(answer, exchange)
    if (validate && fault === undefined && complete !== undefined)
      violations.push(...problemsOf(exchange, complete, stock.habits))
    const packed = complete && pack(complete, acceptsGzip(request))
    await pause(latencyMs + (plan.delayMs ?? 0))
    const isSent = await deliver(packed, plan.delivery ?? { way: 'whole' }, response)
    exchange.status = isSent && complete !== undefined ? complete.status : 0
  }
  const { fleet, downloads, deprecations } = stock
  return {
    fleet,
    clock,
    habits: stock.habits,
    downloads,
    deprecations,
    exchanges,
    violations,
    fault(fault) {
      faults.add(fault)
    },
    serve(request, response) {
      serve(request, response).catch((error: unknown) => {
        // A client may go away in the middle of its request; all else is a bug of ours, or of a listener.
        if (request.complete) violations.push(`the stand-in itself failed: ${String(error)}`)
        response.destroy()
      })
    },
  }
}

function newStock(url: string, clock: Clock, habits: Habits): Stock {
  let serial = 0
  return {
    url,
    clock,
    habits,
    fleet: octoFleet(clock, habits),
    blobs: createJitBlobs(),
    downloads: latestDownloads(),
    deprecations: knownDeprecations(),
    nextSerial: () => (serial += 1),
  }
}

function answerTo(exchange: Exchange, bodyText: string, plan: Plan, stock: Stock): Answer | undefined {
  if (plan.unhandled) return undefined
  if (plan.instead !== undefined) return plan.instead
  const answer = respond(exchange, bodyText, stock)
  return plan.change === undefined ? answer : plan.change(answer)
}

function arrival(
  request: IncomingMessage,
  basePath: string,
  { count, atMs }: { readonly count: number; readonly atMs: number },
): Exchange {
  const { method = '', url = '', headers } = request
  // Outside the base path there is nothing: what is left of the path must meet no route.
  const path = url.startsWith(`${basePath}/`) ? url.slice(basePath.length) : `${outside}${url.slice(1)}`
  const serial = count.toString(16).toUpperCase().padStart(4, '0')
  return { method, path, headers, atMs, status: 0, requestId: `${serial}:ABCD:10F2C4:20C6E8:67420000` }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

async function pause(ms: number): Promise<void> {
  if (ms > 0) await sleep(ms, undefined, { ref: false })
}

function acceptsGzip(request: IncomingMessage): boolean {
  return /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
}

function problemsOf(exchange: Exchange, answer: Answer, { fields }: Habits): string[] {
  const { method, path, body } = exchange
  const checked = { method, path, body, status: answer.status, answer: parsed(answer.text) }
  const problems = checkExchange(checked, fields === 'as recorded' ? 'recorded' : 'described')
  return problems.map((problem) => `${method} ${path}: ${problem}`)
}

/** Undefined for no text; the text itself when it is no JSON. */
function parsed(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
