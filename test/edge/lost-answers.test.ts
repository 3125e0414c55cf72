import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { deadUrl, serve, type Handler } from './local-server.ts'
import { get as patientGet, patientTransport } from './patient-transport.ts'

const get = { ...patientGet, timeoutMs: 1_000 }

const replyTo = async (handler: Handler, whenFinished?: Parameters<typeof serve>[1], request = get) => {
  const { url } = await serve(handler, whenFinished)
  const startedMs = performance.now()
  const reply = await patientTransport()(new URL(url), request)
  return { reply, ms: performance.now() - startedMs, host: new URL(url).host }
}

describe.concurrent('an answer that takes too long is given up', () => {
  test.for<[string, Handler]>([
    ['nothing comes', () => undefined],
    [
      'only the head comes',
      (_, response) => {
        response.writeHead(200).flushHeaders()
      },
    ],
    ['half of it comes', (_, response) => void response.writeHead(200, { 'content-length': 9 }).write('{"a":')],
    [
      'it comes in drops',
      (_, response) => {
        const drops = setInterval(() => response.write(' '), 50)
        response.on('close', () => {
          clearInterval(drops)
        })
      },
    ],
    [
      'half of it comes, packed',
      (_, response) => {
        const bytes = gzipSync(JSON.stringify({ a: 'x'.repeat(500) }))
        response.writeHead(200, { 'content-encoding': 'gzip' }).write(bytes.subarray(0, 15))
      },
    ],
  ])('when %s', async ([, handler], { onTestFinished: whenFinished }) => {
    const { reply, ms, host } = await replyTo(handler, whenFinished)
    const detail = `${host} did not answer within 1 s`
    expect(reply).toEqual({ kind: 'no-answer', reason: 'timed-out', detail, sent: true })
    expect(ms).toBeGreaterThan(950)
  })
})

describe('an answer that breaks off is no answer', () => {
  test.each<[string, Handler]>([
    ['before it starts', (request) => void request.socket.destroy()],
    ['by a reset', (request) => void request.socket.resetAndDestroy()],
    [
      'in the middle',
      (request, response) => {
        response.writeHead(200, { 'content-length': 100 }).write('{"a":1}', () => request.socket.destroy())
      },
    ],
    [
      'between two chunks',
      (request, response) => void response.writeHead(200).write('{"a":1}', () => request.socket.destroy()),
    ],
    [
      'in the middle, packed',
      (request, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': 500 })
        response.write(gzipSync('{"a":1}').subarray(0, 15), () => request.socket.destroy())
      },
    ],
  ])('%s', async (_, handler) => {
    const { reply } = await replyTo(handler)
    expect(reply).toMatchObject({ kind: 'no-answer', reason: 'unreachable', sent: true })
  })

  test('by what is no HTTP', async () => {
    const { reply, host } = await replyTo((request) => void request.socket.end('SSH-2.0-OpenSSH_9.6\r\n'))
    const detail = `no readable answer from ${host} (HPE_INVALID_CONSTANT)`
    expect(reply).toEqual({ kind: 'no-answer', reason: 'unusable', detail, sent: true })
  })

  test('by a switch of protocols that nobody asked for', async () => {
    const { reply } = await replyTo((request) => {
      request.socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n')
    })
    expect(reply).toMatchObject({ kind: 'no-answer', reason: 'unreachable', sent: true })
  })

  test('because nobody listens', async () => {
    const url = new URL(await deadUrl())
    expect(await patientTransport()(url, get)).toEqual({
      kind: 'no-answer',
      reason: 'unreachable',
      detail: `no answer from ${url.host} (ECONNREFUSED)`,
      sent: false,
    })
  })

  test('because there is no such host', async () => {
    const reply = await patientTransport()(new URL('http://no-such-host.invalid'), patientGet)
    expect(reply).toMatchObject({ kind: 'no-answer', reason: 'unreachable', sent: false })
  })
})

describe('an answer that is too large is given up', () => {
  const mebibyte = 1024 * 1024
  const large = JSON.stringify('x'.repeat(17 * mebibyte))
  test.each<[string, Handler]>([
    ['in one piece', (_, response) => void response.end(large)],
    [
      'without end',
      (_, response) => {
        const write = (): void => {
          if (!response.destroyed) response.write(' '.repeat(mebibyte), write)
        }
        write()
      },
    ],
    [
      'packed small',
      (_, response) =>
        void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(64 * mebibyte, ' '))),
    ],
  ])('%s', async (_, handler) => {
    // Much work for a busy machine: in the usual time of a request, not in the short one of these tests.
    const { reply, host } = await replyTo(handler, undefined, { ...get, timeoutMs: 20_000 })
    expect(reply).toEqual({
      kind: 'no-answer',
      reason: 'unusable',
      detail: `the answer of ${host} is too large`,
      sent: true,
    })
  })
})

test('what cannot be unpacked is no answer', async () => {
  const { reply } = await replyTo(
    (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('not packed'),
  )
  expect(reply.kind).toBe('no-answer')
})

test('after a failure the next request finds its way', async () => {
  const { url } = await serve((request, response, nth) => {
    if (nth === 1) request.socket.resetAndDestroy()
    else if (nth > 2) response.end('{}')
  })
  const transport = patientTransport()
  const kinds = []
  for (let nth = 1; nth <= 3; nth += 1) kinds.push((await transport(new URL(url), get)).kind)
  expect(kinds).toEqual(['no-answer', 'no-answer', 'answer'])
})
