import { expect } from 'vitest'
import type { Played } from './scenario.ts'

/** What escaping, cutting and joining leave of a text: letters, and nothing else. */
const letters = (text: string): string => text.replace(/&#\d+;|[^a-z]/gi, '')

/** The outputs that are there to hand a secret on. */
const handingOn = new Set(['token', 'encoded-jit-config', 'jit-configs'])

/** Neither a secret nor an end of it, whatever became of its signs, stands where the runner would have to hide it. */
export const expectNothingOf = ({ result }: Played, secret: string): void => {
  const lines = result.rawLog.split(/\r?\n/).filter((line) => !line.startsWith('::add-mask::'))
  const outputs = Object.entries(result.outputs).filter(([name]) => !handingOn.has(name))
  const places = { log: lines.join('\n'), summary: result.summary, outputs: JSON.stringify(outputs) }
  // Its first letters and its last ones: what is left where it was cut.
  const ends = [letters(secret).slice(0, 12), letters(secret).slice(-12)]
  for (const [place, text] of Object.entries(places)) {
    for (const end of ends)
      expect(letters(text).includes(end), `a piece of a secret stands in the ${place}`).toBe(false)
  }
}
