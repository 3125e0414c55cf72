import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export type LoopbackProxy = {
  readonly url: string
  /** What it was asked for: `GET http://…` or `CONNECT host:port`. */
  readonly asked: readonly string[]
  /** All that it could read, headers and bytes that went through it. */
  readonly read: () => string
}

const passOn = (incoming: IncomingMessage, response: ServerResponse): void => {
  const { url = '', method, headers } = incoming
  const outgoing = forward(url, { method, headers }, (answer) => {
    answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers))
  })
  outgoing.on('error', () => response.destroy())
  incoming.pipe(outgoing)
}

export type TunnelManners = {
  /** The status with which a tunnel is refused. */
  readonly refuses?: number
  /** A refused tunnel stays connected. */
  readonly keepsOpen?: boolean
  readonly isSilent?: boolean
  /** Speaks TLS itself, with this certificate. */
  readonly tls?: { readonly key: string; readonly cert: string }
}

/**
 * A proxy of one test: it forwards plain http, and opens a tunnel for everything else unless its manners forbid it. Who
 * is no test says itself when it goes.
 */
export const startProxy = async (
  manners: TunnelManners = {},
  whenFinished: (close: () => void) => void = onTestFinished,
): Promise<LoopbackProxy> => {
  const { refuses, keepsOpen = false, isSilent = false, tls } = manners
  const asked: string[] = []
  const read: string[] = []
  const sockets = new Set<Socket>()
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    return socket.on('error', () => socket.destroy())
  }
  const takePlain = (incoming: IncomingMessage, response: ServerResponse): void => {
    asked.push(`${incoming.method ?? ''} ${incoming.url ?? ''}`)
    read.push(JSON.stringify(incoming.headers))
    passOn(incoming, response)
  }
  const proxy = tls === undefined ? createServer(takePlain) : createTlsServer(tls, takePlain)
  proxy.on('connection', keep)
  proxy.on('connect', (incoming: IncomingMessage, client: Socket) => {
    const [host = '', port = ''] = (incoming.url ?? '').split(':')
    asked.push(`CONNECT ${host}:${port}`)
    read.push(JSON.stringify(incoming.headers))
    if (isSilent) return
    if (refuses !== undefined) {
      client.write(`HTTP/1.1 ${refuses} No\r\nContent-Length: 0\r\n\r\n`)
      if (!keepsOpen) client.end()
      return
    }
    const server = keep(connect(Number(port), host, () => client.write('HTTP/1.1 200 OK\r\n\r\n')))
    client.on('data', (bytes: Buffer) => read.push(bytes.toString('latin1')))
    client.pipe(server).pipe(client)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  whenFinished(() => {
    proxy.close()
    for (const socket of sockets) socket.destroy()
  })
  const { port } = proxy.address() as AddressInfo
  const scheme = tls === undefined ? 'http' : 'https'
  return { url: `${scheme}://127.0.0.1:${port}`, asked, read: () => read.join('\n') }
}
