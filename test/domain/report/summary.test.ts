import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../../src/domain/report/outcome.ts'
import { summaryOf } from '../../../src/domain/report/summary.ts'
import type { Failure } from '../../../src/domain/text/failure.ts'
import { bareRunnerAnswer, runnerAnswer } from '../github/runner-answers.ts'
import { hostileTexts } from '../text/hostile-texts.ts'
import { gone, gotten, listed, registered, shop, tokenMade } from './outcomes.ts'

const of = (outcome: Outcome): string => summaryOf({ outcome }, 'an_operation', 'https://github.com')

/** The lines between the heading and the link. */
const middle = (summary: string): readonly string[] =>
  summary
    .split('\n')
    .filter((line) => line !== '')
    .slice(1, -1)

const head = ['| Runner | Id | State | Labels | Group | OS | Version |', '| --- | --- | --- | --- | --- | --- | --- |']
const ci7 =
  '| <code>ci-7</code> | 7 | <code>online&#44; idle</code> | <code>self-hosted</code> <code>gpu</code> | 1 | <code>linux</code> | <code>2.336.0</code> |'
const ci8 = '| <code>ci-8</code> | 8 | <code>offline</code> |  |  |  |  |'
const colors: Readonly<Record<string, string>> = {
  idle: '#2da44e',
  busy: '#bf8700',
  offline: '#6e7781',
  other: '#8250df',
}

/** The chart of the states, as GitHub draws it. */
const chart = (slices: Readonly<Record<string, number>>): readonly string[] => {
  const pies = Object.keys(slices).map((state, at) => `"pie${at + 1}":"${colors[state] ?? ''}"`)
  const variables = [...pies, '"pieOpacity":"1"', '"pieSectionTextColor":"#ffffff"'].join()
  return [
    '```mermaid',
    `%%{init: {"themeVariables":{${variables}}}}%%`,
    'pie showData',
    ...Object.entries(slices).map(([state, number]) => `  "${state}" : ${number}`),
    '```',
  ]
}

const chartOfTwo = chart({ idle: 1, offline: 1 }).length
const until = '<code>2026-01-22T12:13:35.123-08:00</code>'

test.each<[string, Outcome, readonly string[]]>([
  ['a runner', gotten(runnerAnswer()), [...head, ci7]],
  ['a bare runner', gotten(bareRunnerAnswer()), [...head, ci8]],
  [
    'a list',
    listed([runnerAnswer(), bareRunnerAnswer()], 5),
    ['2 runners of 5 in organization acme.', ...chart({ idle: 1, offline: 1 }), ...head, ci7, ci8],
  ],
  [
    'a list of one',
    listed([runnerAnswer()], 1, shop),
    ['1 runner of 1 in repository acme&#47;shop.', ...chart({ idle: 1 }), ...head, ci7],
  ],
  ['an empty list', listed([]), ['0 runners of 0 in organization acme.']],
  [
    'a deletion',
    gone(
      [
        { id: 7, name: 'ci-7' },
        { id: 8, name: '' },
      ],
      [9, 'ci-10'],
    ),
    [
      '2 runners deleted from organization acme, 0 kept.',
      '|  | Runner | Id |',
      '| --- | --- | --- |',
      '| was not there |  | 9 |',
      '| was not there | <code>ci-10</code> |  |',
      '| deleted | <code>ci-7</code> | 7 |',
      '| deleted |  | 8 |',
    ],
  ],
  [
    'a registration token',
    tokenMade('registration-token'),
    [`A registration token for organization acme, good until ${until}. It is masked, in the output \`token\`.`],
  ],
  [
    'a remove token',
    tokenMade('remove-token', shop),
    [`A remove token for repository acme&#47;shop, good until ${until}. It is masked, in the output \`token\`.`],
  ],
  [
    'a JIT config',
    registered(),
    [
      '1 JIT config for organization acme, masked, in the outputs `encoded-jit-config` and `jit-configs`.',
      ...head,
      ci7,
    ],
  ],
])('the summary of %s', (_, outcome, lines) => {
  expect(middle(of(outcome))).toEqual(lines)
})

test('a summary starts with the operation and ends with the way to the settings', () => {
  const lines = of(listed([], 0, shop))
    .trimEnd()
    .split('\n')
  expect(lines[0]).toBe('### an_operation')
  expect(lines.at(-1)).toBe(
    '[Runner settings of repository acme&#47;shop](https://github.com/acme/shop/settings/actions/runners)',
  )
})

test('of many labels the first ten are shown', () => {
  const labels = Array.from({ length: 11 }, (_, at) => ({ name: `l${at + 1}` }))
  const [, , row] = middle(of(gotten(runnerAnswer({ labels }))))
  expect(row).toContain('<code>l10</code> … |')
  expect(row).not.toContain('l11')
})

describe('a failure', () => {
  const told = (failure: Failure): string => summaryOf({ failure }, 'an_operation', 'https://github.com')

  test('says what happened and what to do', () => {
    const failure: Failure = { code: 'busy', message: 'First.\nSecond <b>.', hint: 'Wait *.', requestId: 'A1|B2' }
    expect(told(failure)).toBe(
      [
        '### an_operation',
        '**Failed: `busy`.**',
        'First.<br>Second &#60;b&#62;.',
        'Wait &#42;.',
        'Request id <code>A1&#124;B2</code>',
        '',
      ].join('\n\n'),
    )
  })

  test('stands above what was done before it', () => {
    const outcome = gone([{ id: 7, name: 'ci-7' }], [])
    const failure: Failure = { code: 'busy', message: 'It is busy.' }
    const summary = summaryOf({ outcome, failure }, 'an_operation', 'https://github.com')
    expect(summary.indexOf('It is busy.')).toBeLessThan(summary.indexOf('<code>ci-7</code>'))
  })

  test.each(hostileTexts)('with %s in every word adds no markup', (_, text) => {
    const summary = told({ code: 'rejected', message: text, hint: text, requestId: text })
    const own = summary
      .replaceAll('<br>', ' ')
      .replace(/<\/?code>/g, '')
      .replace('**Failed: `rejected`.**', '')
    expect(own.replace('### an_operation', '').replace(/&#\d+;/g, '')).not.toMatch(/[|`*~[\]<>!@#$&\\]/)
  })
})

describe('strangers cannot leave their cell', () => {
  test.each(hostileTexts)('with %s as every text of a runner', (_, text) => {
    const runner = runnerAnswer({ name: text, status: text, os: text, version: text, labels: [{ name: text }] })
    const lines = middle(of(listed([runner, runnerAnswer()])))
    expect(lines).toHaveLength(1 + chartOfTwo + head.length + 2)
    expect(lines.at(-1)).toBe(ci7)
    expect(lines.at(-2)?.split('|')).toHaveLength(head[0]?.split('|').length ?? 0)
  })

  test.each(hostileTexts)('with %s as a deleted and a missing name', (_, text) => {
    const lines = middle(of(gone([{ id: 7, name: text }], [text])))
    expect(lines).toHaveLength(5)
    for (const line of lines.slice(1)) expect(line.split('|')).toHaveLength(5)
  })
})
