import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { filesBelow, readText, rootFolder } from '../contract/repository.ts'
import { problemsIn } from './checker.ts'
import { exampleOf, snippetsIn } from './readme-snippets.ts'
import { policyProblems } from './workflow-policy.ts'

const github = filesBelow(join(rootFolder, '.github')).filter((file) => file.endsWith('.yml'))
const files = github.filter((file) => file.startsWith('workflows/'))
const forms = github.filter((file) => file.startsWith('ISSUE_TEMPLATE/') && !file.endsWith('/config.yml'))
const snippets = snippetsIn(readText('README.md'))

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

describe('the README', () => {
  test('has examples, and each block of YAML is one of them', () => {
    expect(snippets.length).toBeGreaterThanOrEqual(4)
    expect(snippets).toHaveLength(readText('README.md').match(/^ *```ya?ml$/gm)?.length ?? 0)
  })

  test.each(snippets.map((snippet, index) => ({ ...snippet, index })))(
    'is what GitHub takes for a workflow, or a part of one, in line $line',
    async ({ index, ...snippet }) => {
      const { kind, text } = exampleOf(snippet, snippets.slice(0, index))
      expect(await problemsIn(text, kind)).toEqual([])
    },
  )
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
