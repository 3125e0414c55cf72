import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brief, harmlessCode, harmlessLine, harmlessSentence, nameSome } from '../../src/domain/text/harmless-text.ts'
import { COMMAND_HANDLERS } from '../sandbox/step/command-handlers.ts'
import { parseCommand } from '../sandbox/step/workflow-command.ts'
import { anyText } from './arbitraries.ts'
import { tableCells } from './table-cells.ts'

const registered = new Set([...COMMAND_HANDLERS.keys(), 'stop-commands'])
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u
const often = { numRuns: 3000 }

describe('a line for the log', () => {
  test('made of any text is one line and no command', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = harmlessLine(text)
        expect(line.split(/\r\n|\r|\n/)).toHaveLength(1)
        expect(parseCommand(line, registered)).toBeUndefined()
        expect(line).not.toMatch(unprintable)
      }),
      often,
    )
  })

  test('that says a command is none', () => {
    const before = fc.constantFrom('', ' ', '\t', '\u3000', '\u0085', '\ufeff', '\u00ad', ':', '#', 'x ')
    const command = fc.constantFrom(...registered)
    fc.assert(
      fc.property(before, command, anyText, anyText, (lead, name, middle, rest) => {
        for (const text of [`${lead}::${name}${middle}::${rest}`, `${lead}##[${name}${middle}]${rest}`]) {
          expect(parseCommand(harmlessLine(text), registered)).toBeUndefined()
        }
      }),
      often,
    )
  })

  test('is left as it is when it is made harmless twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(harmlessLine(harmlessLine(text))).toBe(harmlessLine(text))
      }),
    )
  })

  test('of plain words is those words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 .,()_-]*$/), (text) => {
        expect(harmlessLine(text)).toBe(text)
      }),
    )
  })
})

/** What a reader sees. */
const shown = (cell: string): string =>
  cell.replace(/<\/?code>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

describe('a table row', () => {
  test('keeps its number of cells', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 6 }), (texts) => {
        const cells = texts.map(harmlessCode)
        const row = `| ${cells.join(' | ')} |`
        expect(row.split(/\r\n|[\r\n\u0085\u2028\u2029]/)).toHaveLength(1)
        expect(tableCells(row)).toEqual(cells.map((cell) => cell.trim()))
      }),
      often,
    )
  })

  test('has no markup in it but that of code', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const inside = harmlessCode(text)
          .replace(/^<code>|<\/code>$/g, '')
          .replace(/&#\d+;/g, '')
        expect(inside).not.toMatch(/[|`*~[\]()!@#$&<>\\]/)
        expect(inside).not.toMatch(/www\./i)
      }),
      often,
    )
  })

  test('shows the very text, cut at a hundred characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(shown(harmlessCode(text))).toBe(brief(text))
      }),
      often,
    )
  })
})

test('a sentence has no markup and no line of its own', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const sentence = harmlessSentence(text)
      expect(sentence).not.toMatch(unprintable)
      expect(sentence.replace(/&#\d+;/g, '')).not.toMatch(/[|`*~[\]<>!@#$&\\]/)
    }),
    often,
  )
})

describe('a text within a line', () => {
  test('is never longer than it may be, and never ends in half a character', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 80 }), (text, length) => {
        const shortened = brief(text, length)
        expect(Array.from(shortened).length).toBeLessThanOrEqual(length)
        expect(shortened.isWellFormed()).toBe(true)
        expect(shortened).not.toMatch(unprintable)
      }),
      often,
    )
  })

  test('that fits and is printable is left alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\x20-\x7e]{0,50}$/), (text) => {
        expect(brief(text, 50)).toBe(text)
      }),
    )
  })
})

test('of many names some are told, and all are counted', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { maxLength: 60 }),
      fc.integer({ min: 1, max: 30 }),
      (names, most) => {
        const told = nameSome(names, most)
        const shownNames = told.replace(/, and \d+ more$/, '')
        expect(shownNames).toBe(names.slice(0, most).join(', '))
        if (names.length > most) expect(told.endsWith(`, and ${names.length - most} more`)).toBe(true)
      },
    ),
  )
})
