import { parseDuration } from '../inputs/duration.ts'
import type { RawInputs } from '../inputs/inputs.ts'
import { combine, type Parsed } from '../inputs/parsed.ts'

/** How long to wait in all, and how long between two looks. */
export type Patience = { readonly timeoutMs: number; readonly pollIntervalMs: number }

export const parsePatience = (raw: RawInputs): Parsed<Patience> =>
  combine({
    timeoutMs: parseDuration('timeout', raw.timeout),
    pollIntervalMs: parseDuration('poll-interval', raw['poll-interval'], 1000),
  })

export type WaitStep =
  { readonly do: 'finish' } | { readonly do: 'stop' } | { readonly do: 'sleep'; readonly ms: number }

/** After each look: never sooner than asked again, but one last look when the time is up. */
export const nextWaitStep = (isTrue: boolean, waitedMs: number, { timeoutMs, pollIntervalMs }: Patience): WaitStep => {
  if (isTrue) return { do: 'finish' }
  const leftMs = timeoutMs - waitedMs
  return leftMs <= 0 ? { do: 'stop' } : { do: 'sleep', ms: Math.min(pollIntervalMs, leftMs) }
}
