import { describe, expect, test } from 'vitest'
import { readActionManifest } from '../../script/action-manifest.ts'
import { operations, verbs, type Verb } from '../../src/domain/github/operations.ts'
import { defaults, inputUses, neverEmpty } from '../../src/domain/inputs/inputs.ts'
import { outputUses } from '../../src/domain/report/outputs.ts'
import { readText } from './repository.ts'

const manifest = readActionManifest()
const inputs = Object.entries(manifest.inputs)
const outputs = Object.entries(manifest.outputs)

/** Inputs that the contract gives a default; every other input has none. */
const promisedDefaults: Readonly<Record<string, string>> = {
  org: '${{ github.repository_owner }}',
  repo: '${{ github.repository }}',
  'runner-group-id': '1',
  'work-folder': '_work',
  count: '1',
  'if-exists': 'fail',
  'clean-up': 'never',
  'dry-run': 'false',
  'max-deletions': 'none',
  'check-versions': 'false',
  timeout: '5m',
  'poll-interval': '10s',
  summary: 'true',
  'github-api-url': '${{ github.api_url }}',
}

const promisedOperations = [
  'get_self_hosted_runner_for_org',
  'get_self_hosted_runner_for_repo',
  'list_self_hosted_runners_for_org',
  'list_self_hosted_runners_for_repo',
  'delete_self_hosted_runner_from_org',
  'delete_self_hosted_runner_from_repo',
  'create_registration_token_for_org',
  'create_registration_token_for_repo',
  'create_remove_token_for_org',
  'create_remove_token_for_repo',
  'generate_runner_jitconfig_for_org',
  'generate_runner_jitconfig_for_repo',
]

describe('the operations', () => {
  test('are those that were promised', () => {
    expect(operations.map(({ name }) => name).sort()).toEqual(promisedOperations.toSorted())
  })

  test.each(promisedOperations)('%s is documented', (name) => {
    expect(`${manifest.inputs['operation']?.description ?? ''} ${readText('README.md')}`).toContain(`\`${name}\``)
  })
})

/** How action.yml calls an operation, in the brackets behind a description. */
const calledSo: Readonly<Record<Verb, RegExp>> = {
  get: /\bget\b/,
  list: /\blist\b/,
  delete: /\bdelete\b/,
  'registration-token': /\bregistration\b/,
  'remove-token': /\bremove\b/,
  'jit-config': /\bJIT config\b/,
}
const callNames = Object.entries(calledSo)

test('the description of operation names all of them, or their counterpart of the other scope', () => {
  const { description = '' } = manifest.inputs['operation'] ?? {}
  const unnamed = operations.filter(({ name, scope }) => scope === 'org' && !description.includes(name))
  expect(unnamed.map(({ name }) => name)).toEqual([])
  expect(description).toContain('or the same ending in _repo')
})

describe('the inputs of action.yml', () => {
  test('are those that the code reads', () => {
    expect(inputs.map(([name]) => name).sort()).toEqual(Object.keys(inputUses).sort())
  })

  test('are required where nothing can be done without them', () => {
    const required = inputs.filter(([, input]) => input.required === true).map(([name]) => name)
    expect(required).toEqual(['operation', 'github-token'])
  })

  test.each(inputs)('%s has the default that was promised', (name, input) => {
    // As text: the runner would turn an unquoted number or boolean into text in its own way.
    expect(input.default).toBe(promisedDefaults[name])
  })
})

test('what an empty input stands for in the code is its default in action.yml', () => {
  const given = Object.fromEntries(
    inputs.flatMap(([name, input]) => (input.default === undefined ? [] : [[name, input.default]])),
  )
  for (const name of neverEmpty) expect(given).toHaveProperty(name)
  const mayBeEmpty = Object.entries(given).filter(([name]) => !(neverEmpty as readonly string[]).includes(name))
  expect(Object.fromEntries(mayBeEmpty)).toEqual(defaults)
})

describe('the outputs of action.yml', () => {
  test('are those that the code sets', () => {
    expect(outputs.map(([name]) => name).sort()).toEqual(Object.keys(outputUses).sort())
  })

  test.each(Object.entries(outputUses))('%s is set by something that exists', (_name, uses) => {
    expect(uses.length).toBeGreaterThan(0)
    expect([...Object.keys(verbs), 'failure']).toEqual(expect.arrayContaining([...uses]))
  })
})

test.each(outputs)('%s is said to be set by those that set it', (name, { description = '' }) => {
  const uses: Readonly<Record<string, readonly string[]>> = outputUses
  const inBrackets = /\(([^()]*)\)\.\s*$/.exec(description)?.[1] ?? ''
  const named = callNames.filter(([, call]) => call.test(inBrackets)).map(([verb]) => verb)
  expect(named.toSorted()).toEqual((uses[name] ?? []).filter((use) => use !== 'failure').toSorted())
})

describe('all of them', () => {
  const all = [...inputs, ...outputs]

  test('have names in lower case with hyphens', () => {
    expect(all.map(([name]) => name).filter((name) => !/^[a-z]+(-[a-z0-9]+)*$/.test(name))).toEqual([])
  })

  test('have a description that GitHub accepts', () => {
    // GitHub's own checker refuses an expression there.
    const refused = all.filter(([, { description = '' }]) => description.trim() === '' || description.includes('${{'))
    expect(refused.map(([name]) => name)).toEqual([])
  })
})

test('the action runs the bundle on Node 24', () => {
  expect(manifest.runs).toEqual({
    using: 'node24',
    main: 'dist/index.js',
    post: 'dist/post/index.js',
    'post-if': 'failure() || cancelled()',
  })
})

test('the action has a name, a description and a face', () => {
  expect(manifest.name).not.toBe('')
  expect(manifest.description).not.toBe('')
  expect(manifest.branding?.icon).toBeTruthy()
  expect(manifest.branding?.color).toBeTruthy()
})
