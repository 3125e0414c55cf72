import { Secret } from '../text/secret.ts'
import { withoutEnd } from '../text/without-end.ts'
import { invalid, valid, type Parsed } from './parsed.ts'

/** Where requests go, and as whom. */
export type Connection = { readonly apiUrl: URL; readonly token: Secret }

export const parseToken = (text: string): Parsed<Secret> => {
  if (text === '')
    return invalid(
      'github-token',
      'is required: a personal access token or a GitHub App token. A secret is empty in runs that forks and ' +
        'Dependabot start, and where its name is misspelled',
    )
  // Only what HTTP allows in a header; the alphabet and length of a token are GitHub's business.
  if (!/^[\x21-\x7e]+$/.test(text))
    return invalid('github-token', 'holds a blank, a line break or another character that no token has')
  return valid(new Secret(text))
}

const loopback = /^(localhost|127(\.[0-9]+){3}|\[::1\])$/

/** The API's address: `https://api.github.com`, `https://api.SUBDOMAIN.ghe.com` or `https://HOST/api/v3`. */
export const parseApiUrl = (text: string): Parsed<URL> => {
  const input = 'github-api-url'
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    return invalid(input, 'must be the address of the API, such as https://api.github.com or https://HOST/api/v3')
  }
  if (url.username !== '' || url.password !== '') return invalid(input, 'must not hold a user name or password')
  if (/[?#]/.test(text)) return invalid(input, 'must not have a query or fragment')
  if (url.protocol === 'http:' && !loopback.test(url.hostname)) {
    return invalid(input, 'must be https: over plain http the token could be read on the way')
  }
  return valid(url)
}

export const withoutTrailingSlash = (url: URL): string => withoutEnd(url.href, '/')
