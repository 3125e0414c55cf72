import type { DeletedRunner, KeptRunner } from '../fleet/deletion.ts'
import { settingsPage } from '../github/target.ts'
import { operationName } from '../github/operations.ts'
import type { Command } from '../inputs/command.ts'
import type { RunnerFacts } from '../inputs/condition.ts'
import type { Failure } from '../text/failure.ts'
import { harmlessCode, mostInLine } from '../text/harmless-text.ts'
import { failureBox, warningBox } from './failure-box.ts'
import { headingOf } from './heading.ts'
import { minuteOf, table } from './markdown.ts'
import type { Ending, Outcome, OutcomeOf } from './outcome.ts'
import { runnerTable, stateParts } from './runner-table.ts'

/** What a step was asked: a command; or where the inputs were wrong, a heading that tells what they tell. */
export type Asked = { readonly operation: string; readonly command?: Command; readonly heading?: string }

/** The step summary: GitHub Markdown, every stranger's text in it made harmless. */
export const summaryOf = ({ outcome, failure, warnings = [] }: Ending, asked: Asked, serverUrl?: string): string =>
  [
    `### ${asked.command ? headingOf(asked.command, outcome) : (asked.heading ?? asked.operation)}`,
    ...(failure ? [failureBox(failure)] : []),
    ...(warnings.length > 0 ? [warningBox(warnings)] : []),
    ...(outcome ? outcomeParts(outcome, asked.command, failure) : []),
    ...(outcome && asked.command && serverUrl !== undefined ? [footer(asked.command, serverUrl)] : []),
    '',
  ].join('\n\n')

const outcomeParts = (
  outcome: Outcome,
  command: Command | undefined,
  failure: Failure | undefined,
): readonly string[] => {
  switch (outcome.verb) {
    case 'get':
      return [runnerTable([outcome.runner])]
    case 'list':
      return listParts(outcome, failure)
    case 'delete':
      return deletionParts(outcome)
    case 'registration-token':
    case 'remove-token':
      return [`🔑 Good until ${minuteOf(outcome.token.expiresAt)}. It is masked, in the output \`token\`.`]
    case 'jit-config':
      return [
        outcome.configs.length === 1
          ? '🔑 Its JIT config is masked, in the output `encoded-jit-config`. It is offline until its machine boots.'
          : '🔑 Their JIT configs are masked, in the output `jit-configs`. They are offline until their machines boot.',
        runnerTable(outcome.configs.map(({ runner }) => ({ ...runner, ...groupAskedBy(command) }))),
      ]
  }
}

const listParts = (
  { runners, differences, versions }: OutcomeOf<'list'>,
  failure: Failure | undefined,
): readonly string[] => {
  const { missing = [], unexpected = [] } = differences ?? {}
  const counts = [
    ...(missing.length > 0 ? [`❌ ${missing.length} missing`] : []),
    ...(unexpected.length > 0 ? [`❓ ${unexpected.length} unexpected`] : []),
    ...(versions && versions.outdated > 0 ? [`⛔ ${versions.outdated} outdated`] : []),
  ]
  const isUntold = ({ length }: readonly string[]): boolean => length > (failure?.code === 'unhealthy' ? mostInLine : 0)
  return [
    ...stateParts(runners, counts),
    ...(isUntold(missing) ? [`Missing: ${named(missing)}`] : []),
    ...(isUntold(unexpected) ? [`Unexpected: ${named(unexpected)}`] : []),
    runners.length === 0 ? 'No runner matches.' : runnerTable(runners),
  ]
}

/** As many as a person reads; the outputs have all. */
const mostNamed = 50

const named = (names: readonly string[]): string =>
  [
    ...names.slice(0, mostNamed).map(harmlessCode),
    ...(names.length > mostNamed ? [`and ${names.length - mostNamed} more`] : []),
  ].join(' ')

/** Who asked for a group by its name is not told its id. */
const groupAskedBy = (command: Command | undefined): Pick<RunnerFacts, 'runner_group'> =>
  command?.verb === 'jit-config' && command.order.group.by === 'name' ? { runner_group: command.order.group.name } : {}

const deletionParts = ({ deleted, kept, missing, dryRun }: OutcomeOf<'delete'>): readonly string[] => {
  const counts = [
    `✅ ${deleted.length} ${dryRun ? 'would go' : 'deleted'}`,
    ...(kept.length > 0 ? [`✋ ${kept.length} kept`] : []),
    ...(missing.length > 0 ? [`➖ ${missing.length} not there`] : []),
  ].join(' · ')
  const row = (mark: string, { id, name }: DeletedRunner): readonly string[] => [harmlessCode(name), String(id), mark]
  const rows = [
    ...kept.map((runner) => row(`✋ kept: ${reasons[runner.reason]}`, runner)),
    ...missing.map(({ asked, name = '' }) => [
      harmlessCode(typeof asked === 'string' ? asked : name),
      typeof asked === 'string' ? '' : String(asked),
      '➖ was not there',
    ]),
    ...deleted.map((runner) => row(`✅ ${dryRun ? 'would go' : 'deleted'}`, runner)),
  ]
  return rows.length === 0 ? [counts] : [counts, table(['Runner', 'Id', 'What became of it'], rows, rows.length)]
}

/** The word of the output, and what it means. */
const reasons: Readonly<Record<KeptRunner['reason'], string>> = {
  busy: '`busy`, it runs a job',
  'not-stable': '`not-stable`, a look spoke against it',
  refused: '`refused` by GitHub',
  'not-tried': '`not-tried`, the step ended before',
}

const footer = (command: Command, serverUrl: string): string =>
  `<sub>[Runner settings](${settingsPage(command.target, serverUrl)}) · <code>${operationName(command)}</code></sub>`
