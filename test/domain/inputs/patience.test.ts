import { describe, expect, test } from 'vitest'
import type { GivenInputs } from './raw-inputs.ts'
import { stepFrom } from './parsed-step.ts'

const remove = { operation: 'delete_self_hosted_runner_from_org', 'runner-id': '7' }
const list = { operation: 'list_self_hosted_runners_for_org' }
const get = { operation: 'get_self_hosted_runner_for_org', name: 'ci-7' }
const noSay = 'The input stable-for has no say here: '
const atOnce = `${noSay}who is named goes at once. It is for a filter, or for if-busy: wait.`
const noWait = `${noSay}without wait-until, nothing is waited for.`

describe('stable-for', () => {
  test.each<[string, GivenInputs, string]>([
    ['a deletion by id', remove, atOnce],
    ['a deletion by name', { ...remove, 'runner-id': '', name: 'ci-7' }, atOnce],
    ['a deletion that skips who is busy', { ...remove, 'if-busy': 'skip' }, atOnce],
    ['a list', list, noWait],
    ['a runner', get, noWait],
  ])('that nothing heeds is warned of: %s', (_, given, warning) => {
    expect(stepFrom({ ...given, 'stable-for': '1m' }).warnings).toEqual([warning])
    expect(stepFrom({ ...given, 'stable-for': '0s' }).warnings).toEqual([])
    expect(stepFrom(given).warnings).toEqual([])
  })

  test.each<[string, GivenInputs]>([
    ['a deletion that waits', { ...remove, 'if-busy': 'wait' }],
    ['a filter', { ...remove, 'runner-id': '', filter: 'busy' }],
    ['a list that waits', { ...list, 'wait-until': 'total_count > 1' }],
    ['a runner that is waited for', { ...get, 'wait-until': 'busy' }],
  ])('that counts is not: %s', (_, given) => {
    expect(stepFrom({ ...given, 'stable-for': '1m' }).warnings).toEqual([])
  })
})
