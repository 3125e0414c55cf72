import type { DeletedRunner } from '../fleet/deletion.ts'
import { countRunners, labelNames, stateOf, type Runner } from '../github/runner.ts'
import { describeTarget, settingsPage, type Target } from '../github/target.ts'
import type { Failure } from '../text/failure.ts'
import { harmlessCode, harmlessSentence } from '../text/harmless-text.ts'
import type { Ending, Outcome, OutcomeOf } from './outcome.ts'

/** The step summary: GitHub Markdown, every stranger's text in it made harmless. */
export const summaryOf = ({ outcome, failure }: Ending, operation: string, serverUrl?: string): string =>
  [
    `### ${operation}`,
    ...(failure ? failureParts(failure) : []),
    ...(outcome ? outcomeParts(outcome) : []),
    ...(outcome && serverUrl !== undefined ? [linkTo(outcome.target, serverUrl)] : []),
    '',
  ].join('\n\n')

const failureParts = ({ code, message, hint, requestId }: Failure): readonly string[] => [
  `**Failed: \`${code}\`.**`,
  sentencesOf(message),
  ...(hint === undefined ? [] : [harmlessSentence(hint)]),
  ...(requestId === undefined ? [] : [`Request id ${harmlessCode(requestId)}`]),
]

/** With each sign escaped still far below 1 MiB, at which GitHub drops the whole summary of a step. */
const mostSaid = 20_000

const sentencesOf = (message: string): string => {
  const more = message.length - mostSaid
  const said = more > 0 ? `${message.slice(0, mostSaid)}…\n(cut here: ${more} more characters)` : message
  return said.split('\n').map(harmlessSentence).join('<br>')
}

const outcomeParts = (outcome: Outcome): readonly string[] => {
  const place = nameOf(outcome.target)
  switch (outcome.verb) {
    case 'get':
      return [runnerTable([outcome.runner])]
    case 'list': {
      const { runners, totalCount } = outcome
      const counted = `${count(runners.length, 'runner')} of ${totalCount} in ${place}.`
      return runners.length === 0 ? [counted] : [counted, stateChart(runners), runnerTable(runners)]
    }
    case 'delete':
      return deletionParts(outcome)
    case 'registration-token':
    case 'remove-token':
      return [
        `A ${outcome.verb === 'remove-token' ? 'remove' : 'registration'} token for ${place}, ` +
          `good until ${harmlessCode(outcome.token.expiresAt)}. It is masked, in the output \`token\`.`,
      ]
    case 'jit-config':
      return [
        `${count(outcome.configs.length, 'JIT config')} for ${place}, masked, in the outputs \`encoded-jit-config\` and \`jit-configs\`.`,
        runnerTable(outcome.configs.map(({ runner }) => runner)),
      ]
  }
}

const deletionParts = ({ deleted, kept, missing, dryRun, target }: OutcomeOf<'delete'>): readonly string[] => {
  const row = (what: string, { id, name }: DeletedRunner): readonly string[] => [what, harmlessCode(name), String(id)]
  const rows = [
    ...kept.map((runner) => row(`kept: ${runner.reason}`, runner)),
    ...missing.map((runner) => [
      'was not there',
      ...(typeof runner === 'string' ? [harmlessCode(runner), ''] : ['', String(runner)]),
    ]),
    ...deleted.map((runner) => row(dryRun ? 'would go' : 'deleted', runner)),
  ]
  const verb = dryRun ? 'would be deleted' : 'deleted'
  const counted = `${count(deleted.length, 'runner')} ${verb} from ${nameOf(target)}, ${kept.length} kept.`
  return rows.length === 0 ? [counted] : [counted, table(['', 'Runner', 'Id'], rows, rows.length)]
}

/** Colors that read well on light and on dark pages. */
const stateColors = { idle: '#2da44e', busy: '#bf8700', offline: '#6e7781', other: '#8250df' }

/** How many runners are in which state, as a chart that GitHub draws. */
const stateChart = (runners: readonly Runner[]): string => {
  const { idle, busy } = countRunners(runners)
  const offline = runners.filter((runner) => !runner.busy && runner.status === 'offline').length
  const other = runners.length - idle - busy - offline
  const slices = Object.entries({ idle, busy, offline, other }).filter(([, number]) => number > 0)
  const colors = slices.map(([state], at) => [`pie${at + 1}`, stateColors[state as keyof typeof stateColors]] as const)
  const themeVariables = { ...Object.fromEntries<string>(colors), pieOpacity: '1', pieSectionTextColor: '#ffffff' }
  return [
    '```mermaid',
    `%%{init: ${JSON.stringify({ themeVariables })}}%%`,
    'pie showData',
    ...slices.map(([state, number]) => `  "${state}" : ${number}`),
    '```',
  ].join('\n')
}

const runnerTable = (runners: readonly Runner[]): string =>
  table(
    ['Runner', 'Id', 'State', 'Labels', 'Group', 'OS', 'Version'],
    runners
      .slice(0, mostRows)
      .map((runner) => [
        harmlessCode(runner.name),
        String(runner.id),
        harmlessCode(stateOf(runner)),
        labelNames(runner).slice(0, 10).map(harmlessCode).join(' ') + (runner.labels.length > 10 ? ' …' : ''),
        String(runner.runner_group_id ?? ''),
        harmlessCode(runner.os ?? ''),
        harmlessCode(runner.version ?? ''),
      ]),
    runners.length,
  )

/** Far below 1 MiB, at which GitHub drops the whole summary of a step. */
const mostRows = 500
const mostCharacters = 250_000

/** A Markdown table of as many rows as fit; the rest of all there are is counted. */
const table = (head: readonly string[], rows: readonly (readonly string[])[], total: number): string => {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const lines = [row(head), row(head.map(() => '---'))]
  let characters = 0
  for (const line of rows.slice(0, mostRows).map(row)) {
    characters += line.length
    if (characters > mostCharacters) break
    lines.push(line)
  }
  const left = total - (lines.length - 2)
  return lines.join('\n') + (left > 0 ? `\n\nand ${left} more.` : '')
}

/** An underscore of a name is no emphasis. */
const nameOf = (target: Target): string => harmlessSentence(describeTarget(target))

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

const linkTo = (target: Target, serverUrl: string): string =>
  `[Runner settings of ${nameOf(target)}](${settingsPage(target, serverUrl)})`
