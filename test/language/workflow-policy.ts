import { parse } from 'yaml'
import type { Step } from './our-action.ts'

type Permissions = Readonly<Record<string, string>> | string
type Job = {
  readonly permissions?: Permissions
  readonly 'timeout-minutes'?: number
  readonly uses?: string
  readonly steps?: readonly Step[]
}
type Workflow = {
  readonly on: string | readonly string[] | Readonly<Record<string, unknown>>
  readonly permissions?: Permissions
  readonly concurrency?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

/** Actions whose commit nobody could look up: pinned by tag, each with the reason. */
const pinnedByTag: Readonly<Record<string, string>> = {}

const pinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/
// With somebody else's code or words and a token that can write: nothing here needs them.
const dangerousTriggers = ['pull_request_target', 'workflow_run', 'issue_comment']

/** What is unsafe or careless in a workflow of this repository. */
export const policyProblems = (text: string): readonly string[] => {
  const workflow = parse(text) as Workflow
  return [
    ...unpinnedIn(text).map((uses) => `is not pinned by full SHA with its version beside it: ${uses}`),
    ...(isReadOnly(workflow.permissions) ? [] : ['gives every job more than it may read: permissions']),
    ...(workflow.concurrency === undefined ? ['may run beside itself: concurrency'] : []),
    ...triggersOf(workflow)
      .filter((trigger) => dangerousTriggers.includes(trigger))
      .map((trigger) => `is started by a dangerous event: ${trigger}`),
    ...Object.entries(workflow.jobs).flatMap(([id, job]) => jobProblems(job).map((problem) => `job ${id} ${problem}`)),
  ]
}

const unpinnedIn = (text: string): readonly string[] =>
  [...text.matchAll(/^\s*(?:- )?uses: *(.*?) *$/gm)]
    .map(([, uses = '']) => uses)
    .filter((uses) => uses !== './' && !pinned.test(uses) && !(uses in pinnedByTag))

const isReadOnly = (permissions: Permissions | undefined): boolean =>
  typeof permissions === 'object' && Object.values(permissions).every((level) => level === 'read' || level === 'none')

const triggersOf = ({ on }: Workflow): readonly string[] => {
  if (typeof on === 'string') return [on]
  return Array.isArray(on) ? (on as readonly string[]) : Object.keys(on)
}

const jobProblems = ({ permissions, steps = [], ...job }: Job): readonly string[] => [
  ...(typeof permissions === 'object' ? [] : ['does not say what it may do: permissions']),
  ...(job['timeout-minutes'] === undefined && job.uses === undefined ? ['may hang for hours: timeout-minutes'] : []),
  ...(steps.some(keepsCredentials) ? ['leaves a token in .git/config: persist-credentials'] : []),
  ...(steps.some(({ run = '' }) => run.includes('${{'))
    ? ['lets an expression write a script, where env would do']
    : []),
]

const keepsCredentials = ({ uses = '', with: given }: Step): boolean =>
  uses.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false
