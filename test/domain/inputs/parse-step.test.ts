import { describe, expect, test } from 'vitest'
import type { OperationName } from '../../../src/domain/github/operations.ts'
import type { InputName } from '../../../src/domain/inputs/inputs.ts'
import { problemsFrom, stepFrom } from './parsed-step.ts'
import type { GivenInputs } from './raw-inputs.ts'
import { operationNames, workingInputs } from './working-inputs.ts'

const inputsOf = (problems: readonly string[]): readonly string[] => problems.map((text) => text.split(' ')[0] ?? '')

describe('each operation', () => {
  test.each(operationNames)('%s needs no more than this', (operation) => {
    const { command, summary, connection } = stepFrom({ operation, ...workingInputs[operation] })
    const isRepo = operation.endsWith('_repo')
    expect(command.target).toEqual(
      isRepo ? { scope: 'repo', owner: 'octo-org', repo: 'octo-repo' } : { scope: 'org', org: 'octo-org' },
    )
    expect(summary).toBe(true)
    expect(connection.apiUrl.href).toBe('https://api.github.com/')
    expect(connection.token.reveal(() => undefined)).toBe('a-token-of-no-known-form')
  })

  test.each(operationNames)('%s may be written with hyphens', (operation) => {
    const inputs = workingInputs[operation]
    const hyphens = operation.replaceAll('_', '-')
    expect(stepFrom({ operation: hyphens, ...inputs }).command).toEqual(stepFrom({ operation, ...inputs }).command)
  })
})

describe('the operation itself', () => {
  test('is required, and the twelve are told', () => {
    const [problem, ...others] = problemsFrom({})
    expect(problem).toMatch(/^operation is required/)
    for (const name of operationNames) expect(problem).toContain(`\n  ${name}`)
    expect(others).toEqual([])
  })

  test('is answered with the nearest name and the whole list', () => {
    const [problem] = problemsFrom({ operation: 'list_runners_for_org' })
    expect(problem).toMatch(
      /^operation "list_runners_for_org" is unknown; did you mean list_self_hosted_runners_for_org\? It is one of\n/,
    )
    for (const name of operationNames) expect(problem).toContain(`\n  ${name}`)
  })

  test.each(['list_self_hosted_runners_for_enterprise', 'delete-self-hosted-runner-from-enterprise'])(
    'of an enterprise is told not to be covered, and no other is proposed: %s',
    (operation) => {
      const [problem] = problemsFrom({ operation })
      expect(problem).toContain('is of an enterprise, whose own runners this action does not cover')
      expect(problem).not.toContain('did you mean')
    },
  )
})

test.each<[string, GivenInputs, object]>([
  ['get by id', { operation: 'get_self_hosted_runner_for_org', 'runner-id': '7' }, { runner: { by: 'id', id: 7 } }],
  [
    'get by name',
    { operation: 'get_self_hosted_runner_for_org', name: 'Ci 1' },
    { runner: { by: 'name', name: 'Ci 1' } },
  ],
  ['list by name', { operation: 'list_self_hosted_runners_for_repo', name: 'ci-1' }, { verb: 'list', name: 'ci-1' }],
  ['a registration token', { operation: 'create_registration_token_for_repo' }, { verb: 'registration-token' }],
  ['a remove token', { operation: 'create_remove_token_for_org' }, { verb: 'remove-token' }],
  [
    'a JIT config with defaults',
    { operation: 'generate_runner_jitconfig_for_org', name: 'ci-1', labels: 'Self-Hosted\ngpu' },
    {
      order: {
        names: ['ci-1'],
        labels: ['Self-Hosted', 'gpu'],
        group: { by: 'id', id: 1 },
        workFolder: '_work',
        ifExists: 'fail',
      },
    },
  ],
  [
    'a JIT config with everything',
    {
      operation: 'generate_runner_jitconfig_for_org',
      name: 'ci-1',
      labels: '["a"]',
      'runner-group-id': '7',
      'work-folder': 'w',
    },
    { order: { labels: ['a'], group: { by: 'id', id: 7 }, workFolder: 'w' } },
  ],
])('%s', (_, given, command) => {
  expect(stepFrom(given).command).toMatchObject(command)
})

test('a list without a name, filter and wait asks for nothing more', () => {
  expect(stepFrom({ operation: 'list_self_hosted_runners_for_org' }).command).toEqual({
    verb: 'list',
    target: { scope: 'org', org: 'octo-org' },
    name: undefined,
    filter: undefined,
    wait: undefined,
    failIf: undefined,
    expected: undefined,
    usableBy: undefined,
    seenFile: undefined,
    checkVersions: false,
  })
})

const jitOnly = ['labels', 'runner-group'] as const
const deleteOnly = ['if-busy', 'max-deletions'] as const
const unused: Readonly<Record<string, readonly InputName[]>> = {
  get_self_hosted_runner_for: ['filter', ...jitOnly, ...deleteOnly],
  list_self_hosted_runners_for: ['runner-id', ...jitOnly, ...deleteOnly],
  delete_self_hosted_runner_from: ['wait-until', ...jitOnly],
  create_registration_token_for: ['runner-id', 'name', 'filter', 'wait-until', ...jitOnly, ...deleteOnly],
  create_remove_token_for: ['runner-id', 'name', 'filter', 'wait-until', ...jitOnly, ...deleteOnly],
  generate_runner_jitconfig_for: ['runner-id', 'filter', 'wait-until', ...deleteOnly],
}

describe('an input that the operation does not use is refused', () => {
  const cases = Object.entries(unused).flatMap(([name, inputs]) => [
    ...inputs.flatMap((input) => [[`${name}_org`, input] as const, [`${name}_repo`, input] as const]),
    [`${name}_org`, 'owner'] as const,
  ])
  test.each(cases)('%s: %s', (operation, input) => {
    const inputs = workingInputs[operation as OperationName]
    expect(problemsFrom({ operation, ...inputs, [input]: '1' })).toEqual([
      `${input} is not used by ${operation}; leave it out`,
    ])
  })
})

describe('what an operation needs', () => {
  const get = { operation: 'get_self_hosted_runner_for_org' }
  const jit = { operation: 'generate_runner_jitconfig_for_repo', name: 'ci-1', labels: 'gpu' }
  test.each<[string, GivenInputs, readonly RegExp[]]>([
    ['get neither id nor name', get, [/^runner-id or name is required/]],
    ['get both', { ...get, 'runner-id': '1', name: 'a' }, [/^runner-id and name are both set/]],
    ['get an odd id', { ...get, 'runner-id': '12abc' }, [/^runner-id must be a decimal integer above 0, not "12abc"$/]],
    ['delete nothing', { operation: 'delete_self_hosted_runner_from_repo' }, [/^runner-id /]],
    ['JIT without a name', { ...jit, name: '' }, [/^name is required: the name of the new runner$/]],
    ['JIT without labels', { ...jit, labels: '' }, [/^labels must hold 1 to 100 labels, not 0/]],
    ['JIT with empty labels', { ...jit, labels: '[]' }, [/^labels must hold 1 to 100 labels, not 0/]],
    ['JIT with 101 labels', { ...jit, labels: 'x,'.repeat(101) }, [/^labels must hold 1 to 100 labels, not 101/]],
    ['JIT with broken labels', { ...jit, labels: '[x' }, [/^labels starts with \[/]],
    ['JIT with an odd group', { ...jit, 'runner-group-id': 'gpu' }, [/^runner-group-id must be a decimal integer/]],
    [
      'JIT for a repository with a group by name and by id',
      { ...jit, 'runner-group': 'gpu', 'runner-group-id': '5' },
      [/^runner-group is not used by/],
    ],
  ])('%s', (_, given, problems) => {
    expect(problemsFrom(given)).toEqual(problems.map((problem) => expect.stringMatching(problem) as unknown))
  })

  test('100 labels are not too many', () => {
    const labels = Array.from({ length: 100 }, (__, at) => `l${at}`).join()
    expect(stepFrom({ ...jit, labels }).command).toMatchObject({
      order: { labels: expect.objectContaining({ length: 100 }) as unknown },
    })
  })
})

describe('an empty text, as wrappers pass on what they were not given', () => {
  test('is the default of an input that has one', () => {
    const jit = { operation: 'generate_runner_jitconfig_for_org', name: 'ci-1', labels: 'gpu' }
    const empty = { 'runner-group-id': '', 'work-folder': '', count: '', 'if-exists': '', summary: '' }
    expect(stepFrom({ ...jit, ...empty })).toEqual(stepFrom(jit))
    const remove = { operation: 'delete_self_hosted_runner_from_org', filter: 'busy' }
    const moreEmpty = { 'stable-for': '', timeout: '', 'poll-interval': '', 'if-busy': '', org: 'octo-org', repo: '' }
    expect(problemsFrom({ ...remove, ...moreEmpty })).toEqual([])
  })

  test.each<[OperationName, InputName]>([
    ['list_self_hosted_runners_for_org', 'org'],
    ['list_self_hosted_runners_for_repo', 'repo'],
    ['list_self_hosted_runners_for_org', 'github-api-url'],
    ['list_self_hosted_runners_for_org', 'github-token'],
    ['delete_self_hosted_runner_from_org', 'dry-run'],
    ['delete_self_hosted_runner_from_org', 'max-deletions'],
  ])('%s: but %s may not be empty', (operation, input) => {
    const inputs = { ...workingInputs[operation], [input]: '' }
    expect(inputsOf(problemsFrom({ operation, ...inputs }))).toEqual([input])
  })
})

test('a word of an operation proposes those that have it', () => {
  const proposed = (operation: string): string => problemsFrom({ operation })[0] ?? ''
  expect(proposed('list')).toContain(
    'did you mean list_self_hosted_runners_for_org or list_self_hosted_runners_for_repo?',
  )
  expect(proposed('Delete')).toContain('delete_self_hosted_runner_from_org or delete_self_hosted_runner_from_repo?')
})

describe('all problems are told at once', () => {
  test('of a get', () => {
    const problems = problemsFrom({
      operation: 'get_self_hosted_runner_for_repo',
      'github-token': '',
      repo: 'a/b/c',
      labels: 'gpu',
      summary: 'maybe',
      'github-api-url': 'http://api.github.com',
    })
    expect(inputsOf(problems).toSorted()).toEqual(
      ['github-api-url', 'github-token', 'labels', 'repo', 'runner-id', 'summary'].toSorted(),
    )
  })

  test('of a JIT config', () => {
    const problems = problemsFrom({
      operation: 'generate_runner_jitconfig_for_org',
      org: 'a b',
      owner: 'acme',
      'runner-id': '1',
      'runner-group-id': '0',
      'work-folder': '',
      'github-token': 'two words',
      'github-api-url': '',
      summary: '',
    })
    expect(inputsOf(problems).toSorted()).toEqual(
      ['github-api-url', 'github-token', 'labels', 'name', 'org', 'owner', 'runner-group-id', 'runner-id'].toSorted(),
    )
  })

  test('of the rest, though the operation is unknown', () => {
    const problems = problemsFrom({ operation: 'nope', 'github-token': '', 'github-api-url': 'x', summary: 'x' })
    expect(inputsOf(problems).toSorted()).toEqual(['github-api-url', 'github-token', 'operation', 'summary'])
  })
})
