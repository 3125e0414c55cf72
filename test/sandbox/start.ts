import { readActionInputs } from './tour/action-inputs.ts'
import { parseCommandLine } from './tour/command-line.ts'
import { helpLines } from './tour/help.ts'
import { liveStep } from './tour/live.ts'
import { runLive, runOnSandbox } from './tour/one-operation.ts'
import { createScreen } from './tour/screen.ts'
import { runTour } from './tour/tour.ts'

const mistakeExitCode = 2

async function start(): Promise<number> {
  const inputs = readActionInputs()
  const screen = createScreen(process.stdout)
  const wish = parseCommandLine(process.argv.slice(2), inputs)
  switch (wish.kind) {
    case 'help':
      screen.print(...helpLines(inputs, screen.paint))
      return 0
    case 'tour':
      return runTour(screen)
    case 'sandbox':
      return runOnSandbox(wish.inputs, screen)
    case 'live': {
      const step = liveStep(wish.inputs, inputs, process.env)
      return 'mistake' in step ? sayMistake(step.mistake) : runLive(step, screen)
    }
    case 'mistake':
      return sayMistake(wish.message)
  }
}

function sayMistake(message: string): number {
  process.stderr.write(`${message}\n\n"npm start -- --help" explains everything.\n`)
  return mistakeExitCode
}

process.exitCode = await start()
