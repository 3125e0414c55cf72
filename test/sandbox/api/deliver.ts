import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { TLSSocket } from 'node:tls'
import { gzipSync } from 'node:zlib'
import type { Answer } from './exchange.ts'

export type Delivery =
  | { way: 'whole' }
  | { way: 'drip'; intervalMs: number }
  | { way: 'truncate' }
  | { way: 'destroy' }
  | { way: 'reset' }
  | { way: 'half-close' }
  | { way: 'hang' }
  | { way: 'raw'; write: (socket: Socket) => void }

const gzipAboveBytes = 1024

/** An answer as it goes over the wire. */
export type Packed = { readonly status: number; readonly headers: Record<string, string>; readonly bytes: Buffer }

export function pack({ status, headers, text }: Answer, acceptsGzip: boolean): Packed {
  const plain = Buffer.from(text)
  if (plain.length === 0) return { status, headers, bytes: plain }
  const isGzip = acceptsGzip && plain.length > gzipAboveBytes
  const bytes = isGzip ? gzipSync(plain, { level: 1 }) : plain
  const encoding = isGzip ? { 'content-encoding': 'gzip' } : {}
  return { status, headers: { ...headers, ...encoding, 'content-length': String(bytes.length) }, bytes }
}

/** True when the status went out. */
export async function deliver(
  answer: Packed | undefined,
  delivery: Delivery,
  response: ServerResponse,
): Promise<boolean> {
  const { socket } = response
  if (socket === null || socket.destroyed) return false
  switch (delivery.way) {
    case 'whole':
    case 'drip':
    case 'truncate':
      return answer !== undefined && (await send(answer, delivery, response))
    case 'destroy':
      socket.destroy()
      return false
    case 'reset':
      reset(socket)
      return false
    case 'half-close':
      socket.end()
      return false
    case 'hang':
      return false
    case 'raw':
      delivery.write(socket)
      return false
  }
}

async function send(
  { status, headers, bytes }: Packed,
  delivery: Delivery,
  response: ServerResponse,
): Promise<boolean> {
  response.writeHead(status, headers)
  if (bytes.length === 0) response.end()
  else if (delivery.way === 'drip') await drip(bytes, delivery.intervalMs, response)
  else if (delivery.way === 'truncate') truncate(bytes, response)
  else response.end(bytes)
  return true
}

async function drip(bytes: Buffer, intervalMs: number, response: ServerResponse): Promise<void> {
  // A byte in its own packet, or the socket would gather them.
  response.socket?.setNoDelay(true)
  for (const byte of bytes) {
    if (response.destroyed) return
    response.write(Buffer.of(byte))
    await sleep(intervalMs, undefined, { ref: false })
  }
  response.end()
}

function truncate(bytes: Buffer, response: ServerResponse): void {
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy())
}

function reset(socket: Socket): void {
  // A TLS socket has no handle of its own to send the RST with.
  if (socket instanceof TLSSocket) socket.destroy()
  else socket.resetAndDestroy()
}
