import { stringify } from 'yaml'
import { createMasker } from '../step/masker.ts'
import type { StepResult } from '../step/run-step.ts'
import { columns, fold, type Paint } from './screen.ts'

export type WorkflowStep = { readonly id?: string; readonly with: Readonly<Record<string, string>> }

/** How a workflow says where its token is. */
export const tokenExpression = '${{ secrets.RUNNERS_TOKEN }}'

/** The step as a user would write it into a workflow of this repository. */
export function yamlLines(step: WorkflowStep, paint: Paint): string[] {
  const { id, with: inputs } = step
  const text = stringify([{ ...(id !== undefined && { id }), uses: './', with: inputs }], {
    lineWidth: 0,
    singleQuote: true,
  })
  return text
    .trimEnd()
    .split('\n')
    .map((line) => paint('cyan', `    ${line}`))
}

/** A line of the log as GitHub's log viewer shows it. */
export function logLine(line: string, paint: Paint): string[] {
  const marked = /^##\[(error|warning|notice)\]/.exec(line)
  const words = marked === null ? line : `${titles.get(marked[1] ?? '') ?? ''}: ${line.slice(marked[0].length)}`
  return fold(words, '    ').map((part) => (marked?.[1] === 'error' ? paint('red', part) : part))
}

const titles = new Map([
  ['error', 'Error'],
  ['warning', 'Warning'],
  ['notice', 'Notice'],
])

export function logLines(log: string, paint: Paint): string[] {
  return log === '' ? [paint('dim', '    (nothing)')] : log.split('\n').flatMap((line) => logLine(line, paint))
}

const longest = 60

/** Secrets are shown as the log of a later step would show them; with `cut`, long values end early. */
export function outputLines(result: StepResult, token: string, options: { cut: boolean }, paint: Paint): string[] {
  const masker = createMasker()
  for (const secret of [token, ...result.masks]) masker.add(secret)
  const entries = Object.entries(result.outputs)
  if (entries.length === 0) return [paint('dim', '    (none)')]
  const width = Math.max(...entries.map(([name]) => name.length))
  return entries.map(([name, value]) => {
    // The folder is gone when the command ends: its true path would only mislead.
    const shown = oneLine(masker.mask(value).replaceAll(result.temp, '$RUNNER_TEMP'))
    const fits = !options.cut || shown.length <= columns - width - 8
    const text = fits ? shown : `${shown.slice(0, longest)}…`
    return `    ${name.padEnd(width)}  ${text === '' ? paint('dim', '(empty)') : text}`
  })
}

function oneLine(text: string): string {
  return text.replace(/\r?\n/g, '⏎')
}
