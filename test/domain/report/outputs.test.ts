import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../../src/domain/report/outcome.ts'
import { failureOutputs, outputsOf, outputUses, type Outputs } from '../../../src/domain/report/outputs.ts'
import { revealText } from '../../../src/domain/text/secret.ts'
import { bareRunnerAnswer, runnerAnswer } from '../github/runner-answers.ts'
import { gone, gotten, keptForEachReason, listed, oneOfEach, registered, tokenMade } from './outcomes.ts'

const texts = (outputs: Outputs): Record<string, string> =>
  Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, revealText(value, () => undefined)]))

const runnerTexts = {
  runner: JSON.stringify(runnerAnswer()),
  id: '7',
  name: 'ci-7',
  status: 'online',
  busy: 'false',
  labels: '["self-hosted","gpu"]',
  os: 'linux',
  'runner-group-id': '1',
  ephemeral: 'false',
  version: '2.336.0',
}
const bareTexts = {
  runner: '{"id":8,"name":"ci-8","status":"offline","busy":false,"labels":[]}',
  id: '8',
  name: 'ci-8',
  status: 'offline',
  busy: 'false',
  labels: '[]',
  os: '',
  'runner-group-id': '',
  ephemeral: '',
  version: '',
}
const nulls = { os: null, runner_group_id: null, ephemeral: null, version: null }
const jitConfigs = '[{"id":7,"name":"ci-7","encoded_jit_config":"secret-blob-1"}]'

test.each<[string, Outcome, Record<string, string>]>([
  ['a runner', gotten(runnerAnswer()), runnerTexts],
  ['a runner with nothing optional', gotten(bareRunnerAnswer()), bareTexts],
  [
    'a runner with null for what is optional',
    gotten(bareRunnerAnswer(nulls)),
    { ...bareTexts, runner: JSON.stringify(bareRunnerAnswer(nulls)) },
  ],
  [
    'a list',
    listed([runnerAnswer(), bareRunnerAnswer(), runnerAnswer({ id: 9, name: 'é "9"', busy: true })], 5),
    {
      runners: JSON.stringify([runnerAnswer(), bareRunnerAnswer(), runnerAnswer({ id: 9, name: 'é "9"', busy: true })]),
      'total-count': '5',
      count: '3',
      'online-count': '2',
      'offline-count': '1',
      'idle-count': '1',
      'busy-count': '1',
      ids: '[7,8,9]',
      names: '["ci-7","ci-8","é \\"9\\""]',
    },
  ],
  [
    'an empty list',
    listed([]),
    {
      runners: '[]',
      'total-count': '0',
      count: '0',
      'online-count': '0',
      'offline-count': '0',
      'idle-count': '0',
      'busy-count': '0',
      ids: '[]',
      names: '[]',
    },
  ],
  [
    'what went by name',
    gone([{ id: 7, name: 'ci-7' }], []),
    { deleted: '[{"id":7,"name":"ci-7"}]', 'deleted-count': '1', missing: '[]' },
  ],
  [
    'what went by id',
    gone([{ id: 7, name: '' }], []),
    { deleted: '[{"id":7,"name":""}]', 'deleted-count': '1', missing: '[]' },
  ],
  [
    'what stayed',
    gone([], [], { kept: keptForEachReason }),
    { deleted: '[]', 'deleted-count': '0', kept: JSON.stringify(keptForEachReason), missing: '[]' },
  ],
  [
    'what would go',
    gone([{ id: 7, name: 'ci-7' }], [], { dryRun: true }),
    { deleted: '[{"id":7,"name":"ci-7"}]', 'deleted-count': '1', kept: '[]' },
  ],
  ['the file of a list', listed([]), { 'runners-file': '/temp/runners.json' }],
  [
    'what was not there',
    gone([], [{ asked: 7, name: 'ci-7' }, 'ci-8']),
    { deleted: '[]', 'deleted-count': '0', missing: '[7,"ci-8"]' },
  ],
  [
    'a registration token',
    tokenMade('registration-token'),
    { token: 'secret-token', 'expires-at': '2026-01-22T12:13:35.123-08:00' },
  ],
  [
    'a remove token',
    tokenMade('remove-token'),
    { token: 'secret-token', 'expires-at': '2026-01-22T12:13:35.123-08:00' },
  ],
  ['a JIT config', registered(), { ...runnerTexts, 'encoded-jit-config': 'secret-blob-1', 'jit-configs': jitConfigs }],
])('the outputs of %s', (_, outcome, outputs) => {
  expect(texts(outputsOf(outcome))).toMatchObject(outputs)
})

test('of several JIT configs the first has its own outputs, all stand in the array', () => {
  const outputs = texts(outputsOf(registered([runnerAnswer(), bareRunnerAnswer()])))
  expect(outputs).toMatchObject({ ...runnerTexts, 'encoded-jit-config': 'secret-blob-1' })
  expect(JSON.parse(outputs['jit-configs'] ?? '')).toEqual([
    { id: 7, name: 'ci-7', encoded_jit_config: 'secret-blob-1' },
    { id: 8, name: 'ci-8', encoded_jit_config: 'secret-blob-2' },
  ])
})

test('a secret is not in the outputs before it is revealed', () => {
  expect(JSON.stringify([outputsOf(registered()), outputsOf(tokenMade('remove-token'))])).not.toContain('secret-')
})

test.each(Object.entries(oneOfEach))(
  '%s sets those outputs that are said to be its own, and no others',
  (verb, one) => {
    const own = Object.entries(outputUses).filter(([, verbs]) => (verbs as readonly string[]).includes(verb))
    const set = Object.keys(outputsOf(one.outcome))
    expect(set.toSorted()).toEqual(own.map(([name]) => name).toSorted())
  },
)

describe('a failure', () => {
  test('has a code, and what is known of the answer', () => {
    const failure = { code: 'busy', message: 'x', status: 422, requestId: 'A1' } as const
    expect(texts(failureOutputs(failure))).toEqual({ 'error-code': 'busy', 'status-code': '422', 'request-id': 'A1' })
  })

  test('without an answer leaves the rest empty', () => {
    const outputs = texts(failureOutputs({ code: 'timed-out', message: 'x' }))
    expect(outputs).toEqual({ 'error-code': 'timed-out', 'status-code': '', 'request-id': '' })
  })
})
