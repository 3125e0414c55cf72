import { afterEach, describe, expect, it } from 'vitest'
import { tokens } from './access.ts'
import { api, call, useFreshApi } from './fresh-api.ts'

const place = 'orgs/octo-org'
const org = '/orgs/octo-org/actions/runners'

useFreshApi()
afterEach(() => {
  expect(api.violations).toEqual([])
})

/** For answers that no description would take. */
async function raw(method: string, path: string, timeoutMs = 5000): Promise<{ status: number; text: string }> {
  const headers = { authorization: `token ${tokens.classicAdmin}` }
  const signal = AbortSignal.timeout(timeoutMs)
  const response = await fetch(api.url + path, { method, headers, signal, redirect: 'manual' })
  return { status: response.status, text: await response.text() }
}

function messageOf(body: unknown): string {
  return (body as { message: string }).message
}

function statuses(): number[] {
  return api.exchanges.map((exchange) => exchange.status)
}

describe('which requests a fault meets', () => {
  it('is the next one, once', async () => {
    api.fault({ status: 502 })
    expect([await status('GET', org), await status('GET', org)]).toEqual([502, 200])
  })

  it('goes by method and path, so many times, after so many', async () => {
    api.fault({ method: 'GET', path: /page=2/g, after: 1, times: 2, status: 503 })
    const seen = []
    for (let round = 0; round < 4; round += 1) {
      seen.push(await status('GET', org), await status('GET', `${org}?page=2`))
    }
    expect(seen).toEqual([200, 200, 200, 503, 200, 503, 200, 200])
  })

  it('is the first that is ripe', async () => {
    api.fault({ status: 500, after: 2 })
    api.fault({ status: 502 })
    api.fault({ method: 'DELETE', status: 504 })
    expect([await status('GET', org), await status('GET', org), await status('GET', org)]).toEqual([502, 200, 500])
  })

  async function status(method: string, path: string): Promise<number> {
    return (await call(method, path)).status
  }
})

describe('faults that leave the state alone', () => {
  it('a canned answer, with what it sets', async () => {
    const { id } = api.fleet.add(place)
    api.fault({
      status: 429,
      body: { message: 'no', documentation_url: 'x', status: '429' },
      headers: { 'Retry-After': '7' },
    })
    const reply = await call('DELETE', `${org}/${id}`)
    expect(reply).toMatchObject({ status: 429, body: { message: 'no' } })
    expect(reply.headers.get('retry-after')).toBe('7')
    expect(reply.headers.get('x-github-request-id')).toMatch(/^0001:/)
    expect(api.fleet.runners(place).length).toBe(1)
  })

  it('a canned page that is no JSON', async () => {
    api.fault({ status: 200, body: '<html>hello</html>', headers: { 'content-type': 'text/html' } })
    expect(await raw('GET', org)).toEqual({ status: 200, text: '<html>hello</html>' })
  })

  it('a reset', async () => {
    const { id } = api.fleet.add(place)
    api.fault({ kind: 'reset' })
    await expect(raw('DELETE', `${org}/${id}`)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
    expect(api.fleet.runners(place).length).toBe(1)
    expect(statuses()).toEqual([0])
  })

  it('a half-closed connection', async () => {
    const { id } = api.fleet.add(place)
    api.fault({ kind: 'half-closed' })
    await expect(raw('DELETE', `${org}/${id}`)).rejects.toMatchObject({ cause: { code: 'UND_ERR_SOCKET' } })
    expect(api.fleet.runners(place).length).toBe(1)
  })

  it.each([
    [false, 1],
    [true, 0],
  ])('hanging, unless it is to be handled (%s)', async (handled, left) => {
    const { id } = api.fleet.add(place)
    api.fault({ kind: 'hang', handled })
    await expect(raw('DELETE', `${org}/${id}`, 100)).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(api.fleet.runners(place).length).toBe(left)
    expect(statuses()).toEqual([0])
    await expect.poll(() => api.stats.inFlight).toBe(0)
  })

  it('bytes of the test', async () => {
    api.fault({ kind: 'raw', write: (socket) => socket.end('HTTP/1.1 299 Odd\r\ncontent-length: 2\r\n\r\nok') })
    expect(await raw('GET', org)).toEqual({ status: 299, text: 'ok' })
  })

  it('a redirect', async () => {
    api.fault({ kind: 'redirect', status: 307, location: `${api.url}/elsewhere` })
    expect(await raw('GET', org)).toMatchObject({ status: 307 })
  })
})

describe('limits', () => {
  it('the secondary one, with and without a time', async () => {
    api.fault({ kind: 'secondary-limit', retryAfter: 60 })
    api.fault({ kind: 'secondary-limit' })
    const replies = [await call('GET', org), await call('GET', org)]
    expect(replies.map((reply) => [reply.status, reply.headers.get('retry-after')])).toEqual([
      [403, '60'],
      [403, null],
    ])
    expect(messageOf(replies[1]?.body)).toMatch(/^You have exceeded a secondary rate limit/)
    expect(Number(replies[1]?.headers.get('x-ratelimit-remaining'))).toBeGreaterThan(0)
  })

  it('the primary one', async () => {
    api.fault({ kind: 'primary-limit', resetInS: 90 })
    const { status, headers, body } = await call('GET', org)
    expect([status, headers.get('x-ratelimit-remaining')]).toEqual([403, '0'])
    const resetInS = Number(headers.get('x-ratelimit-reset')) - Date.now() / 1000
    expect(Math.abs(resetInS - 90)).toBeLessThan(5)
    expect(messageOf(body)).toMatch(/^API rate limit exceeded/)
  })
})

describe('faults after the deed', () => {
  it('an answer that gets lost', async () => {
    api.fault({ method: 'POST', kind: 'lost' })
    const body = { name: 'jit', runner_group_id: 1, labels: ['a'] }
    await expect(call('POST', `${org}/generate-jitconfig`, { body })).rejects.toThrow('fetch failed')
    expect(await call('POST', `${org}/generate-jitconfig`, { body })).toMatchObject({ status: 409 })
    expect(statuses()).toEqual([0, 409])
  })

  it('an answer that becomes another', async () => {
    const { id } = api.fleet.add(place)
    api.fault({ kind: 'lost-with', status: 502 })
    expect(await call('DELETE', `${org}/${id}`)).toMatchObject({ status: 502, body: { message: 'Server Error' } })
    expect(await call('DELETE', `${org}/${id}`)).toMatchObject({ status: 404 })
  })

  it('an answer that is rewritten', async () => {
    api.fault({ kind: 'rewrite', rewrite: (body) => ({ was: body }) })
    expect(await raw('GET', org)).toEqual({ status: 200, text: '{"was":{"total_count":0,"runners":[]}}' })
  })

  it('an answer that breaks off', async () => {
    api.fault({ kind: 'truncate' })
    await expect(raw('GET', org)).rejects.toThrow('terminated')
  })

  it('an answer that drips', async () => {
    api.fault({ kind: 'drip', intervalMs: 2 })
    const started = performance.now()
    expect(await call('GET', org)).toMatchObject({ status: 200, body: { total_count: 0 } })
    expect(performance.now() - started).toBeGreaterThan(50)
  })

  it('an answer that is late', async () => {
    const { id } = api.fleet.add(place)
    api.fault({ kind: 'slow', ms: 150 })
    await expect(raw('DELETE', `${org}/${id}`, 50)).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(await call('DELETE', `${org}/${id}`)).toMatchObject({ status: 404 })
  })
})
