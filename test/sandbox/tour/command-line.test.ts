import { describe, expect, test } from 'vitest'
import { operations } from '../../../src/domain/github/operations.ts'
import { readActionInputs } from './action-inputs.ts'
import { parseCommandLine } from './command-line.ts'
import { columns } from './screen.ts'
import { start } from './start-process.ts'

const inputs = readActionInputs()

test('--help tells every input of action.yml and every operation', async () => {
  const { exitCode, stdout } = await start(['--help'])
  expect(exitCode).toBe(0)
  expect(inputs.length).toBeGreaterThan(0)
  for (const { name } of inputs) expect(stdout).toContain(`  --${name} VALUE\n`)
  for (const { name } of operations) expect(stdout).toContain(`  ${name}\n`)
  expect(stdout.split('\n').filter((line) => line.length > columns)).toEqual([])
})

test('an unknown option is answered with the nearest one and the whole list', async () => {
  const { exitCode, stdout, stderr } = await start(['list_self_hosted_runners_for_org', '--lable', 'gpu'])
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toContain('There is no option --lable; did you mean --labels?')
  for (const { name } of inputs) expect(stderr).toContain(`  --${name}\n`)
})

describe('the command line', () => {
  test.each([
    { args: [], wish: { kind: 'tour' } },
    { args: ['-h'], wish: { kind: 'help' } },
    { args: ['some_operation', '--help'], wish: { kind: 'help' } },
    { args: ['x', '--name', ''], wish: { kind: 'sandbox', inputs: { operation: 'x', name: '' } } },
    { args: ['--operation', 'x', '--live'], wish: { kind: 'live', inputs: { operation: 'x' } } },
  ])('$args is understood', ({ args, wish }) => {
    expect(parseCommandLine(args, inputs)).toEqual(wish)
  })

  test.each([
    { args: ['a', 'b'], says: 'One operation at a time, not a and b.' },
    { args: ['a', '--operation', 'b'], says: 'One operation at a time, not a and b.' },
    { args: ['a', '--name', 'b', '--name', 'c'], says: '--name is given twice' },
    { args: ['a', '--name'], says: "Option '--name <value>' argument missing" },
    { args: ['--org', 'octo-org'], says: 'Say which operation.' },
    { args: ['a', '--github-api-url', 'https://x'], says: '--github-api-url goes with --live' },
  ])('$args is a mistake', ({ args, says }) => {
    const wish = parseCommandLine(args, inputs)
    expect(wish).toMatchObject({ kind: 'mistake' })
    expect('message' in wish ? wish.message : '').toContain(says)
  })
})
