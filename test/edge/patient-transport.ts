import type { WireRequest } from '../../src/edge/exchange.ts'
import { createTransport, type Transport } from '../../src/edge/transport.ts'

/** A transport that nobody cancels. */
export const patientTransport = (proxy?: string): Transport => {
  const never = new AbortController().signal
  return createTransport(proxy, never, never, () => undefined)
}

/** Long enough for any answer that comes at all. */
export const get: WireRequest = { method: 'GET', headers: { authorization: 'token telltale' }, timeoutMs: 5_000 }
