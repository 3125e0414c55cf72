import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { pages, readPage, recipes } from '../../script/pages.ts'
import { filesBelow, readText, rootFolder } from '../contract/repository.ts'
import { problemsIn } from './checker.ts'
import { exampleOf, snippetsIn } from './snippets.ts'
import { policyProblems } from './workflow-policy.ts'

const github = filesBelow(join(rootFolder, '.github')).filter((file) => file.endsWith('.yml'))
const files = github.filter((file) => file.startsWith('workflows/'))
const forms = github.filter((file) => file.startsWith('ISSUE_TEMPLATE/') && !file.endsWith('/config.yml'))

test('action.yml is what GitHub takes for an action', async () => {
  expect(await problemsIn(readText('action.yml'), 'action')).toEqual([])
})

describe('the workflow', () => {
  test.each(files)('%s is what GitHub takes for one', async (file) => {
    expect(await problemsIn(readText(`.github/${file}`), 'workflow')).toEqual([])
  })

  test.each(files)('%s is as safe as it can be', (file) => {
    expect(policyProblems(readText(`.github/${file}`))).toEqual([])
  })
})

test('one version of an action serves in all workflows', () => {
  const pins = files.flatMap((file) => [...readText(`.github/${file}`).matchAll(/uses: ([^/\s]+\/[^/@\s]+)\S*@(.*)/g)])
  const byAction = Map.groupBy(pins, ([, action]) => action)
  const differing = [...byAction].filter(([, uses]) => new Set(uses.map(([, , pin]) => pin)).size > 1)
  expect(pins.length).toBeGreaterThan(0)
  expect(differing.map(([action]) => action)).toEqual([])
})

describe.each(pages)('%s', (page) => {
  const snippets = snippetsIn(readPage(page))

  test('has no block of YAML that is not looked at', () => {
    expect(snippets).toHaveLength(readPage(page).match(/^ *```ya?ml/gm)?.length ?? 0)
  })

  test.each(snippets.map((snippet, index) => ({ ...snippet, index })))(
    'has what GitHub takes for a workflow, or a part of one, in line $line',
    async ({ index, ...snippet }) => {
      // The step that makes the token is explained once, in the README.
      const { kind, text } = exampleOf(snippet, [...snippetsIn(readPage('README.md')), ...snippets.slice(0, index)])
      expect(await problemsIn(text, kind)).toEqual([])
    },
  )
})

describe('the recipe', () => {
  test.each(recipes)('%s is what GitHub takes for a workflow', async (recipe) => {
    expect(await problemsIn(readPage(recipe), 'workflow')).toEqual([])
  })
})

type Form = {
  readonly name: string
  readonly description: string
  readonly body: readonly { readonly type: string; readonly id?: string; readonly attributes: object }[]
}

describe('the issue form', () => {
  test.each(forms)('%s has what GitHub asks of one', (file) => {
    const { name, description, body } = parse(readText(`.github/${file}`)) as Form
    const questions = body.filter(({ type }) => type !== 'markdown')
    expect(name.length).toBeGreaterThan(3)
    expect(description).toBeTruthy()
    expect(questions.length).toBeGreaterThan(0)
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    expect(questions.filter(({ attributes }) => !('label' in attributes))).toEqual([])
  })
})
