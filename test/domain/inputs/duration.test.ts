import { expect, test } from 'vitest'
import { describeDuration, parseDuration } from '../../../src/domain/inputs/duration.ts'
import { invalid, valid } from '../../../src/domain/inputs/parsed.ts'

test.each([
  ['90s', 90_000],
  ['5m', 300_000],
  ['1h', 3_600_000],
  ['90', 90_000],
  ['0', 0],
  ['0s', 0],
  ['007', 7000],
  ['120h', 432_000_000],
])('%s are %d ms', (text, ms) => {
  expect(parseDuration('timeout', text)).toEqual(valid(ms))
})

test.each(['', '5 m', '5M', '1d', '1.5h', '-1', '+1', '1e3', 's', 'h1', '1m30s', '٣', '5ms', '0x10', '9999999999'])(
  '%j is none',
  (text) => {
    const message = `must be a duration such as 90s, 5m, 1h or plain seconds, not "${text}"`
    expect(parseDuration('timeout', text)).toEqual(invalid('timeout', message))
  },
)

test.each([
  ['121h', 'must be at most 120h, not "121h"'],
  ['999999999', 'must be at most 120h, not "999999999"'],
  ['999999999h', 'must be at most 120h, not "999999999h"'],
])('%s is too long', (text, message) => {
  expect(parseDuration('timeout', text)).toEqual(invalid('timeout', message))
})

test('less than the least is refused', () => {
  expect(parseDuration('poll-interval', '0s', 1000)).toEqual(invalid('poll-interval', 'must be at least 1 s, not "0s"'))
  expect(parseDuration('poll-interval', '1', 1000)).toEqual(valid(1000))
})

test.each([
  [0, '0 s'],
  [499, '0 s'],
  [500, '1 s'],
  [45_000, '45 s'],
  [60_000, '1 min'],
  [61_000, '1 min 1 s'],
  [300_000, '5 min'],
  [3_600_000, '1 h'],
  [5_400_000, '1 h 30 min'],
  [3_601_000, '1 h 1 s'],
  [432_000_000, '120 h'],
])('%d ms are told as %s', (ms, text) => {
  expect(describeDuration(ms)).toBe(text)
})
