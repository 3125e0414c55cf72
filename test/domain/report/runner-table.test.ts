import { describe, expect, test } from 'vitest'
import type { KnownRunner } from '../../../src/domain/fleet/known-runner.ts'
import { runnerTable } from '../../../src/domain/report/runner-table.ts'
import { bareRunnerAnswer } from '../github/runner-answers.ts'

describe('what was looked up', () => {
  const rowsOf = (more: Partial<KnownRunner>): readonly string[] =>
    runnerTable([{ ...bareRunnerAnswer(), ...more }]).split('\n')

  test.each<[string, Partial<KnownRunner>, string, string]>([
    ['the group by its name', { runner_group: 'gpu pool', runner_group_id: 3 }, 'Group', '<code>gpu pool</code>'],
    ['the group by its id', { runner_group_id: 3 }, 'Group', '3'],
    [
      'how often it was offline',
      { offline_minutes: 372, offline_looks: 7, offline_since: '2026-11-26T03:17:42Z' },
      'Offline',
      'in 7 looks since 2026-11-26 03:17 UTC',
    ],
    ['days that are left', { days_left: 40 }, 'Gets jobs for', '40 days'],
    ['days that are few', { days_left: 1 }, 'Gets jobs for', '⏳ 1 day'],
    ['days that are over', { days_left: -3 }, 'Gets jobs for', '❌ no more'],
  ])('has a column: %s', (_, facts, column, cell) => {
    const [headRow = '', , row = ''] = rowsOf(facts)
    const at = headRow.split(' | ').findIndex((name) => name.replace(/^\| | \|$/g, '') === column)
    expect(at).toBeGreaterThan(0)
    expect(row.replace(/^\| | \|$/g, '').split(' | ')[at]).toBe(cell)
  })

  test.each<[string, Partial<KnownRunner>]>([
    ['nobody was offline', { offline_minutes: 0, offline_looks: 0 }],
    ['no version has a date', { days_left: 99_999 }],
  ])('has no column when %s', (_, facts) => {
    expect(rowsOf(facts)[0]).toBe('| Runner | Id | State | Labels |')
  })
})
