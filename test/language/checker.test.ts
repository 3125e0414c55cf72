import { describe, expect, test } from 'vitest'
import { problemsIn } from './checker.ts'
import { exampleOf, snippetsIn } from './snippets.ts'
import { policyProblems } from './workflow-policy.ts'

const good = `
name: A workflow
on: push
permissions: {}
concurrency: one
jobs:
  first:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@0123456789abcdef0123456789abcdef01234567 # v1.2.3
        with:
          persist-credentials: false
      - uses: OWNER/self-hosted-runners-action@v1.2.3 
        id: list
        with:
          operation: list_self_hosted_runners_for_org
          github-token: \${{ secrets.A_TOKEN }}
      - run: echo "$COUNT"
        if: steps.list.outputs.error-code == ''
        env:
          COUNT: \${{ steps.list.outputs.count }}
`
const pinned = good.replace('v1.2.3 \n', '0123456789abcdef0123456789abcdef01234567 # v1.2.3\n')

const mistakes: readonly (readonly [string, string | RegExp, string, RegExp])[] = [
  ['an unknown input', 'operation:', 'opration:', /Invalid action input 'opration'/],
  ['a missing input', /^ +github-token.*\n/m, '', /Missing required input `github-token`/],
  ['a version that there is not', '@v1.2.3', '@v9', /Unable to resolve action/],
  ['a bad expression', 'secrets.A_TOKEN }}', 'secrets.A_TOKEN == }}', /expression/i],
  ['an unknown context', 'secrets.A_TOKEN', 'secret.A_TOKEN', /Unrecognized named-value: 'secret'/],
  ['an unknown function', 'secrets.A_TOKEN', 'trim(secrets.A_TOKEN)', /Unrecognized function: 'trim'/],
  ['a context that the place has not', 'runs-on: ubuntu-latest', 'runs-on: ${{ secrets.A }}', /Unrecognized/],
  ['an unknown property', 'secrets.A_TOKEN', 'github.tokn', /Context access might be invalid: tokn/],
  ['an unknown step', 'steps.list.outputs.count', 'steps.lst.outputs.count', /might be invalid: lst/],
  ['an unknown output', 'outputs.count', 'outputs.cnt', /might be invalid: cnt/],
  ['an unknown output by index', '.outputs.count', ".outputs['cnt']", /might be invalid: cnt/],
  ['an unknown output in a condition', 'outputs.error-code', 'outputs.error', /might be invalid: error/],
  ['an output of another operation', 'outputs.count', 'outputs.token', /might be invalid: token/],
  ['an unknown key', 'runs-on:', 'run-on:', /Unexpected value 'run-on'/],
  ['a job that is needed and not there', 'runs-on:', 'needs: nobody\n    runs-on:', /nobody/],
]

describe('the checker', () => {
  test('takes a good workflow, by any name of this action', async () => {
    expect(await problemsIn(good, 'workflow')).toEqual([])
    expect(await problemsIn(pinned, 'workflow')).toEqual([])
    expect(await problemsIn(good.replace(/OWNER.*/, './'), 'workflow')).toEqual([])
  })

  test.each(mistakes)('finds %s', async (_, from, to, problem) => {
    const [first] = await problemsIn(good.replace(from, to), 'workflow')
    expect(first).toMatch(problem)
  })

  test('finds the same where the action is ./', async () => {
    const local = good.replace(/OWNER.*/, './')
    expect(await problemsIn(local.replace('operation:', 'opration:'), 'workflow')).not.toEqual([])
    expect(await problemsIn(local.replace('outputs.count', 'outputs.cnt'), 'workflow')).not.toEqual([])
  })

  test('finds what is wrong with an action.yml', async () => {
    const action = 'name: x\ndescription: x\nruns:\n  using: node24\n  main: x\n'
    expect(await problemsIn(action, 'action')).toEqual([])
    expect(await problemsIn(action.replace('main', 'mian'), 'action')).not.toEqual([])
    expect(await problemsIn(`${action}inputs:\n  a:\n    description: \${{ github.token }}\n`, 'action')).not.toEqual(
      [],
    )
  })
})

describe('an excerpt', () => {
  const check = async (markdown: string) => {
    const snippets = snippetsIn(markdown)
    const [last, ...others] = snippets.toReversed()
    const { kind, text } = exampleOf(last ?? { line: 0, text: '' }, others.toReversed())
    return problemsIn(text, kind)
  }
  const fenced = (yaml: string) => `\`\`\`yaml\n${yaml}\n\`\`\`\n`
  const uses = (more: string) => `- run: echo "$A"\n  env:\n    A: \${{ ${more} }}`

  test.each([
    ['steps', uses('matrix.size')],
    ['jobs', 'a:\n  runs-on: [self-hosted]\n  steps:\n    - run: "true"'],
    ['one job', 'runs-on: [self-hosted]\nstrategy:\n  matrix:\n    a: [1]'],
    ['the head of a workflow', 'on:\n  schedule:\n    - cron: "7 * * * *"\npermissions: {}'],
    ['jobs without a trigger', 'jobs:\n  a:\n    runs-on: x\n    steps:\n      - run: "true"'],
  ])('may be %s', async (_, yaml) => {
    expect(await check(fenced(yaml))).toEqual([])
    expect(await check(`- item\n\n  ${fenced(yaml).trim().replaceAll('\n', '\n  ')}\n`)).toEqual([])
  })

  test('goes on from the steps of those before it, and their outputs', async () => {
    expect(await check(fenced(good) + fenced(uses('steps.list.outputs.count')))).toEqual([])
    expect(await check(fenced(good) + fenced(uses('steps.list.outputs.cnt')))).not.toEqual([])
    expect(await check(fenced(good) + fenced(uses('steps.lst.outputs.count')))).not.toEqual([])
  })

  test('is checked as a workflow is', async () => {
    expect(await check(fenced('on: pusch'))).not.toEqual([])
    expect(await check(fenced('a:\n  runs-on: x\n  stepps: []'))).not.toEqual([])
    await expect(check(fenced('image: x'))).rejects.toThrow('line 1')
  })
})

describe('the policy', () => {
  test('takes a good workflow', () => {
    expect(policyProblems(pinned)).toEqual([])
  })

  test.each([
    ['an action by tag', /@[0-9a-f]{40} # v1.2.3/, '@v4'],
    ['a SHA without its version', / # v1.2.3/, ''],
    ['no permissions', 'permissions: {}\n', ''],
    ['too many permissions', 'permissions: {}', 'permissions: write-all'],
    ['no permissions of a job', /^ {4}permissions:\n.*\n/m, ''],
    ['no timeout', / +timeout-minutes: 5\n/, ''],
    ['no concurrency', 'concurrency: one\n', ''],
    ['credentials that stay', 'persist-credentials: false', 'fetch-depth: 0'],
    ['a dangerous trigger', 'on: push', 'on: [push, pull_request_target]'],
    ['an expression in a script', '$COUNT', '${{ github.head_ref }}'],
  ])('finds %s', (_, from, to) => {
    expect(policyProblems(pinned.replace(from, to))).toHaveLength(1)
  })
})
