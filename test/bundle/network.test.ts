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

/** A server with an authority of the house, and the environment in which it is known. */
const trusted = () => {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  const tls = selfSigned()
  const authority = join(folder, 'authority.pem')
  writeFileSync(authority, tls.cert)
  return { tls, env: { NODE_EXTRA_CA_CERTS: authority } }
}

describe('a proxy', () => {
  test('that the environment names is used', async () => {
    const proxy = await startProxy()
    const env = { http_proxy: proxy.url }
    const played = await tell({ inputs: list, prepare: withSmallFleets, step: () => ({ env }) })
    expect(played.result.outputs['count']).toBe('3')
    expect(proxy.asked).toEqual([`GET ${played.api.url}/orgs/octo-org/actions/runners?per_page=100&page=1`])
  })

  test.each(['no_proxy', 'NO_PROXY'])('is not used for what the environment excepts (%s)', async (name) => {
    const proxy = await startProxy()
    const env = { http_proxy: proxy.url, https_proxy: proxy.url, [name]: '127.0.0.1' }
    const played = await tell({ inputs: list, step: () => ({ env }) })
    expect(played.result.outputs['count']).toBe('0')
    expect(proxy.asked).toEqual([])
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

describe('TLS', () => {
  test('with a certificate that nobody vouches for ends the step before anything is sent', async () => {
    const played = await tell({ inputs: list, api: { tls: selfSigned() }, step: () => withoutJitter })
    expect(played.result.outputs).toMatchObject({ 'error-code': 'unavailable' })
    expect(played.result.outputs['status-code'] ?? '').toBe('')
    expect(played.result.log).toContain('certificate')
    expect(played.api.exchanges).toEqual([])
  })

  test('with an authority of the house works', async () => {
    const { tls, env } = trusted()
    const played = await tell({ inputs: list, api: { tls }, step: () => ({ env }) })
    expect(played.result.outputs['count']).toBe('0')
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
