import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../../src/domain/report/outcome.ts'
import { reportOf } from '../../../src/domain/report/report.ts'
import { bareRunnerAnswer, runnerAnswer } from '../github/runner-answers.ts'
import { gone, keptForEachReason, listed, registered } from './outcomes.ts'

const told = (outcome: Outcome) => reportOf({ outcome }, { operation: 'an_operation' }, 'https://github.com')
const logOf = (outcome: Outcome): readonly string[] => told(outcome).lines.map(({ text }) => text)
const fleet = (count: number, name = 'ci') =>
  Array.from({ length: count }, (_, at) => bareRunnerAnswer({ id: at + 1, name: `${name}-${at + 1}` }))
const megabyte = 1024 * 1024

describe('the log', () => {
  test('names the first ten of a list', () => {
    const lines = logOf(listed(fleet(10)))
    expect(lines).toHaveLength(1 + 10)
    expect(lines.at(-1)).toBe('  ci-10 (id 10): offline; no labels')
    expect(logOf(listed(fleet(11))).slice(10)).toEqual(['  ci-10 (id 10): offline; no labels', '  and 1 more.'])
    expect(logOf(listed(fleet(10_000))).at(-1)).toBe('  and 9990 more.')
  })

  test('says why runners stayed', () => {
    expect(logOf(gone([{ id: 7, name: 'ci-7' }], [9], { kept: keptForEachReason }))).toEqual([
      'Deleted 1 runner of organization acme: ci-7',
      'Kept ci-1 (busy), ci-2 (not-stable), id 3 (refused), ci-4 (not-tried)',
      'Not there, so nothing to delete: 9',
    ])
  })

  test('says what a dry run would do', () => {
    expect(logOf(gone([{ id: 7, name: 'ci-7' }], [], { dryRun: true }))[0]).toBe(
      'Would delete 1 runner of organization acme: ci-7',
    )
    expect(logOf(gone([], [], { dryRun: true }))).toEqual(['Would delete 0 runners of organization acme.'])
  })

  test('is short for many deletions', () => {
    const many = fleet(5000).map(({ id, name }) => ({ id, name }))
    const kept = many.map((runner) => ({ ...runner, reason: 'refused' as const }))
    const lines = logOf(
      gone(
        many,
        many.map(({ id }) => id),
        { kept },
      ),
    )
    expect(lines).toHaveLength(3)
    expect(lines[0]).toBe('Deleted 5000 runners of organization acme.')
    for (const line of lines.slice(1)) expect(line).toMatch(/and 4980 more$/)
  })

  test('says, and does not warn, when no label is self-hosted', () => {
    const lines = (name: string) => told(registered([runnerAnswer({ labels: [{ name }] })])).lines
    const said = { level: 'info', text: expect.stringContaining('No label of the new runner is self-hosted') as string }
    expect(lines('Self-Hosted')).toHaveLength(2)
    expect(lines('Self-Hosted')).not.toContainEqual(said)
    expect(lines('gpu').slice(2)).toEqual([said])
  })
})

describe('the summary of a deletion', () => {
  const rows = (outcome: Outcome): readonly string[] =>
    told(outcome)
      .summary.split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| Runner') && !line.includes('---'))

  test('shows first what stayed, and why', () => {
    expect(rows(gone([{ id: 7, name: 'ci-7' }], ['ci-9'], { kept: keptForEachReason }))).toEqual([
      '| <code>ci-1</code> | 1 | ✋ kept: `busy`, it runs a job |',
      '| <code>ci-2</code> | 2 | ✋ kept: `not-stable`, a look spoke against it |',
      '|  | 3 | ✋ kept: `refused` by GitHub |',
      '| <code>ci-4</code> | 4 | ✋ kept: `not-tried`, the step ended before |',
      '| <code>ci-9</code> |  | ➖ was not there |',
      '| <code>ci-7</code> | 7 | ✅ deleted |',
    ])
  })

  test('counts both', () => {
    const { summary } = told(gone([{ id: 7, name: 'ci-7' }], [], { kept: keptForEachReason }))
    expect(summary).toContain('\n✅ 1 deleted · ✋ 4 kept\n')
  })

  test('of a dry run says what would go', () => {
    const outcome = gone([{ id: 7, name: 'ci-7' }], [], { dryRun: true })
    expect(rows(outcome)).toEqual(['| <code>ci-7</code> | 7 | ✅ would go |'])
    expect(told(outcome).summary).toContain('\n✅ 1 would go\n')
  })

  test('of nothing has no table', () => {
    expect(rows(gone([], []))).toEqual([])
  })
})

describe('a table that is too large', () => {
  const shownRows = (summary: string): number => summary.match(/^\| <code>/gm)?.length ?? 0

  test.each([
    [500, 500, undefined],
    [501, 500, 1],
    [10_000, 500, 9500],
  ])('%d short runners: %d shown', (count, shown, more) => {
    const { summary } = told(listed(fleet(count)))
    expect(shownRows(summary)).toBe(shown)
    if (more === undefined) expect(summary).not.toContain(' more.')
    else expect(summary).toContain(`\n\nand ${more} more.\n`)
  })

  test.each([
    ['plain', 'x'],
    ['of three bytes', '標'],
    ['of four bytes', '𠀀'],
    ['that need escapes', '<'],
    ['of pictures', '🙂'],
    ['of invisible marks', '\u200b'],
  ])('names and labels %s stay far below what GitHub drops', (_, character) => {
    const long = character.repeat(200)
    const labels = Array.from({ length: 100 }, () => ({ name: long }))
    const runners = fleet(1000).map((runner) => ({
      ...runner,
      name: long,
      status: long,
      os: long,
      version: long,
      labels,
    }))
    const { summary } = told(listed(runners))
    const shown = shownRows(summary)
    expect(Buffer.byteLength(summary)).toBeLessThan(megabyte)
    expect(shown).toBeGreaterThan(10)
    expect(summary).toContain(`\n\nand ${1000 - shown} more.\n`)
  })

  test('of deletions is cut too, and what stayed is shown first', () => {
    const many = fleet(2000).map(({ id, name }) => ({ id, name }))
    const { summary } = told(gone(many, [], { kept: keptForEachReason }))
    expect(summary).toContain('| ✋ kept: `busy`')
    expect(summary).toContain('\n\nand 1504 more.\n')
  })
})

describe('the states of a list', () => {
  const idle = runnerAnswer()
  const busy = runnerAnswer({ busy: true })
  const offline = bareRunnerAnswer()
  const other = runnerAnswer({ status: 'on-holiday' })
  test.each([
    ['all three', [idle, busy, busy, offline], '🟢 1 idle · 🟠 2 busy · ⚪ 1 offline'],
    ['no state of nobody', [busy], '🟠 1 busy'],
    ['a busy one that is offline as busy', [bareRunnerAnswer({ busy: true })], '🟠 1 busy'],
    ['one in another state as such', [other], '🟣 1 other'],
  ])('tell %s in one line, without a chart', (_, runners, line) => {
    const { summary } = told(listed(runners))
    expect(summary.split('\n')).toContain(line)
    expect(summary).not.toContain('mermaid')
  })

  test('are a chart when there are more than three', () => {
    const { summary } = told(listed([idle, busy, offline, other]))
    const [, chart = ''] = /```mermaid\n(.*?)\n```/s.exec(summary) ?? []
    expect(chart.split('\n').slice(1)).toEqual([
      'pie showData',
      '  "idle" : 1',
      '  "busy" : 1',
      '  "offline" : 1',
      '  "other" : 1',
    ])
    expect(chart).toContain('"pie1":"#2da44e","pie2":"#bf8700","pie3":"#6e7781","pie4":"#8250df"')
  })
})
