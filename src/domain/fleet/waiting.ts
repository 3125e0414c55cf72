import type { Patience } from '../inputs/patience.ts'

export type WaitStep =
  { readonly do: 'finish' } | { readonly do: 'stop' } | { readonly do: 'sleep'; readonly ms: number }

/**
 * After each look: never sooner than asked again, but one last look when the time is up, or when it has held for long
 * enough. `heldMs`: for how long every look has been true; undefined when the last one was not.
 */
export const nextWaitStep = (
  heldMs: number | undefined,
  waitedMs: number,
  { timeoutMs, pollIntervalMs, stableForMs = 0 }: Patience,
): WaitStep => {
  if (heldMs !== undefined && heldMs >= stableForMs) return { do: 'finish' }
  const leftMs = timeoutMs - waitedMs
  const toHoldMs = heldMs === undefined ? Infinity : stableForMs - heldMs
  return leftMs <= 0 ? { do: 'stop' } : { do: 'sleep', ms: Math.min(pollIntervalMs, leftMs, toHoldMs) }
}
