import { describe, expect, test } from 'vitest'
import {
  brief,
  harmlessCode,
  harmlessLine,
  harmlessSentence,
  nameSome,
} from '../../../src/domain/text/harmless-text.ts'
import { COMMAND_HANDLERS } from '../../sandbox/step/command-handlers.ts'
import { parseCommand } from '../../sandbox/step/workflow-command.ts'
import { hostileTexts } from './hostile-texts.ts'

const registered = new Set([...COMMAND_HANDLERS.keys(), 'stop-commands'])
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

describe('a line for the log', () => {
  test.each(hostileTexts)('made of %s is no command and has nothing hidden', (_, text) => {
    for (const line of [text, `runner ${text}`, ` ${text}`].map(harmlessLine)) {
      expect(parseCommand(line, registered)).toBeUndefined()
      expect(line).not.toMatch(/^\s*::/)
      expect(line).not.toContain('##[')
      expect(line).not.toMatch(unprintable)
    }
  })

  test.each([
    ['runner ci-1, id 7: idle', 'runner ci-1, id 7: idle'],
    ['::error::forged', ': :error::forged'],
    ['  ::error::forged', '  : :error::forged'],
    ['a ::error:: inside', 'a ::error:: inside'],
    [':::', ': ::'],
    ['##[error]x', '# #[error]x'],
    ['###[x]##[y]', '## #[x]# #[y]'],
    ['## heading [x]', '## heading [x]'],
    ['a\nb\r\tc', 'a\\u{a}b\\u{d}\\u{9}c'],
    ['\u001b[31m', '\\u{1b}[31m'],
    ['\u202eabc', '\\u{202e}abc'],
    ['a\u2028b', 'a\\u{2028}b'],
    ['\ud800', '\\u{d800}'],
    ['größe 標 🙂', 'größe 標 🙂'],
    ['', ''],
  ])('%j is %j', (text, line) => {
    expect(harmlessLine(text)).toBe(line)
  })
})

/** What the cell shows when a browser has read its entities. */
const shown = (markdown: string): string =>
  markdown
    .replace(/^<code>|<\/code>$/g, '')
    .replace(/&#(\d+);/g, (__, code: string) => String.fromCodePoint(Number(code)))

describe('a table cell', () => {
  test.each(hostileTexts)('with %s is one cell of plain code, and not long', (_, text) => {
    const cell = harmlessCode(text)
    expect(cell).toMatch(/^<code>[^<>]*<\/code>$/)
    const inside = cell.slice('<code>'.length, -'</code>'.length).replace(/&#\d+;/g, '')
    expect(inside).not.toMatch(/[|`*~[\]()!@#$&\\/\n\r]/)
    expect(inside).not.toMatch(/www\./i)
    expect(inside).not.toMatch(unprintable)
    expect(Array.from(shown(cell).replace(/\\u\{[0-9a-f]+\}/g, '·')).length).toBeLessThanOrEqual(100)
  })

  test.each([
    ['ci-1', '<code>ci-1</code>'],
    ['self_hosted.x64', '<code>self_hosted.x64</code>'],
    ['a|b', '<code>a&#124;b</code>'],
    ['a\\|b', '<code>a&#92;&#124;b</code>'],
    ['<b>', '<code>&#60;b&#62;</code>'],
    ['`x`', '<code>&#96;x&#96;</code>'],
    ['@me', '<code>&#64;me</code>'],
    ['_x_', '<code>&#95;x&#95;</code>'],
    ['a\nb', '<code>a&#92;u&#123;a&#125;b</code>'],
    ['標 größe', '<code>標 größe</code>'],
    ['🙂', '<code>🙂</code>'],
    ['', ''],
  ])('%j is %s', (text, cell) => {
    expect(harmlessCode(text)).toBe(cell)
  })

  test.each(['a|b\\|c', '<b>&lt;</b>', '`[x](y)`', '@a #1 *b* _c_', 'https://www.example.com/', '🙂'])(
    '%s is shown as it is written',
    (text) => {
      expect(shown(harmlessCode(text))).toBe(text)
    },
  )
})

describe('a sentence for Markdown', () => {
  test.each(hostileTexts)('with %s has no markup in it', (_, text) => {
    const sentence = harmlessSentence(text).replace(/&#\d+;/g, '')
    expect(sentence).not.toMatch(/[|`*~[\]<>!@#$&\\/\n\r]/)
    expect(sentence).not.toMatch(/www\./i)
    expect(sentence).not.toMatch(unprintable)
  })

  test('keeps what people write', () => {
    const text = `It is "busy" (422), isn't it? Wait: name=a_b; then go on.`
    expect(harmlessSentence(text)).toBe(text)
  })
})

test.each([
  ['short', 10, 'short'],
  ['exactly-10', 10, 'exactly-10'],
  ['eleven-char', 10, 'eleven-ch…'],
  ['🙂🙂🙂', 3, '🙂🙂🙂'],
  ['🙂🙂🙂🙂', 3, '🙂🙂…'],
  ['', 10, ''],
])('%j, cut to %d, is %j', (text, length, cut) => {
  expect(brief(text, length)).toBe(cut)
})

describe('the first of many names', () => {
  const names = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `ci-${at + 1}`)
  test.each<[string, readonly string[], number | undefined, string]>([
    ['none', [], undefined, ''],
    ['one', ['ci-1'], undefined, 'ci-1'],
    ['as many as are shown', names(3), 3, 'ci-1, ci-2, ci-3'],
    ['one more', names(4), 3, 'ci-1, ci-2, ci-3, and 1 more'],
    ['twenty by themselves', names(20), undefined, names(20).join(', ')],
    ['a thousand', names(1000), undefined, `${names(20).join(', ')}, and 980 more`],
    ['a long one', ['x'.repeat(100), 'y'], undefined, `${'x'.repeat(59)}…, y`],
  ])('%s', (_, all, most, text) => {
    expect(nameSome(all, most)).toBe(text)
  })

  test.each(hostileTexts)('with %s as names begin no line', (_, text) => {
    expect(nameSome([text, text])).not.toMatch(unprintable)
  })
})
