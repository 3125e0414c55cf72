import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeDuration, parseDuration } from '../../src/domain/inputs/duration.ts'
import { parseBoolean, parseId, parseList } from '../../src/domain/inputs/input-values.ts'
import { anyText } from './arbitraries.ts'

const valueOf = <T>(parsed: { readonly ok: boolean; readonly value?: T }): T | undefined => parsed.value

describe('a list', () => {
  const plain = fc.array(fc.stringMatching(/^[A-Za-z0-9._/][A-Za-z0-9 ._/-]{0,18}[A-Za-z0-9._/]$/), { minLength: 1 })

  test('means the same as JSON, with commas and with new lines', () => {
    fc.assert(
      fc.property(plain, fc.constantFrom(',', ', ', '\n', '\r\n', ',\n'), (items, separator) => {
        expect(valueOf(parseList('labels', items.join(separator)))).toEqual(items)
        expect(valueOf(parseList('labels', JSON.stringify(items)))).toEqual(items)
      }),
      { numRuns: 1000 },
    )
  })

  test('carries any text as JSON', () => {
    fc.assert(
      fc.property(fc.array(anyText), (items) => {
        const expected = items.filter((item) => item !== '')
        expect(valueOf(parseList('name', JSON.stringify(items)))).toEqual(expected)
      }),
      { numRuns: 1000 },
    )
  })

  test('of any text is never half understood: each item stands in it, none is empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!text.startsWith('['))
        for (const item of valueOf(parseList('name', text)) ?? []) {
          expect(item).not.toBe('')
          expect(text).toContain(item)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('that begins like JSON is JSON, or refused', () => {
    fc.assert(
      fc.property(anyText, (rest) => {
        const text = `[${rest}`
        const items = valueOf(parseList('name', text))
        if (items === undefined) return
        const read = (JSON.parse(text) as readonly unknown[]).map(String)
        expect(items).toEqual(read.filter((item) => item !== ''))
      }),
    )
  })
})

describe('an id', () => {
  test('is read as it is written', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (id) => {
        expect(valueOf(parseId('runner-id', String(id)))).toBe(id === 0 ? undefined : id)
      }),
    )
  })

  test('is digits and nothing else', () => {
    const odd = fc.oneof(
      anyText,
      fc.double().map(String),
      fc.tuple(fc.nat(), anyText).map(([id, rest]) => `${id}${rest}`),
    )
    fc.assert(
      fc.property(odd, (text) => {
        const id = valueOf(parseId('runner-id', text))
        if (id !== undefined) expect(String(id)).toBe(text.replace(/^0+/, ''))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a duration', () => {
  const seconds = { s: 1, m: 60, h: 3600, '': 1 } as const
  const unit = fc.constantFrom('s', 'm', 'h', '' as const)

  test('is a number and a unit', () => {
    fc.assert(
      fc.property(fc.nat(200_000), unit, (number, word) => {
        const ms = number * seconds[word] * 1000
        const expected = ms > 120 * 3_600_000 ? undefined : ms
        expect(valueOf(parseDuration('timeout', `${number}${word}`))).toBe(expected)
      }),
      { numRuns: 1000 },
    )
  })

  test('is never shorter than the least', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100_000), (number, leastMs) => {
        const ms = valueOf(parseDuration('poll-interval', String(number), leastMs))
        expect(ms === undefined ? number * 1000 < leastMs : ms >= leastMs).toBe(true)
      }),
    )
  })

  test('is nothing else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (!/^\d{1,9}[smh]?$/.test(text)) expect(parseDuration('timeout', text).ok).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('is told so that no second is lost', () => {
    fc.assert(
      fc.property(fc.nat(500_000), (total) => {
        const told = describeDuration(total * 1000).matchAll(/(\d+) (h|min|s)/g)
        const sum = told.reduce(
          (all, [, number, word]) => all + Number(number) * (word === 'h' ? 3600 : word === 'min' ? 60 : 1),
          0,
        )
        expect(sum).toBe(total)
      }),
    )
  })
})

test('a boolean is true or false and nothing like it', () => {
  const spellings = ['true', 'True', 'TRUE', 'false', 'False', 'FALSE']
  const others = fc.constantFrom('yes', 'no', 'on', '1', '0', 'tRUE', 'falsE', 'true ', '')
  fc.assert(
    fc.property(fc.oneof(anyText, others, fc.constantFrom(...spellings)), (text) => {
      expect(parseBoolean('dry-run', text).ok).toBe(spellings.includes(text))
    }),
  )
})
