import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readActionManifest } from '../../script/action-manifest.ts'
import { withFreshTables } from '../../script/readme.ts'
import { findOperation } from '../../src/domain/github/operations.ts'
import { parseStep } from '../../src/domain/inputs/command.ts'
import { compileCondition } from '../../src/domain/inputs/expression.ts'
import { inputNames, type RawInputs } from '../../src/domain/inputs/inputs.ts'
import { nearestOperation } from '../../src/domain/inputs/spelling.ts'
import { outputUses } from '../../src/domain/report/outputs.ts'
import { isOurs, neededOutputsOf, ourSteps, outputUsesOf, yamlBlocks } from './readme-workflows.ts'
import { packageJson, readText, rootFolder } from './repository.ts'

const readme = readText('README.md')
const blocks = yamlBlocks(readme)
const manifest = readActionManifest()

const githubContext: Readonly<Record<string, string>> = {
  'github.repository_owner': 'octo-org',
  'github.repository': 'octo-org/octo-repo',
  'github.api_url': 'https://api.github.com',
}

/** Any other expression becomes something that serves as a token, a name and an id alike. */
const evaluate = (text: string): string =>
  text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_whole, expression: string) => githubContext[expression] ?? '7')

const rawInputs = (given: Readonly<Record<string, string>>): RawInputs =>
  Object.fromEntries(
    inputNames.map((name) => [name, evaluate(given[name] ?? manifest.inputs[name]?.default ?? '')]),
  ) as RawInputs

test('the generated parts are fresh (npm run docs)', async () => {
  expect(readme).toBe(await withFreshTables(readme))
})

test('every npm script that is named exists', () => {
  const named = [...readme.matchAll(/npm (?:run )?(start|test|(?<=run )\w+)/g)].map(([, script]) => script)
  expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(named))
})

test('every place that it links to in itself, and every file, is there', () => {
  const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  )
  const links = [...readme.matchAll(/\]\((?!https:)([^)]+)\)/g)].map(([, link = '']) => link)
  const [places, files] = [true, false].map((inside) => links.filter((link) => link.startsWith('#') === inside))
  expect(headings.map((heading) => `#${heading}`)).toEqual(expect.arrayContaining(places ?? []))
  expect(files?.filter((file) => !existsSync(join(rootFolder, file)))).toEqual([])
})

test('there are examples, and each is YAML', () => {
  expect(blocks.length).toBeGreaterThanOrEqual(4)
  for (const block of blocks) expect(parse(block)).toBeTypeOf('object')
  expect(blocks.flatMap(ourSteps).length).toBeGreaterThanOrEqual(blocks.length)
})

test('every use of this action is one that is checked here', () => {
  expect(blocks.flatMap(ourSteps).length).toBe(readme.match(/uses: OWNER\//g)?.length)
})

describe.each(blocks.flatMap(ourSteps))('the example in $place', ({ inputs }) => {
  test('uses inputs that exist, and those that are required', () => {
    const required = Object.entries(manifest.inputs).flatMap(([name, input]) => (input.required ? [name] : []))
    expect(Object.keys(manifest.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)))
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(required))
  })

  test('is accepted', () => {
    expect(parseStep(rawInputs(inputs), { compile: compileCondition, nearestOperation })).toMatchObject({ ok: true })
  })
})

describe.each(blocks.flatMap(outputUsesOf))('$text in $place', ({ name, step }) => {
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
  const needed = blocks.flatMap(neededOutputsOf)
  expect(needed.length).toBeGreaterThan(0)
  expect(needed.filter(({ exists }) => !exists)).toEqual([])
})
