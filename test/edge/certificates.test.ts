import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { selfSigned } from '../sandbox/api/self-signed.ts'
import { json, serve } from './local-server.ts'
import { startProxy } from './loopback-proxy.ts'
import { get, patientTransport } from './patient-transport.ts'

const [ours, anothers] = [selfSigned(), selfSigned('elsewhere.example')]
const certificates = [
  ['that nobody vouches for', ours],
  ['of another host', anothers],
] as const

const untrusted = { kind: 'no-answer', reason: 'untrusted', sent: false }

describe.each([undefined, '1', '0'])('with NODE_TLS_REJECT_UNAUTHORIZED=%s', (setting) => {
  beforeEach(() => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', setting)
  })

  afterEach(() => {
    vi.unstubAllEnvs()
  })

  describe.each(certificates)('a server with a certificate %s', (_, tls) => {
    test('hears nothing', async () => {
      const { url, received } = await serve(json({}), undefined, tls)
      const reply = await patientTransport()(new URL(url), get)
      expect(reply).toMatchObject(untrusted)
      expect(JSON.stringify(reply)).toMatch(/a certificate on the way to 127\.0\.0\.1:\d+ is refused \(\w*CERT\w*\)/)
      expect(received).toEqual([])
    })

    test('hears nothing through the tunnel of a proxy', async () => {
      const [{ url, received }, proxy] = [await serve(json({}), undefined, tls), await startProxy()]
      expect(await patientTransport(proxy.url)(new URL(url), get)).toMatchObject(untrusted)
      expect(proxy.asked).toEqual([`CONNECT ${new URL(url).host}`])
      expect(received).toEqual([])
    })
  })

  test.each(certificates)('a proxy with a certificate %s hears neither password nor token', async (_, tls) => {
    const [{ url, received }, proxy] = [await serve(json({}), undefined, ours), await startProxy({ tls })]
    const withPassword = proxy.url.replace('//', '//user:telltale@')
    const reply = await patientTransport(withPassword)(new URL(url), get)
    expect(reply).toMatchObject(untrusted)
    expect(JSON.stringify(reply)).not.toContain('telltale')
    expect(proxy.asked).toEqual([])
    expect(received).toEqual([])
  })
})
