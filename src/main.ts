import { findOperation, operationName } from './domain/github/operations.ts'
import { parseStep, type ParseAids, type Step } from './domain/inputs/command.ts'
import type { RawInputs } from './domain/inputs/inputs.ts'
import { attempted } from './domain/report/attempt.ts'
import type { Ending } from './domain/report/outcome.ts'
import { reportOf } from './domain/report/report.ts'
import type { Asked } from './domain/report/summary.ts'
import { badInput, failureOf, type Failure } from './domain/text/failure.ts'
import { maskable } from './domain/text/secret.ts'
import { debug, mask, openOutputs, print, publish, readInputs, serverUrl, workflowPlace } from './edge/actions.ts'
import { openPorts } from './open-ports.ts'
import { run } from './run/run.ts'

/** What only some steps need is loaded for those: the engine of expressions, help with spelling, what is asked of a JIT config, values. */
const parseAids = async (raw: RawInputs): Promise<ParseAids> => {
  const hasExpression = raw.filter !== '' || raw['wait-until'] !== '' || raw['fail-if'] !== ''
  const operation = findOperation(raw.operation)
  const isMisspelled = raw.operation !== '' && operation === undefined
  const jitOrders = operation?.verb === 'jit-config' ? await import('./domain/inputs/jit-order.ts') : undefined
  return {
    compile: hasExpression ? (await import('./domain/inputs/expression.ts')).compileCondition : notLoaded,
    nearestOperation: isMisspelled ? (await import('./domain/inputs/spelling.ts')).nearestOperation : notLoaded,
    parseValues: raw.values === '' ? notLoaded : (await import('./domain/inputs/parse-values.ts')).parseValues,
    jitOrders: jitOrders ?? { parseJitOrder: notLoaded, labelWarnings: notLoaded },
    workflow: workflowPlace(),
  }
}

const notLoaded = (): never => {
  throw new Error('an input needs what is not loaded')
}

const carryOut = async ({ command, connection }: Step): Promise<Ending> => {
  try {
    const { ports, close } = await openPorts(connection)
    return await run(command, ports).finally(close)
  } catch (error) {
    return { failure: told(error) }
  }
}

/** A failure for people; the whole story, causes included, for the debug log. */
const told = (error: unknown): Failure => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) debug(() => cause.stack ?? cause.message)
  return failureOf(error)
}

const main = async (): Promise<void> => {
  const raw = readInputs()
  maskable(raw['github-token']).forEach(mask)
  openOutputs()
  const web = await serverUrl()
  const step = parseStep(raw, await parseAids(raw))
  const ending = step.ok ? await carryOut(step.value) : { failure: badInput(step.problems) }
  const warnings = [...(step.ok ? step.value.warnings : []), ...(ending.warnings ?? [])]
  const asked: Asked = step.ok
    ? { operation: operationName(step.value.command), command: step.value.command }
    : attempted(raw, workflowPlace())
  const summary = step.ok ? step.value.summary : !/^false$/i.test(raw.summary)
  await publish(reportOf({ ...ending, warnings }, asked, web), { summary })
  process.exitCode = ending.failure ? 1 : 0
}

// Node ends a process that waits for nothing more, done or not: until the work is done, that is a failure.
process.exitCode = 1
main()
  .catch((error: unknown) => {
    // Nothing is left to tell it with but the log: the file of the outputs cannot be written, for one.
    const { code, message, hint = '' } = told(error)
    print({ level: 'error', text: `${message}\n${hint}\n(error-code ${code})` })
  })
  .finally(() => {
    // Only for a connection that stays open though nobody needs it, such as a proxy's that refused a tunnel.
    setTimeout(() => process.exit(), 500).unref()
  })
