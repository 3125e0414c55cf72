import { describe, expect, test } from 'vitest'
import type { DeletionChoice } from '../../../src/domain/inputs/runner-choice.ts'
import { problemsFrom, stepFrom } from './parsed-step.ts'
import type { GivenInputs } from './raw-inputs.ts'

const remove = { operation: 'delete_self_hosted_runner_from_org' }
const filter = "status == 'offline'"

const deletionOf = (given: GivenInputs) => {
  const { command } = stepFrom({ ...remove, ...given })
  if (command.verb !== 'delete') throw new Error('another verb')
  return command
}
const choiceOf = (given: GivenInputs): DeletionChoice => deletionOf(given).choice

describe('runners by id', () => {
  test.each<[string, readonly number[]]>([
    ['7', [7]],
    ['7,8, 9', [7, 8, 9]],
    ['7\n8\r\n9\n', [7, 8, 9]],
    ['7,,8,', [7, 8]],
    ['[7, 8]', [7, 8]],
    ['["7", "8"]', [7, 8]],
    ['7,8,7,07', [7, 8]],
    ['[]', []],
    ['[ ]', []],
  ])('%j', (text, ids) => {
    expect(choiceOf({ 'runner-id': text })).toEqual({ by: 'ids', ids })
  })

  test.each<[string, readonly string[]]>([
    [',', ['runner-id holds no value: ","']],
    [', ,', ['runner-id holds no value: ", ,"']],
    ['0', ['runner-id must be a decimal integer above 0, not "0"']],
    [
      '7,x,-1',
      ['runner-id must be a decimal integer above 0, not "x"', 'runner-id must be a decimal integer above 0, not "-1"'],
    ],
    ['7 8', ['runner-id must be a decimal integer above 0, not "7 8"']],
    ['[7', ['runner-id starts with [ but is not a JSON array']],
    ['[7, null]', ['runner-id must hold only strings or whole numbers; item 2 is neither']],
    ['[{"id": 7}]', ['runner-id must hold only strings or whole numbers; item 1 is neither']],
    ['[[7]]', ['runner-id must hold only strings or whole numbers; item 1 is neither']],
  ])('%j is refused', (text, problems) => {
    expect(problemsFrom({ ...remove, 'runner-id': text })).toEqual(problems)
  })
})

describe('runners by name', () => {
  test.each<[string, readonly string[]]>([
    ['ci-1', ['ci-1']],
    ['ci-1,ci-2\nci-1', ['ci-1', 'ci-2']],
    ['["ci, 1", "ci-2", "ci, 1"]', ['ci, 1', 'ci-2']],
    ['CI-1,ci-1', ['CI-1', 'ci-1']],
    ['[]', []],
    ['[7]', ['7']],
  ])('%j', (text, names) => {
    expect(choiceOf({ name: text })).toMatchObject({ by: 'names', names })
  })

  test.each([
    ['ci-1,ci-2', 'ci-1,ci-2'],
    ['ci-1', undefined],
    ['["a,b"]', undefined],
  ])('%s keeps the whole text, which may be one name: %s', (text, whole) => {
    expect((choiceOf({ name: text }) as { whole?: string }).whole).toBe(whole)
  })

  test.each([
    ['- ci-1\n- ci-2', 'name holds "- ci-1": write "ci-1" as it is, or all as JSON, ["ci-1","ci-2"]'],
    ['"ci-1", ci-2', 'name holds ""ci-1"": write "ci-1" as it is, or all as JSON, ["ci-1","ci-2"]'],
    ["'ci-1'", 'name holds "\'ci-1\'": write "ci-1" as it is, or all as JSON, ["ci-1"]'],
  ])('%j is a slip of notation', (text, problem) => {
    expect(problemsFrom({ ...remove, name: text })).toEqual([problem])
  })

  test.each([',', '\n,'])('%j is refused', (text) => {
    expect(problemsFrom({ ...remove, name: text })).toEqual([expect.stringMatching(/^name holds no value/)])
  })
})

describe('runners by filter', () => {
  test('with its defaults', () => {
    expect(choiceOf({ filter })).toMatchObject({
      by: 'filter',
      filter: { text: filter },
      maxDeletions: undefined,
    })
  })

  test('with all that belongs to it', () => {
    expect(choiceOf({ filter, 'max-deletions': '0' })).toMatchObject({
      maxDeletions: 0,
    })
  })

  test('all its problems are told', () => {
    const problems = problemsFrom({ ...remove, filter: 'nme', 'stable-for': 'soon', 'max-deletions': '-1' })
    expect(problems).toEqual([
      expect.stringMatching(/^filter is not a workflow expression: Unrecognized named-value: 'nme'/),
      'max-deletions must be none or a whole number, not "-1"',
      expect.stringMatching(/^stable-for must be a duration/),
    ])
  })

  test.each([
    ['runner-id', '7'],
    ['name', 'ci-7'],
  ] as const)('max-deletions does not belong to %s', (input, value) => {
    expect(problemsFrom({ ...remove, [input]: value, 'max-deletions': '3' })).toEqual([
      `max-deletions belongs to a filter, not to ${input}`,
    ])
  })
})

describe('exactly one of them', () => {
  test.each<[GivenInputs, string]>([
    [
      {},
      'runner-id or name or filter is required: which runner is meant. If one is set, it is empty: an output of a step that did not run, for instance',
    ],
    [{ 'runner-id': '7', name: 'a' }, 'runner-id and name are both set; give exactly one of them'],
    [{ 'runner-id': '7', filter }, 'runner-id and filter are both set; give exactly one of them'],
    [{ name: 'a', filter }, 'name and filter are both set; give exactly one of them'],
    [{ 'runner-id': '7', name: 'a', filter }, 'runner-id and name and filter are all set; give exactly one of them'],
  ])('%j', (given, problem) => {
    expect(problemsFrom({ ...remove, ...given })).toEqual([problem])
  })
})

describe('what becomes of a busy runner', () => {
  test.each<[GivenInputs, string]>([
    [{ 'runner-id': '7' }, 'fail'],
    [{ name: 'a' }, 'fail'],
    [{ filter }, 'skip'],
    [{ filter, 'if-busy': 'fail' }, 'fail'],
    [{ filter, 'if-busy': 'wait' }, 'wait'],
    [{ name: 'a', 'if-busy': 'skip' }, 'skip'],
  ])('%j', (given, ifBusy) => {
    expect(deletionOf(given).ifBusy).toBe(ifBusy)
  })

  test.each(['Skip', 'delete', 'true'])('%s is no word for it', (word) => {
    expect(problemsFrom({ ...remove, name: 'a', 'if-busy': word })).toEqual([
      `if-busy must be fail, skip or wait, not "${word}"`,
    ])
  })

  test('and how long it is waited for', () => {
    expect(deletionOf({ name: 'a', timeout: '1h', 'poll-interval': '30' }).patience).toEqual({
      timeoutMs: 3_600_000,
      pollIntervalMs: 30_000,
    })
  })
})

describe('dry-run', () => {
  test.each([
    ['true', true],
    ['True', true],
    ['false', false],
  ])('%s', (text, dryRun) => {
    expect(deletionOf({ name: 'a', 'dry-run': text }).dryRun).toBe(dryRun)
  })

  test('is true or false', () => {
    expect(problemsFrom({ ...remove, name: 'a', 'dry-run': 'yes' })).toEqual([
      'dry-run must be true or false, not "yes"',
    ])
  })

  test.each(['list_self_hosted_runners_for_org', 'create_remove_token_for_org'])('is refused by %s', (operation) => {
    for (const text of ['true', 'TRUE']) {
      expect(problemsFrom({ operation, 'dry-run': text })).toEqual([
        `dry-run is not used by ${operation}; leave it out`,
      ])
    }
  })
})

describe('waiting', () => {
  const get = { operation: 'get_self_hosted_runner_for_org', name: 'a' }
  test('of a get is over the runner, of a list over its numbers', () => {
    expect(stepFrom({ ...get, 'wait-until': "status == 'online'" }).command).toMatchObject({
      wait: { until: { text: "status == 'online'" }, patience: { timeoutMs: 300_000, pollIntervalMs: 10_000 } },
    })
    expect(problemsFrom({ ...get, 'wait-until': 'idle_count > 1' })[0]).toContain(
      "Unrecognized named-value: 'idle_count'",
    )
    const list = { operation: 'list_self_hosted_runners_for_org' }
    expect(problemsFrom({ ...list, 'wait-until': "status == 'online'" })[0]).toContain('It may use total_count')
  })

  test('with an odd time is refused', () => {
    expect(problemsFrom({ ...get, 'wait-until': 'busy', timeout: 'x', 'poll-interval': '0' })).toHaveLength(2)
  })
})

test('a list may be narrowed by name and filter together', () => {
  const { command } = stepFrom({ operation: 'list_self_hosted_runners_for_org', name: 'a', filter })
  expect(command).toMatchObject({ name: 'a', filter: { text: filter } })
})
