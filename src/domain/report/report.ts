import type { DeletedRunner, MissingRunner } from '../fleet/deletion.ts'
import { countRunners, describeRunner, labelNames } from '../github/runner.ts'
import { describeTarget } from '../github/target.ts'
import { count } from '../text/count.ts'
import type { Failure } from '../text/failure.ts'
import { brief, nameSome } from '../text/harmless-text.ts'
import { minuteOf } from './markdown.ts'
import type { Ending, Outcome, OutcomeOf } from './outcome.ts'
import { failureOutputs, outputsOf, type Outputs } from './outputs.ts'
import { summaryOf, type Asked } from './summary.ts'

export type Line = {
  readonly level: 'info' | 'warning' | 'error'
  /** May hold strangers' text; whoever prints it makes it harmless. */
  readonly text: string
  readonly title?: string
}

/** Everything a run tells the world, as data. Secrets in the outputs are masked before anything is written. */
export type Report = { readonly outputs: Outputs; readonly summary: string; readonly lines: readonly Line[] }

export const reportOf = (ending: Ending, asked: Asked, serverUrl?: string): Report => ({
  outputs: {
    ...(ending.outcome && outputsOf(ending.outcome)),
    ...(ending.failure && failureOutputs(ending.failure)),
  },
  summary: summaryOf(ending, asked, serverUrl),
  lines: [
    ...(ending.outcome ? outcomeLines(ending.outcome) : []),
    ...(ending.warnings ?? []).map((text): Line => ({ level: 'warning', text })),
    ...(ending.failure ? [failureLine(ending.failure, asked.operation)] : []),
  ],
})

const failureLine = ({ code, message, hint, status, requestId }: Failure, operation: string): Line => {
  const trace = [
    `error-code ${code}`,
    ...(status === undefined ? [] : [`status ${status}`]),
    ...(requestId === undefined ? [] : [`request id ${brief(requestId)}`]),
  ]
  const text = [message, ...(hint === undefined ? [] : [hint]), `(${trace.join(', ')})`].join('\n')
  return { level: 'error', title: `${operation}: ${code}`, text }
}

const info = (text: string): Line => ({ level: 'info', text })

const outcomeLines = (outcome: Outcome): readonly Line[] => {
  const place = describeTarget(outcome.target)
  switch (outcome.verb) {
    case 'get':
      return [info(`Runner ${describeRunner(outcome.runner)}`)]
    case 'list':
      return listLines(outcome).map(info)
    case 'delete':
      return deletionLines(outcome).map(info)
    case 'registration-token':
      return [info(`Created a registration token for ${place}, good until ${minuteOf(outcome.token.expiresAt)}.`)]
    case 'remove-token':
      return [
        info(`Created a remove token for ${place}, good until ${minuteOf(outcome.token.expiresAt)}.`),
        info('It does not work on a runner that was registered by a JIT config: delete that one instead.'),
      ]
    case 'jit-config':
      return jitLines(outcome)
  }
}

/** The first few by themselves; the summary has more of them, and the outputs have all. */
const mostListed = 10

const listLines = ({ runners, totalCount, target }: OutcomeOf<'list'>): readonly string[] => {
  const place = describeTarget(target)
  if (runners.length === 0) return [`No runner matches, of ${totalCount} counted in ${place}.`]
  const { online, offline, idle } = countRunners(runners)
  const more = runners.length - mostListed
  return [
    `${runners.length} of ${count(totalCount, 'runner')} of ${place}: ${online} online (${idle} idle), ${offline} offline.`,
    ...runners.slice(0, mostListed).map((runner) => `  ${describeRunner(runner)}`),
    ...(more > 0 ? [`  and ${more} more.`] : []),
  ]
}

const deletionLines = ({ deleted, kept, missing, dryRun, target }: OutcomeOf<'delete'>): readonly string[] => {
  const call = ({ id, name }: DeletedRunner): string => (name === '' ? `id ${id}` : brief(name, 40))
  const verb = dryRun ? 'Would delete' : 'Deleted'
  const gone = `${verb} ${count(deleted.length, 'runner')} of ${describeTarget(target)}`
  return [
    // Several were named when the plan was told.
    `${gone}${deleted.length === 1 || (dryRun && deleted.length > 0) ? `: ${nameSome(deleted.map(call))}` : '.'}`,
    ...(kept.length > 0 ? [`Kept ${nameSome(kept.map((runner) => `${call(runner)} (${runner.reason})`))}`] : []),
    ...(missing.length > 0 ? [`Not there, so nothing to delete: ${nameSome(missing.map(callMissing))}`] : []),
  ]
}

/** By its name, if that is known, with the id that the output has. */
const callMissing = ({ asked, name = '' }: MissingRunner): string =>
  typeof asked === 'number' && name !== '' ? `${brief(name, 40)} (id ${asked})` : String(asked)

const jitLines = ({ configs }: OutcomeOf<'jit-config'>): readonly Line[] => {
  const labels = configs.flatMap(({ runner }) => labelNames(runner))
  const reachable = labels.some((label) => label.toLowerCase() === 'self-hosted')
  return [
    ...configs.map(({ runner }) => info(`Registered ${describeRunner(runner)}`)),
    info(
      configs.length > 1
        ? 'They are offline until they boot. Their JIT configs are in the output jit-configs, masked.'
        : 'It is offline until it boots. Its JIT config is in the output encoded-jit-config, masked.',
    ),
    ...(reachable ? [] : [unreachable]),
  ]
}

/** No warning: a label of its own, and no other, is what keeps other jobs from taking the runner. */
const unreachable = info(
  'No label of the new runner is self-hosted, and GitHub adds none to a JIT runner: ' +
    'jobs with `runs-on: self-hosted` will not find it. Name self-hosted among the labels if they should.',
)
