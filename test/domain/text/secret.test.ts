import { format, inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { maskable, revealText, Secret } from '../../../src/domain/text/secret.ts'

const value = 'value-to-keep'
const part = 'part-to-keep'
const secret = new Secret(value, [part])

describe('a secret is never seen', () => {
  test.each<[string, () => string]>([
    ['String()', () => String(secret)],
    ['a template', () => `a ${secret as unknown as string}`],
    ['a concatenation', () => 'x' + (secret as unknown as string)],
    ['a join', () => [secret, secret].join()],
    ['toLocaleString', () => secret.toLocaleString()],
    ['JSON', () => JSON.stringify(secret)],
    ['JSON, nested and indented', () => JSON.stringify({ deep: [{ secret }] }, undefined, 2)],
    ['JSON of its fields', () => JSON.stringify(Object.entries(secret))],
    ['inspect', () => inspect(secret)],
    [
      'inspect, nested and with everything shown',
      () => inspect({ a: { b: { c: secret } } }, { depth: 9, showHidden: true }),
    ],
    ['inspect without its own wording', () => inspect(secret, { customInspect: false, showHidden: true })],
    ['inspect of a map', () => inspect(new Map([[secret, secret]]))],
    ['inspect of an error', () => inspect(new Error('x', { cause: secret }))],
    ['an error message', () => String(new Error(secret as unknown as string))],
    ...['%s', '%o', '%O', '%j', '%d', '%i', '%f', '%c', '%%', ''].map((form): [string, () => string] => [
      `console format ${form}`,
      () => format(`${form} end`, secret),
    ]),
    ['keys', () => [...Object.keys(secret), ...Object.getOwnPropertyNames(secret)].join()],
    ['a copy', () => inspect({ ...(secret as object) }) + inspect(structuredClone(secret))],
    ['an assignment', () => JSON.stringify(Object.assign({}, secret))],
    ['a loose comparison', () => String((secret as unknown) === value)],
  ])('by %s', (_, show) => {
    const shown = show()
    expect(shown).not.toContain(value)
    expect(shown).not.toContain(part)
  })

  test.each<[string, () => string]>([
    ['String()', () => String(secret)],
    ['JSON', () => JSON.parse(JSON.stringify(secret)) as string],
    ['inspect', () => inspect(secret)],
    ['console format %s', () => format('%s', secret)],
  ])('%s shows *** instead', (_, show) => {
    expect(show()).toBe('***')
  })
})

describe('what is masked of a value', () => {
  const [long, other] = ['sixteen-letters!', 'another-long-line']
  test.each<[string, string, readonly string[]]>([
    ['of one line is all of it, however short', 'short', ['short']],
    ['of one line keeps its blanks', ` ${long} `, [` ${long} `]],
    [
      'of several lines are those that are no common words',
      `{\n  ${long}\r\n\r\nfifteen-letters\n${other} \n}`,
      [long, other],
    ],
    ['that ends in a line break is its line', `${long}\n`, [long]],
  ])('%s', (_, text, masks) => {
    expect(maskable(text)).toEqual(masks)
  })
})

describe('a secret is revealed', () => {
  test('only after it and all its parts are masked', () => {
    const masked: string[] = []
    expect(secret.reveal((text) => masked.push(text))).toBe(value)
    expect(masked).toEqual([value, part])
  })

  test('not when masking fails', () => {
    const revealed = (): string =>
      secret.reveal(() => {
        throw new Error('no mask')
      })
    expect(revealed).toThrow('no mask')
  })
})

describe('an output is', () => {
  test.each<[string, unknown, string]>([
    ['empty for undefined', undefined, ''],
    ['empty for null', null, ''],
    ['a string as it is', 'a "b"\n', 'a "b"\n'],
    ['an empty string', '', ''],
    ['a number', 7, '7'],
    ['zero', 0, '0'],
    ['false', false, 'false'],
    ['an empty array', [], '[]'],
    ['JSON for the rest', [{ id: 7, name: 'é' }], '[{"id":7,"name":"é"}]'],
    ['null inside as null', { version: null }, '{"version":null}'],
    ['a secret revealed', secret, value],
    ['secrets revealed wherever they are', { a: [{ b: secret }] }, `{"a":[{"b":"${value}"}]}`],
  ])('%s', (_, output, text) => {
    expect(revealText(output, () => undefined)).toBe(text)
  })

  test('masked with every secret in it', () => {
    const masked: string[] = []
    revealText([{ a: secret }, new Secret('second')], (text) => masked.push(text))
    expect(masked).toEqual([value, part, 'second'])
  })
})
