import { describe, expect, test } from 'vitest'
import { parseApiUrl, parseToken, withoutTrailingSlash } from '../../../src/domain/inputs/connection.ts'
import { mapParsed, valid } from '../../../src/domain/inputs/parsed.ts'
import { textsOf } from './parsed-step.ts'

describe('the address of the API', () => {
  test.each([
    ['https://api.github.com', 'https://api.github.com'],
    ['https://api.github.com/', 'https://api.github.com'],
    ['https://api.acme.ghe.com', 'https://api.acme.ghe.com'],
    ['https://ghes.example/api/v3', 'https://ghes.example/api/v3'],
    ['https://ghes.example/api/v3/', 'https://ghes.example/api/v3'],
    ['https://ghes.example:8443/api/v3//', 'https://ghes.example:8443/api/v3'],
    ['HTTPS://GHES.Example/api/v3', 'https://ghes.example/api/v3'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.0.0.1:3000/api/v3', 'http://127.0.0.1:3000/api/v3'],
    ['http://127.8.9.10', 'http://127.8.9.10'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('%s is %s', (text, base) => {
    expect(mapParsed(parseApiUrl(text), withoutTrailingSlash)).toEqual(valid(base))
  })

  test.each([
    ['', 'must be the address of the API'],
    ['api.github.com', 'must be the address of the API'],
    ['/api/v3', 'must be the address of the API'],
    ['ftp://api.github.com', 'must be the address of the API'],
    ['file:///etc/passwd', 'must be the address of the API'],
    ['javascript:alert(1)', 'must be the address of the API'],
    ['https://', 'must be the address of the API'],
    ['https://user@api.github.com', 'must not hold a user name or password'],
    ['https://:pass-word@api.github.com', 'must not hold a user name or password'],
    ['https://user:pass-word@127.0.0.1', 'must not hold a user name or password'],
    ['https://api.github.com?x=1', 'must not have a query or fragment'],
    ['https://api.github.com/#x', 'must not have a query or fragment'],
    ['http://api.github.com', 'must be https'],
    ['http://10.0.0.1', 'must be https'],
    ['http://127.0.0.1.evil.example', 'must be https'],
    ['http://localhost.evil.example', 'must be https'],
    ['http://evil-localhost', 'must be https'],
    ['http://0.0.0.0', 'must be https'],
    ['http://[::2]', 'must be https'],
    ['http://[::ffff:10.0.0.1]', 'must be https'],
  ])('%j is refused, and no password repeated', (text, problem) => {
    const texts = textsOf(parseApiUrl(text))
    expect(texts).toEqual([expect.stringContaining(`github-api-url ${problem}`)])
    expect(texts.join()).not.toContain('pass-word')
  })
})

describe('a token', () => {
  test.each([
    'ghp_0123456789abcdefghijABCDEFGHIJ012345',
    'github_pat_11AAAAAAA0123_xyz',
    `ghs_${'x'.repeat(516)}`,
    'v1.0123456789abcdef',
    'aaa.bbb.ccc',
    'x',
    '!#$%&()*+,-./:;<=>?@[]^_`{|}~',
  ])('of any alphabet and length is taken (%#)', (text) => {
    const revealed = mapParsed(parseToken(text), (token) => token.reveal(() => undefined))
    expect(revealed).toEqual(valid(text))
  })

  test('must be there', () => {
    expect(textsOf(parseToken(''))).toEqual([expect.stringMatching(/^github-token is required/)])
  })

  test.each(['two words', 'line\nbreak', 'line\r\nX-Injected: 1', 'tab\t', 'n\u0000l', 'ümlaut', '\u007f'])(
    '%j is none, and is not repeated',
    (text) => {
      const problem = 'github-token holds a blank, a line break or another character that no token has'
      expect(textsOf(parseToken(text))).toEqual([problem])
    },
  )
})
