import { parseDuration } from './duration.ts'
import type { RawInputs } from './inputs.ts'
import { combine, type Parsed } from './parsed.ts'

/** How long to wait in all, and how long between two looks. */
export type Patience = { readonly timeoutMs: number; readonly pollIntervalMs: number }

export const parsePatience = (raw: RawInputs): Parsed<Patience> =>
  combine({
    timeoutMs: parseDuration('timeout', raw.timeout),
    pollIntervalMs: parseDuration('poll-interval', raw['poll-interval'], 1000),
  })
