import { isOurs } from '../contract/examples.ts'
import { tokens } from '../sandbox/api/access.ts'
import type { Api } from '../sandbox/api/server.ts'
import { completeGithubContext } from '../sandbox/step/github-context.ts'
import { createMasker, type Masker } from '../sandbox/step/masker.ts'
import { runStep, type StepResult } from '../sandbox/step/run-step.ts'
import { evaluate, isTrue, type Contexts } from '../sandbox/tour/expressions.ts'
import type { Job, Step } from './workflows.ts'

type Texts = Readonly<Record<string, string>>

/** A `run:` step, ready to be carried out by what stands for it. */
export type Script = { readonly run: string; readonly env: Texts; readonly runsOn: readonly string[] }

export type World = {
  readonly api: Api
  readonly eventName?: string
  /** False where the App was not made yet, or its secret is out of reach, as in a pull request from a fork. */
  readonly hasApp?: false
  /** The branch of a pull request, which a stranger has named. */
  readonly headRef?: string
  /** What a `run:` step stands for, and how it ended: well, unless it says otherwise. */
  readonly carryOut?: (script: Script) => undefined | Promise<StepOutputs['outcome']>
  /** Is told of each action that only carries files, with its inputs. */
  readonly whenUsed?: (action: string, inputs: Texts) => void
  /** What the reader is told to change in the inputs. */
  readonly edit?: (inputs: Texts) => Texts
}

type StepOutputs = { readonly outputs: Texts; readonly outcome: 'success' | 'failure' }

export type JobResult = {
  readonly result: 'success' | 'failure' | 'skipped'
  readonly runsOn: readonly string[]
  /** As they reach other jobs: what holds a secret is dropped. */
  readonly outputs: Texts
  readonly dropped: readonly string[]
  /** The steps that use this action. */
  readonly ours: readonly { readonly inputs: Texts; readonly result: StepResult }[]
}

type Run = {
  readonly world: World
  readonly contexts: Contexts
  readonly runsOn: readonly string[]
  readonly masker: Masker
}

const ownSecrets = { RUNNERS_APP_PRIVATE_KEY: 'the private key of the App', RUNNERS_TOKEN: tokens.fineGrainedReadOnly }

/** Nobody has the time that the examples take. */
const hurried = (inputs: Texts): Texts => ({
  ...inputs,
  'poll-interval': '1s',
  ...(inputs['stable-for'] !== undefined && { 'stable-for': '1s' }),
})

/** Runs one job of a workflow step by step, as the runner does. */
export const runJob = async (job: Job, world: World, given: Contexts = {}): Promise<JobResult> => {
  const { api, eventName = 'push', headRef = '' } = world
  const github = completeGithubContext({
    api_url: api.url,
    token: tokens.workflow,
    event_name: eventName,
    head_ref: headRef,
  })
  const secrets: Texts = world.hasApp === false ? {} : ownSecrets
  const base = { github, secrets, vars: { RUNNERS_APP_CLIENT_ID: 'Iv23liFake' }, matrix: {}, needs: {}, ...given }
  const runsOn = [job['runs-on']].flat().map((label) => evaluate(label, base))
  const masker = createMasker()
  for (const secret of [tokens.workflow, ...Object.values(secrets)]) masker.add(secret)

  const steps: Record<string, StepOutputs> = {}
  const ours: JobResult['ours'][number][] = []
  let failed = false
  for (const step of job.steps) {
    const contexts = { ...base, steps: { ...steps } }
    if (!isTrue(step.if ?? 'success()', contexts, { success: !failed, failure: failed, always: true })) continue
    const { outputs, outcome, use } = await runOne(step, { world, contexts, runsOn, masker })
    if (use) ours.push(use)
    if (step.id !== undefined) steps[step.id] = { outputs, outcome }
    failed ||= outcome === 'failure' && step['continue-on-error'] !== true
  }
  // Its temporary folder lives as long as a job.
  await Promise.all(ours.map(({ result }) => result.dispose()))
  const outputs = evaluateAll(job.outputs ?? {}, { ...base, steps })
  const dropped = Object.keys(outputs).filter((name) => masker.contains(outputs[name] ?? ''))
  const kept = Object.entries(outputs).filter(([name]) => !dropped.includes(name))
  return { result: failed ? 'failure' : 'success', runsOn, outputs: Object.fromEntries(kept), dropped, ours }
}

const runOne = async (step: Step, run: Run): Promise<StepOutputs & { readonly use?: JobResult['ours'][number] }> => {
  const { contexts, world, masker, runsOn } = run
  const inputs = evaluateAll(step.with ?? {}, contexts)
  const done: StepOutputs = { outputs: {}, outcome: 'success' }
  if (isOurs(step)) {
    const use = await runOurs(world.edit?.(inputs) ?? inputs, run)
    return { outputs: use.result.outputs, outcome: use.result.conclusion, use }
  }
  if (step.run !== undefined) {
    if (!world.carryOut) throw new Error(`Nothing stands for the step: ${step.run}`)
    const script = { run: evaluate(step.run, contexts), env: evaluateAll(step.env ?? {}, contexts), runsOn }
    return { ...done, outcome: (await world.carryOut(script)) ?? 'success' }
  }
  // What a cache carries from run to run is for a test to carry.
  if (/^actions\/(?:checkout|cache(?:\/(?:restore|save))?)@/.test(step.uses ?? '')) {
    world.whenUsed?.(step.uses ?? '', inputs)
    return done
  }
  if (!step.uses?.startsWith('actions/create-github-app-token@')) throw new Error(`Who is ${step.uses ?? 'this'}?`)
  if (world.hasApp === false) return { ...done, outcome: 'failure' }
  const token = appToken(inputs)
  masker.add(token)
  return { ...done, outputs: { token } }
}

const runOurs = async (inputs: Texts, { world, masker }: Run): Promise<JobResult['ours'][number]> => {
  const github = { api_url: world.api.url, token: tokens.workflow }
  const result = await runStep({ inputs: hurried(inputs), github, masks: [inputs['github-token'] ?? ''] })
  for (const mask of result.masks) masker.add(mask)
  return { inputs, result }
}

/** A token that may do what the step asks for, and no more. */
const appToken = (inputs: Texts): string => {
  const asked = inputs['permission-organization-self-hosted-runners']
  if (inputs['client-id'] === '' || inputs['private-key'] === '') throw new Error('An App token needs an App.')
  return asked === 'write'
    ? tokens.appAdmin
    : asked === 'read'
      ? tokens.fineGrainedReadOnly
      : tokens.appWithoutPermission
}

const evaluateAll = (texts: Readonly<Record<string, unknown>>, contexts: Contexts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, evaluate(String(text), contexts)]))
