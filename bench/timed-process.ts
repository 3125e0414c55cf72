import { spawn } from 'node:child_process'

export type Program = { readonly file: string; readonly args: readonly string[] }
export type Place = { readonly env: Readonly<Record<string, string>>; readonly cwd: string }

/** How long a whole process took, from before it was started until its end was known, and what it printed. */
export type Timed = { readonly ms: number; readonly printed: string }

/** Throws when the process failed. */
export const timeProcess = ({ file, args }: Program, { env, cwd }: Place): Promise<Timed> =>
  new Promise((resolve, reject) => {
    const output: Buffer[] = []
    const start = performance.now()
    // As the runner does it: no shell, stdin closed, both outputs read.
    const child = spawn(file, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk))
    child.once('error', reject)
    child.once('close', (exitCode) => {
      const ms = performance.now() - start
      const printed = Buffer.concat(output).toString()
      if (exitCode === 0) resolve({ ms, printed })
      else reject(new Error(`${[file, ...args].join(' ')} failed:\n${printed}`))
    })
  })
