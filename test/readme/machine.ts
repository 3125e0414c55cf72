import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

type Texts = Readonly<Record<string, string>>
type Program = readonly [file: string, ...args: string[]]

/** What became of a script; its words are for whoever reads why a test failed. */
export type Ended = { readonly exitCode: number; readonly told: string }

/** A folder that is gone when the test is over. */
export const folderForTest = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'machine-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  return folder
}

/** Carries out a program as a machine would: in its folder, with its environment, and with what it reads. */
export const carryOutIn = (cwd: string, [file, ...args]: Program, env: Texts, input = ''): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(file, args, { cwd, env: { ...process.env, ...env } }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      resolve({ exitCode, told: [error?.message ?? '', stdout, stderr].join('\n') })
    })
    child.stdin?.on('error', () => undefined) // a script that reads nothing may be gone before this is written
    child.stdin?.end(input)
  })
