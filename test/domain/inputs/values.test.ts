import { describe, expect, test } from 'vitest'
import { parseRunnerExpression } from '../../../src/domain/inputs/condition.ts'
import { runnerAnswer } from '../github/runner-answers.ts'
import { expressionAids } from './expression-aids.ts'
import { problemsFrom, stepFrom, textsOf } from './parsed-step.ts'

const list = { operation: 'list_self_hosted_runners_for_org' }

describe('an expression reads values', () => {
  const values = { branch: "x'||'a'!='", keep: ['ci-7', 'ci-8'], least: 7, deep: [{ on: true }] }
  const runner = runnerAnswer({ name: "x'||'a'!='" })
  test.each<[string, boolean]>([
    ['name == values.branch', true],
    ["name == values['branch']", true],
    ['name == VALUES.Branch', true],
    ['contains(values.keep, name)', false],
    ['id >= values.least', true],
    ["endsWith(format('{0}-{1}', name, id), format('-{0}', values.least))", true],
    ['values.deep[0].on && !busy', true],
  ])('%s is %s', (text, result) => {
    const parsed = parseRunnerExpression('filter', text, expressionAids({ values }))
    if (!parsed.ok) throw new Error(textsOf(parsed).join('\n'))
    expect(parsed.value.holds(runner)).toBe(result)
  })

  test('and what strangers wrote is data there', () => {
    const { command } = stepFrom({ ...list, filter: 'name == values.branch', values: JSON.stringify(values) })
    if (command.verb !== 'list') throw new Error('another verb')
    expect(command.filter?.holds(runner)).toBe(true)
    expect(command.filter?.holds(runnerAnswer())).toBe(false)
    expect([...(command.filter?.names ?? [])]).toEqual(['name'])
  })
})

describe('values are a JSON object', () => {
  test.each(['x', '[]', 'null', '7', '"x"', '{', "{'a': 1}", '{"a": 1,}'])('%s is none', (values) => {
    expect(problemsFrom({ ...list, values, filter: 'name == values.a' })).toEqual([
      'values must be a JSON object, such as {"branch": ${{ toJSON(github.head_ref) }}}',
    ])
  })

  test.each<[string, string]>([
    ['{"a": 1, "b": {"a": 2}, "a": 3}', '"a"'],
    ['{"a": 1, "A": 2}', '"A"'],
    ['{"a": [{"x": "}", "y": "\\"x\\":"}, {"x": 1, "\\u0078": 2}]}', '"\\u0078"'],
  ])('%s has a key twice', (values, key) => {
    expect(problemsFrom({ ...list, values })).toEqual([
      `values has ${key} twice, and upper and lower case are the same`,
    ])
  })

  test.each([
    '{}',
    '{"a": {"a": {"a": 1}}, "b": {"a": 1}}',
    '{"a": ":", "b": "\\"a\\": 1"}',
    '{"a": [{"x": 1}, {"x": 2}]}',
  ])('%s has none twice', (values) => {
    expect(problemsFrom({ ...list, values })).toEqual([])
  })

  test('other problems are told beside theirs', () => {
    expect(problemsFrom({ ...list, values: '{', labels: 'x', timeout: 'soon' })).toHaveLength(3)
  })
})
