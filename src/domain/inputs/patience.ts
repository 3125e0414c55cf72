import { describeDuration, parseDuration } from './duration.ts'
import type { RawInputs } from './inputs.ts'
import { combine, invalid, thenParse, valid, type Parsed } from './parsed.ts'

export type Patience = {
  /** How long to wait in all. */
  readonly timeoutMs: number
  /** How long between two looks. */
  readonly pollIntervalMs: number
  /** For how long it must hold, in every look; undefined when the step does not say. */
  readonly stableForMs: number | undefined
}

/** `waits`: whether the time may run out; what holds for longer than that could never be seen. */
export const parsePatience = (raw: RawInputs, waits: boolean): Parsed<Patience> => {
  const patience = combine({
    timeoutMs: parseDuration('timeout', raw.timeout),
    pollIntervalMs: parseDuration('poll-interval', raw['poll-interval'], 1000),
    stableForMs: raw['stable-for'] === '' ? valid(undefined) : parseDuration('stable-for', raw['stable-for']),
  })
  return thenParse(patience, (parsed) => {
    const { timeoutMs, stableForMs = 0 } = parsed
    if (!waits || stableForMs <= timeoutMs) return valid(parsed)
    return invalid(
      'stable-for',
      `is longer than timeout (${describeDuration(timeoutMs)}): nothing could hold for so long`,
    )
  })
}
