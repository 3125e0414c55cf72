import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { selfSigned } from '../sandbox/api/self-signed.ts'
import { folderForTest } from './machine.ts'

/** What stands for the archive of the official runner: its `run.sh` only writes down what it was started with. */
export type Archive = {
  readonly url: string
  readonly sha256: string
  /** What makes a client trust the server that has it. */
  readonly trust: Readonly<Record<string, string>>
}

const runSh = `#!/bin/sh
printf %s "$ACTIONS_RUNNER_INPUT_JITCONFIG" >"$0.tmp" && mv "$0.tmp" "$0.started"
`

/** Puts a `run.sh` into a folder that does no more than that. */
export const placeRunner = (folder: string): void => {
  const file = join(folder, 'run.sh')
  writeFileSync(file, runSh)
  chmodSync(file, 0o755)
}

/** What the runner in this folder was started with; one that was started in the background may take its time. */
export const startedWith = async (folder: string): Promise<string> => {
  const file = join(folder, 'run.sh.started')
  while (!existsSync(file)) await sleep(20)
  return readFileSync(file, 'utf8')
}

export const wasStarted = (folder: string): boolean => existsSync(join(folder, 'run.sh.started'))

/** Serves the archive until the test is over. */
export const serveArchive = async (): Promise<Archive> => {
  const folder = folderForTest()
  placeRunner(folder)
  execFileSync('tar', ['czf', 'runner.tar.gz', 'run.sh'], { cwd: folder })
  const bytes = readFileSync(join(folder, 'runner.tar.gz'))
  const { key, cert } = selfSigned()
  writeFileSync(join(folder, 'certificate.pem'), cert)
  const url = `https://${await serve(createHttpsServer({ key, cert }), bytes)}/actions-runner-linux-x64-2.336.0.tar.gz`
  return { url, sha256: sha256Of(bytes), trust: { CURL_CA_BUNDLE: join(folder, 'certificate.pem') } }
}

/** The same of any bytes, without a certificate. */
export const serveBytes = async (bytes: Buffer): Promise<Omit<Archive, 'trust'>> => ({
  url: `http://${await serve(createHttpServer(), bytes)}/runner`,
  sha256: sha256Of(bytes),
})

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

const serve = async (server: ReturnType<typeof createHttpServer>, bytes: Buffer): Promise<string> => {
  server.on('request', (_, response) => {
    response.end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}
