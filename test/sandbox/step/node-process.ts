import { spawn, type ChildProcess } from 'node:child_process'
import { createLineReader } from './dotnet-text.ts'

export interface ProcessRequest {
  script: string
  nodeOptions: readonly string[]
  cwd: string
  env: Readonly<Record<string, string>>
  timeoutMs: number
  signal: { name: 'SIGINT' | 'SIGTERM' | 'SIGKILL'; when: Promise<unknown> } | undefined
  onLine: (line: string) => void
}

export interface ProcessResult {
  exitCode: number | null
  signal: string | null
  timedOut: boolean
  /** stdout and stderr, as they came in. */
  raw: string
}

// ProcessInvoker.cs: output that a left-over child still holds open is waited for this long after the step's own end.
const STREAMS_GRACE_MS = 5_000

function readOutput(child: ChildProcess, onLine: (line: string) => void): () => string {
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) {
    const lines = createLineReader()
    stream?.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      lines.push(chunk).forEach(onLine)
    })
    stream?.once('close', () => {
      lines.end().forEach(onLine)
    })
  }
  return () => Buffer.concat(chunks).toString()
}

function waitForEnd(child: ChildProcess): Promise<Pick<ProcessResult, 'exitCode' | 'signal'>> {
  return new Promise((resolve, reject) => {
    let grace: NodeJS.Timeout | undefined
    child.once('error', reject)
    child.once('exit', () => {
      grace = setTimeout(() => {
        child.stdout?.destroy()
        child.stderr?.destroy()
      }, STREAMS_GRACE_MS)
    })
    child.once('close', (exitCode, signal) => {
      clearTimeout(grace)
      resolve({ exitCode, signal })
    })
  })
}

/** Starts a script as Runner.Worker/Handlers/NodeScriptActionHandler.cs does, stdin closed, and follows it to its end. */
export async function runNode(request: ProcessRequest): Promise<ProcessResult> {
  const child = spawn(process.execPath, [...request.nodeOptions, request.script], {
    cwd: request.cwd,
    env: { ...request.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const raw = readOutput(child, request.onLine)
  const ended = waitForEnd(child)

  let timedOut = false
  const timer = setTimeout(() => {
    timedOut = child.kill('SIGKILL')
  }, request.timeoutMs)
  const { signal } = request
  // A signal that can no longer come must not pass for one that did nothing.
  const lost = new Promise<never>((_resolve, reject) => {
    signal?.when.then(() => child.kill(signal.name), reject)
  })
  try {
    const end = await Promise.race([ended, lost])
    return { ...end, timedOut, raw: raw() }
  } finally {
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}
