import type { Ports } from './ports.ts'

/** Long work is heard of, but the log is not flooded. */
const quietMs = 5000

/** Says a line only when the last one is long enough ago; the line is made only then. */
export const atIntervals = (clock: Pick<Ports['clock'], 'now'>, say: Ports['say']): ((line: () => string) => void) => {
  let last = clock.now()
  return (line) => {
    if (clock.now() - last < quietMs) return
    last = clock.now()
    say(line())
  }
}
