import { describe, expect, test } from 'vitest'
import { parseBoolean, parseId, parseList, quote } from '../../../src/domain/inputs/input-values.ts'
import { invalid, valid } from '../../../src/domain/inputs/parsed.ts'
import { textsOf } from './parsed-step.ts'

describe('an id', () => {
  test.each([
    ['1', 1],
    ['23', 23],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('%j is %d', (text, id) => {
    expect(parseId('runner-id', text)).toEqual(valid(id))
  })

  test.each([
    '0',
    '-1',
    '+1',
    '1.0',
    '1.5',
    '12abc',
    'abc',
    '1e3',
    '0x1f',
    '1_000',
    '1,2',
    '1 2',
    '٣',
    '９',
    'NaN',
    'Infinity',
    '9007199254740992',
    '99999999999999999999999',
    '',
    '1\n',
    '[1]',
  ])('%j is none', (text) => {
    const shown = text.replace('\n', '\\u{a}')
    const message = `must be a decimal integer above 0, not "${shown}"`
    expect(parseId('runner-id', text)).toEqual(invalid('runner-id', message))
  })
})

describe('true and false', () => {
  test.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
  ])('%j is %s', (text, flag) => {
    expect(parseBoolean('summary', text)).toEqual(valid(flag))
  })

  test.each(['yes', 'no', 'on', 'off', '1', '0', 'tRUE', 'truefalse', 'true ', 'null', '', '"true"'])(
    '%j is neither',
    (text) => {
      expect(parseBoolean('summary', text)).toEqual(invalid('summary', `must be true or false, not "${text}"`))
    },
  )
})

describe('a list', () => {
  test.each([
    ['gpu', ['gpu']],
    ['a,b', ['a', 'b']],
    ['a, b ,  c', ['a', 'b', 'c']],
    ['a\nb', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['a,\n b,,\n\n', ['a', 'b']],
    ['with blanks inside', ['with blanks inside']],
    ['["a","b"]', ['a', 'b']],
    ['[ "a" ,\n "b" ]', ['a', 'b']],
    ['["with, comma"]', ['with, comma']],
    ['[1, 2, "3"]', ['1', '2', '3']],
    ['["", " a "]', [' a ']],
    ['[]', []],
    ['', []],
    [',,\n,', []],
    ['{"a":1}', ['{"a":1}']],
  ])('%j is %j', (text, items) => {
    expect(parseList('labels', text)).toEqual(valid(items))
  })

  test.each([
    ['[a, b]', 'labels starts with [ but is not a JSON array'],
    ['["a",]', 'labels starts with [ but is not a JSON array'],
    ['["a"', 'labels starts with [ but is not a JSON array'],
    ['["a"] b', 'labels starts with [ but is not a JSON array'],
    ["['a']", 'labels starts with [ but is not a JSON array'],
    ['["a", null]', 'labels must hold only strings or whole numbers; item 2 is neither'],
    ['[1.5]', 'labels must hold only strings or whole numbers; item 1 is neither'],
    ['["a", ["b"]]', 'labels must hold only strings or whole numbers; item 2 is neither'],
    ['[{"name": "a"}]', 'labels must hold only strings or whole numbers; item 1 is neither'],
    ['["a", "b", true]', 'labels must hold only strings or whole numbers; item 3 is neither'],
  ])('%j is none', (text, problem) => {
    expect(textsOf(parseList('labels', text))).toEqual([problem])
  })
})

test.each([
  ['short', '"short"'],
  ['', '""'],
  ['x'.repeat(60), `"${'x'.repeat(60)}"`],
  ['x'.repeat(61), `"${'x'.repeat(59)}…"`],
  ['x'.repeat(10_000), `"${'x'.repeat(59)}…"`],
  ['a\nb', '"a\\u{a}b"'],
])('a message quotes no more than 60 characters (%#)', (text, quoted) => {
  expect(quote(text)).toBe(quoted)
})
