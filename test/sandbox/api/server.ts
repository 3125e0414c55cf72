import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { createDesk, type Desk, type DeskOptions } from './desk.ts'

export interface ApiOptions extends Omit<DeskOptions, 'url'> {
  tls?: { key: string; cert: string }
  /** A free one by default. */
  port?: number
}

export interface Api extends Omit<Desk, 'serve'> {
  /** With the base path. */
  readonly url: string
  readonly stats: Stats
  close(): Promise<void>
}

export type Stats = { connections: number; inFlight: number; peakInFlight: number }

export async function startApi(options: ApiOptions = {}): Promise<Api> {
  const { tls, port = 0, ...rest } = options
  const { basePath = '' } = rest
  const server = tls === undefined ? createHttpServer() : createHttpsServer(tls)
  // Node's own 5 s would close a connection between two polls; GitHub keeps it.
  server.keepAliveTimeout = 60_000
  const stats = { connections: 0, inFlight: 0, peakInFlight: 0 }
  const sockets = countConnections(server, stats)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  const address = server.address() as AddressInfo
  const url = `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${address.port}${basePath}`
  const { serve, ...desk } = createDesk({ ...rest, url })
  server.on('request', counted(stats, serve))
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  return { ...desk, url, stats, close }
}

function countConnections(server: Server, stats: Stats): ReadonlySet<Socket> {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    stats.connections += 1
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return open
}

function counted(stats: Stats, serve: RequestListener): RequestListener {
  return (request, response) => {
    stats.inFlight += 1
    stats.peakInFlight = Math.max(stats.peakInFlight, stats.inFlight)
    response.once('close', () => (stats.inFlight -= 1))
    serve(request, response)
  }
}
