import type { WireRequest } from '../../src/edge/exchange.ts'
import { createIntake } from '../../src/edge/intake.ts'
import { createTransport, type Transport } from '../../src/edge/transport.ts'

/** A transport for a step whose token is `telltale`. */
export const transportUntil = (stop: AbortSignal, cut: AbortSignal, proxy?: string): Transport =>
  createTransport({ proxy, takeIn: createIntake('telltale'), stop, cut, debug: () => undefined })

/** One that nobody cancels. */
export const patientTransport = (proxy?: string): Transport => {
  const never = new AbortController().signal
  return transportUntil(never, never, proxy)
}

/** Long enough for any answer that comes at all. */
export const get: WireRequest = { method: 'GET', headers: { authorization: 'token telltale' }, timeoutMs: 5_000 }
