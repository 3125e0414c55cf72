import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export type Received = {
  readonly method: string
  /** Path and query, as they came. */
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export type LocalServer = {
  readonly url: string
  readonly received: readonly Received[]
  readonly connections: () => number
}

export type Handler = (request: IncomingMessage, response: ServerResponse, nth: number) => void

/**
 * A server of one test, on a free port: it keeps what it receives, and goes when the test ends. A test that runs beside
 * others says itself when that is.
 */
export const serve = async (
  handler: Handler,
  whenFinished: (close: () => void) => void = onTestFinished,
  tls?: { readonly key: string; readonly cert: string },
): Promise<LocalServer> => {
  const received: Received[] = []
  let connections = 0
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks = (await request.toArray()) as Buffer[]
    const { method = '', url = '', headers } = request
    const nth = received.push({ method, path: url, headers, body: Buffer.concat(chunks).toString() })
    handler(request, response, nth)
  }
  const listener: RequestListener = (request, response) => {
    take(request, response).catch(() => response.destroy())
  }
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener)
  server.on('connection', () => (connections += 1))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  whenFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  const url = `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`
  return { url, received, connections: () => connections }
}

export const json =
  (value: unknown, status = 200): Handler =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))

/** A port on which nobody listens. */
export const deadUrl = async (): Promise<string> => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}
