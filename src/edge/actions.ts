import { appendFileSync, closeSync, mkdtempSync, openSync, writeFileSync } from 'node:fs'
import { EOL, tmpdir } from 'node:os'
import { join } from 'node:path'
import { issueCommand } from '#toolkit/core/lib/command.js'
import { inputNames, type RawInputs } from '../domain/inputs/inputs.ts'
import type { Line, Report } from '../domain/report/report.ts'
import { Failed, type Failure } from '../domain/text/failure.ts'
import { harmlessLine } from '../domain/text/harmless-text.ts'
import { revealText } from '../domain/text/secret.ts'

/** The inputs as the runner hands them over: upper case, blanks to `_`, hyphens as they are. */
export const readInputs = (): RawInputs =>
  Object.fromEntries(
    inputNames.map((name) => [name, (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim()]),
  ) as RawInputs

/** Where the workflow that runs this stands: `OWNER/NAME` and `OWNER`; empty outside a workflow. */
export const workflowPlace = (): { readonly repository: string; readonly owner: string } => ({
  repository: process.env['GITHUB_REPOSITORY'] ?? '',
  owner: process.env['GITHUB_REPOSITORY_OWNER'] ?? '',
})

/** @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log */
export const mask = (value: string): void => {
  if (value.trim() === '' || masked.has(value)) return
  masked.add(value)
  issueCommand('add-mask', {}, value)
}

const masked = new Set<string>()

/** The address of the web pages: github.com, a ghe.com host or a GHES host. Undefined when the event file is damaged. */
export const serverUrl = async (): Promise<string | undefined> => {
  // In a file of its own: ncc names no license of a package that is in a bundle only as a part of another module.
  const { Context } = await import('#toolkit/github/lib/context.js')
  try {
    return new Context().serverUrl
  } catch {
    return undefined // costs the summary a link, not the step its result
  }
}

/**
 * Opens the file of the outputs, before anything is changed that could not be told in it.
 *
 * Throws `Failed` when it cannot be opened.
 */
export const openOutputs = (): void => {
  const file = process.env['GITHUB_OUTPUT'] ?? ''
  try {
    if (file !== '') closeSync(openSync(file, 'a'))
  } catch (error) {
    throw new Failed(unwritable(error, 'Nothing was asked of GitHub.'), { cause: error })
  }
}

const unwritable = (error: unknown, consequence: string): Failure => ({
  code: 'unavailable',
  message: `The file of the outputs cannot be written (${codeOf(error)}). ${consequence}`,
  hint: "Look at the runner's disk, and at the environment variable GITHUB_OUTPUT.",
})

/**
 * Tells the world: masks first, then outputs, log and summary. Log and summary tell of what was done even when the
 * outputs cannot be written; then it throws `Failed`.
 */
export const publish = async (report: Report, options: { readonly summary: boolean }): Promise<void> => {
  const known = Object.entries(report.outputs).filter(([, value]) => value !== undefined)
  const outputs = known.map(([name, value]) => [name, revealText(value, mask)] as const)
  try {
    await writeOutputs(outputs)
  } catch (error) {
    throw new Failed(unwritable(error, 'What was done is told above.'), { cause: error })
  } finally {
    report.lines.forEach(print)
    if (options.summary) writeSummary(report.summary)
  }
}

/** What cannot be shown is no reason to fail a step that has done its work. */
const writeSummary = (markdown: string): void => {
  try {
    append('GITHUB_STEP_SUMMARY', markdown)
  } catch (error) {
    print({ level: 'warning', text: `The step summary could not be written (${codeOf(error)}).` })
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown'

/** One line where one will do; the toolkit's delimiters, for values of several lines, bring node:crypto (5 ms). */
const writeOutputs = async (outputs: readonly (readonly [name: string, value: string])[]): Promise<void> => {
  const hasLineBreak = outputs.some(([, value]) => value.includes('\n') || value.includes('\r'))
  const toolkit = hasLineBreak ? await import('#toolkit/core/lib/file-command.js') : undefined
  const lines = outputs.map(([name, value]) => toolkit?.prepareKeyValueMessage(name, value) ?? `${name}=${value}`)
  append('GITHUB_OUTPUT', lines.map((line) => line + EOL).join(''))
}

/** One more word for the `post` step; the last one of a name stands. JSON has no line break. */
export const saveState = (name: string, value: unknown): boolean => {
  try {
    append('GITHUB_STATE', `${name}=${JSON.stringify(value)}${EOL}`)
    return true
  } catch (error) {
    print({ level: 'warning', text: `Nothing could be left for the end of the job (${codeOf(error)}).` })
    return false
  }
}

/** Every word that the step has left, by its name. */
export const savedState = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(process.env).flatMap(([name, value]) =>
      name.startsWith('STATE_') && value !== undefined ? [[name.slice('STATE_'.length), value] as const] : [],
    ),
  )

/** The runner names its files in the environment; outside a step there are none to write. */
const append = (variable: string, text: string): void => {
  const file = process.env[variable]
  if (file !== undefined && file !== '') appendFileSync(file, text)
}

/** GitHub cuts an annotation at 4,096 characters without a word. */
const mostAnnotated = 4000

const annotated = (text: string): string =>
  text.length <= mostAnnotated
    ? text
    : `${text.slice(0, mostAnnotated).toWellFormed()}…\n(cut here: ${text.length - mostAnnotated} more characters)`

export const print = ({ level, text, title }: Line): void => {
  const lines = (level === 'info' ? text : annotated(text)).split('\n').map(harmlessLine)
  if (level === 'info') process.stdout.write(lines.map((line) => line + EOL).join(''))
  else issueCommand(level, title === undefined ? {} : { title: harmlessLine(title) }, lines.join('\n'))
}

const isDebugging = process.env['RUNNER_DEBUG'] === '1'

/** Shown only when a workflow is run again with debug logging; the runner drops it otherwise. */
export const debug = (text: () => string): void => {
  if (!isDebugging) return
  for (const line of text().split('\n')) issueCommand('debug', {}, harmlessLine(line))
}

/** A file that lives as long as the job does; an empty path when the disk refuses it. */
export const saveInTemp = (name: string, text: string): string => {
  try {
    const folder = mkdtempSync(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'self-hosted-runners-'))
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  } catch (error) {
    print({ level: 'warning', text: `${name} could not be written to the temp folder (${codeOf(error)}).` })
    return ''
  }
}
