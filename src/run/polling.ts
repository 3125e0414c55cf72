import { mostGaps, streakOn, type Streak } from '../domain/fleet/looks.ts'
import { nextWaitStep } from '../domain/fleet/waiting.ts'
import { describeDuration } from '../domain/inputs/duration.ts'
import type { Patience } from '../domain/inputs/patience.ts'
import { Failed, type Failure } from '../domain/text/failure.ts'
import type { Ports } from './ports.ts'
import { atIntervals } from './progress.ts'

export { whyItMayNotCome } from '../domain/fleet/waiting.ts'

/** What is waited for, in words, and how a look is told. */
export type Awaited<Seen> = {
  readonly what: string
  readonly look: () => Promise<Seen>
  readonly isTrue: (seen: Seen) => boolean
  readonly describe: (seen: Seen) => string
  /** What to look at when the time is up. */
  readonly advise?: (seen: Seen) => string | undefined
}

/** The last look, and why nothing better came of it. */
export type Waited<Seen> = { readonly seen: Seen; readonly failure?: Failure }

/**
 * Looks again and again until it is true, and has been in every look for `stableForMs`, until the time is up or a look
 * fails. Throws only when the very first look fails.
 */
export const waitUntil = async <Seen>(
  { what, look, isTrue, describe, advise }: Awaited<Seen>,
  patience: Patience,
  { clock, say }: Pick<Ports, 'clock' | 'say'>,
): Promise<Waited<Seen>> => {
  const start = clock.now()
  const sayNowAndThen = atIntervals(clock, say)
  const waited = (): string => describeDuration(clock.now() - start)
  /** Since when it has been true. A look is as old as its request, so the first counts from its end, others from their start. */
  let streak: Streak | undefined
  const lookOnce = async (): Promise<Seen> => {
    const startMs = clock.now()
    const now = await look()
    const atMs = streak === undefined ? clock.now() : startMs
    streak = isTrue(now) ? streakOn(streak, atMs, mostGaps * patience.pollIntervalMs) : undefined
    return now
  }
  let seen = await lookOnce()
  for (let looks = 1; ; looks += 1) {
    const step = nextWaitStep(streak && streak.lastMs - streak.sinceMs, clock.now() - start, patience)
    if (step.do === 'finish') {
      if (looks > 1) say(`Done waiting after ${waited()}.`)
      return { seen }
    }
    if (step.do === 'stop') return { seen, failure: timedOut(what, describe(seen), patience, advise?.(seen)) }
    if (looks === 1) {
      say(`Waiting until ${what}, ${describePatience(patience)}. Now: ${describe(seen)}`)
      if (patience.timeoutMs > appTokenMs) say(`That may take longer than the token lasts: ${appTokenEnds}.`)
    } else sayNowAndThen(() => `After ${waited()}: ${describe(seen)}`)
    await clock.sleep(step.ms)
    try {
      seen = await lookOnce()
    } catch (error) {
      if (!(error instanceof Failed)) throw error
      return { seen, failure: tokenEnded(error.failure) }
    }
  }
}

/** Nothing in an answer tells an App's token from others. */
const appTokenMs = 3_600_000
const appTokenEnds = 'a GitHub App token ends an hour after it was made'

/** The token was good when the wait began. */
const tokenEnded = (failure: Failure): Failure =>
  failure.code === 'unauthorized'
    ? { ...failure, hint: `The token has ended or was revoked while it was waited: ${appTokenEnds}.` }
    : failure

const describePatience = ({ timeoutMs, pollIntervalMs, stableForMs = 0 }: Patience): string =>
  [
    `at most ${describeDuration(timeoutMs)}`,
    `looking every ${describeDuration(pollIntervalMs)}`,
    ...(stableForMs > 0 ? [`until every look of ${describeDuration(stableForMs)} says so`] : []),
  ].join(', ')

const timedOut = (what: string, lastSeen: string, { timeoutMs }: Patience, advice?: string): Failure => ({
  code: 'timed-out',
  message: `Timed out after ${describeDuration(timeoutMs)}, still waiting until ${what}. Last seen: ${lastSeen}`,
  hint: [...(advice === undefined ? [] : [advice]), 'Raise timeout if it only takes longer.'].join(' '),
})
