import { describe, expect, test } from 'vitest'
import { parseRunnerExpression, type Expression, type RunnerFacts } from '../../../src/domain/inputs/condition.ts'
import { bareRunnerAnswer, runnerAnswer } from '../github/runner-answers.ts'
import { expressionAids } from './expression-aids.ts'
import { textsOf } from './parsed-step.ts'

const expression = (text: string): Expression<RunnerFacts> => {
  const parsed = parseRunnerExpression('filter', text, expressionAids({ hasSeenFile: true }))
  if (!parsed.ok) throw new Error(textsOf(parsed).join('\n'))
  return parsed.value
}

/** As GitHub lists it: offline, and neither os, ephemeral, version nor group are told. */
const bare: RunnerFacts = bareRunnerAnswer({ name: 'ci-7', status: 'offline' })

describe('an expression tells which names it reads', () => {
  test.each<[string, readonly string[]]>([
    ["status == 'offline'", ['status']],
    ["STATUS == 'offline' && !(busy || ephemeral)", ['busy', 'ephemeral', 'status']],
    ["contains(labels.*.name, 'gpu') && days_left < 7", ['days_left', 'labels']],
    ["labels[0].name == 'name'", ['labels']],
    ["format('{0}-{1}', runner_group, id) == 'gpu-7'", ['id', 'runner_group']],
    ['true', []],
  ])('%s', (text, names) => {
    expect([...expression(text).names].sort()).toEqual(names)
  })
})

describe('a result hangs on a field that was left out', () => {
  test.each<[string, string]>([
    ['ephemeral', 'ephemeral'],
    ['!ephemeral', 'ephemeral'],
    ["status == 'offline' && ephemeral == false", 'ephemeral'],
    ["status == 'online' || !ephemeral", 'ephemeral'],
    ["os != 'windows'", 'os'],
    ["startsWith(version, '2.')", 'version'],
    ["version == null && status == 'offline'", 'version'],
    ['runner_group_id != 3', 'runner_group_id'],
    ["runner_group == 'gpu' || busy", 'runner_group'],
    ['offline_minutes >= 360 && offline_looks >= 6', 'offline_minutes'],
    ['days_left < 7', 'days_left'],
    ["(os || 'linux') == 'linux'", 'os'],
    ["contains(fromJSON('[1, 3]'), runner_group_id)", 'runner_group_id'],
    ["(!ephemeral && status == 'offline') == true", 'ephemeral'],
  ])('%s', (text, field) => {
    expect(expression(text).hangsOn(bare)).toBe(field)
  })
})

describe('a result does not hang on it when the rest decides', () => {
  test.each([
    "status == 'offline' || ephemeral",
    "ephemeral || status == 'offline'",
    "status == 'online' && !ephemeral",
    "!ephemeral && status == 'online'",
    "!(os == 'windows' && busy)",
    "name == 'ci-7'",
    "(ephemeral && busy) || startsWith(name, 'ci-')",
  ])('%s', (text) => {
    expect(expression(text).hangsOn(bare)).toBeUndefined()
  })

  test('nor when it was told, null included', () => {
    const told: RunnerFacts = { ...runnerAnswer(), version: null, os: null, runner_group: 'gpu' }
    for (const text of ['ephemeral', "version == '2'", 'os == null', 'runner_group_id == 3', "runner_group == 'gpu'"]) {
      expect(expression(text).hangsOn(told), text).toBeUndefined()
    }
  })
})

test('for all else a field that was left out is null', () => {
  expect(expression('!ephemeral').holds(bare)).toBe(true)
  expect(expression("version != '2.336.0'").holds(bare)).toBe(true)
  expect(expression('runner_group_id == null').holds(bare)).toBe(true)
})
