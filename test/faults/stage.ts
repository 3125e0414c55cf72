import { tokens } from '../sandbox/api/access.ts'
import type { Place } from '../sandbox/api/fleet.ts'
import type { Runner } from '../sandbox/api/runner.ts'
import { startApi, type Api } from '../sandbox/api/server.ts'
import { runStep, type StepRequest, type StepResult } from '../sandbox/step/run-step.ts'
import { startElsewhere, type Elsewhere } from './elsewhere.ts'
import { matches } from './filters.ts'
import { faultOf } from './planned-fault.ts'
import type { Change, Script, Signal } from './script.ts'

/** Who matched the filter when it was looked. */
export type Look = ReadonlySet<number>
export type Arrival = { readonly atMs: number; readonly method: string; readonly path: string }

/** Everything that can be known about a step from outside. */
export type Played = {
  readonly script: Script
  readonly result: StepResult
  readonly tookMs: number
  /** As a list tells them: a filter knows no more. */
  readonly before: readonly Runner[]
  readonly after: readonly Runner[]
  /** The place that the step had nothing to do with, before and after. */
  readonly beside: readonly [readonly Runner[], readonly Runner[]]
  readonly removedByOthers: ReadonlySet<number>
  readonly addedByOthers: ReadonlySet<number>
  readonly looks: readonly Look[]
  readonly arrivals: readonly Arrival[]
  readonly statuses: readonly number[]
  /** JIT configs that left the API, whatever became of them. */
  readonly blobs: readonly string[]
  /** Registration and remove tokens that did. */
  readonly issued: readonly string[]
  /** Requests that reached another origin. */
  readonly strayed: readonly string[]
  readonly signalledAtMs: number | undefined
  readonly endedAtMs: number
  readonly violations: readonly string[]
}

export const tokenOf = ({ token }: Script): string =>
  token === 'unknown' ? 'ghp_NobodyKnowsThisOne00000000000000009' : tokens[token]

const org: Place = 'orgs/octo-org'
const repo: Place = 'repos/octo-org/octo-repo'

/** How long a step may take: what it is told to wait, what a server may ask for, and the time for one call. */
export const mostMs = 60_000

type Witness = {
  readonly arrivals: Arrival[]
  readonly looks: Look[]
  readonly blobs: string[]
  readonly issued: string[]
  readonly removed: Set<number>
  readonly added: Set<number>
}

/** Plays a script to its end against an API of its own. `action` is the folder of a built action. */
export const playScript = async (script: Script, action?: string): Promise<Played> => {
  const api = await startApi({ basePath: script.basePath, ...script.habits })
  const elsewhere = await startElsewhere()
  try {
    return await playOn(api, elsewhere, script, action)
  } finally {
    elsewhere.server.close()
    await api.close()
  }
}

const playOn = async (api: Api, elsewhere: Elsewhere, script: Script, action?: string): Promise<Played> => {
  const [place, other] = script.scope === 'org' ? ([org, repo] as const) : ([repo, org] as const)
  for (const runner of script.fleet) api.fleet.add(place, runner)
  for (const name of ['ci-1', 'jit', 'jit-1']) api.fleet.add(other, { name })
  const witness: Witness = { arrivals: [], looks: [], blobs: [], issued: [], removed: new Set(), added: new Set() }
  setFaults(api, elsewhere.url, place, script, witness)
  watch(api, place, script, witness)
  const cue = cueFor(api, script.signal)
  const [before, besideBefore] = [api.fleet.toldInList(place), api.fleet.toldInList(other)]
  const startMs = performance.now()
  const result = await runStep(requestFor(script, api, cue.signal, action))
  const endedAtMs = performance.now()
  await result.dispose()
  return {
    script,
    result,
    tookMs: endedAtMs - startMs,
    before,
    after: api.fleet.toldInList(place),
    beside: [besideBefore, api.fleet.toldInList(other)],
    removedByOthers: witness.removed,
    addedByOthers: witness.added,
    looks: witness.looks,
    arrivals: witness.arrivals,
    statuses: api.exchanges.map(({ status }) => status),
    blobs: witness.blobs,
    issued: witness.issued,
    strayed: elsewhere.asked,
    signalledAtMs: cue.sentAtMs(),
    endedAtMs,
    violations: api.violations,
  }
}

const requestFor = (
  script: Script,
  api: Api,
  signal: StepRequest['signal'],
  action: string | undefined,
): StepRequest => ({
  ...(action !== undefined && { action }),
  inputs: { 'github-token': tokenOf(script), ...script.inputs },
  github: { api_url: api.url },
  env: script.debug ? { RUNNER_DEBUG: '1' } : {},
  // The same seed gives the same jitter.
  nodeOptions: [`--random-seed=${script.seed % 1_000_000 || 1}`],
  timeoutMs: mostMs,
  ...(signal && { signal }),
})

const setFaults = (api: Api, elsewhere: string, place: Place, script: Script, { blobs, issued }: Witness): void => {
  const witness = (body: unknown): void => {
    const { encoded_jit_config: blob, token } = (body ?? {}) as Readonly<Record<string, unknown>>
    if (typeof blob === 'string') blobs.push(blob)
    if (typeof token === 'string') issued.push(token)
  }
  const here = `${api.url}/${place}/actions/runners?per_page=100&page=1`
  for (const planned of script.faults) api.fault(faultOf(planned, { here, elsewhere, witness }))
  // Meets every config and token that no other fault has met, and changes nothing.
  const rewrite = (body: unknown): unknown => {
    witness(body)
    return body
  }
  api.fault({ kind: 'rewrite', rewrite, method: 'POST', path: /(generate-jitconfig|-token)$/, times: 1000 })
}

const watch = ({ fleet }: Api, place: Place, { inputs, changes }: Script, witness: Witness): void => {
  fleet.onRequest((count, { method, path }) => {
    for (const change of changes) if (change.atRequest === count) carryOut(change, fleet, place, witness)
    witness.arrivals.push({ atMs: performance.now(), method, path })
    const filter = inputs['filter']
    if (method !== 'GET' || filter === undefined) return
    const matching = fleet.toldInList(place).filter((runner) => matches(filter, runner))
    witness.looks.push(new Set(matching.map(({ id }) => id)))
  })
}

const carryOut = (change: Change, fleet: Api['fleet'], place: Place, { removed, added }: Witness): void => {
  if (change.do === 'appear') {
    const name = `late-${change.id}`
    if (fleet.named(place, name) === undefined) added.add(fleet.add(place, { name, status: 'offline' }).id)
    return
  }
  if (fleet.find(place, change.id) === undefined) return
  if (change.do === 'boot') fleet.update(place, change.id, { status: 'online' })
  else if (change.do === 'take a job') fleet.update(place, change.id, { status: 'online', busy: true })
  else if (change.do === 'end its job') fleet.update(place, change.id, { busy: false })
  else if (fleet.remove(place, change.id)) removed.add(change.id)
}

/** The moment for a signal: never before the process has asked its first question. */
const cueFor = ({ fleet }: Api, signal: Signal | undefined) => {
  let sentAtMs: number | undefined
  if (signal === undefined) return { sentAtMs: () => sentAtMs }
  const when = new Promise<void>((resolve) => {
    fleet.onRequest((count) => {
      if (count !== signal.atRequest) return
      setTimeout(() => {
        sentAtMs = performance.now()
        resolve()
      }, signal.afterMs).unref()
    })
  })
  return { signal: { name: signal.name, when }, sentAtMs: () => sentAtMs }
}
