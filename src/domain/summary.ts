import type { Failure } from './failure.ts'
import { harmlessCode, harmlessSentence } from './harmless-text.ts'
import type { Ending, Outcome } from './outcome.ts'
import { activityOf, labelNames, type Runner } from './runner.ts'
import { describeTarget, settingsPage, type Target } from './target.ts'

/** Rows of a table; what a summary cannot hold is counted instead, far below GitHub's limit of 1 MiB. */
const mostRows = 500

/** The step summary: GitHub Markdown, every stranger's text in it made harmless. */
export const summaryOf = ({ outcome, failure }: Ending, operation: string, serverUrl: string): string =>
  [
    `### ${operation}`,
    ...(failure ? failureParts(failure) : []),
    ...(outcome ? [...outcomeParts(outcome), linkTo(outcome.target, serverUrl)] : []),
    '',
  ].join('\n\n')

const failureParts = ({ code, message, hint, requestId }: Failure): readonly string[] => [
  `**Failed: \`${code}\`.** ${message.split('\n').map(harmlessSentence).join('<br>')}`,
  ...(hint === undefined ? [] : [harmlessSentence(hint)]),
  ...(requestId === undefined ? [] : [`Request id ${harmlessCode(requestId)}`]),
]

const outcomeParts = (outcome: Outcome): readonly string[] => {
  const place = describeTarget(outcome.target)
  switch (outcome.verb) {
    case 'get':
      return [runnerTable([outcome.runner])]
    case 'list': {
      const { runners, totalCount } = outcome
      const counted = `${count(runners.length, 'runner')} of ${totalCount} in ${place}.`
      return runners.length === 0 ? [counted] : [counted, runnerTable(runners)]
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
        `${count(outcome.configs.length, 'JIT config')} for ${place}, masked.`,
        runnerTable(outcome.configs.map(({ runner }) => runner)),
      ]
  }
}

const deletionParts = ({ deleted, missing, target }: Extract<Outcome, { verb: 'delete' }>): readonly string[] => {
  const rows = [
    ...deleted.map(({ id, name }) => ['deleted', harmlessCode(name), String(id)]),
    ...missing.map((runner) => [
      'was not there',
      typeof runner === 'string' ? harmlessCode(runner) : '',
      typeof runner === 'number' ? String(runner) : '',
    ]),
  ]
  const counted = `${count(deleted.length, 'runner')} deleted from ${describeTarget(target)}.`
  return [counted, table(['', 'Runner', 'Id'], rows)]
}

const runnerTable = (runners: readonly Runner[]): string =>
  table(
    ['Runner', 'Id', 'State', 'Labels', 'Group', 'OS', 'Version'],
    runners.map((runner) => [
      harmlessCode(runner.name),
      String(runner.id),
      harmlessCode(activityOf(runner)),
      labelNames(runner).slice(0, 10).map(harmlessCode).join(' ') + (runner.labels.length > 10 ? ' …' : ''),
      String(runner.runner_group_id ?? ''),
      harmlessCode(runner.os ?? ''),
      harmlessCode(runner.version ?? ''),
    ]),
  )

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const lines = [row(head), row(head.map(() => '---')), ...rows.slice(0, mostRows).map(row)].join('\n')
  return rows.length > mostRows ? `${lines}\n\nand ${rows.length - mostRows} more.` : lines
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

const linkTo = (target: Target, serverUrl: string): string =>
  `[Runner settings of ${describeTarget(target)}](${settingsPage(target, serverUrl)})`
