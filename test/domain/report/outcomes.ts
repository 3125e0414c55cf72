import type { AskedRunner, DeletedRunner, KeptRunner, MissingRunner } from '../../../src/domain/fleet/deletion.ts'
import type { Runner } from '../../../src/domain/github/runner.ts'
import type { Verb } from '../../../src/domain/github/operations.ts'
import type { Target } from '../../../src/domain/github/target.ts'
import type { Outcome, OutcomeOf } from '../../../src/domain/report/outcome.ts'
import type { Command, CommandTo } from '../../../src/domain/inputs/command.ts'
import { parseRunnerExpression } from '../../../src/domain/inputs/condition.ts'
import type { Asked } from '../../../src/domain/report/summary.ts'
import { Secret } from '../../../src/domain/text/secret.ts'
import { runnerAnswer } from '../github/runner-answers.ts'
import { expressionAids } from '../inputs/expression-aids.ts'

const download = {
  platform: 'linux-x64',
  url: 'https://example.com/actions-runner-linux-x64-2.336.0.tar.gz',
  version: '2.336.0',
  sha256: 'ab'.repeat(32),
  token: undefined,
}

export const acme: Target = { scope: 'org', org: 'acme' }
export const shop: Target = { scope: 'repo', owner: 'acme', repo: 'shop' }

/** Secrets of the outcomes below: they may stand in an output, and nowhere else. */
export const outcomeSecrets = ['secret-token', 'secret-blob-1', 'secret-blob-2', 'secret-part']

export const gotten = (runner: Runner, target: Target = acme): Outcome => ({ verb: 'get', target, runner })

export const listed = (runners: readonly Runner[], totalCount = runners.length, target: Target = acme): Outcome => ({
  verb: 'list',
  target,
  totalCount,
  runners,
  json: JSON.stringify(runners),
  file: '/temp/runners.json',
})

export const gone = (
  deleted: readonly DeletedRunner[],
  missing: readonly (AskedRunner | MissingRunner)[],
  more: Partial<OutcomeOf<'delete'>> = {},
): Outcome => ({
  verb: 'delete',
  target: acme,
  dryRun: false,
  deleted,
  kept: [],
  missing: missing.map((one) => (typeof one === 'object' ? one : { asked: one })),
  ...more,
})

/** One runner that stayed for every reason that there is. */
export const keptForEachReason: readonly KeptRunner[] = [
  { id: 1, name: 'ci-1', reason: 'busy' },
  { id: 2, name: 'ci-2', reason: 'not-stable' },
  { id: 3, name: '', reason: 'refused' },
  { id: 4, name: 'ci-4', reason: 'not-tried' },
]

export const tokenMade = (verb: 'registration-token' | 'remove-token', target: Target = acme): Outcome => ({
  verb,
  target,
  token: { token: new Secret('secret-token'), expiresAt: '2026-01-22T12:13:35.123-08:00' },
  download,
})

const configOf = (runner: Runner, at: number) => ({
  runner,
  encoded: new Secret(`secret-blob-${at + 1}`, ['secret-part']),
})

export const registered = (runners: readonly Runner[] = [runnerAnswer()], target: Target = acme): Outcome => ({
  verb: 'jit-config',
  target,
  configs: runners.map(configOf),
  download,
})

const filterOf = (text: string) => {
  const parsed = parseRunnerExpression('filter', text, expressionAids())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

/** What may have been asked for such an outcome, as the report is told it. */
export const askedFor = (command: Command): Asked => ({ operation: 'an_operation', command })

export const toGet = (name = 'ci-7', target: Target = acme): Command => ({
  verb: 'get',
  target,
  runner: { by: 'name', name },
  wait: undefined,
})

const nothingMore = {
  wait: undefined,
  failIf: undefined,
  expected: undefined,
  usableBy: undefined,
  seenFile: undefined,
  checkVersions: false,
}

export const toList = (more: Partial<CommandTo<'list'>> & { readonly text?: string } = {}): Command => {
  const { text, ...rest } = more
  const filter = text === undefined ? undefined : filterOf(text)
  return { verb: 'list', target: acme, name: undefined, filter, ...nothingMore, ...rest }
}

export const toDelete = (choice: CommandTo<'delete'>['choice'], dryRun = false): Command => ({
  verb: 'delete',
  target: acme,
  choice,
  ifBusy: 'skip',
  dryRun,
  patience: { timeoutMs: 1, pollIntervalMs: 1, stableForMs: undefined },
})

export const matching = (text: string): CommandTo<'delete'>['choice'] => ({
  by: 'filter',
  filter: filterOf(text),
  maxDeletions: undefined,
  seenFile: undefined,
})

export const toRegister = (names: readonly string[]): Command => ({
  verb: 'jit-config',
  target: acme,
  order: {
    names,
    labels: ['gpu'],
    group: { by: 'id', id: 1 },
    workFolder: '_work',
    ifExists: 'fail',
    cleanUp: 'never',
  },
  platform: undefined,
})

/** What was asked and what came, once for each verb, with every output that it may set. */
export const oneOfEach: Readonly<Record<Verb, { readonly command: Command; readonly outcome: Outcome }>> = {
  get: { command: toGet(), outcome: gotten(runnerAnswer()) },
  list: {
    command: toList(),
    outcome: {
      ...(listed([]) as OutcomeOf<'list'>),
      differences: { missing: [], unexpected: [] },
      versions: { outdated: 0, minDaysLeft: 7 },
    },
  },
  delete: { command: toDelete({ by: 'ids', ids: [1] }), outcome: gone([], [1]) },
  'registration-token': {
    command: { verb: 'registration-token', target: acme, platform: undefined },
    outcome: tokenMade('registration-token'),
  },
  'remove-token': { command: { verb: 'remove-token', target: acme }, outcome: tokenMade('remove-token') },
  'jit-config': { command: toRegister(['ci-7']), outcome: registered() },
}
