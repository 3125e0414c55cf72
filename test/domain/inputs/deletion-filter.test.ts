import { describe, expect, test } from 'vitest'
import { parseDeletionFilter, parseRunnerExpression } from '../../../src/domain/inputs/condition.ts'
import { expressionAids } from './expression-aids.ts'
import { problemsFrom, textsOf } from './parsed-step.ts'

const aids = expressionAids({ values: { branch: 'main' } })

describe('the filter of a deletion tells one runner from another', () => {
  const refusal = (text: string): string => textsOf(parseDeletionFilter('filter', text, aids)).join()
  test.each(['true', 'false', '1 == 1', "values.branch == 'main'", "'ci' == ''"])('%s names none', (text) => {
    expect(refusal(text)).toContain('it names no field of the runner, so it tells none from another')
  })

  test.each(["name == 'ci-x'||'a'!=''", 'true || busy', "!(busy && values.branch == 'x')"])(
    '%s is true of each',
    (text) => {
      expect(refusal(text)).toContain('it is true for every runner, whatever its fields are')
    },
  )

  test.each(["false && status == 'offline'", "values.branch == 'main' && busy", 'ephemeral || busy'])(
    '%s does',
    (text) => {
      expect(refusal(text)).toBe('')
    },
  )

  test('a list may be of all', () => {
    expect(parseRunnerExpression('filter', 'true', aids).ok).toBe(true)
  })
})

test('a filter by what was remembered needs the file that remembers', () => {
  const given = { operation: 'delete_self_hosted_runner_from_org', filter: 'offline_minutes > 60' }
  expect(problemsFrom(given)).toEqual([expect.stringContaining('offline_minutes needs the input seen-file')])
  expect(problemsFrom({ ...given, 'seen-file': 'seen.json' })).toEqual([])
})

test('a time that must hold for longer than is waited is refused only where it is waited', () => {
  const given = { operation: 'delete_self_hosted_runner_from_org', filter: 'busy', 'stable-for': '10m', timeout: '5m' }
  expect(problemsFrom({ ...given, 'if-busy': 'skip' })).toEqual([])
  expect(problemsFrom({ ...given, 'if-busy': 'wait' })).toEqual([expect.stringMatching(/^stable-for /)])
})

test.each(['5x', 'x5', '-1', '1.5', '1e3', '0x10', '1234567890', 'nobody'])(
  'max-deletions is a whole number or none, and not %s',
  (text) => {
    const given = { operation: 'delete_self_hosted_runner_from_org', filter: 'busy', 'max-deletions': text }
    expect(problemsFrom(given)).toEqual([expect.stringMatching(/^max-deletions /)])
    for (const max of ['0', '12', '123456789', 'none'])
      expect(problemsFrom({ ...given, 'max-deletions': max })).toEqual([])
  },
)

test.each(['untrue', 'true!', 'falsely', 'not false'])('dry-run is true or false, and not %s', (text) => {
  const given = { operation: 'delete_self_hosted_runner_from_org', filter: 'busy', 'dry-run': text }
  expect(problemsFrom(given)).toEqual([expect.stringMatching(/^dry-run /)])
})
