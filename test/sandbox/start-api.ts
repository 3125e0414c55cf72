import { fork } from 'node:child_process'
import { appendFileSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tokens } from './api/access.ts'
import { startApi } from './api/server.ts'
import { seedFleet } from './tour/seed.ts'

// For a workflow: `node test/sandbox/start-api.ts` sets the outputs `url`, `token` and `pid` of a stand-in for GitHub's API
// that lives until the job ends, when the runner ends what is left of it. Not a background process of a shell: whether
// that outlives its step is another matter on each system.

type Outputs = Readonly<Record<string, string | number>>

const serve = async (): Promise<void> => {
  const { url, fleet } = await startApi()
  seedFleet(fleet)
  process.send?.({ url, token: tokens.appAdmin, pid: process.pid } satisfies Outputs)
  process.disconnect()
}

const startServer = async (outputs: string, log: string): Promise<void> => {
  const descriptor = openSync(log, 'w')
  const child = fork(import.meta.filename, { detached: true, stdio: ['ignore', descriptor, descriptor, 'ipc'] })
  const told = await new Promise<Outputs>((resolve, reject) => {
    child.once('message', resolve)
    child.once('error', reject)
    child.once('exit', () => {
      reject(new Error(`The stand-in has ended: ${readFileSync(log, 'utf8')}`))
    })
  })
  child.unref()
  appendFileSync(
    outputs,
    Object.entries(told)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  )
}

const { GITHUB_OUTPUT = '', RUNNER_TEMP = '.' } = process.env
await (process.send ? serve() : startServer(GITHUB_OUTPUT, join(RUNNER_TEMP, 'api.log')))
