import type { Verb } from '../github/operations.ts'
import { describeDuration, parseDuration } from './duration.ts'
import type { RawInputs } from './inputs.ts'
import { combine, invalid, parseIfSet, thenParse, valid, type Parsed } from './parsed.ts'

export type Patience = {
  /** How long to wait in all. */
  readonly timeoutMs: number
  /** How long between two looks. */
  readonly pollIntervalMs: number
  /** For how long it must hold, in every look; undefined when the step does not say. */
  readonly stableForMs: number | undefined
}

/** What is given for nothing to hold so long: that it is no error is no reason to keep still about it. */
export const stableForWarnings = (verb: Verb, raw: RawInputs): readonly string[] => {
  const stableFor = parseIfSet(raw['stable-for'], (text) => parseDuration('stable-for', text))
  // With 0s it goes as it was asked for.
  if (!stableFor.ok || !stableFor.value) return []
  if (verb === 'delete' && raw.filter === '' && raw['if-busy'] !== 'wait')
    return [`${noSay}: who is named goes at once. It is for a filter, or for if-busy: wait.`]
  if ((verb === 'get' || verb === 'list') && raw['wait-until'] === '')
    return [`${noSay}: without wait-until, nothing is waited for.`]
  return []
}

const noSay = 'The input stable-for has no say here'

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
