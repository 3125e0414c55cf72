import { checkAccount } from './check-account.ts'
import { checkErrand } from './check-errand.ts'
import { checkSparing } from './check-sparing.ts'
import { playLies } from './lying-stage.ts'
import { randomLies } from './random-lies.ts'
import { randomScript } from './random-script.ts'
import { playScript } from './stage.ts'
import { violationsOf } from './violations.ts'

/** `faults`: a bad day for any operation. `lies`: a deletion in a fleet whose flags lie. */
export type Kind = 'faults' | 'lies'

type Script = { readonly seed: number; readonly fleet: readonly unknown[] }

/** What came of a script, as far as it can be told of both kinds. */
type Played = {
  readonly result: { readonly outputs: Readonly<Record<string, string>>; readonly log: string }
  readonly tookMs: number
  /** In order of arrival; a status of 0 is an answer that did not get through. */
  readonly requests: readonly {
    readonly atMs: number
    readonly method: string
    readonly path: string
    readonly status: number
  }[]
  /** Runners that were deleted at work, since nothing that GitHub told said so. */
  readonly killed: number
}

export type Verdict = {
  readonly kind: Kind
  readonly script: Script
  readonly violations: readonly string[]
  readonly played?: Played
}

const judges: Readonly<Record<Kind, (seed: number, action: string | undefined) => Promise<Verdict>>> = {
  faults: async (seed, action) => {
    const script = randomScript(seed)
    const played = await playScript(script, action)
    const requests = played.arrivals.map((arrival, at) => ({ ...arrival, status: played.statuses[at] ?? 0 }))
    return { kind: 'faults', script, violations: violationsOf(played), played: { ...played, requests, killed: 0 } }
  },
  lies: async (seed, action) => {
    const script = randomLies(seed)
    const played = await playLies(script, action)
    const violations = [...checkErrand(played), ...checkSparing(played), ...checkAccount(played)]
    return { kind: 'lies', script, violations, played: { ...played, requests: played.exchanges } }
  },
}

const judge = async (kind: Kind, seed: number, action: string | undefined): Promise<Verdict> => {
  try {
    return await judges[kind](seed, action)
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? '') : String(error)
    return { kind, script: { seed, fleet: [] }, violations: [`the stage itself failed: ${stack}`] }
  }
}

/** On Windows there are no signals: one that is sent to a process ends it at once, and nothing is left to judge. */
const isPlayable = (kind: Kind, seed: number): boolean =>
  kind === 'lies' || randomScript(seed).signal === undefined || process.platform !== 'win32'

export type Rehearsal = {
  readonly kind: Kind
  readonly seed: number
  readonly scripts: number
  readonly atOnce: number
  readonly action?: string | undefined
}

/** Plays many scripts of a kind, some at a time, each seed once; tells of each as it ends. */
export const rehearse = async (
  { kind, seed, scripts, atOnce, action }: Rehearsal,
  tell: (verdict: Verdict) => void,
): Promise<void> => {
  const seeds = Array.from({ length: scripts }, (_, at) => seed + at).values()
  const worker = async (): Promise<void> => {
    for (const one of seeds) if (isPlayable(kind, one)) tell(await judge(kind, one, action))
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, scripts) }, worker))
}
