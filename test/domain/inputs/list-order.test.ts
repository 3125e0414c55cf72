import { describe, expect, test } from 'vitest'
import { problemsFrom, stepFrom } from './parsed-step.ts'

const list = { operation: 'list_self_hosted_runners_for_org' }
const commandOf = (given: Readonly<Record<string, string>>) => stepFrom({ ...list, ...given }).command

test('what a list is held against is read', () => {
  expect(commandOf({ expect: 'a, b', 'usable-by': 'OCTO-ORG/shop', 'seen-file': 'x/seen.json' })).toMatchObject({
    expected: ['a', 'b'],
    usableBy: 'shop',
    seenFile: 'x/seen.json',
    checkVersions: false,
  })
  expect(commandOf({ expect: '[]', 'check-versions': 'true' })).toMatchObject({ expected: [], checkVersions: true })
})

describe('what cannot be meant is refused', () => {
  test.each([
    [{ ...list, expect: ',' }, 'expect holds no value: ","'],
    [
      { ...list, expect: JSON.stringify(Array.from({ length: 2001 }, (_, at) => at)) },
      'expect must hold at most 2000 names, not 2001',
    ],
    [
      { ...list, 'usable-by': 'acme/shop' },
      'usable-by "acme/shop" is no repository of the organization "octo-org", whose runners are listed',
    ],
    [{ ...list, 'usable-by': 'a/b/c' }, 'usable-by must be NAME or OWNER/NAME of a repository, not "a/b/c"'],
    [
      { operation: 'list_self_hosted_runners_for_repo', 'usable-by': 'shop' },
      'usable-by is not used by list_self_hosted_runners_for_repo; leave it out',
    ],
    [
      { operation: 'get_self_hosted_runner_for_org', name: 'a', 'check-versions': 'true' },
      'check-versions is not used by get_self_hosted_runner_for_org; leave it out',
    ],
    [
      { operation: 'delete_self_hosted_runner_from_org', name: 'a', 'seen-file': 'x' },
      'seen-file belongs to a filter, not to name',
    ],
  ])('%j', (given, problem) => {
    expect(problemsFrom(given)).toEqual([problem])
  })
})
