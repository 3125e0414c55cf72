import { describe, expect, test } from 'vitest'
import { operationName } from '../../../src/domain/github/operations.ts'
import type { Outcome } from '../../../src/domain/report/outcome.ts'
import { reportOf } from '../../../src/domain/report/report.ts'
import type { Failure } from '../../../src/domain/text/failure.ts'
import { bareRunnerAnswer, runnerAnswer } from '../github/runner-answers.ts'
import { acme, gone, gotten, listed, oneOfEach, outcomeSecrets, registered, shop, tokenMade } from './outcomes.ts'

const linesOf = (outcome: Outcome): readonly string[] =>
  reportOf({ outcome }, { operation: 'an_operation' }, 'https://github.com').lines.map(
    ({ level, text }) => `${level}: ${text}`,
  )

const busy = runnerAnswer({ id: 9, name: 'ci-9', busy: true })

test.each<[string, Outcome, readonly string[]]>([
  ['a runner', gotten(runnerAnswer()), ['info: Runner ci-7 (id 7): online, idle; labels self-hosted, gpu']],
  ['a busy runner', gotten(busy), ['info: Runner ci-9 (id 9): online, busy; labels self-hosted, gpu']],
  [
    'a long name',
    gotten(runnerAnswer({ name: 'x'.repeat(300), labels: [] })),
    [`info: Runner ${'x'.repeat(99)}… (id 7): online, idle; no labels`],
  ],
  [
    'a list',
    listed([runnerAnswer(), busy, bareRunnerAnswer()], 5),
    [
      'info: 3 of 5 runners of organization acme: 2 online (1 idle), 1 offline.',
      'info:   ci-7 (id 7): online, idle; labels self-hosted, gpu',
      'info:   ci-9 (id 9): online, busy; labels self-hosted, gpu',
      'info:   ci-8 (id 8): offline; no labels',
    ],
  ],
  ['an empty list', listed([], 0, shop), ['info: No runner matches, of 0 counted in repository acme/shop.']],
  ['a deletion by name', gone([{ id: 7, name: 'ci-7' }], []), ['info: Deleted 1 runner of organization acme: ci-7']],
  ['a deletion by id', gone([{ id: 7, name: '' }], []), ['info: Deleted 1 runner of organization acme: id 7']],
  [
    'runners that were not there',
    gone([{ id: 7, name: 'ci-7' }], [8, 'ci-9']),
    ['info: Deleted 1 runner of organization acme: ci-7', 'info: Not there, so nothing to delete: 8, ci-9'],
  ],
  [
    'runners that a filter chose, and that went by themselves',
    gone([], [{ asked: 8, name: 'ci-8' }, { asked: 9 }]),
    ['info: Deleted 0 runners of organization acme.', 'info: Not there, so nothing to delete: ci-8 (id 8), 9'],
  ],
  [
    'a list of one',
    listed([busy], 1),
    [
      'info: 1 of 1 runner of organization acme: 1 online (0 idle), 0 offline.',
      'info:   ci-9 (id 9): online, busy; labels self-hosted, gpu',
    ],
  ],
  [
    'a registration token',
    tokenMade('registration-token'),
    ['info: Created a registration token for organization acme, good until 2026-01-22 20:13 UTC.'],
  ],
  [
    'a remove token',
    tokenMade('remove-token', shop),
    [
      'info: Created a remove token for repository acme/shop, good until 2026-01-22 20:13 UTC.',
      'info: It does not work on a runner that was registered by a JIT config: delete that one instead.',
    ],
  ],
  [
    'JIT configs',
    registered([runnerAnswer({ status: 'offline' }), bareRunnerAnswer()]),
    [
      'info: Registered ci-7 (id 7): offline; labels self-hosted, gpu',
      'info: Registered ci-8 (id 8): offline; no labels',
      'info: They are offline until they boot. Their JIT configs are in the output jit-configs, masked.',
    ],
  ],
])('the log tells %s', (_, outcome, lines) => {
  expect(linesOf(outcome)).toEqual(lines)
})

test.each(Object.entries(oneOfEach))(
  '%s is told in the log and in the summary, each time by its own name',
  (verb, one) => {
    const { lines, summary } = reportOf(
      one,
      { operation: operationName(one.command), command: one.command },
      'https://x',
    )
    expect(one.command.verb).toBe(verb)
    expect(lines.filter(({ text }) => text.trim() !== '')).not.toEqual([])
    const [heading = '', ...parts] = summary.split('\n\n').filter((part) => part.trim() !== '')
    expect(heading).toMatch(/^### .*\bacme\b/)
    expect(parts.length).toBeGreaterThanOrEqual(2)
    expect(parts.at(-1)).toContain(operationName(one.command))
  },
)

describe('a failure', () => {
  const told = (failure: Failure) => reportOf({ failure }, { operation: 'an_operation' }, 'https://github.com')

  test('is one error that names the operation, the code, what to do and the request', () => {
    const failure: Failure = { code: 'busy', message: 'It is busy.', hint: 'Wait.', status: 422, requestId: 'A1' }
    expect(told(failure).lines).toEqual([
      {
        level: 'error',
        title: 'an_operation: busy',
        text: 'It is busy.\nWait.\n(error-code busy, status 422, request id A1)',
      },
    ])
    expect(told(failure).outputs).toMatchObject({ 'error-code': 'busy', 'status-code': 422, 'request-id': 'A1' })
  })

  test('has no empty lines for what is not known', () => {
    expect(told({ code: 'timed-out', message: 'No answer.' }).lines).toEqual([
      { level: 'error', title: 'an_operation: timed-out', text: 'No answer.\n(error-code timed-out)' },
    ])
  })

  test('does not hide what was done before it', () => {
    const failure: Failure = { code: 'busy', message: 'It is busy.', status: 422 }
    const outcome = gone([{ id: 7, name: 'ci-7' }], [8])
    const { outputs, lines, summary } = reportOf(
      { outcome, failure },
      { operation: 'an_operation' },
      'https://github.com',
    )
    expect(outputs).toMatchObject({ 'deleted-count': 1, missing: [8], 'error-code': 'busy' })
    expect(lines.map(({ level }) => level)).toEqual(['info', 'info', 'error'])
    expect(summary).toContain('<code>ci-7</code>')
    expect(summary).toContain('It is busy.')
  })
})

test.each<[string, Outcome]>([
  ['a registration token', tokenMade('registration-token', acme)],
  ['a remove token', tokenMade('remove-token')],
  ['JIT configs', registered([runnerAnswer(), bareRunnerAnswer()])],
])('nobody reads the secrets of %s', (_, outcome) => {
  const report = reportOf({ outcome }, { operation: 'an_operation' }, 'https://github.com')
  const seen = report.summary + JSON.stringify(report)
  for (const secret of outcomeSecrets) expect(seen).not.toContain(secret)
})

test('a warning comes after what was done and before why it failed', () => {
  const failure: Failure = { code: 'partial', message: 'Some stayed.' }
  const { lines } = reportOf(
    { outcome: gone([], []), warnings: ['Look at this.'], failure },
    { operation: 'an_operation' },
  )
  expect(lines.map(({ level }) => level)).toEqual(['info', 'warning', 'error'])
  expect(lines[1]).toEqual({ level: 'warning', text: 'Look at this.' })
})
