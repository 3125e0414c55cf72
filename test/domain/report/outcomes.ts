import type { DeletedRunner, KeptRunner, MissingRunner } from '../../../src/domain/fleet/deletion.ts'
import type { Runner } from '../../../src/domain/github/runner.ts'
import type { Target } from '../../../src/domain/github/target.ts'
import type { Outcome, OutcomeOf } from '../../../src/domain/report/outcome.ts'
import { Secret } from '../../../src/domain/text/secret.ts'
import { runnerAnswer } from '../github/runner-answers.ts'

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
  missing: readonly MissingRunner[],
  more: Partial<OutcomeOf<'delete'>> = {},
): Outcome => ({ verb: 'delete', target: acme, dryRun: false, deleted, kept: [], missing, ...more })

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
})

const configOf = (runner: Runner, at: number) => ({
  runner,
  encoded: new Secret(`secret-blob-${at + 1}`, ['secret-part']),
})

export const registered = (runners: readonly Runner[] = [runnerAnswer()], target: Target = acme): Outcome => ({
  verb: 'jit-config',
  target,
  configs: runners.map(configOf),
})
