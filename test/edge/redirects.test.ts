import { describe, expect, test } from 'vitest'
import { json, serve, type Handler } from './local-server.ts'
import { get, patientTransport } from './patient-transport.ts'

const { headers } = get

const redirectTo =
  (location: string | undefined, status = 302): Handler =>
  (request, response, nth) => {
    if (request.url === '/new' || request.url === '/old/new') json({ nth })(request, response, nth)
    else response.writeHead(status, location === undefined ? {} : { location }).end('{"message":"Moved"}')
  }

const send = (url: string, method = 'GET') =>
  patientTransport()(new URL('/old/list', url), { ...get, method, ...(method === 'POST' && { body: '{}' }) })

describe('a GET follows, within its origin', () => {
  test.each([301, 302, 303, 307, 308])('a %d', async (status) => {
    const { url, received } = await serve(redirectTo('/new', status))
    expect(await send(url)).toMatchObject({ status: 200, json: { nth: 2 } })
    expect(received).toMatchObject([{ path: '/old/list' }, { method: 'GET', path: '/new', headers }])
  })

  test('a relative address', async () => {
    const { url, received } = await serve(redirectTo('new'))
    expect(await send(url)).toMatchObject({ status: 200 })
    expect(received[1]?.path).toBe('/old/new')
  })

  test('its whole address', async () => {
    const whole: Handler = (request, response, nth) => {
      redirectTo(`http://${request.headers.host ?? ''}/new`)(request, response, nth)
    }
    const { url } = await serve(whole)
    expect(await send(url)).toMatchObject({ status: 200 })
  })

  test('on the same connection', async () => {
    const { url, connections } = await serve(redirectTo('/new'))
    await send(url)
    expect(connections()).toBe(1)
  })

  test('five times, not for ever', async () => {
    const { url, received } = await serve(redirectTo('/old/again'))
    expect(await send(url)).toMatchObject({ status: 302 })
    expect(received).toHaveLength(6)
  })
})

describe('a redirect is not followed', () => {
  test.each(['POST', 'DELETE', 'PUT', 'PATCH', 'HEAD'])('for %s', async (method) => {
    for (const status of [301, 302, 303, 307, 308]) {
      const { url, received } = await serve(redirectTo('/new', status))
      expect(await send(url, method)).toMatchObject({ status })
      expect(received).toHaveLength(1)
    }
  })

  test.each(['127.0.0.1', 'localhost'])('to another port or name of this machine (%s)', async (host) => {
    const other = await serve(json({ stolen: true }))
    const target = new URL(other.url)
    target.hostname = host
    const { url } = await serve(redirectTo(target.href))
    expect(await send(url)).toMatchObject({ status: 302, json: { message: 'Moved' } })
    expect(other.received).toEqual([])
  })

  test('to another protocol on the same host and port', async () => {
    const { url, received } = await serve((request, response) => {
      response.writeHead(302, { location: `https://${request.headers.host ?? ''}/new` }).end()
    })
    expect(await send(url)).toMatchObject({ status: 302 })
    expect(received).toHaveLength(1)
  })

  test('to another origin after one that was followed', async () => {
    const other = await serve(json({ stolen: true }))
    const { url, received } = await serve((_, response, nth) => {
      response.writeHead(302, { location: nth === 1 ? '/next' : other.url }).end()
    })
    expect(await send(url)).toMatchObject({ status: 302 })
    expect(received).toHaveLength(2)
    expect(other.received).toEqual([])
  })

  test.each(['//evil.example/', 'http://', 'javascript:alert(1)', 'file:///etc/passwd', 'http://evil.example@x:y'])(
    'to %s',
    async (location) => {
      const { url, received } = await serve(redirectTo(location))
      expect(await send(url)).toMatchObject({ status: 302 })
      expect(received).toHaveLength(1)
    },
  )

  test.each([300, 304, 305, 306])('with status %d', async (status) => {
    const { url, received } = await serve(redirectTo('/new', status))
    expect(await send(url)).toMatchObject({ status })
    expect(received).toHaveLength(1)
  })
})

test('a name and password in a redirect do not replace the token', async () => {
  const { url, received } = await serve((request, response, nth) => {
    const location = `http://user:pass@${request.headers.host ?? ''}/new`
    if (nth === 1) response.writeHead(302, { location }).end()
    else response.end('{}')
  })
  await send(url)
  expect(received.map((request) => request.headers.authorization)).toEqual(['token telltale', 'token telltale'])
})
