import { expect, test } from 'vitest'
import { combine, invalid, mapParsed, thenParse, valid } from '../../../src/domain/inputs/parsed.ts'

test('values are combined under their names', () => {
  expect(combine({ a: valid(1), b: valid('two'), c: valid(undefined) })).toEqual(
    valid({ a: 1, b: 'two', c: undefined }),
  )
})

test('every problem of every part is kept, in order', () => {
  const nested = combine({ c: invalid('c', 'is wrong'), d: invalid('d', 'is odd') })
  expect(combine({ a: invalid('a', 'is bad'), b: valid(1), nested })).toEqual({
    ok: false,
    problems: [
      { input: 'a', message: 'is bad' },
      { input: 'c', message: 'is wrong' },
      { input: 'd', message: 'is odd' },
    ],
  })
})

test('what comes after a problem is not done', () => {
  const never = (): never => {
    throw new Error('was called')
  }
  const problem = invalid('a', 'is bad')
  expect(mapParsed(problem, never)).toBe(problem)
  expect(thenParse(problem, never)).toBe(problem)
})

test('what comes after a value sees it', () => {
  expect(mapParsed(valid(1), (one) => one + 1)).toEqual(valid(2))
  expect(thenParse(valid(1), (one) => invalid('a', `is ${one}`))).toEqual(invalid('a', 'is 1'))
})
