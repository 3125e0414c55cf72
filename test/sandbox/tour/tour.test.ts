import { expect, test } from 'vitest'
import { operations } from '../../../src/domain/github/operations.ts'
import { tokens } from '../api/access.ts'
import { columns } from './screen.ts'
import { start } from './start-process.ts'

/** A tour takes as long as the machine is busy: nothing is asserted about it. */
const timeout = 180_000

test('the tour walks through every operation and finds nothing wrong', { timeout }, async () => {
  const { exitCode, stdout, stderr } = await start([])
  expect({ exitCode, stderr }, stdout).toEqual({ exitCode: 0, stderr: '' })
  for (const { name } of operations) {
    expect(stdout).toContain(`        operation: ${name}\n`)
    expect(stdout).toMatch(new RegExp(`^ +\\d+ +${name} +0 `, 'm'))
  }
  expect(stdout).toContain('Every operation works; nothing secret was visible.')
  expect(stdout).toMatch(/list_self_hosted_runners_for_org +1 +forbidden +1 +GET 403/)
  expect(stdout).toMatch(/delete_self_hosted_runner_from_repo +1 +bad-input +0\n/)
  expect(stdout).toMatch(/missing +\[10\]/)
  expect(stdout).toMatch(
    /end of the job\n +Deleted what no machine has started, from organization octo-org: matrix-1, matrix-2,\s+matrix-3\.\n/,
  )
  expect(stdout).toContain("wait-until: status == 'online'\n")
  expect(stdout).toMatch(/Would delete 2 runners of organization octo-org: booting-1, gpu-1\n/)
  expect(stdout).toMatch(/kept +\[\{"id":4,"name":"booting-1","reason":"not-stable"\}\]\n/)
})

test('the tour shows no token and no JIT config, and fits a terminal', { timeout }, async () => {
  const { stdout } = await start([], { FORCE_COLOR: '1' })
  for (const token of Object.values(tokens)) expect(stdout).not.toContain(token)
  expect(stdout).not.toMatch(/\bA[A-Z2-7]{28}\b/)
  // A JIT config is base64 of JSON, and so is each file in it.
  expect(stdout).not.toMatch(/eyI[\w+/=]{9}/)
  expect(stdout).toMatch(/encoded-jit-config +\*\*\*/)
  expect(stdout).not.toContain('\u001b')
  const tooLong = stdout.split('\n').filter((line) => line.length > columns)
  expect(tooLong).toEqual([])
})
