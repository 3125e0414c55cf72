import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'

export type Started = { readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }

const script = resolve(import.meta.dirname, '../start.ts')

/** What `npm start -- …` does, with no environment but the one given: the tests may themselves run in a workflow. */
export async function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Started> {
  const child = spawn(process.execPath, [script, ...args], {
    env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exit = new Promise<number | null>((settle, reject) => child.once('error', reject).once('close', settle))
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), exit])
  return { exitCode, stdout, stderr }
}
