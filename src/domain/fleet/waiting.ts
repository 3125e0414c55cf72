import type { Runner } from '../github/runner.ts'
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

const neverCame =
  "Its machine has not connected: look whether it started, with this runner's own config, and which version it runs. GitHub turns old versions away; runner-platform tells the one that it wants."
const nobodyCame =
  'Nobody has registered that name: compare it with what the machine was given, and look at the log of its runner.'

/**
 * What to look at when a runner that was waited for has not come; undefined when it has, or was here before. GitHub tells
 * of none whether it is ephemeral, but one without a version has never connected.
 */
export const whyItMayNotCome = (runner: Runner | undefined): string | undefined => {
  if (runner === undefined) return nobodyCame
  const isNew = runner.ephemeral === true || runner.version === null
  return isNew && runner.status === 'offline' && !runner.busy ? neverCame : undefined
}
