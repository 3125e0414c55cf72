import { describe, expect, test } from 'vitest'
import type { JitOrder } from '../../../src/domain/inputs/jit-order.ts'
import { problemsFrom, stepFrom } from './parsed-step.ts'
import type { GivenInputs } from './raw-inputs.ts'

const org = { operation: 'generate_runner_jitconfig_for_org', name: 'ci', labels: 'gpu' }
const repo = { ...org, operation: 'generate_runner_jitconfig_for_repo' }

const orderOf = (given: GivenInputs): JitOrder => {
  const { command } = stepFrom(given)
  if (command.verb !== 'jit-config') throw new Error('another verb')
  return command.order
}

describe('names', () => {
  test.each([
    ['1', ['ci']],
    ['2', ['ci-1', 'ci-2']],
    ['3', ['ci-1', 'ci-2', 'ci-3']],
  ])('for a count of %s', (count, names) => {
    expect(orderOf({ ...org, count }).names).toEqual(names)
  })

  test('for a hundred', () => {
    const { names } = orderOf({ ...org, count: '100' })
    expect(new Set(names).size).toBe(100)
    expect(names.at(-1)).toBe('ci-100')
  })

  test.each([
    ['0', 'count must be a decimal integer above 0, not "0"'],
    ['-1', 'count must be a decimal integer above 0, not "-1"'],
    ['two', 'count must be a decimal integer above 0, not "two"'],
    ['101', 'count must be 1 to 100, not 101'],
  ])('for a count of %j there are none', (count, problem) => {
    expect(problemsFrom({ ...org, count })).toEqual([problem])
  })
})

describe('a name that GitHub refuses', () => {
  const name = 'x'.repeat(62)
  test('is longer than 64 characters, the number of the last one included', () => {
    expect(orderOf({ ...org, name, count: '9' }).names.at(-1)).toHaveLength(64)
    expect(problemsFrom({ ...org, name, count: '10' })).toEqual([
      expect.stringMatching(/^name must have at most 64 .* has 65$/),
    ])
    expect(problemsFrom({ ...org, name: `${name}yyy` })).toEqual([expect.stringMatching(/^name must have at most 64/)])
  })

  test.each(['"', '/', ':', '<', '>', '\\', '|', '*', '?'])('has a %s in it', (sign) => {
    expect(problemsFrom({ ...org, name: `a${sign}b` })).toEqual([
      expect.stringContaining(`must not hold ${sign}, nor any`),
    ])
    for (const operation of ['get_self_hosted_runner_for_org', 'delete_self_hosted_runner_from_org']) {
      expect(problemsFrom({ operation, name: `a${sign}b` })).toEqual([])
    }
  })
})

describe('a name with a sign in it that nobody sees', () => {
  test.each(['a\nb', 'a\u{1b}[31mb', 'a\u{202e}b', 'a\u{200b}b', 'a\0b'])('%j', (name) => {
    expect(problemsFrom({ ...org, name })).toEqual([expect.stringMatching(/^name ".*\\u\{.*" must not hold a sign/)])
  })

  test('is another than one of another language', () => {
    expect(orderOf({ ...org, name: 'läufer-α' }).names).toEqual(['läufer-α'])
  })
})

describe('a label with a blank in it', () => {
  test.each<[string, readonly string[]]>([
    ['gpu large, x64', ['The label "gpu large" has a blank in it: labels are separated by commas or new lines.']],
    ['gpu, x64', []],
    ['["gpu large"]', []],
  ])('%s', (labels, warnings) => {
    expect(stepFrom({ ...org, labels }).warnings).toEqual(warnings)
  })
})

describe('the group', () => {
  test.each<[GivenInputs, object]>([
    [org, { by: 'id', id: 1 }],
    [
      { ...org, 'runner-group-id': '7' },
      { by: 'id', id: 7 },
    ],
    [
      { ...org, 'runner-group': 'gpu' },
      { by: 'name', name: 'gpu' },
    ],
    [
      { ...org, 'runner-group': 'gpu', 'runner-group-id': '1' },
      { by: 'name', name: 'gpu' },
    ],
    [
      { ...repo, 'runner-group-id': '1' },
      { by: 'id', id: 1 },
    ],
  ])('%j', (given, group) => {
    expect(orderOf(given).group).toEqual(group)
  })

  test.each<[GivenInputs, string]>([
    [
      { ...org, 'runner-group': 'gpu', 'runner-group-id': '7' },
      'runner-group "gpu" and runner-group-id 7 are both set; give one of them',
    ],
    [
      { ...repo, 'runner-group': 'gpu' },
      'runner-group is not used by generate_runner_jitconfig_for_repo; leave it out',
    ],
    [{ ...org, 'runner-group-id': 'gpu' }, 'runner-group-id must be a decimal integer above 0, not "gpu"'],
  ])('%j is refused', (given, problem) => {
    expect(problemsFrom(given)).toEqual([problem])
  })
})

describe('a name that is taken', () => {
  test.each(['fail', 'replace'])('%s', (ifExists) => {
    expect(orderOf({ ...org, 'if-exists': ifExists }).ifExists).toBe(ifExists)
  })

  test('fails by default', () => {
    expect(orderOf(org).ifExists).toBe('fail')
  })

  test.each(['Replace', 'skip'])('%j is no word for it', (word) => {
    expect(problemsFrom({ ...org, 'if-exists': word })).toEqual([`if-exists must be fail or replace, not "${word}"`])
  })
})

test('labels are a list of any form', () => {
  for (const labels of ['a,b', 'a\nb', '["a", "b"]', ' a , b ,']) {
    expect(orderOf({ ...org, labels }).labels).toEqual(['a', 'b'])
  }
})
