import { describe, expect, test } from 'vitest'
import { badInput, Failed, failureCodes, failureOf, type Failure } from '../../../src/domain/text/failure.ts'

const failure: Failure = { code: 'busy', message: 'It is busy.', hint: 'Wait.', status: 422, requestId: 'A1' }

test('a failure travels as an error and keeps its cause', () => {
  const cause = new Error('first')
  const failed = new Failed(failure, { cause })
  expect(failed).toBeInstanceOf(Error)
  expect(failed).toMatchObject({ name: 'Failed', message: 'It is busy.', failure, cause })
  expect(failureOf(failed)).toBe(failure)
})

describe('anything else is a bug of the action, and its words are not repeated', () => {
  test.each<[unknown, string]>([
    [new TypeError('telltale'), 'TypeError'],
    [new RangeError('telltale', { cause: new Failed(failure) }), 'RangeError'],
    ['telltale', 'string'],
    [{ telltale: 'telltale' }, 'object'],
    [undefined, 'undefined'],
    [null, 'object'],
  ])('%s', (thrown, kind) => {
    const { code, message, hint } = failureOf(thrown)
    expect(code).toBe('internal')
    expect(message).toContain(`(${kind})`)
    expect(`${message} ${hint ?? ''}`).not.toContain('telltale')
  })
})

test('bad inputs become one failure, a line for each', () => {
  const problems = [
    { input: 'repo', message: 'is required' },
    { input: 'summary', message: 'must be true or false' },
  ]
  expect(badInput(problems)).toEqual({
    code: 'bad-input',
    message: 'Input repo is required\nInput summary must be true or false',
  })
})

test('of many bad inputs thirty are told, and how many more there are', () => {
  const problems = Array.from({ length: 32 }, (_, at) => ({ input: 'runner-id', message: `has a bad entry ${at}` }))
  const linesOf = (count: number): readonly string[] => badInput(problems.slice(0, count)).message.split('\n')
  expect(linesOf(30)).toEqual(problems.slice(0, 30).map(({ message }) => `Input runner-id ${message}`))
  expect(linesOf(31)).toEqual([...linesOf(30), 'and 1 more problem.'])
  expect(linesOf(32)).toEqual([...linesOf(30), 'and 2 more problems.'])
})

test('the words that a workflow may compare are all there', () => {
  expect(failureCodes).toEqual([
    ...['bad-input', 'unauthorized', 'forbidden', 'not-found', 'busy', 'name-conflict', 'group-full', 'rejected'],
    ...[
      'rate-limited',
      'timed-out',
      'unavailable',
      'unexpected-answer',
      'too-many',
      'unhealthy',
      'partial',
      'cancelled',
      'internal',
    ],
  ])
})
