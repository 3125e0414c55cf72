import type { Runner } from '../../../src/domain/github/runner.ts'

/** A runner as the API gives it. */
export const runnerAnswer = (more: Partial<Runner> = {}): Runner => ({
  id: 7,
  name: 'ci-7',
  os: 'linux',
  status: 'online',
  busy: false,
  labels: [{ id: 1, name: 'self-hosted', type: 'read-only' }, { name: 'gpu' }],
  runner_group_id: 1,
  ephemeral: false,
  version: '2.336.0',
  ...more,
})

/** With nothing but what the API must give. */
export const bareRunnerAnswer = (more: Partial<Runner> = {}): Runner => ({
  id: 8,
  name: 'ci-8',
  status: 'offline',
  busy: false,
  labels: [],
  ...more,
})
