import { expect, test } from 'vitest'
import { bareRunnerAnswer } from '../../domain/github/runner-answers.ts'
import { runWith, type Told } from '../api/scripted-send.ts'
import { livingFleet } from '../living-fleet.ts'

const remove = { operation: 'delete_self_hosted_runner_from_org', 'stable-for': '0s' }
const filter = "version != '2.330.0' && status == 'offline'"
const dead = (id: number) => bareRunnerAnswer({ id, name: `ci-${id}` })
const kept = (told: Told): unknown => JSON.parse(told.outputs['kept'] ?? 'null')
const deletedIds = (told: Told): readonly number[] =>
  (JSON.parse(told.outputs['deleted'] ?? '[]') as { readonly id: number }[]).map(({ id }) => id)

test('a field that GitHub left out, and that the filter hangs on, keeps the runner, with one warning', async () => {
  const fleet = livingFleet([dead(1), { ...dead(2), version: '2.331.0' }])
  const told = await runWith({ ...remove, filter }, fleet.send)
  expect(told.failure).toBeUndefined()
  expect(deletedIds(told)).toEqual([2])
  expect(kept(told)).toEqual([{ id: 1, name: 'ci-1', reason: 'not-tried' }])
  expect(told.warnings).toEqual(['GitHub does not tell version of ci-1, and the filter hangs on it: kept.'])
})

test('runners that are kept because of what GitHub left out do not count towards max-deletions', async () => {
  const fleet = livingFleet([dead(1), { ...dead(2), version: '2.331.0' }, dead(3)])
  const told = await runWith({ ...remove, filter, 'max-deletions': '1' }, fleet.send)
  expect(told.failure).toBeUndefined()
  expect(deletedIds(told)).toEqual([2])
  expect(told.said[0]).toContain('1 of 3 runners of organization octo-org matches')
  expect(told.warnings).toEqual(['GitHub does not tell version of ci-1 and 1 more, and the filter hangs on it: kept.'])
})
