import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { decodeJitConfig } from '../../../src/domain/github/jit-config.ts'
import { decodeRunner, decodeRunnerPage } from '../../../src/domain/github/runner.ts'
import { decodeVersionSupport } from '../../../src/domain/github/runner-version.ts'
import { ShapeError } from '../../../src/domain/github/shape.ts'
import { decodeToken } from '../../../src/domain/github/token.ts'
import { bareRunnerAnswer, runnerAnswer } from './runner-answers.ts'

const telltale = 'telltale-value'

/** What a decoder has against a value; fails when it has nothing. */
const complaint = (decode: (value: unknown) => unknown, value: unknown): string => {
  try {
    decode(value)
  } catch (error) {
    expect(error).toBeInstanceOf(ShapeError)
    return (error as ShapeError).message
  }
  throw new Error('the value was taken')
}

/** Leaves the field out. */
const absent = Symbol('absent')

const changed = (value: object, field: string, content: unknown): object => {
  const fields = Object.entries({ ...value, [field]: content })
  return Object.fromEntries(fields.filter(([, kept]) => kept !== absent))
}

const expectComplaints = (
  decode: (value: unknown) => unknown,
  whole: object,
  rows: readonly (readonly [string, unknown, string])[],
): void => {
  for (const [field, content, message] of rows) {
    const told = complaint(decode, changed(whole, field, content))
    expect(told, `${field}: ${inspect(content)}`).toBe(message)
    expect(told).not.toContain(telltale)
  }
}

const noObjects = [undefined, null, telltale, 7, true, [], [{}]]

describe('a runner', () => {
  test('is handed on as it came, unknown fields and all', () => {
    const answer = { ...runnerAnswer(), labels: [{ name: 'x', colour: 'red' }], node_id: 'new' }
    expect(decodeRunner(answer)).toBe(answer)
  })

  test.each([
    ['bare', bareRunnerAnswer()],
    [
      'with null for what may be left out',
      runnerAnswer({ os: null, runner_group_id: null, ephemeral: null, version: null }),
    ],
    ['in an unknown state', runnerAnswer({ status: 'on-holiday' })],
    ['without a name', runnerAnswer({ name: '' })],
  ])('may come %s', (_, answer) => {
    expect(decodeRunner(answer)).toBe(answer)
  })

  test.each(noObjects)('is an object, not %j', (value) => {
    expect(complaint(decodeRunner, value)).toBe('runner is not an object')
  })

  test('may have fields that nobody knows, as deep as whoever walks them can bear', () => {
    const nested = (levels: number): unknown => (levels === 0 ? telltale : { [telltale]: [nested(levels - 1)] })
    expectComplaints(decodeRunner, runnerAnswer(), [
      ['custom', nested(17), 'runner is not a plain value'],
      ['labels', [{ name: 'x', custom: nested(16) }], 'runner is not a plain value'],
    ])
    const bearable = changed(runnerAnswer(), 'custom', nested(16))
    expect(decodeRunner(bearable)).toBe(bearable)
  })

  test('names the place that is wrong, never what stands there', () => {
    expectComplaints(decodeRunner, runnerAnswer(), [
      ['id', absent, 'runner.id is not a whole number'],
      ['id', telltale, 'runner.id is not a whole number'],
      ['id', '7', 'runner.id is not a whole number'],
      ['id', 1.5, 'runner.id is not a whole number'],
      ['id', -1, 'runner.id is not a whole number'],
      ['id', 2 ** 53, 'runner.id is not a whole number'],
      ['id', null, 'runner.id is not a whole number'],
      ['name', absent, 'runner.name is not a string'],
      ['name', null, 'runner.name is not a string'],
      ['name', { [telltale]: telltale }, 'runner.name is not a string'],
      ['status', absent, 'runner.status is not a string'],
      ['status', 1, 'runner.status is not a string'],
      ['busy', absent, 'runner.busy is not true or false'],
      ['busy', 'false', 'runner.busy is not true or false'],
      ['busy', null, 'runner.busy is not true or false'],
      ['labels', absent, 'runner.labels is not an array'],
      ['labels', { length: 1, 0: telltale }, 'runner.labels is not an array'],
      ['labels', [telltale], 'runner.labels[0] is not an object'],
      ['labels', [{ name: 'x' }, { id: 1 }], 'runner.labels[1].name is not a string'],
      ['labels', [null], 'runner.labels[0] is not an object'],
      ['os', 5, 'runner.os is not a string'],
      ['version', [telltale], 'runner.version is not a string'],
      ['ephemeral', telltale, 'runner.ephemeral is not true or false'],
      ['runner_group_id', telltale, 'runner.runner_group_id is not a whole number'],
    ])
  })
})

describe('a page of runners', () => {
  test('holds runners and how many there are in all', () => {
    const runners = [runnerAnswer(), bareRunnerAnswer()]
    expect(decodeRunnerPage({ total_count: 2, runners })).toEqual({ totalCount: 2, items: runners })
    expect(decodeRunnerPage({ total_count: 0, runners: [] })).toEqual({ totalCount: 0, items: [] })
  })

  test.each(noObjects)('is an object, not %j', (value) => {
    expect(complaint(decodeRunnerPage, value)).toBe('the answer is not an object')
  })

  test('names the place that is wrong', () => {
    expectComplaints(decodeRunnerPage, { total_count: 1, runners: [runnerAnswer()] }, [
      ['total_count', absent, 'total_count is not a whole number'],
      ['total_count', '1', 'total_count is not a whole number'],
      ['runners', absent, 'runners is not an array'],
      ['runners', { telltale }, 'runners is not an array'],
      ['runners', [runnerAnswer(), null], 'runners[1] is not an object'],
      ['runners', [changed(runnerAnswer(), 'busy', telltale)], 'runners[0].busy is not true or false'],
      [
        'runners',
        [runnerAnswer({ labels: [{ name: 5 as unknown as string }] })],
        'runners[0].labels[0].name is not a string',
      ],
    ])
  })
})

describe('a runner token', () => {
  const answer = { token: 'AABF3JGZDX3P5PMEXLND6TS6FCWO6', expires_at: '2026-01-22T12:13:35.123-08:00' }

  test('is secret, its end is not', () => {
    const { token, expiresAt } = decodeToken(answer)
    expect(String(token)).toBe('***')
    expect(token.reveal(() => undefined)).toBe(answer.token)
    expect(expiresAt).toBe(answer.expires_at)
  })

  test.each(noObjects)('comes in an object, not %j', (value) => {
    expect(complaint(decodeToken, value)).toBe('the answer is not an object')
  })

  test('names the place that is wrong, never what stands there', () => {
    expectComplaints(decodeToken, answer, [
      ['token', absent, 'token is not a string'],
      ['token', { telltale }, 'token is not a string'],
      ['token', '', 'token is not a token'],
      ['token', ' ', 'token is not a token'],
      ['token', `${telltale}\na`, 'token is not a token'],
      ['token', `${telltale} a`, 'token is not a token'],
      ['expires_at', absent, 'expires_at is not a string'],
      ['expires_at', 1_700_000_000, 'expires_at is not a string'],
      ['expires_at', telltale, 'expires_at is not a time'],
      ['expires_at', '', 'expires_at is not a time'],
      ['expires_at', '5', 'expires_at is not a time'],
      ['expires_at', 'Thu, 22 Jan 2026 12:13:35 GMT', 'expires_at is not a time'],
    ])
  })
})

describe('until when a version gets jobs', () => {
  const answer = { runner_version: '2.330.0', runtime_deprecates_at: '2026-12-09T00:00:00Z' }

  test.each(['2026-12-09T00:00:00Z', '2026-12-09T00:00:00.000-08:00', '2026-12-09', null, undefined])('%s', (date) => {
    const support = decodeVersionSupport({ ...answer, runtime_deprecates_at: date })
    expect(support).toEqual({ runtimeDeprecatesAt: date ?? null })
  })

  test('names the place that is wrong, never what stands there', () => {
    expectComplaints(
      decodeVersionSupport,
      answer,
      ['5', '9 Dec 2026', '2026', '2026-13-01', telltale, ''].map((date) => [
        'runtime_deprecates_at',
        date,
        'runtime_deprecates_at is not a time',
      ]),
    )
  })
})

describe('a JIT config', () => {
  const answer = { runner: runnerAnswer(), encoded_jit_config: `${telltale}-blob` }

  test('is a runner and a secret', () => {
    const { runner, encoded } = decodeJitConfig(answer)
    expect(runner).toBe(answer.runner)
    expect(String(encoded)).toBe('***')
    expect(encoded.reveal(() => undefined)).toBe(answer.encoded_jit_config)
  })

  test.each(noObjects)('comes in an object, not %j', (value) => {
    expect(complaint(decodeJitConfig, value)).toBe('the answer is not an object')
  })

  test('names the place that is wrong, never what stands there', () => {
    expectComplaints(decodeJitConfig, answer, [
      ['encoded_jit_config', absent, 'encoded_jit_config is not a string'],
      ['encoded_jit_config', { telltale }, 'encoded_jit_config is not a string'],
      ['encoded_jit_config', '', 'encoded_jit_config is not a JIT config'],
      ['encoded_jit_config', ' \n', 'encoded_jit_config is not a JIT config'],
      ['runner', absent, 'runner is not an object'],
      ['runner', telltale, 'runner is not an object'],
      ['runner', changed(runnerAnswer(), 'id', telltale), 'runner.id is not a whole number'],
    ])
  })
})
