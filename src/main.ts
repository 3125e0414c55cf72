import { parseStep, type Step } from './domain/command.ts'
import { badInput, failureOf } from './domain/failure.ts'
import { operationName } from './domain/operations.ts'
import type { Ending } from './domain/outcome.ts'
import { reportOf } from './domain/report.ts'
import { mask, publish, readInputs, serverUrl } from './edge/actions.ts'
import { createSend } from './edge/github.ts'
import { createTransport } from './edge/transport.ts'
import { run } from './run/run.ts'

const limits = { timeoutMs: 10_000, maxBytes: 32 * 1024 * 1024 }

const carryOut = async ({ command, connection }: Step): Promise<Ending> => {
  try {
    const send = createSend(connection, createTransport(limits), mask)
    return { outcome: await run(command, { send }) }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

const main = async (): Promise<void> => {
  const raw = readInputs()
  mask(raw['github-token'])
  const step = parseStep(raw)
  const ending = step.ok ? await carryOut(step.value) : { failure: badInput(step.problems) }
  const title = step.ok ? operationName(step.value.command) : 'Self-hosted runners'
  publish(reportOf(ending, title, serverUrl()), { summary: step.ok ? step.value.summary : raw.summary !== 'false' })
  if (ending.failure) process.exitCode = 1
}

await main()
