import { tokens } from '../api/access.ts'
import { startApi } from '../api/server.ts'
import { createMasker } from '../step/masker.ts'
import { runStep, type StepRequest } from '../step/run-step.ts'
import type { StepInputs } from './command-line.ts'
import type { LiveStep } from './live.ts'
import { heading, tableLines, type Screen } from './screen.ts'
import { fleetHead, fleetRows, letTimePass, seedFleet } from './seed.ts'
import { logLine, outputLines, tokenExpression, yamlLines } from './step-text.ts'

// As long as GitHub lets a job run: a step may wait for runners.
const timeoutMs = 6 * 60 * 60 * 1000

export async function runOnSandbox(inputs: StepInputs, screen: Screen): Promise<number> {
  const api = await startApi()
  seedFleet(api.fleet)
  screen.print(...heading('Sandbox', screen.paint), ...tableLines(fleetHead, fleetRows(api.fleet), screen.paint))
  const stopTime = letTimePass(api.fleet)
  try {
    const token = inputs['github-token'] ?? tokens.classicAdmin
    return await runAndShow({ inputs: { ...inputs, 'github-token': token }, github: { api_url: api.url } }, screen)
  } finally {
    stopTime()
    await api.close()
  }
}

export async function runLive(step: LiveStep, screen: Screen): Promise<number> {
  const address = step.inputs['github-api-url'] ?? step.github.api_url ?? ''
  screen.print(`The real thing: requests go to ${address}.`)
  const exitCode = await runAndShow(step, screen)
  screen.print('', 'Outputs may hold secrets: they are shown masked, as ***.')
  return exitCode
}

/** The exit code is the step's, as the runner sees it. */
async function runAndShow(request: StepRequest, screen: Screen): Promise<number> {
  const { paint } = screen
  const token = request.inputs['github-token'] ?? ''
  screen.print(...heading('Step', paint), ...stepLines(request.inputs, token, screen), ...heading('Log', paint))
  const result = await runStep({
    ...request,
    masks: [token],
    timeoutMs,
    signal: { name: 'SIGINT', when: cancelled() },
    onLine: (line) => {
      screen.print(...logLine(line, paint))
    },
  })
  await result.dispose()
  if (result.signal !== null) screen.print(paint('red', `    (the step was ended by ${result.signal})`))
  screen.print(...heading('Outputs', paint), ...outputLines(result, token, { cut: false }, paint))
  if (result.summary !== '') {
    screen.print(...heading('Summary (Markdown)', paint), ...result.summary.trimEnd().split('\n'))
  }
  return result.conclusion === 'success' ? 0 : (result.exitCode ?? 0) || 1
}

/** Masked, should the token stand in another input by mistake. */
function stepLines({ operation = '', ...inputs }: StepInputs, token: string, { paint }: Screen): string[] {
  const masker = createMasker()
  masker.add(token)
  const shown = { operation, 'github-token': '', ...inputs }
  return yamlLines({ with: { ...shown, 'github-token': tokenExpression } }, paint).map(masker.mask)
}

/** Ctrl-C ends the step, and the step ends the command: what it leaves behind is still shown. */
function cancelled(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      process.once(name, () => {
        resolve()
      })
    }
  })
}
