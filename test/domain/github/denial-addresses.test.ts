import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../../src/domain/github/refusal.ts'
import type { Answer } from '../../../src/domain/github/reply.ts'
import { answer, asked, saying, type Headers } from './github-refusals.ts'

const noSso = 'Resource protected by organization SAML enforcement.'
const at = (apiUrl: string, refused: Answer): Answer => ({ ...refused, apiUrl })

describe('the address where a token is authorized', () => {
  const hintAt = (apiUrl: string | undefined, header: string): string => {
    const refused = saying(403, noSso, { 'x-github-sso': header })
    return refusalOf(apiUrl === undefined ? refused : at(apiUrl, refused), asked('list')).hint ?? ''
  }
  test.each<[string, string]>([
    ['https://api.github.com', 'https://github.com/orgs/a/sso'],
    ['https://api.acme.ghe.com', 'https://acme.ghe.com/orgs/a/sso'],
    ['https://ghes.example/api/v3', 'https://ghes.example/enterprises/a/sso?x=1'],
    ['https://ghes.example:8443/api/v3', 'https://ghes.example:8443/orgs/a/sso'],
  ])('is told by %s: %s', (apiUrl, page) => {
    expect(hintAt(apiUrl, `required; url=${page}`)).toContain(`Authorize the token here: ${page}`)
  })

  test.each<[string, string | undefined, string]>([
    ['of another host', 'https://api.github.com', 'https://github.com.evil.example/sso'],
    ['of a host that ends alike', 'https://api.github.com', 'https://evilgithub.com/sso'],
    ['of the host of the API', 'https://api.github.com', 'https://api.github.com/sso'],
    ['over plain http', 'https://api.github.com', 'http://github.com/sso'],
    ['of another kind', 'https://api.github.com', 'javascript:alert(1)'],
    ['with a user', 'https://api.github.com', 'https://me@github.com/sso'],
    ['with a password', 'https://api.github.com', 'https://:secret@github.com/sso'],
    ['with a fragment', 'https://api.github.com', 'https://github.com/sso#a##[error]b'],
    ['that is endless', 'https://api.github.com', `https://github.com/${'x'.repeat(1000)}`],
    ['of a server that nobody knows', undefined, 'https://github.com/sso'],
    ['that is none', 'https://api.github.com', 'sso'],
  ])('%s is not', (_, apiUrl, page) => {
    const hint = hintAt(apiUrl, `required; url=${page}`)
    expect(hint).toContain('Authorize the token with "Configure SSO" in the list of your tokens.')
    expect(hint).not.toContain('sso#')
  })

  test('is printed as an address and nothing else', () => {
    const page = hintAt('https://api.github.com', 'required; url=https://github.com/a\u202eb%0a')
    expect(page).toMatch(/here: https:\/\/github\.com\/a%E2%80%AEb%0a$/)
  })
})

describe('trouble', () => {
  const hintAt = (apiUrl: string, headers: Headers = {}): string | undefined =>
    refusalOf(at(apiUrl, answer(503, headers)), asked('list')).hint
  test('of github.com has a page that tells of it', () => {
    const page = 'https://www.githubstatus.com tells whether GitHub has trouble'
    expect(hintAt('https://api.github.com')).toBe(`Try again later; ${page}.`)
    expect(hintAt('https://api.github.com', { 'retry-after': '90' })).toBe(`Try again after 90 s; ${page}.`)
  })

  test.each(['https://api.acme.ghe.com', 'https://ghes.example/api/v3', 'https://github.com.evil.example'])(
    'of %s has none that is known',
    (apiUrl) => {
      expect(hintAt(apiUrl)).toBe('Try again later.')
      expect(refusalOf(answer(503), asked('list')).hint).toBe('Try again later.')
    },
  )
})
