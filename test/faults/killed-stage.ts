import { tokens } from '../sandbox/api/access.ts'
import type { Place } from '../sandbox/api/fleet.ts'
import type { Runner } from '../sandbox/api/runner.ts'
import { startApi, type Api } from '../sandbox/api/server.ts'
import { runStep, type StepResult } from '../sandbox/step/run-step.ts'
import type { KilledScript } from './killed-script.ts'

/** Everything that can be known of it from outside. */
export type KilledPlay = {
  readonly script: KilledScript
  readonly result: StepResult
  /** Strangers, before anything was asked. */
  readonly before: readonly Runner[]
  /** As the step left them, and what became of them before its job ended. */
  readonly between: readonly Runner[]
  readonly after: readonly Runner[]
  readonly violations: readonly string[]
}

const org: Place = 'orgs/octo-org'
export const token = tokens.appAdmin
const mostMs = 60_000

/** Plays a script to the end of its job, against an API of its own. */
export const playKill = async (script: KilledScript, action?: string): Promise<KilledPlay> => {
  const api = await startApi({ latencyMs: script.latencyMs })
  try {
    for (const name of script.strangers) api.fleet.add(org, { name, labels: script.labels.split(', ') })
    for (const fault of script.faults) api.fault(fault)
    return await playOn(api, script, action)
  } finally {
    await api.close()
  }
}

const playOn = async (api: Api, script: KilledScript, action?: string): Promise<KilledPlay> => {
  const before = [...api.fleet.runners(org)]
  let between: readonly Runner[] = []
  const result = await runStep({
    ...(action !== undefined && { action }),
    inputs: inputsOf(script),
    github: { api_url: api.url },
    masks: [token],
    signal: { name: script.signal.name, when: momentOf(api, script) },
    timeoutMs: mostMs,
    jobEnds: script.jobEnds,
    meanwhile: () => {
      letTimePass(api, before, script)
      between = [...api.fleet.runners(org)]
      for (const fault of script.postFaults) api.fault(fault)
    },
  })
  await result.dispose()
  const after = [...api.fleet.runners(org)]
  return { script, result, before, between, after, violations: api.violations }
}

const inputsOf = ({ count, labels, replaces }: KilledScript): Readonly<Record<string, string>> => ({
  operation: 'generate_runner_jitconfig_for_org',
  'github-token': token,
  name: 'jit',
  labels,
  count: String(count),
  'clean-up': 'on-failure',
  ...(replaces && { 'if-exists': 'replace' }),
})

/** So long after that request has come in; never before the process has asked its first question. */
const momentOf = ({ fleet }: Api, { signal }: KilledScript): Promise<void> =>
  new Promise((resolve) => {
    fleet.onRequest((count) => {
      if (count === signal.atRequest) setTimeout(resolve, signal.afterMs).unref()
    })
  })

const letTimePass = ({ fleet }: Api, before: readonly Runner[], { fates }: KilledScript): void => {
  const known = new Set(before.map(({ id }) => id))
  const registered = fleet.runners(org).filter(({ id }) => !known.has(id))
  for (const [at, { id }] of registered.entries()) {
    const fate = fates[at % fates.length]
    if (fate === 'boots') fleet.update(org, id, { status: 'online' })
    if (fate === 'works') fleet.update(org, id, { status: 'online', busy: true })
    if (fate === 'vanishes') fleet.remove(org, id)
  }
}
