import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { json, serve } from '../edge/local-server.ts'
import { startProxy } from '../edge/loopback-proxy.ts'
import { tokens } from '../sandbox/api/access.ts'
import { selfSigned } from '../sandbox/api/self-signed.ts'
import { withSmallFleets } from './places.ts'
import { withoutJitter } from './scenario.ts'
import { requestsOf, tell } from './story.ts'

const list = { operation: 'list_self_hosted_runners_for_org' }
const token = tokens.classicAdmin

/** The certificate of an authority of the house, for this machine or another host, and the environment that knows it. */
const trusted = (host?: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  const tls = selfSigned(host)
  const authority = join(folder, 'authority.pem')
  writeFileSync(authority, tls.cert)
  return { tls, env: { NODE_EXTRA_CA_CERTS: authority } }
}

describe('a proxy', () => {
  test.each(['http_proxy', 'HTTP_PROXY', 'https_proxy'])('in %s never carries plain http', async (name) => {
    const proxy = await startProxy()
    const env = { [name]: proxy.url }
    const played = await tell({ inputs: list, prepare: withSmallFleets, step: () => ({ env }) })
    expect(played.result.outputs['count']).toBe('3')
    expect(proxy.asked).toEqual([])
  })

  test.each(['no_proxy', 'NO_PROXY'])('is not used for what the environment excepts (%s)', async (name) => {
    const [proxy, { tls, env }] = [await startProxy(), trusted()]
    const excepting = { ...env, https_proxy: proxy.url, [name]: '127.0.0.1' }
    const played = await tell({ inputs: list, api: { tls }, step: () => ({ env: excepting }) })
    expect(played.result.outputs['count']).toBe('0')
    expect(proxy.asked).toEqual([])
  })

  test('that is not spoken is bad input, and nobody is asked', async () => {
    const { tls, env } = trusted()
    const socks = { ...env, HTTPS_PROXY: 'socks5://user:telltale@127.0.0.1:1080' }
    const played = await tell({ inputs: list, api: { tls }, step: () => ({ env: socks }) })
    expect(played.result.outputs['error-code']).toBe('bad-input')
    expect(played.result.log).toContain('names a proxy of the kind socks5:// in HTTPS_PROXY')
    expect(played.result.rawLog).not.toContain('telltale')
    expect(played.api.stats.connections).toBe(0)
  })

  test('that is not spoken is no matter for what it is not used', async () => {
    const [{ tls, env }, socks] = [trusted(), { https_proxy: 'socks5://127.0.0.1:1080' }]
    const excepting = { ...env, ...socks, no_proxy: '127.0.0.1' }
    const excepted = await tell({ inputs: list, api: { tls }, step: () => ({ env: excepting }) })
    const plain = await tell({ inputs: list, step: () => ({ env: socks }) })
    expect([excepted, plain].map(({ result }) => result.outputs['count'])).toEqual(['0', '0'])
  })

  test.each(['https_proxy', 'HTTPS_PROXY'])('in %s tunnels TLS and never sees the token', async (name) => {
    const [proxy, { tls, env }] = [await startProxy(), trusted()]
    const played = await tell({
      inputs: { operation: 'create_registration_token_for_org' },
      api: { tls },
      step: () => ({ env: { ...env, [name]: proxy.url } }),
    })
    expect(proxy.asked).toEqual([`CONNECT ${new URL(played.api.url).host}`])
    expect(requestsOf(played)).toEqual(['POST /orgs/octo-org/actions/runners/registration-token → 201'])
    for (const secret of [token, played.result.outputs['token'] ?? '', 'authorization']) {
      expect(proxy.read().toLowerCase()).not.toContain(secret.toLowerCase())
    }
  })

  test.each([
    ['hangs up', false],
    ['stays connected', true],
  ])('that opens no tunnel and %s ends the step before anything is sent', async (_, keepsOpen) => {
    const [proxy, { tls, env }] = [await startProxy({ refuses: 407, keepsOpen }), trusted()]
    const step = () => ({ ...withoutJitter, env: { ...env, https_proxy: proxy.url } })
    const played = await tell({ inputs: list, api: { tls }, step })
    expect(played.result.outputs['error-code']).toBe('unavailable')
    expect(played.api.exchanges).toEqual([])
    expect(proxy.read()).not.toContain(token)
  })
})

describe.each([undefined, '0'])('TLS, with NODE_TLS_REJECT_UNAUTHORIZED=%s', (setting) => {
  const careless: Readonly<Record<string, string>> =
    setting === undefined ? {} : { NODE_TLS_REJECT_UNAUTHORIZED: setting }
  const certificates = [
    ['that nobody vouches for', () => ({ tls: selfSigned(), env: {} })],
    ['of another host', () => trusted('elsewhere.example')],
  ] as const

  const expectRefused = ({ result, api }: Awaited<ReturnType<typeof tell>>): void => {
    expect(result.outputs).toMatchObject({ 'error-code': 'unavailable' })
    expect(result.outputs['status-code'] ?? '').toBe('')
    expect(result.log).toMatch(/a certificate on the way to 127\.0\.0\.1:\d+ is refused \(\w+\)/)
    expect(result.log).toContain('NODE_EXTRA_CA_CERTS')
    // Trying again would not help, and Node's own warning would say what is not so.
    expect(result.log).not.toMatch(/ again in |insecure/)
    expect(api.exchanges).toEqual([])
  }

  test.each(certificates)('a server with a certificate %s hears nothing', async (_, certificate) => {
    const { tls, env } = certificate()
    expectRefused(await tell({ inputs: list, api: { tls }, step: () => ({ env: { ...env, ...careless } }) }))
  })

  test.each(certificates)('nor does it through the tunnel of a proxy: %s', async (_, certificate) => {
    const [proxy, { tls, env }] = [await startProxy(), certificate()]
    const tunneled = { ...env, ...careless, https_proxy: proxy.url }
    const played = await tell({ inputs: list, api: { tls }, step: () => ({ env: tunneled }) })
    expectRefused(played)
    expect(proxy.asked).toEqual([`CONNECT ${new URL(played.api.url).host}`])
  })

  test.each(certificates)('a proxy with a certificate %s hears no password', async (_, certificate) => {
    const { tls, env } = certificate()
    const proxy = await startProxy({ tls })
    const https_proxy = proxy.url.replace('//', '//user:telltale@')
    const step = () => ({ env: { ...env, ...careless, https_proxy } })
    const played = await tell({ inputs: list, api: { tls: selfSigned() }, step })
    expectRefused(played)
    expect(proxy.asked).toEqual([])
    expect(played.result.rawLog).not.toContain('telltale')
  })

  test('an authority of the house is trusted, by server and proxy', async () => {
    const { tls, env } = trusted()
    const proxy = await startProxy({ tls })
    const direct = await tell({ inputs: list, api: { tls }, step: () => ({ env: { ...env, ...careless } }) })
    const tunneled = { ...env, ...careless, https_proxy: proxy.url }
    const proxied = await tell({ inputs: list, api: { tls }, step: () => ({ env: tunneled }) })
    expect([direct, proxied].map(({ result }) => result.outputs['count'])).toEqual(['0', '0'])
    expect(proxy.asked).toEqual([`CONNECT ${new URL(proxied.api.url).host}`])
  })
})

describe('the token goes only where it belongs', () => {
  test.each([301, 302, 307, 308])('not after a redirect to another origin (%d)', async (status) => {
    const other = await serve(json({ total_count: 0, runners: [] }))
    const played = await tell({
      inputs: list,
      prepare: (api) => {
        api.fault({ kind: 'redirect', status, location: `${other.url}/orgs/octo-org/actions/runners`, times: 9 })
      },
    })
    expect(played.result.outputs).toMatchObject({ 'error-code': 'unexpected-answer', 'status-code': String(status) })
    expect(other.connections()).toBe(0)
  })

  test('not where a page of a list says that the next one is', async () => {
    const other = await serve(json({ total_count: 0, runners: [] }))
    const link = { link: `<${other.url}/orgs/octo-org/actions/runners?page=2>; rel="next"` }
    const runner = { id: 1, name: 'ci-1', os: 'linux', status: 'online', busy: false, labels: [] }
    const played = await tell({
      inputs: list,
      prepare: (api) => {
        api.fault({ status: 200, body: { total_count: 1, runners: [runner] }, headers: link, times: 9 })
      },
    })
    expect(played.result.outputs['count']).toBe('1')
    expect(other.connections()).toBe(0)
  })

  test('a redirect within the origin is followed with it', async () => {
    const played = await tell({
      inputs: list,
      prepare: (api) => {
        withSmallFleets(api)
        const location = `${api.url}/orgs/octo-org/actions/runners?per_page=100&page=1`
        api.fault({ kind: 'redirect', status: 301, location, path: /page=1$/ })
      },
    })
    expect(played.result.outputs['count']).toBe('3')
    expect(played.api.exchanges.map(({ headers }) => headers.authorization)).toEqual(Array(2).fill(`Bearer ${token}`))
  })
})

test('a step does not outlive its work', async () => {
  // The server would keep an idle connection for a minute, and with it the process.
  const { result } = await tell({ inputs: list, step: () => ({ timeoutMs: 30_000 }) })
  expect(result.exitCode).toBe(0)
})
