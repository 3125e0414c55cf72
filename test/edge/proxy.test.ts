import { describe, expect, test, vi } from 'vitest'
import { deadUrl, json, serve } from './local-server.ts'
import { startProxy } from './loopback-proxy.ts'
import { get, patientTransport, transportUntil } from './patient-transport.ts'

const api = new URL('https://api.example')

describe('a proxy', () => {
  test('never carries plain http', async () => {
    const [proxy, { url, received }] = [await startProxy(), await serve(json({ ok: true }))]
    expect(await patientTransport(proxy.url)(new URL(url), get)).toMatchObject({ status: 200 })
    expect(proxy.asked).toEqual([])
    expect(received).toHaveLength(1)
  })

  test('that is not there is no answer, and nothing was sent', async () => {
    const reply = await patientTransport(await deadUrl())(api, get)
    expect(reply).toMatchObject({ kind: 'no-answer', reason: 'unreachable', sent: false })
  })

  test('that opens no tunnel hears no token', async () => {
    const proxy = await startProxy({ refuses: 403 })
    const reply = await patientTransport(proxy.url)(api, get)
    expect(reply).toMatchObject({ kind: 'no-answer', reason: 'unreachable', sent: false })
    expect(proxy.asked).toEqual(['CONNECT api.example:443'])
    expect(proxy.read()).not.toContain('telltale')
    expect(JSON.stringify(reply)).not.toContain('telltale')
  })

  test('that is silent does not hold a request beyond its time', async () => {
    const proxy = await startProxy({ isSilent: true })
    const reply = await patientTransport(proxy.url)(api, { ...get, timeoutMs: 100 })
    expect(reply).toMatchObject({ kind: 'no-answer', reason: 'timed-out', sent: false })
    expect(proxy.asked).toEqual(['CONNECT api.example:443'])
  })

  test('that is silent does not hold a cancelled request', async () => {
    const [proxy, cut] = [await startProxy({ isSilent: true }), new AbortController()]
    const transport = transportUntil(new AbortController().signal, cut.signal, proxy.url)
    const reply = transport(api, get)
    await vi.waitFor(() => {
      expect(proxy.asked).toEqual(['CONNECT api.example:443'])
    })
    cut.abort()
    expect(await reply).toMatchObject({ kind: 'no-answer', reason: 'cancelled', sent: false })
  })

  test.each(['http://', 'http://user:telltale%ff@proxy.example'])(
    'by an address that cannot be used is no answer (%s)',
    async (address) => {
      const reply = await patientTransport(address)(api, get)
      expect(reply).toMatchObject({ kind: 'no-answer', reason: 'unreachable', sent: false })
      expect(JSON.stringify(reply)).not.toContain('telltale')
    },
  )
})
