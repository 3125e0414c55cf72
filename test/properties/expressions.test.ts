import * as data from '@actions/expressions/data/index'
import { Evaluator } from '@actions/expressions/evaluator'
import { Lexer } from '@actions/expressions/lexer'
import { Parser } from '@actions/expressions/parser'
import { truthy } from '@actions/expressions/result'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Runner } from '../../src/domain/github/runner.ts'
import {
  parseDeletionFilter,
  parseListExpression,
  parseRunnerExpression,
  type Expression,
  type RunnerFacts,
} from '../../src/domain/inputs/condition.ts'
import { expressionAids } from '../domain/inputs/expression-aids.ts'
import { anyText, runnerJson } from './arbitraries.ts'

const values = {
  branch: 'ci-1',
  empty: '',
  count: 2,
  on: true,
  nothing: null,
  names: ['ci-1', 'CI-2'],
  deep: { id: 1 },
}
const aids = expressionAids({ hasSeenFile: true, values })

const texts = [
  'name',
  'os',
  'version',
  'runner_group',
  'labels[0].name',
  'values.branch',
  'values.names[1]',
  "'ci-1'",
  "'7'",
]
const numbers = [
  'id',
  'offline_minutes',
  'days_left',
  'runner_group_id',
  'values.count',
  'values.deep.id',
  '7',
  '0',
  '-1.5',
  "'7'",
]
const lists = ['labels.*.name', 'values.names', 'fromJSON(\'["ci-1", "x"]\')']
const slips = [
  'labels',
  'labels.*',
  'labels.x',
  'values',
  'values.empty',
  'values.nothing',
  'values.x',
  'null',
  'NaN',
  "''",
  "'idle'",
]
const comparison = fc.constantFrom('==', '!=', '<', '<=', '>', '>=')

/** Words of the grammar, put together by a person who is careless now and then: some of it is meant, some is not. */
const { truth: expression } = fc.letrec<Record<'text' | 'number' | 'list' | 'truth' | 'slip', string>>((tie) => {
  const orSlip = (part: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.oneof({ weight: 30, arbitrary: part }, { weight: 1, arbitrary: tie('slip') })
  const [text, number, list, truth] = (['text', 'number', 'list', 'truth'] as const).map((kind) => orSlip(tie(kind)))
  if (!text || !number || !list || !truth) throw new Error('four kinds')
  const compared = (of: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.tuple(of, comparison, of).map(([left, by, right]) => `(${left}) ${by} (${right})`)
  return {
    slip: fc.oneof(
      fc.constantFrom(...slips, ...texts, ...numbers, ...lists, 'busy', 'true'),
      fc.constant('fromJSON(name)'),
    ),
    text: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...texts),
      fc.tuple(fc.constant('join'), list, fc.constantFrom("'-'", 'name')).map(call),
      fc.tuple(fc.constant('format'), fc.constantFrom("'{0}-'", "'{0}{1}'", "'x'"), text, number).map(call),
      fc.tuple(fc.constant('case'), truth, text, text).map(call),
      fc.tuple(fc.constant('toJSON'), fc.constantFrom('labels', 'labels.*.name', 'busy', 'values')).map(call),
      fc.tuple(truth, text, text).map(([when, yes, no]) => `(${when} && ${yes} || ${no})`),
    ),
    number: fc.constantFrom(...numbers),
    list: fc.constantFrom(...lists),
    truth: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('busy', 'ephemeral', 'values.on', 'true', "status == 'online'", "status != 'Offline'"),
      compared(text),
      compared(number),
      compared(truth),
      fc.tuple(fc.constantFrom('contains', 'startsWith', 'endsWith'), text, text).map(call),
      fc.tuple(fc.constant('contains'), list, text).map(call),
      fc.tuple(truth, fc.constantFrom('&&', '||'), truth).map(([left, by, right]) => `(${left} ${by} ${right})`),
      truth.map((part) => `!(${part})`),
    ),
  }
})

function call([name, ...of]: readonly string[]): string {
  return `${name ?? ''}(${of.join(', ')})`
}

const facts: fc.Arbitrary<RunnerFacts> = fc
  .tuple(
    runnerJson,
    fc.constantFrom('ci-1', 'CI-2', 'gpu', '7'),
    fc.constantFrom('online', 'offline'),
    fc.record({ runner_group: fc.string(), offline_minutes: fc.nat(), days_left: fc.integer() }, { requiredKeys: [] }),
  )
  .map(([runner, name, status, more]) => ({ ...(runner as unknown as Runner), name, status, ...more }))

/** What passes the check; undefined when it is refused, which is no crash. */
const passed = (text: string): Expression<RunnerFacts> | undefined => {
  const parsed = parseRunnerExpression('filter', text, aids)
  return parsed.ok ? parsed.value : undefined
}

const few = { numRuns: 2000 }

test('whatever passes the check is true or false for every runner', () => {
  let count = 0
  fc.assert(
    fc.property(expression, facts, (text, runner) => {
      const parsed = passed(text)
      if (parsed === undefined) return
      count += 1
      expect([true, false]).toContain(parsed.holds(runner))
      parsed.hangsOn(runner)
    }),
    few,
  )
  expect(count, 'enough of them have to pass to tell something').toBeGreaterThan(500)
})

const names = ['id', 'name', 'os', 'status', 'busy', 'labels', 'ephemeral', 'version', 'runner_group_id']
const allNames = [...names, 'runner_group', 'offline_minutes', 'offline_looks', 'days_left', 'values']

/** GitHub's own engine, as it is. Undefined where it gives up: a field left out is null to it, and no condition of `case`. */
const byGitHub = (text: string, subject: Readonly<Record<string, unknown>>): boolean | undefined => {
  const tree = new Parser(new Lexer(text).lex().tokens, allNames, []).parse()
  const pairs = allNames.map((key) => ({ key, value: dataOf(key === 'values' ? values : subject[key]) }))
  try {
    return truthy(new Evaluator(tree, new data.Dictionary(...pairs)).evaluate())
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('case predicate')) return undefined
    throw error
  }
}

const dataOf = (value: unknown): data.ExpressionData =>
  JSON.parse(JSON.stringify(value ?? null), data.reviver) as data.ExpressionData

test('and means what it means to the engine of GitHub, where upper and lower case are plain', () => {
  const word = fc.constantFrom('linux', 'Windows', '2.336.0', '7', 'ci-1', 'x')
  const labels = fc.array(fc.record({ id: fc.nat(8), name: word, type: fc.constant('custom') }), { maxLength: 3 })
  const plain = fc.record(
    {
      id: fc.nat(8),
      name: word,
      status: fc.constantFrom('online', 'offline'),
      busy: fc.boolean(),
      labels,
      os: fc.option(word),
      version: fc.option(word),
      ephemeral: fc.boolean(),
      runner_group: word,
      runner_group_id: fc.nat(8),
      offline_minutes: fc.nat(8),
      days_left: fc.integer({ min: -2, max: 8 }),
    },
    { requiredKeys: ['id', 'name', 'status', 'busy', 'labels'] },
  )
  fc.assert(
    fc.property(expression, plain, (text, runner) => {
      const parsed = passed(text)
      if (parsed === undefined) return
      const told = byGitHub(text, runner)
      if (told !== undefined) expect(parsed.holds(runner), text).toBe(told)
      else if (parsed.hangsOn(runner) === undefined)
        for (const ephemeral of [true, false])
          expect(parsed.holds(runner), text).toBe(byGitHub(text, { ...runner, ephemeral }))
    }),
    few,
  )
})

test('a result that hangs on nothing is the same whatever was left out', () => {
  const told = fc.record({
    os: fc.constantFrom('linux', '', 'ci-1'),
    version: fc.constantFrom('2.336.0', '7', null),
    ephemeral: fc.boolean(),
    runner_group_id: fc.nat(8),
    runner_group: fc.constantFrom('ci-1', 'gpu'),
    offline_minutes: fc.nat(8),
    days_left: fc.integer({ min: -2, max: 8 }),
  })
  fc.assert(
    fc.property(expression, facts, told, (text, runner, more) => {
      const parsed = passed(text)
      if (parsed === undefined || parsed.hangsOn(runner) !== undefined) return
      const absent = Object.entries(more).filter(([name]) => !(name in runner))
      expect(parsed.holds({ ...runner, ...Object.fromEntries(absent) }), text).toBe(parsed.holds(runner))
    }),
    few,
  )
})

test('no text crashes the reading of an expression', () => {
  const scraps = fc.array(fc.oneof(expression, anyText, fc.constantFrom('(', ')', '[', ']', '.', '*', "'", '"', '==')))
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        scraps.map((parts) => parts.join('')),
      ),
      (text) => {
        for (const parse of [parseRunnerExpression, parseDeletionFilter, parseListExpression]) {
          const parsed = parse('filter', text, aids)
          if (!parsed.ok) expect(parsed.problems).toHaveLength(1)
        }
      },
    ),
    few,
  )
})
