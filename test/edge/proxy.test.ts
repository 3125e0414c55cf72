import { afterEach, describe, expect, test, vi } from 'vitest'
import { createTransport } from '../../src/edge/transport.ts'
import { deadUrl, json, serve } from './local-server.ts'
import { startProxy } from './loopback-proxy.ts'
import { get, patientTransport } from './patient-transport.ts'

const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY']

const withProxies = (environment: Readonly<Record<string, string>>): void => {
  for (const name of names) vi.stubEnv(name, environment[name])
}

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('a proxy that the environment names', () => {
  test.each(['http_proxy', 'HTTP_PROXY'])('in %s is used', async (name) => {
    const [proxy, { url, received }] = [await startProxy(), await serve(json({ ok: true }))]
    withProxies({ [name]: proxy.url })
    expect(await patientTransport()(new URL('/a?b=1', url), get)).toMatchObject({ status: 200, json: { ok: true } })
    expect(proxy.asked).toEqual([`GET ${url}/a?b=1`])
    expect(received).toMatchObject([{ path: '/a?b=1', headers: get.headers }])
  })

  test.each(['127.0.0.1', '*', '.local,127.0.0.1'])('is not used for what is excepted (%s)', async (except) => {
    const [proxy, { url, received }] = [await startProxy(), await serve(json({ ok: true }))]
    withProxies({ http_proxy: proxy.url, no_proxy: except })
    expect(await patientTransport()(new URL(url), get)).toMatchObject({ status: 200 })
    expect(proxy.asked).toEqual([])
    expect(received).toHaveLength(1)
  })

  test('for https is not used for http', async () => {
    const [proxy, { url }] = [await startProxy(), await serve(json({ ok: true }))]
    withProxies({ https_proxy: proxy.url })
    expect(await patientTransport()(new URL(url), get)).toMatchObject({ status: 200 })
    expect(proxy.asked).toEqual([])
  })

  test('and that is not there is no answer, and nothing was sent', async () => {
    withProxies({ https_proxy: await deadUrl() })
    const reply = await patientTransport()(new URL('https://api.example'), get)
    expect(reply).toMatchObject({ kind: 'no-answer', reason: 'unreachable', sent: false })
  })

  test('and that opens no tunnel hears no token', async () => {
    const proxy = await startProxy({ refuses: 403 })
    withProxies({ https_proxy: proxy.url })
    const reply = await patientTransport()(new URL('https://api.example'), get)
    expect(reply).toMatchObject({ kind: 'no-answer', reason: 'unreachable', sent: false })
    expect(proxy.asked).toEqual(['CONNECT api.example:443'])
    expect(proxy.read()).not.toContain('telltale')
    expect(JSON.stringify(reply)).not.toContain('telltale')
  })

  test('and that is silent does not hold a request beyond its time', async () => {
    const proxy = await startProxy({ isSilent: true })
    withProxies({ https_proxy: proxy.url })
    const reply = await patientTransport()(new URL('https://api.example'), { ...get, timeoutMs: 100 })
    expect(reply).toMatchObject({ kind: 'no-answer', reason: 'timed-out', sent: false })
    expect(proxy.asked).toEqual(['CONNECT api.example:443'])
  })

  test('and that is silent does not hold a cancelled request', async () => {
    const [proxy, cut] = [await startProxy({ isSilent: true }), new AbortController()]
    withProxies({ https_proxy: proxy.url })
    const transport = createTransport(new AbortController().signal, cut.signal, () => undefined)
    const reply = transport(new URL('https://api.example'), get)
    await vi.waitFor(() => {
      expect(proxy.asked).toEqual(['CONNECT api.example:443'])
    })
    cut.abort()
    expect(await reply).toMatchObject({ kind: 'no-answer', reason: 'cancelled', sent: false })
  })

  test.each(['http://', 'http://not an address', 'https://x:y'])(
    'by an address that is none is no answer (%s)',
    async (address) => {
      const { url, received } = await serve(json({}))
      withProxies({ http_proxy: address })
      const reply = await patientTransport()(new URL(url), get)
      expect(reply).toMatchObject({ kind: 'no-answer', reason: 'unreachable', sent: false })
      expect(received).toEqual([])
    },
  )
})
