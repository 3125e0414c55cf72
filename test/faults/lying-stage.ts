import { monitorEventLoopDelay } from 'node:perf_hooks'
import { tokens } from '../sandbox/api/access.ts'
import type { Exchange } from '../sandbox/api/exchange.ts'
import type { Fleet, Place } from '../sandbox/api/fleet.ts'
import type { Runner } from '../sandbox/api/runner.ts'
import { startApi, type Api } from '../sandbox/api/server.ts'
import { runStep, type StepResult } from '../sandbox/step/run-step.ts'
import type { LyingScript } from './lying-script.ts'
import { faultOf } from './planned-fault.ts'

/** One request for what runners look like, and what was told in its answer, received or not. */
export type Sighting = {
  readonly exchange: Exchange
  readonly told: ReadonlyMap<number, Runner>
  /** Of whom it tells by leaving them out that they are not there. */
  readonly leavesOut: 'everybody else' | 'nobody' | number
  /** What it counts does not add up, so that it is asked for again. */
  readonly isUnsteady: boolean
}

export type PlayedLies = {
  readonly script: LyingScript
  readonly result: StepResult
  readonly tookMs: number
  readonly exchanges: readonly Exchange[]
  readonly sightings: readonly Sighting[]
  /** In truth. */
  readonly before: readonly Runner[]
  readonly after: readonly Runner[]
  readonly departed: ReadonlySet<number>
  /** By how much this process itself was late at most, and so every time that it wrote down. */
  readonly lagMs: number
  /** How many were deleted at work, because nothing that GitHub told said so. */
  readonly killed: number
  readonly violations: readonly string[]
}

const places = { org: 'orgs/octo-org', repo: 'repos/octo-org/octo-repo' } as const satisfies Record<string, Place>

/** Plays a script to its end against an API of its own. `action` is the folder of a built action. */
export const playLies = async (script: LyingScript, action?: string): Promise<PlayedLies> => {
  const api = await startApi()
  try {
    return await playOn(api, places[script.scope], script, action)
  } finally {
    await api.close()
  }
}

const playOn = async (api: Api, place: Place, script: LyingScript, action: string | undefined): Promise<PlayedLies> => {
  for (const runner of script.fleet) api.fleet.add(place, runner)
  const before = api.fleet.runners(place)
  const departed = letLive(api, place, script)
  const sightings = watch(api, place)
  const witness = (): void => {
    const last = sightings.at(-1)
    if (last) sightings[sightings.length - 1] = { ...last, isUnsteady: true, leavesOut: 'nobody' }
  }
  for (const trouble of script.troubles) api.fault(faultOf(trouble, { here: api.url, elsewhere: api.url, witness }))
  const lag = monitorEventLoopDelay()
  lag.enable()
  const startMs = performance.now()
  const result = await runStep({
    ...(action !== undefined && { action }),
    inputs: { 'github-token': tokens.classicAdmin, ...script.inputs },
    github: { api_url: api.url },
    // Backoff is full jitter: without it, what is sent again is sent at once.
    nodeOptions: ['--import', 'data:text/javascript,Math.random = () => 0'],
    // One JIT config alone may take sixty.
    timeoutMs: 120_000,
  })
  await result.dispose()
  return {
    script,
    result,
    tookMs: performance.now() - startMs,
    exchanges: api.exchanges,
    sightings,
    before,
    after: api.fleet.runners(place),
    departed,
    lagMs: lag.max / 1e6,
    killed: api.fleet.killedAtWork.length,
    violations: api.violations,
  }
}

/**
 * Begins with the first request: how long a process takes to start is nobody's life. Time passes from request to request, so
 * that nothing happens between what is written down of one and its answer.
 */
const letLive = ({ fleet, clock }: Api, place: Place, { lives, departures }: LyingScript): ReadonlySet<number> => {
  const departed = new Set<number>()
  let startMs = 0
  let thenMs = -1
  fleet.onRequest((count) => {
    if (count === 1) startMs = clock.elapsedMs()
    const nowMs = clock.elapsedMs() - startMs
    for (const { id, acts } of lives) {
      const due = acts.filter(({ atMs }) => atMs > thenMs && atMs <= nowMs)
      if (fleet.find(place, id))
        fleet.script(
          place,
          id,
          due.map((act) => ({ ...act, atMs: 0 })),
        )
    }
    for (const { id, atMs } of departures) if (atMs <= nowMs && fleet.remove(place, id)) departed.add(id)
    thenMs = nowMs
  })
  return departed
}

const watch = ({ fleet }: Api, place: Place): Sighting[] => {
  const sightings: Sighting[] = []
  fleet.onRequest((_, exchange) => {
    const seen = exchange.method === 'GET' ? seenBy(exchange, fleet, place) : undefined
    if (seen) sightings.push({ exchange, isUnsteady: false, ...seen })
  })
  return sightings
}

/** Undefined for a request that only asks whether the place is there. */
const seenBy = ({ path }: Exchange, fleet: Fleet, place: Place): Pick<Sighting, 'told' | 'leavesOut'> | undefined => {
  const { pathname, searchParams } = new URL(path, 'http://path.only')
  const id = /\/actions\/runners\/(\d+)$/.exec(pathname)?.[1]
  if (id !== undefined) return { told: byId([fleet.told(place, Number(id))]), leavesOut: Number(id) }
  const [name, page, size] = ['name', 'page', 'per_page'].map((key) => searchParams.get(key))
  if (size !== '100') return undefined
  const all = fleet.toldInList(place).filter((runner) => name === null || runner.name === name)
  const from = (Number(page) - 1) * 100
  const isAll = name === null && page === '1' && all.length <= 100
  return { told: byId(all.slice(from, from + 100)), leavesOut: isAll ? 'everybody else' : 'nobody' }
}

const byId = (runners: readonly (Runner | undefined)[]): ReadonlyMap<number, Runner> =>
  new Map(runners.flatMap((runner) => (runner === undefined ? [] : [[runner.id, runner] as const])))
