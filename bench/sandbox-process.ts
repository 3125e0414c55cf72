import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SandboxOptions = { readonly latencyMs: number; readonly tls: boolean }
export type SandboxRequest = { readonly ask: 'fill'; readonly runners: number } | { readonly ask: 'counts' }
type Started = { readonly url: string; readonly certificate: string | undefined }
type Filled = { readonly ids: readonly number[] }

/** What one process cost the server, and how many runners were left after it. */
export type Counts = {
  readonly requests: number
  readonly connections: number
  readonly peakInFlight: number
  readonly left: number
}
export type SandboxReply = Started | Filled | Counts

export type Sandbox = Started & {
  /** As old as the sandbox: what one run leaves there, the next one finds. */
  readonly folder: string
  /** Brings the fleet to this size, sets the counts to zero, and gives the ids of all runners. */
  readonly fill: (runners: number) => Promise<readonly number[]>
  readonly counts: () => Promise<Counts>
  readonly close: () => Promise<void>
}

export const startSandbox = async (options: SandboxOptions): Promise<Sandbox> => {
  const child = fork(join(import.meta.dirname, 'sandbox-main.ts'), [JSON.stringify(options)])
  const ended = new AbortController()
  child.once('exit', () => {
    ended.abort(new Error('the sandbox has ended'))
  })
  const nextReply = async (): Promise<SandboxReply> => {
    const [reply] = (await once(child, 'message', { signal: ended.signal })) as [SandboxReply]
    return reply
  }
  const ask = (request: SandboxRequest): Promise<SandboxReply> => {
    child.send(request)
    return nextReply()
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-kept-'))
  return {
    ...((await nextReply()) as Started),
    folder,
    fill: async (runners) => ((await ask({ ask: 'fill', runners })) as Filled).ids,
    counts: async () => (await ask({ ask: 'counts' })) as Counts,
    close: async () => {
      const exit = once(child, 'exit')
      child.disconnect()
      await exit
      rmSync(folder, { recursive: true })
    },
  }
}
