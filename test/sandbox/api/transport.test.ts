import { X509Certificate } from 'node:crypto'
import { get } from 'node:https'
import { afterEach, describe, expect, it } from 'vitest'
import { tokens } from './access.ts'
import { checkedClient } from './checked-client.ts'
import { api, call, useFreshApi } from './fresh-api.ts'
import { selfSigned } from './self-signed.ts'
import { startApi } from './server.ts'

const org = '/orgs/octo-org/actions/runners'

useFreshApi()
afterEach(() => {
  expect(api.violations).toEqual([])
})

describe('headers', () => {
  it('come with every answer', async () => {
    for (const path of [org, `${org}/1`]) {
      const { headers } = await call('GET', path)
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
      expect(headers.get('x-github-api-version-selected')).toBe('2022-11-28')
      expect(headers.get('x-ratelimit-resource')).toBe('core')
    }
  })

  it('number the requests', async () => {
    await call('GET', org)
    const { headers } = await call('GET', org)
    expect(headers.get('x-github-request-id')).toBe('0002:ABCD:10F2C4:20C6E8:67420000')
    expect(api.exchanges.map((exchange) => exchange.requestId)[1]).toBe('0002:ABCD:10F2C4:20C6E8:67420000')
  })

  it('count down, but not for what the client knew', async () => {
    const left = (headers: Headers) => Number(headers.get('x-ratelimit-remaining'))
    const first = await call('GET', org)
    const etag = first.headers.get('etag') ?? ''
    const known = await call('GET', org, { headers: { 'if-none-match': etag } })
    expect(etag).toMatch(/^W\/"[0-9a-f]{64}"$/)
    expect([left(first.headers), known.status, left(known.headers)]).toEqual([4999, 304, 4999])
    api.fleet.add('orgs/octo-org')
    const news = await call('GET', org, { headers: { 'if-none-match': etag } })
    expect([news.status, left(news.headers)]).toEqual([200, 4998])
    const reset = Number(news.headers.get('x-ratelimit-reset')) * 1000 - Date.now()
    expect(reset).toBeGreaterThan(3_500_000)
    expect(reset).toBeLessThanOrEqual(3_600_000)
  })
})

describe('the wire', () => {
  it('compresses what is long', async () => {
    expect((await call('GET', org)).headers.get('content-encoding')).toBeNull()
    for (let index = 0; index < 10; index += 1) api.fleet.add('orgs/octo-org')
    expect((await call('GET', org)).headers.get('content-encoding')).toBe('gzip')
    const plain = await call('GET', org, { headers: { 'accept-encoding': 'identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
  })

  it('counts connections and what is under way', async () => {
    const slow = await startApi({ latencyMs: 50 })
    const started = performance.now()
    await Promise.all(Array.from({ length: 4 }, () => checkedClient(slow)('GET', org)))
    expect(performance.now() - started).toBeGreaterThanOrEqual(49)
    expect(slow.stats).toMatchObject({ peakInFlight: 4 })
    expect(slow.stats.connections).toBeGreaterThanOrEqual(1)
    await slow.close()
  })

  it('records what came', async () => {
    await call('GET', `${org}?name=a`, { headers: { 'X-Mark': 'm' } })
    expect(api.exchanges).toMatchObject([
      { method: 'GET', path: `${org}?name=a`, headers: { 'x-mark': 'm' }, status: 200 },
    ])
  })

  it('serves GitHub Enterprise Server under its path, and nothing beside it', async () => {
    const ghes = await startApi({ basePath: '/api/v3' })
    for (const name of ['a', 'b']) ghes.fleet.add('orgs/octo-org', { name })
    const reply = await checkedClient(ghes)('GET', `${org}?per_page=1`)
    expect(reply.headers.get('link')).toContain(
      `<${new URL(ghes.url).origin}/api/v3/organizations/9919/actions/runners?per_page=1&page=2>; rel="next"`,
    )
    expect(ghes.exchanges).toMatchObject([{ path: `${org}?per_page=1` }])
    const headers = { authorization: `token ${tokens.classicAdmin}` }
    const beside = await fetch(new URL(org, ghes.url), { headers })
    expect([beside.status, beside.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    expect(ghes.violations).toEqual([
      `GET /outside-the-base-path${org}: no such operation`,
      `GET /outside-the-base-path${org}: answer 404 must be object`,
    ])
    await ghes.close()
  })

  it('speaks TLS', async () => {
    const tls = selfSigned()
    expect(new X509Certificate(tls.cert).checkIP('127.0.0.1')).toBe('127.0.0.1')
    const secure = await startApi({ tls })
    const headers = { authorization: `token ${tokens.classicAdmin}`, 'user-agent': 'test' }
    const status = await new Promise((resolve, reject) => {
      get(secure.url + org, { ca: tls.cert, headers, agent: false }, (response) => {
        resolve(response.resume().statusCode)
      }).on('error', reject)
    })
    expect(status).toBe(200)
    await secure.close()
  })

  it('ends with all its connections', async () => {
    const hanging = await startApi()
    hanging.fault({ kind: 'hang' })
    const headers = { authorization: `token ${tokens.classicAdmin}` }
    const call = fetch(hanging.url + org, { headers })
    const failed = expect(call).rejects.toThrow()
    await expect.poll(() => hanging.exchanges.length).toBe(1)
    await hanging.close()
    await failed
  })
})
