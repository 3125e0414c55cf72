import { describe, expect, test } from 'vitest'
import type { Runner } from '../../../src/domain/github/runner.ts'
import { runnerAnswer } from '../../domain/github/runner-answers.ts'
import { runWith, type Told } from '../api/scripted-send.ts'
import { livingFleet } from '../living-fleet.ts'

/** What the log of a deletion says while it goes on. */

const place = 'organization octo-org'
const idle = runnerAnswer({ id: 1, name: 'ci-1' })
const busy = runnerAnswer({ id: 2, name: 'ci-2', busy: true })
const remove = { operation: 'delete_self_hosted_runner_from_org', 'stable-for': '0s', timeout: '60s' }
const byFilter = { ...remove, filter: "startsWith(name, 'ci-')" }
const runOn = (fleet: readonly Runner[], given: Readonly<Record<string, string>>): Promise<Told> => {
  const living = livingFleet(fleet)
  return runWith(given, living.send, living.clock)
}

describe.each([
  ['names', { ...remove, name: 'ci-1,ci-2' }],
  ['a filter', byFilter],
])('the plan for those that are chosen by %s', (_, given) => {
  const planOf = async (...fleet: readonly Runner[]): Promise<readonly string[]> => {
    const { said } = await runOn(fleet, { ...given, 'if-busy': 'wait' })
    return said.filter((line) => /^(Deleting|Waiting for|Keeping) /.test(line))
  }

  test('tells who goes from who is waited for', async () => {
    expect(await planOf(idle, busy)).toEqual([
      `Deleting 1 runner of ${place}: ci-1`,
      `Waiting for 1 busy runner of ${place}: ci-2`,
    ])
  })

  test('tells of no deletion that nobody is about to do', async () => {
    expect(await planOf({ ...idle, busy: true }, busy)).toEqual([`Waiting for 2 busy runners of ${place}: ci-1, ci-2`])
  })
})

describe('how many match', () => {
  test.each([
    ['name == values.x', '0 of 1 runner', 'match'],
    ["name == 'ci-1'", '1 of 1 runner', 'matches'],
  ])('%s: %s', async (filter, count, verb) => {
    const { said } = await runOn([idle], { ...remove, filter, values: '{"x":"x"}', 'dry-run': 'true' })
    expect(said).toEqual([`${count} of ${place} ${verb} ${filter}`])
  })

  test('is more than may go', async () => {
    const { failure } = await runOn([idle], { ...byFilter, 'max-deletions': '0' })
    expect(failure?.message).toContain('The filter matches 1 runner, more than max-deletions (0)')
  })
})

test('who goes by itself while it is waited for is told by its name', async () => {
  const fleet = livingFleet([busy])
  fleet.clock.at(15_000, () => {
    fleet.remove(2)
  })
  const told = await runWith({ ...byFilter, 'if-busy': 'wait' }, fleet.send, fleet.clock)
  expect(told.outputs).toMatchObject({ missing: '[2]' })
  expect(told.log).toContain('Not there, so nothing to delete: ci-2 (id 2)')
})
