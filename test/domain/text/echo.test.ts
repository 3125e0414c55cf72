import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutSecrets } from '../../../src/domain/text/echo.ts'

describe('a text without secrets', () => {
  test.each([
    ['nothing of it', 'a text', ['secret'], 'a text'],
    ['one', 'a secret here', ['secret'], 'a *** here'],
    ['twice', 'secretsecret', ['secret'], '******'],
    ['one in another', 'the long secret', ['secret', 'long secret'], 'the ***'],
    ['one in another, the other way round', 'the long secret', ['long secret', 'secret'], 'the ***'],
    ['one that ends in another', 'abcdef', ['abcd', 'cdef'], '***'],
    ['one after another', 'abcdef', ['abc', 'def'], '******'],
    ['no secrets', 'a text', [], 'a text'],
  ])('%s', (_, text, secrets, expected) => {
    expect(withoutSecrets(text, secrets)).toBe(expected)
  })

  test('holds none, whatever they are and wherever they stand', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '/', '_'), minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 4 }), fc.array(letters), (secrets, others) => {
        const text = [...others, ...secrets, ...others].join('')
        const clean = withoutSecrets(text, secrets)
        for (const secret of secrets) expect(clean.split('***').filter((part) => part.includes(secret))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
