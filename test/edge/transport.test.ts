import { describe, expect, test } from 'vitest'
import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { WireRequest } from '../../src/edge/exchange.ts'
import { json, serve, type Handler } from './local-server.ts'
import { get, patientTransport } from './patient-transport.ts'

const mostBytes = 16 * 1024 * 1024

const answerTo = async (handler: Handler, request: WireRequest = get) => {
  const { url } = await serve(handler)
  return patientTransport()(new URL(url), request)
}

describe('an answer', () => {
  test('has its status, its headers in lower case, and its JSON', async () => {
    const reply = await answerTo((_, response) => {
      response.writeHead(418, { 'X-Mark': 'm', 'Set-Cookie': ['a', 'b'] }).end('{"a":[1,"é"]}')
    })
    expect(reply).toMatchObject({
      kind: 'answer',
      status: 418,
      headers: { 'x-mark': 'm', 'set-cookie': 'a,b' },
      json: { a: [1, 'é'] },
    })
  })

  test.each<[string, string | Buffer, unknown]>([
    ['nothing', '', undefined],
    ['a page', '<html>\n<body>Sign in</body></html>', undefined],
    ['half a text', '{"a":', undefined],
    ['two texts', '{}{}', undefined],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00]), undefined],
    ['null', 'null', null],
    ['a string', '"text"', 'text'],
    ['letters of two bytes', '{"a":"größe 標"}', { a: 'größe 標' }],
  ])('that is %s is taken as such', async (_, body, value) => {
    const reply = await answerTo((__, response) => void response.end(body))
    expect(reply).toMatchObject({ kind: 'answer', status: 200 })
    expect(reply).toHaveProperty('json', value)
  })

  test('may have no body', async () => {
    const reply = await answerTo((_, response) => void response.writeHead(204).end(), { ...get, method: 'DELETE' })
    expect(reply).toMatchObject({ kind: 'answer', status: 204, json: undefined })
  })

  test('may come letter by letter', async () => {
    const reply = await answerTo((_, response) => {
      const bytes = [...Buffer.from('{"a":"é"}')]
      const next = (): void => {
        const byte = bytes.shift()
        if (byte === undefined) response.end()
        else response.write(Buffer.of(byte), next)
      }
      next()
    })
    expect(reply).toMatchObject({ json: { a: 'é' } })
  })

  test('is asked for packed, and unpacked', async () => {
    const { url, received } = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"packed":true}'))
    })
    expect(await patientTransport()(new URL(url), get)).toMatchObject({ status: 200, json: { packed: true } })
    expect(received[0]?.headers['accept-encoding']).toBe('gzip')
  })

  test('of just the greatest size is taken, packed or not', async () => {
    const value = 'x'.repeat(mostBytes - 2)
    const text = JSON.stringify(value)
    expect(await answerTo((_, response) => void response.end(text))).toHaveProperty('json', value)
    const packed: Handler = (_, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text))
    expect(await answerTo(packed)).toHaveProperty('json', value)
  })
})

describe('the arrival', () => {
  const arrivals = async (handler: Handler): Promise<readonly string[]> => {
    const { url } = await serve(handler)
    const told: string[] = []
    const reply = await patientTransport()(new URL(url), { ...get, onArrival: () => told.push('arrival') })
    return [...told, reply.kind === 'answer' ? String(reply.status) : reply.reason]
  }

  test('of a success is told before it is read', async () => {
    expect(await arrivals(json({}))).toEqual(['arrival', '200'])
    expect(await arrivals((_, response) => void response.writeHead(204).end())).toEqual(['arrival', '204'])
  })

  test.each([304, 403, 404, 429, 500])('of a %d is not: it may hold the others back', async (status) => {
    expect(await arrivals((_, response) => void response.writeHead(status).end())).toEqual([String(status)])
  })

  test('of successes does not put off a limit that came with them', async () => {
    const waiting: ServerResponse[] = []
    const { url } = await serve((_, response) => {
      waiting.push(response)
      if (waiting.length < 3) return
      for (const [at, one] of waiting.entries()) one.writeHead(at === 2 ? 429 : 200).end('{}')
    })
    const [transport, order] = [patientTransport(), [] as number[]]
    const send = async (): Promise<void> => {
      const reply = await transport(new URL(url), get)
      if (reply.kind === 'answer') order.push(reply.status)
    }
    await Promise.all([send(), send(), send()])
    expect(order).toEqual([429, 200, 200])
  })

  test('of half an answer never comes', async () => {
    const half: Handler = (_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('{', () => response.destroy())
    }
    expect(await arrivals(half)).toEqual(['unreachable'])
  })
})

describe('a request', () => {
  test('goes out as it is, with the length of its body in bytes', async () => {
    const { url, received } = await serve(json({}))
    const request = { ...get, method: 'POST', headers: { 'x-mark': 'm' }, body: '{"a":"é"}' }
    await patientTransport()(new URL('/p?q=1', url), request)
    expect(received).toMatchObject([
      { method: 'POST', path: '/p?q=1', headers: { 'x-mark': 'm', 'content-length': '10' }, body: '{"a":"é"}' },
    ])
    expect(received[0]?.headers).not.toHaveProperty('transfer-encoding')
  })

  test.each(['GET', 'POST', 'DELETE'])('%s without a body has none', async (method) => {
    const { url, received } = await serve(json({}))
    await patientTransport()(new URL(url), { ...get, method })
    expect(received).toMatchObject([{ method, body: '' }])
    expect(received[0]?.headers['transfer-encoding'] ?? 'none').toBe('none')
  })
})

describe('a connection', () => {
  test('is used again', async () => {
    const { url, received, connections } = await serve(json({ a: 'x'.repeat(100) }))
    const transport = patientTransport()
    for (const method of ['GET', 'POST', 'DELETE', 'GET', 'GET']) {
      await transport(new URL(url), { ...get, method, ...(method === 'POST' && { body: '{}' }) })
    }
    expect(received).toHaveLength(5)
    expect(connections()).toBe(1)
  })

  test('is used again after an error and after an answer without a body', async () => {
    const { url, connections } = await serve((_, response, nth) => {
      response.writeHead([500, 204, 404, 200][nth - 1] ?? 200).end(nth % 2 === 1 ? '{"message":"x"}' : undefined)
    })
    const transport = patientTransport()
    for (let nth = 1; nth <= 4; nth += 1) await transport(new URL(url), get)
    expect(connections()).toBe(1)
  })

  test('closed by the server is opened anew', async () => {
    const { url, connections } = await serve((_, response) => void response.setHeader('connection', 'close').end('{}'))
    const transport = patientTransport()
    for (let nth = 1; nth <= 3; nth += 1) expect(await transport(new URL(url), get)).toMatchObject({ status: 200 })
    expect(connections()).toBe(3)
  })

  test('serves many requests at once', async () => {
    const { url } = await serve(json({ ok: true }))
    const transport = patientTransport()
    const replies = await Promise.all(Array.from({ length: 20 }, () => transport(new URL(url), get)))
    expect(replies.every((reply) => reply.kind === 'answer' && reply.status === 200)).toBe(true)
  })
})
