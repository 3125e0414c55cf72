import { describe, expect, test } from 'vitest'
import { summaryOf } from '../../../src/domain/report/summary.ts'
import type { Failure } from '../../../src/domain/text/failure.ts'
import { hostileTexts } from '../text/hostile-texts.ts'
import { askedFor, gone, listed, toDelete, toList } from './outcomes.ts'

describe('a failure', () => {
  const heading = '### Runners of acme'
  const told = (failure: Failure): string => summaryOf({ failure }, askedFor(toList()), 'https://github.com')

  test('is a red box: the code, what happened, what to do, and last what only support needs', () => {
    const failure: Failure = {
      code: 'busy',
      message: 'First.\nSecond <b>.',
      hint: 'Wait *.',
      status: 422,
      requestId: 'A1|B2',
    }
    expect(told(failure)).toBe(
      [
        heading,
        '',
        '> [!CAUTION]',
        '> **Failed: `busy`**',
        '>',
        '> First.<br>Second &#60;b&#62;.',
        '>',
        '> Wait &#42;.',
        '>',
        '> <sub>Status 422 · Request id <code>A1&#124;B2</code></sub>',
        '',
        '',
      ].join('\n'),
    )
  })

  test('shows the place in an expression as it stands, with the caret below it', () => {
    const message = "Input filter is wrong: Unexpected symbol\n  status  ==  == 'x'\n              ^\nIt may use id."
    expect(told({ code: 'bad-input', message }).split('\n').slice(3, -2)).toEqual([
      '> **Failed: `bad-input`**',
      '>',
      '> Input filter is wrong: Unexpected symbol',
      '>',
      '> ```text',
      "> status  ==  == 'x'",
      '>             ^',
      '> ```',
      '>',
      '> It may use id.',
    ])
  })

  test('whose expression has a fence in it stays behind a longer one', () => {
    const block = told({ code: 'bad-input', message: 'Wrong:\n  ````\n  ^' }).split('\n').slice(7, -2)
    expect(block).toEqual(['> `````text', '> ````', '> ^', '> `````'])
  })

  test('of sixty thousand lines stays far below what GitHub drops', () => {
    const message = Array.from({ length: 60_000 }, (_, at) => `Input runner-id is wrong: <${at}>`).join('\n')
    const summary = told({ code: 'bad-input', message })
    expect(summary).toMatch(/^> .*\(cut here: \d+ more characters\)$/m)
    expect(Buffer.byteLength(summary)).toBeLessThan(200_000)
    expect(Buffer.byteLength(told({ code: 'bad-input', message: '<'.repeat(2 ** 21) }))).toBeLessThan(200_000)
  })

  test('stands above what was done before it', () => {
    const outcome = gone([{ id: 7, name: 'ci-7' }], [])
    const failure: Failure = { code: 'busy', message: 'It is busy.' }
    const summary = summaryOf({ outcome, failure }, askedFor(toDelete({ by: 'ids', ids: [7] })))
    expect(summary.indexOf('It is busy.')).toBeLessThan(summary.indexOf('<code>ci-7</code>'))
    expect(summary.indexOf('It is busy.')).toBeGreaterThan(0)
  })

  test.each(hostileTexts)('with %s in every word adds no markup', (_, text) => {
    const summary = told({ code: 'rejected', message: text, hint: text, requestId: text })
    const own = summary
      .replaceAll('<br>', ' ')
      .replace(/<\/?(?:code|sub)>/g, '')
      .replace('**Failed: `rejected`**', '')
      .replace('[!CAUTION]', '')
      .replace(/^> ?/gm, '')
    expect(own.replace(heading, '').replace(/&#\d+;/g, '')).not.toMatch(/[|`*~[\]<>!@#$&\\]/)
  })

  test.each(hostileTexts)('with %s beside a caret stays in its block', (_, text) => {
    const line = text.replaceAll('\n', ' ')
    const lines = told({ code: 'bad-input', message: `Wrong:\n  ${line}\n  ^\nEnd.` }).split('\n')
    const fences = lines.filter((shown) => /^> `{3,}(?:text)?$/.test(shown))
    expect(lines.slice(3, -2)).toHaveLength(10)
    expect(fences).toHaveLength(2)
    expect(lines.at(-3)).toBe('> End.')
  })
})

test('warnings are a yellow box', () => {
  const summary = summaryOf({ outcome: listed([]), warnings: ['Two looks <only>.', 'Old.'] }, askedFor(toList()))
  expect(summary).toContain('\n> [!WARNING]\n> Two looks &#60;only&#62;.<br>Old.\n')
})
