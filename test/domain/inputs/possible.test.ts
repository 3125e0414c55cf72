import { describe, expect, test } from 'vitest'
import {
  parseDeletionFilter,
  parseListExpression,
  parseRunnerExpression,
} from '../../../src/domain/inputs/condition.ts'
import { expressionAids } from './expression-aids.ts'
import { textsOf } from './parsed-step.ts'

const aids = expressionAids({ hasSeenFile: true, values: { on: 'no', a: 'A' } })
const always = 'it is true for every runner, whatever its fields are'
const never = 'it is never true, whatever is so'

describe('a deletion by what is true of every runner is refused', () => {
  const refusal = (text: string): string => textsOf(parseDeletionFilter('filter', text, aids)).join()

  test.each([
    "name != 'a' || name != 'b'",
    "!(name == 'a' && name == 'b')",
    'busy || !busy',
    'busy == true || busy != true',
    "status == 'online' || status == 'Offline'",
    "os == 'Linux' || os != 'linux'",
    "startsWith(name, 'ci-') || !startsWith(NAME, 'CI-')",
    'offline_minutes < 60 || offline_minutes >= 60',
    'offline_minutes >= 60 || offline_minutes < 120',
    'days_left < 14 || days_left == 14 || 14 < days_left',
    "name <= 'm' || name > 'm'",
    "version != null || version != '2.330.0'",
    // Null counts as 0, and so does false.
    'ephemeral == true || ephemeral == false',
    "(busy && contains(labels.*.name, 'x')) || !busy || !contains(labels.*.name, 'X')",
    'name == os || name != os',
    "name != values.a || name != 'b'",
    "!startsWith(name, 'prod-') || !startsWith(name, 'keep-')",
    "name != 'a' || !startsWith(name, 'b')",
    `!contains(fromJSON('["a", "b"]'), name) || !contains(fromJSON('["c"]'), name)`,
    "startsWith(name, 'a') || !startsWith(name, 'ab')",
    `contains(fromJSON('["online", "offline"]'), status)`,
    'offline_minutes >= 0',
    'days_left <= 99999 || busy',
  ])('%s', (text) => {
    expect(refusal(text)).toContain(always)
  })

  test('and says what was meant', () => {
    expect(refusal("name != 'a' || name != 'b'")).toContain(`${always}; did you mean &&?`)
    expect(refusal('busy || !busy')).not.toContain('did you mean')
  })

  test.each([
    "name != 'a' && name != 'b'",
    "name == 'a' || name == 'b'",
    'offline_minutes < 60 || offline_minutes > 60',
    'offline_minutes < 60 || offline_minutes >= 61',
    "name < 'm' || name > 'm'",
    'version == null',
    'version != null',
    "version == null || version == '2.330.0'",
    "!startsWith(name, 'prod-') || !startsWith(name, 'prod-eu-')",
    "name != 'ab' || !startsWith(name, 'a')",
    "name < 'b' || startsWith(name, 'b')",
    'id > 0',
    'offline_minutes > 0',
    'days_left < 99999',
    "os == 'Linux' || os != 'Windows'",
    "version == null || version != '2.330.0'",
    "labels[0].name != 'a' || labels[1].name != 'a'",
    Array.from({ length: 14 }, (_, at) => `contains(name, '${at}')`).join(' || '),
  ])('but not by %s', (text) => {
    expect(refusal(text)).toBe('')
  })
})

describe('what is never true is refused', () => {
  const refusal = (text: string): string => textsOf(parseRunnerExpression('filter', text, aids)).join()

  test.each([
    "name == 'a' && name == 'b'",
    'busy && !busy',
    "status == 'online' && status == 'offline'",
    'offline_minutes >= 360 && offline_minutes < 60',
    "contains(labels.*.name, 'x') && !contains(labels.*.name, 'x')",
    "version == null && version == '2.330.0'",
    "startsWith(name, 'a') && startsWith(name, 'b')",
    'offline_looks < 0',
  ])('%s', (text) => {
    expect(refusal(text)).toContain(never)
  })

  test('and says what was meant', () => {
    expect(refusal("name == 'a' && name == 'b'")).toContain(`${never}; did you mean ||?`)
    expect(refusal('busy && !busy')).not.toContain('did you mean')
  })

  test('of a list, too', () => {
    const parsed = parseListExpression('fail-if', 'offline_count > 3 && offline_count < 2', expressionAids())
    expect(textsOf(parsed)).toEqual([expect.stringContaining(never)])
  })

  test.each([
    // A switch that is off.
    "values.on == 'yes' && busy",
    'false && busy',
    // An open word.
    "status != 'online' && status != 'offline'",
    "startsWith(name, 'a') && !startsWith(name, 'ab')",
    "name >= 'a' && name < 'b'",
    'id > 3 && id < 5',
    "startsWith(id, '1') && id > 5",
    "startsWith(name, 'a') && name > 'az'",
    "name > 'b' && !startsWith(name, 'b')",
    "labels[0].name == 'a' && labels[1].name == 'b'",
  ])('but not %s', (text) => {
    expect(refusal(text)).toBe('')
  })
})

describe('what is deep is checked in the time that its length takes', () => {
  const nested = (around: (inner: string) => string, first: string): string =>
    Array.from({ length: 23 }).reduce<string>((inner) => around(inner), first)

  test.each([
    ['values in each other', `offline_minutes > ${nested((inner) => `(busy && 10 || ${inner})`, '5')}`],
    ['comparisons of comparisons', nested((inner) => `(${inner}) == true`, 'busy')],
    ['cases of cases', nested((inner) => `case(${inner}, true, busy)`, 'busy')],
    ['negations', nested((inner) => `!(${inner} && id > 3)`, 'busy')],
  ])('%s', (_, text) => {
    expect(parseRunnerExpression('filter', text, aids).ok).toBe(true)
  })
})
