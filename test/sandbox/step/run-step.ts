import { resolve } from 'node:path'
import {
  holdsFor,
  inputEnvironment,
  loadActionManifest,
  type ActionManifest,
  type JobStatus,
} from './action-manifest.ts'
import { createCommandContext, setEnv, type CommandContext } from './command-context.ts'
import { createCommandManager } from './command-manager.ts'
import { parseFileCommand } from './file-command.ts'
import { completeGithubContext, type GithubContext } from './github-context.ts'
import { createMasker, type Masker } from './masker.ts'
import { runNode } from './node-process.ts'
import { isDebugging, stepEnvironment } from './step-environment.ts'
import { createStepFolders, type StepFolders } from './step-folders.ts'
import { createStepLog, type Annotation } from './step-log.ts'
import { takeSummary } from './step-summary.ts'

export type { GithubContext } from './github-context.ts'
export type { Annotation } from './step-log.ts'

export interface StepRequest {
  /** Folder that holds action.yml and dist/; the repository root if left out. */
  action?: string
  /** What stands under `with:`. */
  inputs: Readonly<Record<string, string>>
  github?: Partial<GithubContext>
  /** More environment, as from `env:` in the workflow. */
  env?: Readonly<Record<string, string>>
  /** Secrets that the job knows already, as `secrets.X` are. */
  masks?: readonly string[]
  /** Sent when the promise resolves. */
  signal?: { name: 'SIGINT' | 'SIGTERM' | 'SIGKILL'; when: Promise<unknown> }
  /** The process is killed after this long: 60 s if left out. */
  timeoutMs?: number
  onLine?: (visibleLine: string) => void
  /** Flags for node itself. */
  nodeOptions?: readonly string[]
  /** How the job ends: then `post` runs too, if its `post-if` holds. Without it the job goes on. */
  jobEnds?: JobStatus
  /** Awaited between the step and the end of its job: what other steps do meanwhile. */
  meanwhile?: () => unknown
}

export interface StepResult {
  exitCode: number | null
  signal: string | null
  timedOut: boolean
  /** What the runner makes of it all: a failed command fails a step that exits with 0. */
  conclusion: 'success' | 'failure'
  /** What a person sees: commands carried out, secrets hidden. */
  log: string
  /** stdout and stderr, untouched. */
  rawLog: string
  outputs: Record<string, string>
  state: Record<string, string>
  /** Exported through GITHUB_ENV. */
  env: Record<string, string>
  /** The step summary as GitHub gets it: secrets hidden; empty if there was none or too much of it. */
  summary: string
  /** Values registered with `::add-mask::`, in order. */
  masks: string[]
  annotations: Annotation[]
  /** Workflow commands that were carried out, by name, in order. Unknown ones are ordinary output to the runner. */
  commands: string[]
  /** RUNNER_TEMP, kept until dispose(). */
  temp: string
  /** What the action did at the end of the job; undefined when it was not started. */
  post?: PostResult
  dispose: () => Promise<void>
}

export interface PostResult {
  exitCode: number | null
  signal: string | null
  log: string
  rawLog: string
  annotations: Annotation[]
}

const REPOSITORY_ROOT = resolve(import.meta.dirname, '../../..')
const DEFAULT_TIMEOUT_MS = 60_000

function requireNode24(): void {
  if (process.versions.node.startsWith('24.')) return
  throw new Error(`The runner starts 'node24' actions with Node 24, and this is ${process.version}.`)
}

function maskJobSecrets(masker: Masker, github: GithubContext, secrets: readonly string[]): void {
  // Runner.Worker/Worker.cs trims secrets; ExecutionContext.cs hides the token as git sends it, too.
  for (const secret of [github.token, ...secrets]) masker.add(secret.trim())
  if (github.token !== '') masker.add(Buffer.from(`x-access-token:${github.token}`).toString('base64'))
}

/** File commands are read after the process has ended, however it ended, in the order of ExtensionManager.cs. */
async function readFileCommands(context: CommandContext, folders: StepFolders): Promise<string> {
  const refusal = "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command."
  for (const [name, value] of parseFileCommand(await folders.read('env'))) setEnv(context, name, value, refusal)
  const summary = takeSummary(await folders.read('step_summary'), context)
  for (const [name, value] of parseFileCommand(await folders.read('state'))) {
    context.state.set(name, value)
    context.log.debug(`Save intra-action state ${name} = ${value}`)
  }
  for (const [name, value] of parseFileCommand(await folders.read('output'))) {
    context.outputs.set(name, value)
    context.log.debug(`Set output ${name} = ${value}`)
  }
  return summary
}

async function runInFolders(request: StepRequest, github: GithubContext, folders: StepFolders): Promise<StepResult> {
  const manifest = loadActionManifest(github.action_path)
  const stepEnv = request.env ?? {}
  const debug = isDebugging(stepEnv)
  const masker = createMasker()
  maskJobSecrets(masker, github, request.masks ?? [])
  const log = createStepLog({ masker, debug, onLine: request.onLine })
  const context = createCommandContext({ log, masker, stepEnv, workspace: github.workspace, echo: debug })
  const manager = createCommandManager(context)
  const inputs = inputEnvironment(manifest, request.inputs, github, log)

  const { raw, ...end } = await runNode({
    script: manifest.script,
    nodeOptions: request.nodeOptions ?? [],
    cwd: github.workspace,
    env: stepEnvironment({ github, folders, stepEnv, inputs }),
    timeoutMs: request.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    signal: request.signal,
    onLine: manager.takeLine,
  })
  if (end.exitCode !== null) log.debug(`Node Action run completed with exit code ${end.exitCode}`)
  const summary = await readFileCommands(context, folders)
  await request.meanwhile?.()
  const env = stepEnvironment({ github, folders, stepEnv, inputs })
  const post = await runPost(request, manifest, { env, cwd: github.workspace, state: context.state.toRecord(), masker })
  return {
    ...end,
    conclusion: end.exitCode === 0 && !manager.hasFailed() ? 'success' : 'failure',
    log: log.lines.join('\n'),
    rawLog: raw,
    outputs: context.outputs.toRecord(),
    state: context.state.toRecord(),
    env: Object.fromEntries(context.env),
    summary,
    masks: context.masks,
    annotations: [...log.annotations],
    commands: [...manager.carriedOut],
    temp: folders.temp,
    ...(post && { post }),
    dispose: folders.remove,
  }
}

interface EndOfJob {
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  readonly state: Readonly<Record<string, string>>
  readonly masker: Masker
}

/** The inputs of the step reach `post` too, and its state as `STATE_…` (Runner.Worker/Handlers/NodeScriptActionHandler.cs). */
async function runPost(
  { jobEnds, env: stepEnv = {}, nodeOptions = [], onLine }: StepRequest,
  { post }: ActionManifest,
  { env, cwd, state, masker }: EndOfJob,
): Promise<PostResult | undefined> {
  if (post === undefined || jobEnds === undefined || !holdsFor(post.condition, jobEnds)) return undefined
  const debug = isDebugging(stepEnv)
  const log = createStepLog({ masker, debug, onLine })
  const context = createCommandContext({ log, masker, stepEnv, workspace: cwd, echo: debug })
  const manager = createCommandManager(context)
  const states = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])
  const { raw, exitCode, signal } = await runNode({
    script: post.script,
    nodeOptions,
    cwd,
    env: { ...env, ...(Object.fromEntries(states) as Record<string, string>) },
    timeoutMs: DEFAULT_TIMEOUT_MS,
    signal: undefined,
    onLine: manager.takeLine,
  })
  return { exitCode, signal, log: log.lines.join('\n'), rawLog: raw, annotations: [...log.annotations] }
}

/** Runs one step that uses a JavaScript action, the way the official runner does. */
export async function runStep(request: StepRequest): Promise<StepResult> {
  requireNode24()
  const github = completeGithubContext(request.github ?? {})
  const folders = createStepFolders(github.repository)
  try {
    const places: Partial<GithubContext> = {
      action_path: resolve(request.action ?? REPOSITORY_ROOT),
      event_path: folders.eventPath,
      workspace: folders.workspace,
    }
    return await runInFolders(request, { ...github, ...places, ...request.github }, folders)
  } catch (error) {
    await folders.remove()
    throw error
  }
}
