import type { Patience } from '../inputs/patience.ts'

export type WaitStep =
  { readonly do: 'finish' } | { readonly do: 'stop' } | { readonly do: 'sleep'; readonly ms: number }

/** After each look: never sooner than asked again, but one last look when the time is up. */
export const nextWaitStep = (isTrue: boolean, waitedMs: number, { timeoutMs, pollIntervalMs }: Patience): WaitStep => {
  if (isTrue) return { do: 'finish' }
  const leftMs = timeoutMs - waitedMs
  return leftMs <= 0 ? { do: 'stop' } : { do: 'sleep', ms: Math.min(pollIntervalMs, leftMs) }
}
