import { describe, expect, test } from 'vitest'
import type { Runner } from '../../../src/domain/github/runner.ts'
import { parseListExpression, parseRunnerExpression } from '../../../src/domain/inputs/condition.ts'
import { bareRunnerAnswer, runnerAnswer } from '../github/runner-answers.ts'
import { expressionAids } from './expression-aids.ts'
import { textsOf } from './parsed-step.ts'

const holds = (text: string, runner: Runner): boolean => {
  const parsed = parseRunnerExpression('filter', text, expressionAids())
  if (!parsed.ok) throw new Error(textsOf(parsed).join('\n'))
  return parsed.value.holds(runner)
}

/** As the API gives it: id 7, ci-7, linux, online, idle, labels self-hosted and gpu, group 1, not ephemeral, 2.336.0. */
const full = runnerAnswer()
const bare = bareRunnerAnswer()
const nulls = bareRunnerAnswer({ os: null, ephemeral: null, version: null, runner_group_id: null })

describe('of a runner', () => {
  test.each([
    ["status == 'online'", true],
    ["status != 'online'", false],
    ["status == 'offline' || busy == false", true],
    ["status == 'offline' && busy == false", false],
    ['busy', false],
    ['!busy', true],
    ['!(busy || ephemeral)', true],
    ['id == 7', true],
    ['id >= 8', false],
    ["id == '7'", true],
    ['runner_group_id == 1', true],
    ["os == 'linux'", true],
    ["version == '2.336.0'", true],
    ["name == 'ci-7'", true],
    ["name == 'ci-70'", false],
    ["startsWith(name, 'ci-')", true],
    ["startsWith(name, 'i-')", false],
    ["endsWith(name, '-7')", true],
    ["contains(name, 'i-')", true],
    ["contains(labels.*.name, 'gpu')", true],
    ["contains(labels.*.name, 'gp')", false],
    ["!contains(labels.*.name, 'keep')", true],
    ["contains(labels.*.type, 'read-only')", true],
    ["labels[0].name == 'self-hosted'", true],
    ["join(labels.*.name, '+') == 'self-hosted+gpu'", true],
    ['contains(fromJSON(\'["online","Offline"]\'), status)', true],
    ["(version || 'none') == '2.336.0'", true],
    ["(busy && 'at work' || 'free') == 'free'", true],
    ["case(busy, 'at work', status == 'online', 'free', 'gone') == 'free'", true],
    ['contains(fromJSON(\'[{"id": 7}, {"id": 8}]\').*.id, id)', true],
    ['endsWith(name, fromJSON(\'{"a": [{"b": "-7"}]}\').a[0].b)', true],
    ["contains(fromJSON('[7, 8]'), id)", true],
    ["fromJSON('true')", true],
    ["format('{0}-{1}', status, id) == 'online-7'", true],
    ["toJSON(labels) != '[]'", true],
    ['true', true],
    ['false', false],
  ])('%s is %s', (text, result) => {
    expect(holds(text, full)).toBe(result)
  })

  test('upper and lower case are the same', () => {
    for (const text of [
      "status == 'ONLINE'",
      "STATUS == 'online'",
      "StartsWith(Name, 'CI-')",
      "contains(labels.*.NAME, 'GPU')",
    ]) {
      expect(holds(text, full), text).toBe(true)
    }
  })

  test('it may stand on several lines', () => {
    const text = "status == 'online' &&\n  startsWith(name, 'ci-') &&\r\n\tcontains(labels.*.name, 'gpu')"
    expect(holds(text, full)).toBe(true)
    const parsed = parseRunnerExpression('filter', text, expressionAids())
    expect(parsed.ok && parsed.value.text).toBe(
      "status == 'online' && startsWith(name, 'ci-') && contains(labels.*.name, 'gpu')",
    )
  })

  test('a quote inside a text is written twice', () => {
    expect(holds("name == 'it''s'", runnerAnswer({ name: "it's" }))).toBe(true)
    expect(holds("name == 'it''s Bob''s'", runnerAnswer({ name: "it's Bob's" }))).toBe(true)
  })
})

describe.each([
  ['left out', bare],
  ['null', nulls],
])('what is %s is null', (_, runner) => {
  test.each([
    ['version == null', true],
    ['os == null', true],
    ['ephemeral == null', true],
    ['runner_group_id == null', true],
    ['!ephemeral', true],
    ['ephemeral', false],
    ["version == '2.336.0'", false],
    ["startsWith(version, '2.')", false],
    ["contains(labels.*.name, 'gpu')", false],
    ['labels[0].name == null', true],
    ["ephemeral && status == 'offline'", false],
  ])('%s is %s', (text, result) => {
    expect(holds(text, runner)).toBe(result)
  })
})

describe('of a list', () => {
  const facts = {
    total_count: 9,
    matched_count: 5,
    online_count: 4,
    offline_count: 1,
    idle_count: 3,
    busy_count: 1,
  }
  test.each([
    ['matched_count == 0', false],
    ['idle_count >= 3', true],
    ['online_count + 1', undefined],
    ['idle_count + busy_count == 4', undefined],
    ['online_count > offline_count && busy_count < idle_count', true],
    ['total_count != matched_count', true],
    ['name == null', undefined],
  ])('%s is %s', (text, result) => {
    const parsed = parseListExpression('wait-until', text, expressionAids())
    expect(parsed.ok ? parsed.value.holds(facts) : undefined).toBe(result)
  })
})
