import { selfSigned } from '../test/sandbox/api/self-signed.ts'
import { startApi } from '../test/sandbox/api/server.ts'
import type { SandboxOptions, SandboxReply, SandboxRequest } from './sandbox-process.ts'

/** The sandbox API in a process of its own: what it costs must not be taken for a cost of who asks it. */
const place = 'orgs/octo-org'
const { latencyMs, tls: isTls } = JSON.parse(process.argv[2] ?? '') as SandboxOptions
const tls = isTls ? selfSigned() : undefined
const api = await startApi({ latencyMs, validate: false, ...(tls && { tls }) })

const reply = (message: SandboxReply): void => {
  process.send?.(message)
}

const versions = ['2.336.0', '2.335.1', '2.334.0']

const fill = (runners: number): void => {
  const before = api.fleet.runners(place)
  for (const { id } of before.slice(runners)) api.fleet.remove(place, id)
  for (let at = before.length; at < runners; at += 1) {
    api.fleet.add(place, { status: at % 2 === 0 ? 'online' : 'offline', version: versions[at % versions.length] })
  }
}

const answer = (request: SandboxRequest): SandboxReply => {
  const { exchanges, stats, fleet } = api
  if (request.ask === 'counts') {
    const { connections, peakInFlight } = stats
    return { requests: exchanges.length, connections, peakInFlight, left: fleet.runners(place).length }
  }
  fill(request.runners)
  exchanges.length = 0
  Object.assign(stats, { connections: 0, peakInFlight: 0 })
  return { ids: fleet.runners(place).map(({ id }) => id) }
}

process.on('message', (request: SandboxRequest) => {
  reply(answer(request))
})
process.once('disconnect', () => process.exit())
reply({ url: api.url, certificate: tls?.cert })
