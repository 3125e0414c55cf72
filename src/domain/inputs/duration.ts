import { quote } from './input-values.ts'
import { invalid, valid, type Parsed } from './parsed.ts'

const unitSeconds = { s: 1, m: 60, h: 3600 } as const

/** No job lives longer than five days; a timer of more than 24 would fire at once. */
const longestHours = 120

/** `90s`, `5m`, `1h`, or plain seconds, in milliseconds. */
export const parseDuration = (input: string, text: string, leastMs = 0): Parsed<number> => {
  const [, digits, unit = 's'] = /^([0-9]{1,9})([smh]?)$/.exec(text) ?? []
  if (digits === undefined)
    return invalid(input, `must be a duration such as 90s, 5m, 1h or plain seconds, not ${quote(text)}`)
  const ms = Number(digits) * unitSeconds[(unit === '' ? 's' : unit) as keyof typeof unitSeconds] * 1000
  if (ms < leastMs) return invalid(input, `must be at least ${describeDuration(leastMs)}, not ${quote(text)}`)
  if (ms > longestHours * 3_600_000) return invalid(input, `must be at most ${longestHours}h, not ${quote(text)}`)
  return valid(ms)
}

/** A length of time for people: `45 s`, `5 min`, `1 h 30 min`. */
export const describeDuration = (ms: number): string => {
  const seconds = Math.round(ms / 1000)
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const
  const told = parts.filter(([number]) => number > 0).map(([number, unit]) => `${number} ${unit}`)
  return told.length === 0 ? '0 s' : told.join(' ')
}
