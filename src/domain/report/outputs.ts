import { noDate } from '../github/no-date.ts'
import type { RunnerDownload } from '../github/download.ts'
import { countRunners, labelNames, type Runner } from '../github/runner.ts'
import type { Failure } from '../text/failure.ts'
import type { Outcome, OutcomeOf } from './outcome.ts'

/** Every output, with the verbs that set it; the names are the public contract. */
export const outputUses = {
  runner: ['get', 'jit-config'],
  id: ['get', 'jit-config'],
  name: ['get', 'jit-config'],
  status: ['get', 'jit-config'],
  busy: ['get', 'jit-config'],
  labels: ['get', 'jit-config'],
  os: ['get', 'jit-config'],
  'runner-group-id': ['get', 'jit-config'],
  ephemeral: ['get', 'jit-config'],
  version: ['get', 'jit-config'],
  runners: ['list'],
  'runners-file': ['list'],
  'total-count': ['list'],
  count: ['list'],
  'online-count': ['list'],
  'offline-count': ['list'],
  'idle-count': ['list'],
  'busy-count': ['list'],
  unexpected: ['list'],
  'outdated-count': ['list'],
  'min-days-left': ['list'],
  ids: ['list'],
  names: ['list'],
  token: ['registration-token', 'remove-token'],
  'expires-at': ['registration-token', 'remove-token'],
  'encoded-jit-config': ['jit-config'],
  'jit-configs': ['jit-config'],
  'download-url': ['registration-token', 'jit-config'],
  'download-sha256': ['registration-token', 'jit-config'],
  'download-version': ['registration-token', 'jit-config'],
  deleted: ['delete'],
  'deleted-count': ['delete'],
  kept: ['delete'],
  missing: ['list', 'delete'],
  'error-code': ['failure'],
  'status-code': ['failure'],
  'request-id': ['failure'],
} as const

export type OutputName = keyof typeof outputUses

/** What later steps read. Values are data, secrets among them, until they are revealed and masked in one go. */
export type Outputs = Readonly<Partial<Record<OutputName, unknown>>>

export const outputsOf = (outcome: Outcome): Outputs => {
  switch (outcome.verb) {
    case 'get':
      return runnerOutputs(outcome.runner)
    case 'list':
      return {
        runners: outcome.json,
        'runners-file': outcome.file,
        'total-count': outcome.totalCount,
        ...listOutputs(outcome.runners),
        ...healthOutputs(outcome),
      }
    case 'delete':
      return {
        deleted: outcome.deleted,
        'deleted-count': outcome.deleted.length,
        kept: outcome.kept,
        missing: outcome.missing.map(({ asked }) => asked),
      }
    case 'registration-token':
    case 'remove-token':
      return {
        token: outcome.token.token,
        'expires-at': outcome.token.expiresAt,
        ...(outcome.verb === 'registration-token' && downloadOutputs(outcome.download)),
      }
    case 'jit-config':
      return jitOutputs(outcome)
  }
}

export const failureOutputs = ({ code, status, requestId }: Failure): Outputs => ({
  'error-code': code,
  'status-code': status,
  'request-id': requestId,
})

const runnerOutputs = (runner: Runner): Outputs => ({
  runner,
  id: runner.id,
  name: runner.name,
  status: runner.status,
  busy: runner.busy,
  labels: labelNames(runner),
  os: runner.os,
  'runner-group-id': runner.runner_group_id,
  ephemeral: runner.ephemeral,
  version: runner.version,
})

const listOutputs = (runners: readonly Runner[]): Outputs => {
  const counts = countRunners(runners)
  return {
    count: runners.length,
    'online-count': counts.online,
    'offline-count': counts.offline,
    'idle-count': counts.idle,
    'busy-count': counts.busy,
    ids: runners.map(({ id }) => id),
    names: runners.map(({ name }) => name),
  }
}

const healthOutputs = ({ differences, versions }: OutcomeOf<'list'>): Outputs => ({
  ...differences,
  ...(versions && {
    'outdated-count': versions.outdated,
    'min-days-left': versions.minDaysLeft === noDate ? undefined : versions.minDaysLeft,
  }),
})

const downloadOutputs = (download: RunnerDownload | undefined): Outputs =>
  download === undefined
    ? {}
    : { 'download-url': download.url, 'download-sha256': download.sha256, 'download-version': download.version }

const jitOutputs = ({ configs, download }: OutcomeOf<'jit-config'>): Outputs => {
  const [first] = configs
  return {
    ...(first && { ...runnerOutputs(first.runner), 'encoded-jit-config': first.encoded }),
    'jit-configs': configs.map(({ runner, encoded }) => ({
      id: runner.id,
      name: runner.name,
      encoded_jit_config: encoded,
    })),
    ...downloadOutputs(download),
  }
}
