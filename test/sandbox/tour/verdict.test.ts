import { expect, test } from 'vitest'
import { operations } from '../../../src/domain/github/operations.ts'
import type { StepResult } from '../step/run-step.ts'
import type { Chapter } from './chapters.ts'
import type { Performance } from './stage.ts'
import { problemsOf } from './verdict.ts'

const chapter: Chapter = { title: '', why: '', verb: 'list', inputs: {}, expects: {} }

const success: StepResult = {
  exitCode: 0,
  signal: null,
  timedOut: false,
  conclusion: 'success',
  log: 'fine',
  rawLog: '',
  outputs: {},
  state: {},
  env: {},
  summary: '',
  masks: [],
  annotations: [],
  commands: [],
  temp: '/temp',
  dispose: () => Promise.resolve(),
}

const performances = (change: { result?: Partial<StepResult>; expects?: Record<string, string> } = {}): Performance[] =>
  operations.map(({ name }, index) => ({
    chapter,
    operation: name,
    step: { with: {} },
    token: 'the-token',
    requests: [],
    expects: index === 0 ? (change.expects ?? {}) : {},
    result: index === 0 ? { ...success, ...change.result } : success,
  }))

const [{ name: first } = { name: '' }] = operations

test('a tour that went well has no problems', () => {
  expect(problemsOf(performances(), [], 'fine')).toEqual([])
})

test.each<{ what: string; result: Partial<StepResult>; problem: string }>([
  { what: 'the token in the log', result: { log: 'Bearer the-token' }, problem: 'a secret is visible in the log' },
  {
    what: 'a masked value in the summary',
    result: { summary: 'made: hidden-value', masks: ['hidden-value'] },
    problem: 'a secret is visible in the log',
  },
  {
    what: 'a secret in the title of an annotation',
    result: { annotations: [{ level: 'error', message: '***', title: 'the-token' }] },
    problem: 'a secret is visible in the log',
  },
  {
    what: 'an output that was not masked',
    result: { outputs: { token: 'AB' } },
    problem: 'the output token is not masked',
  },
  {
    what: 'a step that failed',
    result: { conclusion: 'failure', exitCode: 1 },
    problem: 'the step ended in failure, not in success',
  },
])('$what is a problem', ({ result, problem }) => {
  expect(problemsOf(performances({ result }), [], '').join('\n')).toContain(`${first}: ${problem}`)
})

test('an unexpected output is a problem', () => {
  const result = { outputs: { name: 'ci-2' } }
  expect(problemsOf(performances({ result, expects: { name: 'ci-1' } }), [], '')).toEqual([
    `${first}: output name is "ci-2", not "ci-1"`,
  ])
})

test('an output that must be set and is empty is a problem', () => {
  const done = performances().map((performance) => ({ ...performance, chapter: { ...chapter, sets: ['token'] } }))
  expect(problemsOf(done, [], '')).toEqual(operations.map(({ name }) => `${name}: output token is empty`))
})

test('an operation that nobody tried is a problem', () => {
  expect(problemsOf(performances().slice(1), [], '')).toEqual([`${first} never succeeded`])
})

test('a secret that the tour itself printed, even cut, is a problem', () => {
  const long = 'x'.repeat(100)
  const result = { masks: [long] }
  expect(problemsOf(performances({ result }), [], `  ${long.slice(0, 60)}…`)).toEqual([
    'a secret is visible in what this tour has printed',
  ])
})
