import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkExchange } from '../api-description/validate.ts'
import { deliver, pack } from './deliver.ts'
import type { Answer, Exchange } from './exchange.ts'
import { planOf, type Plan } from './fault-plan.ts'
import { createFaultQueue, type Fault } from './faults.ts'
import { octoFleet, type Fleet } from './fleet.ts'
import { createGithubHeaders } from './github-headers.ts'
import { createJitBlobs } from './jit-blob.ts'
import { respond } from './respond.ts'
import type { Stock } from './routes.ts'

export interface DeskOptions {
  readonly url: string
  /** '' as on api.github.com, or '/api/v3' as on GitHub Enterprise Server. */
  basePath?: string
  /** Each request is handled at once and answered so much later. */
  latencyMs?: number
  /** Holds each exchange that no fault touched against GitHub's description; true by default. */
  validate?: boolean
  /** GitHub does not say whether `name=` takes the beginning of a name for the whole; 'exact' by default. */
  nameFilter?: 'exact' | 'prefix'
}

export interface Desk {
  readonly fleet: Fleet
  readonly exchanges: Exchange[]
  readonly violations: string[]
  readonly serve: RequestListener
  fault(fault: Fault): void
}

export function createDesk(options: DeskOptions): Desk {
  const { basePath = '', latencyMs = 0, validate = true } = options
  const exchanges: Exchange[] = []
  const violations: string[] = []
  const faults = createFaultQueue()
  const stock = newStock(options)
  const githubHeaders = createGithubHeaders(basePath !== '', Date.now)

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const exchange = arrival(request, basePath, exchanges.length + 1)
    exchanges.push(exchange)
    const bodyText = await textOf(request)
    exchange.body = parsed(bodyText)
    stock.fleet.requested(exchange)
    const fault = faults.take(exchange.method, exchange.path)
    const plan = planOf(fault, exchange.requestId, Date.now())
    const answer = answerTo(exchange, bodyText, plan, stock)
    const complete = answer && githubHeaders.complete(answer, exchange)
    if (validate && fault === undefined && complete !== undefined) violations.push(...problemsOf(exchange, complete))
    const packed = complete && pack(complete, acceptsGzip(request))
    await pause(latencyMs + (plan.delayMs ?? 0))
    const isSent = await deliver(packed, plan.delivery ?? { way: 'whole' }, response)
    exchange.status = isSent && complete !== undefined ? complete.status : 0
  }
  return {
    fleet: stock.fleet,
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

function newStock({ url, nameFilter = 'exact' }: DeskOptions): Stock {
  let serial = 0
  return { url, nameFilter, fleet: octoFleet(), blobs: createJitBlobs(), nextSerial: () => (serial += 1) }
}

function answerTo(exchange: Exchange, bodyText: string, plan: Plan, stock: Stock): Answer | undefined {
  if (plan.unhandled) return undefined
  if (plan.instead !== undefined) return plan.instead
  const answer = respond(exchange, bodyText, stock)
  return plan.change === undefined ? answer : plan.change(answer)
}

function arrival(request: IncomingMessage, basePath: string, count: number): Exchange {
  const { method = '', url = '', headers } = request
  // Outside the base path there is nothing: what is left of the path must meet no route.
  const path = url.startsWith(`${basePath}/`) ? url.slice(basePath.length) : `/outside-the-base-path${url}`
  const serial = count.toString(16).toUpperCase().padStart(4, '0')
  return { method, path, headers, status: 0, requestId: `${serial}:ABCD:10F2C4:20C6E8:67420000` }
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

function problemsOf(exchange: Exchange, answer: Answer): string[] {
  const { method, path, body } = exchange
  const problems = checkExchange({ method, path, body, status: answer.status, answer: parsed(answer.text) })
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
