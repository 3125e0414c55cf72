import type { ApiRequest, Reply, Send } from '../../../src/domain/github/reply.ts'
import type { Runner } from '../../../src/domain/github/runner.ts'
import { reportOf } from '../../../src/domain/report/report.ts'
import type { Ending } from '../../../src/domain/report/outcome.ts'
import { outputsOf } from '../../../src/domain/report/outputs.ts'
import { Failed, type Failure } from '../../../src/domain/text/failure.ts'
import { revealText } from '../../../src/domain/text/secret.ts'
import { governedSend } from '../../../src/run/api/governed-send.ts'
import { persistentSend } from '../../../src/run/api/persistent-send.ts'
import { run } from '../../../src/run/run.ts'
import { stepFrom } from '../../domain/inputs/parsed-step.ts'
import type { GivenInputs } from '../../domain/inputs/raw-inputs.ts'
import { virtualClock, virtualPorts, type SentRequest, type VirtualPorts, type VirtualSend } from '../virtual-ports.ts'

/** What the API answers, request by request; `nth` counts from 1. */
export type Script = (request: ApiRequest, nth: number) => Reply

export const answer = (status: number, json?: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  kind: 'answer',
  status,
  headers,
  json,
})

export const page = (runners: readonly Runner[], totalCount = runners.length): Reply =>
  answer(200, { total_count: totalCount, runners })

/** A fleet that pages as GitHub does, filters by the beginning of a name, and gives or deletes single runners. */
export const fleetOf =
  (runners: readonly Runner[]): Script =>
  ({ route, parameters }) => {
    const { page: number, per_page: size, name, runner_id: id } = parameters
    const found = runners.find((runner) => runner.id === id)
    if (route.startsWith('DELETE')) return answer(found ? 204 : 404)
    if (id !== undefined) return found ? answer(200, found) : answer(404)
    const matching = runners.filter((runner) => typeof name !== 'string' || runner.name.startsWith(name))
    const start = (Number(number) - 1) * Number(size)
    return page(matching.slice(start, start + Number(size)), matching.length)
  }

export type Told = {
  readonly requests: readonly SentRequest[]
  /** As the runner gets them, those of a step that failed included. */
  readonly outputs: Readonly<Record<string, string>>
  readonly failure?: Failure
  readonly warnings: readonly string[]
  readonly said: readonly string[]
  /** What the log tells in the end. */
  readonly log: readonly string[]
  readonly saved: VirtualPorts['saved']
  readonly hidden: VirtualPorts['hidden']
  /** How long it took on the virtual clock. */
  readonly tookMs: number
}

/** Runs the step that these inputs mean against a script, in turns, without retries, on a virtual clock. */
export const runWith = async (
  given: GivenInputs,
  script: VirtualSend,
  clock = virtualClock(),
  files = new Map<string, string>(),
): Promise<Told> => {
  const ports = virtualPorts(script, clock, 0.5, files)
  return runOver(given, governedSend(ports.send, ports), ports)
}

/** The same through retries, as the step does. `requests` are those that reached the script. */
export const runPatiently = async (given: GivenInputs, script: VirtualSend, clock = virtualClock()): Promise<Told> => {
  const ports = virtualPorts(script, clock)
  return runOver(given, persistentSend(governedSend(ports.send, ports), ports), ports)
}

const runOver = async (given: GivenInputs, send: Send, ports: VirtualPorts): Promise<Told> => {
  const ending = await endingOf(run(stepFrom(given).command, { ...ports, send }))
  const outputs = Object.entries(ending.outcome ? outputsOf(ending.outcome) : {}).map(([name, value]) => [
    name,
    revealText(value, () => undefined),
  ])
  return {
    requests: ports.requests,
    outputs: Object.fromEntries(outputs) as Record<string, string>,
    ...(ending.failure && { failure: ending.failure }),
    warnings: ending.warnings ?? [],
    said: ports.said,
    log: reportOf(ending, { operation: 'an_operation' }).lines.map(({ text }) => text),
    saved: ports.saved,
    hidden: ports.hidden,
    tookMs: ports.clock.elapsed(),
  }
}

const endingOf = async (running: Promise<Ending>): Promise<Ending> => {
  try {
    return await running
  } catch (error) {
    if (error instanceof Failed) return { failure: error.failure }
    throw error
  }
}

/** The methods of these requests, such as `GET,DELETE`. */
export const methods = (requests: readonly ApiRequest[]): string =>
  requests.map(({ route }) => route.split(' ')[0]).join()

/** A request in one line, such as `GET /orgs/{org}/actions/runners page=1`, with the parameters asked for. */
export const briefly = ({ route, parameters }: ApiRequest, ...names: readonly string[]): string =>
  [route, ...names.filter((name) => name in parameters).map((name) => `${name}=${String(parameters[name])}`)].join(' ')
