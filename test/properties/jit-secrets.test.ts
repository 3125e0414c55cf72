import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { secretsInside } from '../../src/domain/github/jit-config.ts'
import { anyText } from './arbitraries.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const expectModest = (blob: string): void => {
  for (const secret of secretsInside(blob)) {
    expect(secret.length).toBeGreaterThanOrEqual(16)
    expect(secret).not.toMatch(/[\r\n]/)
  }
}

const value = fc.stringMatching(/^[A-Za-z0-9+/=]{1,60}$/)
const file = fc.dictionary(
  fc.stringMatching(/^[a-zA-Z]{1,10}$/),
  fc.oneof(value, fc.dictionary(fc.constantFrom('a', 'b'), value)),
)
const blobOf = (files: Readonly<Record<string, unknown>>): string =>
  base64(
    JSON.stringify(
      Object.fromEntries(Object.entries(files).map(([name, content]) => [name, base64(JSON.stringify(content))])),
    ),
  )

const stringsIn = (content: unknown): readonly string[] => {
  if (typeof content === 'string') return [content]
  return typeof content === 'object' && content !== null ? Object.values(content).flatMap(stringsIn) : []
}

describe('what a JIT config would give away', () => {
  test('is found without an error in any text', () => {
    fc.assert(fc.property(anyText, expectModest), { numRuns: 1000 })
  })

  test('is found without an error in any text that is base64, of JSON or not', () => {
    const content = fc.oneof(
      anyText,
      fc.json(),
      fc
        .dictionary(anyText, fc.oneof(anyText, fc.json().map(base64), anyText.map(base64)))
        .map((files) => JSON.stringify(files)),
    )
    fc.assert(fc.property(content.map(base64), expectModest), { numRuns: 1000 })
  })

  test('is each long string of its credentials, however deep', () => {
    fc.assert(
      fc.property(file, file, (credentials, key) => {
        const found = secretsInside(blobOf({ '.credentials': credentials, '.credentials_rsaparams': key }))
        const long = [...stringsIn(credentials), ...stringsIn(key)].filter((text) => text.length >= 16)
        expect(found).toEqual(expect.arrayContaining(long))
      }),
    )
  })

  test('is no word of its settings: a runner is named by anybody', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,40}$/), (name) => {
        const found = secretsInside(
          blobOf({ '.runner': { agentName: name }, '.credentials': {}, '.credentials_rsaparams': {} }),
        )
        expect(found).not.toContain(name)
      }),
    )
  })
})
