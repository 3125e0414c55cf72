import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { runStep, type StepRequest, type StepResult } from './run-step.ts'

export interface FakeAction {
  /** Body of dist/index.js; CommonJS. `fs` and `env` are at hand. */
  script: string
  /** The `inputs:` block of action.yml. */
  inputs?: string
  using?: string
}

const PRELUDE = `const fs = require('node:fs'); const { env } = process;\n`

/** Writes an action to a temporary folder that lives as long as the test. */
export async function writeFakeAction({ script, inputs = '{}', using = 'node24' }: FakeAction): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fake-action-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await mkdir(join(folder, 'dist'))
  await writeFile(
    join(folder, 'action.yml'),
    `name: fake\ninputs: ${inputs}\nruns: {using: ${using}, main: dist/index.js}\n`,
  )
  // Whatever folder of temporary files this stands in says of itself: Node looks for it upwards.
  await writeFile(join(folder, 'package.json'), '{"type": "commonjs"}')
  await writeFile(join(folder, 'dist', 'index.js'), PRELUDE + script)
  return folder
}

export async function runFake(action: FakeAction, request: Partial<StepRequest> = {}): Promise<StepResult> {
  const result = await runStep({ action: await writeFakeAction(action), inputs: {}, ...request })
  onTestFinished(result.dispose)
  return result
}

/** A step that prints these lines to stdout, in one write. */
export const runPrinting = (lines: readonly string[], request: Partial<StepRequest> = {}): Promise<StepResult> =>
  runFake({ script: `process.stdout.write(${JSON.stringify(lines.map((line) => `${line}\n`).join(''))})` }, request)
