import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readActionManifest } from '../../script/action-manifest.ts'
import { pages, readPage, recipes } from '../../script/pages.ts'
import { findOperation } from '../../src/domain/github/operations.ts'
import { parseStep } from '../../src/domain/inputs/command.ts'
import { compileCondition } from '../../src/domain/inputs/expression.ts'
import * as jitOrders from '../../src/domain/inputs/jit-order.ts'
import { parseValues } from '../../src/domain/inputs/parse-values.ts'
import { inputNames, type RawInputs } from '../../src/domain/inputs/inputs.ts'
import { nearestOperation } from '../../src/domain/inputs/spelling.ts'
import { outputUses } from '../../src/domain/report/outputs.ts'
import { examples, isOurs, neededOutputsOf, ourSteps, outputUsesOf } from './examples.ts'

const manifest = readActionManifest()

const workflow = { repository: 'octo-org/octo-repo', owner: 'octo-org' }

const githubContext: Readonly<Record<string, string>> = {
  'github.repository_owner': 'octo-org',
  'github.repository': 'octo-org/octo-repo',
  'github.api_url': 'https://api.github.com',
}

/** Any other expression becomes something that serves as a token, a name and an id alike. */
const evaluate = (text: string): string =>
  text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_whole, expression: string) =>
    expression.startsWith('toJSON(') ? '"some text"' : (githubContext[expression] ?? '7'),
  )

const rawInputs = (given: Readonly<Record<string, string>>): RawInputs =>
  Object.fromEntries(
    inputNames.map((name) => [name, evaluate(given[name] ?? manifest.inputs[name]?.default ?? '')]),
  ) as RawInputs

test('every example is YAML, and every use of this action in it is checked here', () => {
  const uses = [...pages, ...recipes].flatMap((file) => readPage(file).match(/uses: OWNER\//g) ?? [])
  expect(examples.map(({ text }) => typeof parse(text))).toEqual(examples.map(() => 'object'))
  expect(examples.flatMap(ourSteps)).toHaveLength(uses.length)
  expect(uses.length).toBeGreaterThan(10)
})

describe.each(examples.flatMap(ourSteps))('the example in $place', ({ inputs }) => {
  test('uses inputs that exist, and those that are required', () => {
    const required = Object.entries(manifest.inputs).flatMap(([name, input]) => (input.required ? [name] : []))
    expect(Object.keys(manifest.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)))
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(required))
  })

  test('is accepted', () => {
    const aids = { compile: compileCondition, nearestOperation, parseValues, jitOrders, workflow }
    expect(parseStep(rawInputs(inputs), aids)).toMatchObject({ ok: true })
  })
})

describe.each(examples.flatMap(outputUsesOf))('$text in $place', ({ name, step }) => {
  test('names a step of the job, and an output that it sets', () => {
    expect(step).toBeDefined()
    if (!step || !isOurs(step)) return
    const verb = findOperation(String(step.with?.['operation']))?.verb
    const uses: Readonly<Record<string, readonly string[]>> = outputUses
    const setters = uses[name] ?? []
    expect(setters.filter((use) => use === verb || use === 'failure')).not.toEqual([])
  })
})

test('the outputs of other jobs exist', () => {
  const needed = examples.flatMap(neededOutputsOf)
  expect(needed.length).toBeGreaterThan(0)
  expect(needed.filter(({ exists }) => !exists)).toEqual([])
})
