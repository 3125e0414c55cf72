import { describe, expect, test } from 'vitest'
import { unhealthy } from '../../../src/domain/fleet/health.ts'
import type { Command } from '../../../src/domain/inputs/command.ts'
import type { Outcome, OutcomeOf } from '../../../src/domain/report/outcome.ts'
import { summaryOf } from '../../../src/domain/report/summary.ts'
import { bareRunnerAnswer, runnerAnswer } from '../github/runner-answers.ts'
import { hostileTexts } from '../text/hostile-texts.ts'
import { askedFor, gone, gotten, listed, registered, shop, toList, tokenMade, toRegister } from './outcomes.ts'

const of = (outcome: Outcome, command: Command = toList()): string =>
  summaryOf({ outcome }, askedFor(command), 'https://github.com')

/** The lines between the heading and the footer. */
const middle = (summary: string): readonly string[] =>
  summary
    .split('\n')
    .filter((line) => line !== '')
    .slice(1, -1)

const headingIn = (summary: string): string => summary.split('\n')[0] ?? ''

const head = ['| Runner | Id | State | Labels | Group | OS | Version |', '| --- | --- | --- | --- | --- | --- | --- |']
const ci7 =
  '| <code>ci-7</code> | 7 | 🟢 <code>online&#44; idle</code> | <code>self-hosted</code> <code>gpu</code> | 1 | <code>linux</code> | <code>2.336.0</code> |'
const ci8 = '| <code>ci-8</code> | 8 | ⚪ <code>offline</code> |  |  |  |  |'

test.each<[string, Outcome, readonly string[]]>([
  ['a runner', gotten(runnerAnswer()), [...head, ci7]],
  [
    'a bare runner',
    gotten(bareRunnerAnswer()),
    [
      '| Runner | Id | State | Labels |',
      '| --- | --- | --- | --- |',
      '| <code>ci-8</code> | 8 | ⚪ <code>offline</code> |  |',
    ],
  ],
  ['a list', listed([runnerAnswer(), bareRunnerAnswer()], 5), ['🟢 1 idle · ⚪ 1 offline', ...head, ci7, ci8]],
  ['an empty list', listed([]), ['No runner matches.']],
  [
    'a deletion',
    gone(
      [
        { id: 7, name: 'ci-7' },
        { id: 8, name: '' },
      ],
      [9, 'ci-10', { asked: 11, name: 'ci-11' }],
    ),
    [
      '✅ 2 deleted · ➖ 3 not there',
      '| Runner | Id | What became of it |',
      '| --- | --- | --- |',
      '|  | 9 | ➖ was not there |',
      '| <code>ci-10</code> |  | ➖ was not there |',
      '| <code>ci-11</code> | 11 | ➖ was not there |',
      '| <code>ci-7</code> | 7 | ✅ deleted |',
      '|  | 8 | ✅ deleted |',
    ],
  ],
  [
    'a token',
    tokenMade('registration-token'),
    ['🔑 Good until 2026-01-22 20:13 UTC. It is masked, in the output `token`.'],
  ],
  [
    'a JIT config',
    registered(),
    [
      '🔑 Its JIT config is masked, in the output `encoded-jit-config`. It is offline until its machine boots.',
      ...head,
      ci7,
    ],
  ],
  [
    'several JIT configs',
    registered([runnerAnswer(), bareRunnerAnswer()]),
    [
      '🔑 Their JIT configs are masked, in the output `jit-configs`. They are offline until their machines boot.',
      ...head,
      ci7,
      ci8,
    ],
  ],
])('the summary of %s', (_, outcome, lines) => {
  expect(middle(of(outcome))).toEqual(lines)
})

test('a summary ends with the way to the settings and the name of the operation', () => {
  const command = toList({ target: shop })
  expect(
    of(listed([], 0, shop), command)
      .trimEnd()
      .split('\n')
      .at(-1),
  ).toBe(
    '<sub>[Runner settings](https://github.com/acme/shop/settings/actions/runners) · <code>list_self_hosted_runners_for_repo</code></sub>',
  )
})

test('names that are missing and unexpected are counted and listed', () => {
  const list = listed([runnerAnswer()])
  if (list.verb !== 'list') throw new Error('not that')
  const outcome: Outcome = {
    ...list,
    differences: { missing: ['ci-1', 'ci-<2>'], unexpected: ['ci-7'] },
    versions: { outdated: 3, minDaysLeft: -2 },
  }
  expect(middle(of(outcome)).slice(0, 3)).toEqual([
    '🟢 1 idle · ❌ 2 missing · ❓ 1 unexpected · ⛔ 3 outdated',
    'Missing: <code>ci-1</code> <code>ci-&#60;2&#62;</code>',
    'Unexpected: <code>ci-7</code>',
  ])
})

describe('of an unhealthy list, who is missing', () => {
  const unhealthyWith = (count: number): string => {
    const missing = Array.from({ length: count }, (_, at) => `gone-${at + 1}.`)
    const differences = { missing, unexpected: [] }
    const outcome: Outcome = { ...(listed([runnerAnswer()]) as OutcomeOf<'list'>), differences }
    const failure = unhealthy('missing_count > 0', 'missing_count 1', [], differences)
    return summaryOf({ outcome, failure }, askedFor(toList()))
  }
  const timesOf = (name: string, summary: string): number => summary.split(name).length - 1

  test('is named once, in the box', () => {
    const summary = unhealthyWith(20)
    expect(summary).toContain('❌ 20 missing')
    expect(['gone-1.', 'gone-20.'].map((name) => timesOf(name, summary))).toEqual([1, 1])
  })

  test('is named below, when there are more than the box names', () => {
    const summary = unhealthyWith(21)
    expect(summary).toContain('and 1 more')
    expect(timesOf('gone-21.', summary)).toBe(1)
  })
})

test('new runners show the name of the group that was asked for by name', () => {
  const command = toRegister(['ci-7'])
  if (command.verb !== 'jit-config') throw new Error('not that')
  const asked: Command = { ...command, order: { ...command.order, group: { by: 'name', name: 'gpu pool' } } }
  expect(of(registered(), asked)).toContain('| <code>gpu pool</code> |')
})

test('of many labels the first ten are shown', () => {
  const labels = Array.from({ length: 11 }, (_, at) => ({ name: `l${at + 1}` }))
  const [, , row] = middle(of(gotten(runnerAnswer({ labels }))))
  expect(row).toContain('<code>l10</code> … |')
  expect(row).not.toContain('l11')
})

describe('strangers cannot leave their cell', () => {
  test.each(hostileTexts)('with %s as every text of a runner', (_, text) => {
    const runner = runnerAnswer({ name: text, status: text, os: text, version: text, labels: [{ name: text }] })
    const lines = middle(of(listed([runner, runnerAnswer()])))
    expect(lines).toHaveLength(1 + head.length + 2)
    expect(lines.at(-1)).toBe(ci7)
    expect(lines.at(-2)?.split('|')).toHaveLength(head[0]?.split('|').length ?? 0)
  })

  test.each(hostileTexts)('with %s as a deleted and a missing name', (_, text) => {
    const lines = middle(of(gone([{ id: 7, name: text }], [text])))
    expect(lines).toHaveLength(5)
    for (const line of lines.slice(1)) expect(line.split('|')).toHaveLength(5)
  })

  test.each(hostileTexts)('with %s as the name that was asked for', (_, text) => {
    const heading = headingIn(of(listed([]), toList({ name: text })))
    const own = heading.replace(/^### Runners of acme · 0 of 0 named /, '').replace(/<\/?code>|&#\d+;/g, '')
    expect(own).not.toMatch(/[|`*~[\]<>!@#$&\\]/)
  })
})
