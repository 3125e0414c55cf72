import { nextWaitStep } from '../domain/fleet/waiting.ts'
import { describeDuration } from '../domain/inputs/duration.ts'
import type { Patience } from '../domain/inputs/patience.ts'
import { Failed, type Failure } from '../domain/text/failure.ts'
import type { Ports } from './ports.ts'
import { atIntervals } from './progress.ts'

/** What is waited for, in words, and how a look is told. */
export type Awaited<Seen> = {
  readonly what: string
  readonly look: () => Promise<Seen>
  readonly isTrue: (seen: Seen) => boolean
  readonly describe: (seen: Seen) => string
}

/** The last look, and why nothing better came of it. */
export type Waited<Seen> = { readonly seen: Seen; readonly failure?: Failure }

/** Looks again and again until it is true, the time is up or a look fails. Throws only when the very first look fails. */
export const waitUntil = async <Seen>(
  { what, look, isTrue, describe }: Awaited<Seen>,
  patience: Patience,
  { clock, say }: Pick<Ports, 'clock' | 'say'>,
): Promise<Waited<Seen>> => {
  const start = clock.now()
  const sayNowAndThen = atIntervals(clock, say)
  const waited = (): string => describeDuration(clock.now() - start)
  let seen = await look()
  let holds = isTrue(seen)
  for (let looks = 1; ; looks += 1) {
    const step = nextWaitStep(holds, clock.now() - start, patience)
    if (step.do === 'finish') {
      if (looks > 1) say(`Done waiting after ${waited()}.`)
      return { seen }
    }
    if (step.do === 'stop') return { seen, failure: timedOut(what, describe(seen), patience) }
    if (looks === 1) say(`Waiting until ${what}, ${describePatience(patience)}. Now: ${describe(seen)}`)
    else sayNowAndThen(() => `After ${waited()}: ${describe(seen)}`)
    await clock.sleep(step.ms)
    try {
      seen = await look()
      holds = isTrue(seen)
    } catch (error) {
      if (!(error instanceof Failed)) throw error
      return { seen, failure: error.failure }
    }
  }
}

const describePatience = ({ timeoutMs, pollIntervalMs }: Patience): string =>
  `at most ${describeDuration(timeoutMs)}, looking every ${describeDuration(pollIntervalMs)}`

const timedOut = (what: string, lastSeen: string, { timeoutMs }: Patience): Failure => ({
  code: 'timed-out',
  message: `Timed out after ${describeDuration(timeoutMs)}, still waiting until ${what}. Last seen: ${lastSeen}`,
  hint: 'Raise timeout if it only takes longer.',
})
