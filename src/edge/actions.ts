import { appendFileSync } from 'node:fs'
import { EOL } from 'node:os'
// Private files of the toolkit: its public entry loads an HTTP client (undici, 38 ms) that nothing here calls.
import { issueCommand } from '../../node_modules/@actions/core/lib/command.js'
import { issueFileCommand, prepareKeyValueMessage } from '../../node_modules/@actions/core/lib/file-command.js'
import { Context } from '../../node_modules/@actions/github/lib/context.js'
import { harmlessLine } from '../domain/harmless-text.ts'
import { inputNames, type RawInputs } from '../domain/inputs.ts'
import type { Line, Report } from '../domain/report.ts'
import { revealText } from '../domain/secret.ts'

/** The inputs as the runner hands them over: upper case, blanks to `_`, hyphens as they are. */
export const readInputs = (): RawInputs =>
  Object.fromEntries(
    inputNames.map((name) => [name, (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim()]),
  ) as RawInputs

/** @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log */
export const mask = (value: string): void => {
  if (value.trim() !== '') issueCommand('add-mask', {}, value)
}

/** The address of the web pages: github.com, a ghe.com host or a GHES host. */
export const serverUrl = (): string => new Context().serverUrl

/** Tells the world: masks first, then outputs, summary and log. */
export const publish = (report: Report, options: { readonly summary: boolean }): void => {
  const outputs = Object.entries(report.outputs).map(([name, value]) => [name, revealText(value, mask)] as const)
  for (const [name, value] of outputs) issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value))
  if (options.summary) writeSummary(report.summary)
  report.lines.forEach(print)
}

export const print = ({ level, text, title }: Line): void => {
  const lines = text.split('\n').map(harmlessLine)
  if (level === 'info') process.stdout.write(lines.map((line) => line + EOL).join(''))
  else issueCommand(level, title === undefined ? {} : { title: harmlessLine(title) }, lines.join('\n'))
}

const writeSummary = (markdown: string): void => {
  const file = process.env['GITHUB_STEP_SUMMARY']
  if (file !== undefined && file !== '') appendFileSync(file, markdown)
}
