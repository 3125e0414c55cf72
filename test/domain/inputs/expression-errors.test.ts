import { describe, expect, test } from 'vitest'
import { parseListExpression, parseRunnerExpression } from '../../../src/domain/inputs/condition.ts'
import { expressionAids } from './expression-aids.ts'
import { textsOf } from './parsed-step.ts'

const complaint = (text: string): string =>
  textsOf(parseRunnerExpression('filter', text, expressionAids())).join('\n---\n')

const mayUse =
  'It may use id, name, os, status, busy, labels, ephemeral, version, runner_group_id, runner_group, days_left.'

describe('a caret stands under the place', () => {
  test.each<[string, string, string, string]>([
    ["nme == 'x'", "Unrecognized named-value: 'nme'", "nme == 'x'", '^'],
    ["busy && nme == 'x'", "Unrecognized named-value: 'nme'", "busy && nme == 'x'", '        ^'],
    ["github.ref == 'x'", "Unrecognized named-value: 'github'", "github.ref == 'x'", '^'],
    ['busy && env.X', "Unrecognized named-value: 'env'", 'busy && env.X', '        ^'],
    ['busy && always()', "Unrecognized function: 'always'", 'busy && always()', '        ^'],
    ['contains(name)', "Too few parameters supplied: 'contains'", 'contains(name)', '^'],
    ["name == 'x' 'y'", "Unexpected symbol: 'y'", "name == 'x' 'y'", '            ^'],
    ['busy)', "Unexpected symbol: ')'", 'busy)', '    ^'],
    [
      'status == "online"',
      `Unexpected symbol: '"online"'. A text stands in single quotes: 'online'.`,
      'status == "online"',
      '          ^',
    ],
    ["status = 'online'", "Unexpected symbol: '='. Did you mean ==?", "status = 'online'", '       ^'],
    ["busy & name == 'x'", "Unexpected symbol: '&'. Did you mean &&?", "busy & name == 'x'", '     ^'],
    ["name ~ 'x'", "Unexpected symbol: '~'.", "name ~ 'x'", '     ^'],
    ["name == 'x", "Unexpected symbol: ''x'.", "name == 'x", '        ^'],
    ['id == 12abc', "Unexpected symbol: '12abc'.", 'id == 12abc', '      ^'],
    ['name ==', "Unexpected end of expression: '=='", 'name ==', '     ^'],
    ['(busy', "Unexpected end of expression: 'busy'", '(busy', ' ^'],
  ])('%s', (text, message, line, caret) => {
    expect(complaint(text)).toBe(`filter is not a workflow expression: ${message}\n  ${line}\n  ${caret}\n${mayUse}`)
  })

  test.each<[string, string, string, string]>([
    ['by the parser', "busy &&\n  nme == 'x' ||\n  id == 1", "  nme == 'x' ||", '  ^'],
    ['by the parser, on the last line', "busy &&\n  id == 1 &&\nnme == 'x'", "nme == 'x'", '^'],
    ['by the lexer', 'busy &&\n  name == "x" ||\n  id == 1', '  name == "x" ||', '          ^'],
    ['by the lexer, on the last line', 'busy &&\n\n  id = 1', '  id = 1', '     ^'],
    ['after a text of two lines', "name == 'a\nb' && nme", "b' && nme", '      ^'],
  ])('on the right one of several lines: %s', (_, text, line, caret) => {
    const [, shown, under] = complaint(text).split('\n')
    expect([shown, under]).toEqual([`  ${line}`, `  ${caret}`])
  })
})

describe('what is no expression at all', () => {
  test.each([
    ["${{ status == 'offline' }}", 'filter is an expression already: write it without ${{ }}'],
    ["status == ${{ 'x' }}", 'filter is an expression already: write it without ${{ }}'],
    ['   ', 'filter is empty'],
  ])('%j', (text, problem) => {
    expect(complaint(text)).toBe(problem)
  })

  test('one that is too long is told so, and not repeated as a whole', () => {
    const problem = complaint(`name == '${'x'.repeat(30_000)}'`)
    expect(problem).toBe('filter is longer than 21000 characters')
  })

  test('one that is too deep', () => {
    expect(complaint('('.repeat(60) + 'busy' + ')'.repeat(60))).toContain('Exceeded max expression depth 50')
  })

  test('any end of line is taken', () => {
    expect(complaint('busy &&\n')).toContain('Unexpected end of expression')
    expect(complaint('busy &&\n\n')).toContain('Unexpected end of expression')
  })
})

test('a name of GitHub as it is written in an output is proposed as it is written here', () => {
  const problems = textsOf(parseListExpression('wait-until', 'total_count == 1 && idle-count > 2', expressionAids()))
  expect(problems[0]).toContain("Unrecognized named-value: 'idle-count'; did you mean idle_count?\n")
})

test('what the engine takes for a function though it is none is refused', () => {
  for (const text of ['constructor(1)', '__proto__(1) == 1']) expect(complaint(text)).toContain('Unrecognized function')
})

test('a row of comparisons that would take the stack is too deep', () => {
  expect(complaint('1 == '.repeat(4000) + '1')).toContain('Exceeded max expression depth 500')
})

test('a list has names of its own', () => {
  expect(textsOf(parseListExpression('wait-until', "status == 'online'", expressionAids()))).toEqual([
    "wait-until is not a workflow expression: Unrecognized named-value: 'status'\n" +
      "  status == 'online'\n  ^\n" +
      'It may use total_count, matched_count, online_count, offline_count, idle_count, busy_count, outdated_count, min_days_left.',
  ])
})
