import type { Fault } from '../sandbox/api/faults.ts'
import { seeded, type Random } from './random.ts'

/** What becomes of a new runner between the end of the step and the end of its job. */
export type Fate = 'waits' | 'boots' | 'works' | 'vanishes'

/** A step that registers runners, the moment at which it is ended, and what its `post` meets, as data. */
export type KilledScript = {
  readonly seed: number
  readonly count: number
  readonly labels: string
  readonly latencyMs: number
  readonly signal: {
    readonly name: 'SIGKILL' | 'SIGTERM' | 'SIGINT'
    readonly atRequest: number
    readonly afterMs: number
  }
  readonly jobEnds: 'failure' | 'cancelled'
  /** Of the registrations. */
  readonly faults: readonly Fault[]
  /** Of the clean-up. */
  readonly postFaults: readonly Fault[]
  /** In turn, for the runners in the order in which they were registered. */
  readonly fates: readonly Fate[]
  /** Strangers with the same labels; one may have a name of ours, and is replaced. */
  readonly strangers: readonly string[]
  readonly replaces: boolean
}

const registration = { method: 'POST', path: /generate-jitconfig$/ }

const randomFault = (random: Random): Fault => {
  const scope = { ...registration, after: random.int(0, 12), times: random.int(1, 3) }
  return random.pick<Fault>([
    { ...scope, kind: 'lost' },
    { ...scope, kind: 'truncate' },
    { ...scope, kind: 'reset' },
    { ...scope, kind: 'lost-with', status: 502 },
    { ...scope, kind: 'slow', ms: 60_000, times: 20 },
    { ...scope, status: 422, body: { message: 'Runner group Default is full' }, times: 99 },
  ])
}

const badCredentials: Fault = { status: 401, body: { message: 'Bad credentials' }, times: 999 }

const randomPostFault = (random: Random): Fault =>
  random.pick<Fault>([
    badCredentials,
    { ...badCredentials, method: 'DELETE' },
    { kind: 'lost', method: 'DELETE', times: 2 },
    { kind: 'lost-with', method: 'DELETE', status: 502 },
    { kind: 'reset', method: 'GET' },
    { status: 422, method: 'DELETE', body: { message: 'Runner is currently running a job' }, times: 3 },
    { status: 503, times: 2 },
  ])

export const randomKill = (seed: number): KilledScript => {
  const random = seeded(seed)
  const count = random.pick([1, 2, random.int(3, 20), random.int(20, 60)])
  const latencyMs = random.pick([0, 5, 20, 60])
  const replaces = random.chance(0.15)
  const some = <T>(probability: number, one: () => T): readonly T[] => (random.chance(probability) ? [one()] : [])
  return {
    seed,
    count,
    labels: random.pick(['gpu', 'self-hosted, GPU', 'a, b, c']),
    latencyMs,
    signal: {
      name: random.pick(['SIGKILL', 'SIGKILL', 'SIGTERM', 'SIGINT']),
      atRequest: random.pick([1, 2, random.int(2, count + 1), random.int(2, count + 1)]),
      afterMs: random.pick([0, random.int(0, latencyMs + 10), random.int(0, 200)]),
    },
    jobEnds: random.pick(['failure', 'cancelled']),
    faults: some(0.3, () => randomFault(random)),
    postFaults: some(0.25, () => randomPostFault(random)),
    fates: Array.from({ length: 7 }, () => random.pick(['waits', 'waits', 'waits', 'boots', 'works', 'vanishes'])),
    strangers: [...some(0.5, () => 'stranger'), ...(replaces ? [count === 1 ? 'jit' : 'jit-1'] : [])],
    replaces,
  }
}
