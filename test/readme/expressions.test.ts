import { describe, expect, test } from 'vitest'
import { expressionNames } from '../../script/expression-names.ts'
import { readPage } from '../../script/pages.ts'
import { decodeRunner } from '../../src/domain/github/runner.ts'
import { listFacts, parseListExpression, parseRunnerExpression } from '../../src/domain/inputs/condition.ts'
import { expressionAids } from '../domain/inputs/expression-aids.ts'
import { newRunner, type RunnerInput } from '../sandbox/api/runner.ts'

/** The rows of the page whose first cell is an expression and whose second says where it may stand. */
const examples = [
  ...readPage('docs/expressions.md').matchAll(/^\| `([^`]+)` +\| `(?:filter|wait-until)`(?:, (\w+))? +\|/gm),
].map(([, text = '', operation = '']) => ({ text, overList: operation === 'list' }))

const fleet: readonly RunnerInput[] = [
  { name: 'ci-1' },
  { name: 'gpu-1', status: 'online', labels: ['GPU'] },
  { name: 'ci-2', status: 'offline', ephemeral: true },
  { name: 'build-01', status: 'online', busy: true },
  { name: 'old', runner_group_id: 3, ephemeral: undefined, version: undefined },
]
const runners = fleet.map((input, at) => decodeRunner(newRunner(at + 1, input)))
const online = [1, 2, 3].map((id) => decodeRunner(newRunner(id, { status: 'online' })))

/** What the page says that they choose, in names. */
const chosen: Readonly<Record<string, readonly string[]>> = {
  "status == 'offline' && startsWith(name, 'ci-')": ['ci-1', 'ci-2'],
  "contains(labels.*.name, 'gpu') && !busy": ['gpu-1'],
  "ephemeral && status == 'offline'": ['ci-2'],
  'contains(fromJSON(\'["build-01","build-02"]\'), name)': ['build-01'],
  'runner_group_id == 3': ['old'],
  "status == 'online' && !busy": ['gpu-1'],
}

/** And the lists for which the others are true. */
const trueFor: Readonly<Record<string, readonly ('none' | 'mixed' | 'online')[]>> = {
  'idle_count >= 3': ['online'],
  'matched_count == 0': ['none'],
  'matched_count > 0 && online_count == matched_count': ['online'],
}
const lists = { none: [], mixed: runners, online }

describe('the examples of the page', () => {
  test('are all tried here', () => {
    expect(examples.map(({ text }) => text)).toEqual([...Object.keys(chosen), ...Object.keys(trueFor)])
  })

  test.each(examples.filter(({ overList }) => !overList))('$text chooses what it says', ({ text }) => {
    const parsed = parseRunnerExpression('filter', text, expressionAids())
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    expect(runners.filter(parsed.value.holds).map(({ name }) => name)).toEqual(chosen[text])
  })

  test.each(examples.filter(({ overList }) => overList))('$text is true when it says', ({ text }) => {
    const parsed = parseListExpression('wait-until', text, expressionAids())
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const holding = Object.entries(lists).filter(([, list]) => parsed.value.holds(listFacts(list.length, list)))
    expect(holding.map(([name]) => name)).toEqual(trueFor[text])
  })
})

test.each([
  { text: 'ephemeral == false', names: ['ci-1', 'gpu-1', 'build-01', 'old'] },
  { text: '!ephemeral', names: ['ci-1', 'gpu-1', 'build-01', 'old'] },
  { text: 'ephemeral', names: ['ci-2'] },
])('$text takes a field that GitHub leaves out as the page warns', ({ text, names }) => {
  const parsed = parseRunnerExpression('filter', text, expressionAids())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  expect(runners.filter(({ ephemeral, name }) => name === 'old' && ephemeral === undefined)).toHaveLength(1)
  expect(runners.filter(parsed.value.holds).map(({ name }) => name)).toEqual(names)
})

describe('the names on the page', () => {
  test.each([
    { over: 'one runner', parse: parseRunnerExpression },
    { over: 'the list', parse: parseListExpression },
  ])('are those that an expression over $over may use', ({ over, parse }) => {
    const told = expressionNames.filter((row) => row.over === over).map(({ name }) => name)
    const known: string[] = []
    const aids = expressionAids({ hasSeenFile: true, hasExpect: true })
    parse('filter', 'true', {
      ...aids,
      compile: (_input, _text, { types }) => {
        known.push(...Object.keys(types))
        return { ok: false, problems: [] }
      },
    })
    expect(told.toSorted()).toEqual(known.toSorted())
  })
})
