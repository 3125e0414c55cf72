import { describe, expect, test } from 'vitest'
import { proxyFor } from '../../../src/domain/inputs/proxy.ts'
import { Failed } from '../../../src/domain/text/failure.ts'

const api = new URL('https://api.github.com')
const proxy = 'http://proxy.example:3128'

const refusal = (env: Readonly<Record<string, string>>, url = api): string => {
  try {
    return `none, but ${proxyFor(url, env) ?? 'no proxy'}`
  } catch (error) {
    if (!(error instanceof Failed)) throw error
    return `${error.failure.code}: ${error.failure.message} ${error.failure.hint ?? ''}`
  }
}

describe('the proxy of a request', () => {
  test.each<[string, Readonly<Record<string, string>>, string | undefined]>([
    ['none is named', {}, undefined],
    ['it is empty', { https_proxy: '' }, undefined],
    ['it is blank', { https_proxy: '  ', HTTPS_PROXY: proxy }, `${proxy}/`],
    ['in lower case', { https_proxy: proxy }, `${proxy}/`],
    ['in upper case', { HTTPS_PROXY: proxy }, `${proxy}/`],
    ['in both: lower case wins', { https_proxy: proxy, HTTPS_PROXY: 'http://other.example' }, `${proxy}/`],
    ['only for http', { http_proxy: proxy, HTTP_PROXY: proxy }, undefined],
    ['without a scheme', { https_proxy: 'proxy.example:3128' }, `${proxy}/`],
    ['with a scheme in capitals', { https_proxy: 'HTTP://proxy.example:3128' }, `${proxy}/`],
    ['over TLS', { https_proxy: 'https://proxy.example' }, 'https://proxy.example/'],
    ['with a password', { https_proxy: 'http://user:pa%40ss@proxy.example' }, 'http://user:pa%40ss@proxy.example/'],
  ])('%s', (_, env, expected) => {
    expect(proxyFor(api, env)).toBe(expected)
  })

  test.each(['http://127.0.0.1:8080', 'http://localhost', 'http://[::1]:80'])(
    'is none for plain http, whatever the environment says (%s)',
    (url) => {
      const env = { http_proxy: proxy, https_proxy: 'socks5://proxy.example', HTTP_PROXY: proxy }
      expect(proxyFor(new URL(url), env)).toBeUndefined()
    },
  )
})

describe('an exception from the proxy', () => {
  const isExcepted = (url: string, list: string, name = 'no_proxy'): boolean =>
    proxyFor(new URL(url), { https_proxy: proxy, [name]: list }) === undefined

  test.each([
    ['https://api.github.com', 'api.github.com'],
    ['https://api.github.com', 'API.GitHub.com'],
    ['https://api.github.com', '*'],
    ['https://api.github.com', 'github.com'],
    ['https://api.github.com', '.github.com'],
    ['https://api.github.com', '*.github.com'],
    ['https://api.github.com', 'api.github.com:443'],
    ['https://api.github.com', 'localhost, 127.0.0.1,api.github.com'],
    ['https://api.github.com', 'localhost api.github.com'],
    ['https://ghes.example:8443/api/v3', 'ghes.example:8443'],
    ['https://10.1.2.3/api/v3', '10.1.2.3'],
    ['https://[fd00::1]/api/v3', 'fd00::1'],
    ['https://[fd00::1]/api/v3', '[fd00::1]'],
    ['https://[fd00::1]:8443/api/v3', '[fd00::1]:8443'],
  ])('%s is one by %s', (url, list) => {
    expect(isExcepted(url, list)).toBe(true)
    expect(isExcepted(url, list, 'NO_PROXY')).toBe(true)
  })

  test.each([
    ['https://api.github.com', ''],
    ['https://api.github.com', ' , ,'],
    ['https://api.github.com', '.'],
    ['https://api.github.com', 'hub.com'],
    ['https://api.github.com', 'api.github.com.evil.example'],
    ['https://api.github.com', 'api.github.com:8443'],
    ['https://ghes.example:8443/api/v3', 'ghes.example:443'],
    ['https://10.1.2.3/api/v3', '2.3'],
    ['https://[fd00::1]/api/v3', 'fd00::2'],
  ])('%s is none by %j', (url, list) => {
    expect(isExcepted(url, list)).toBe(false)
  })
})

describe('a proxy that is not spoken', () => {
  test.each([
    'socks5://proxy.example:1080',
    'socks://x',
    'socks5h://user:telltale@x',
    'SOCKS4://x',
    'ftp://x',
    'pac+https://x',
  ])('is bad input (%s)', (address) => {
    const told = refusal({ https_proxy: address })
    expect(told).toMatch(/^bad-input: The environment names a proxy of the kind [a-z0-9+]+:\/\/ in https_proxy/)
    expect(told).toContain('no_proxy')
    expect(told).not.toContain('telltale')
  })

  test.each(['http://', 'http://not an address', 'https://user:telltale@x:y', 'socks5:telltale'])(
    'nor is what is no address (%s)',
    (address) => {
      const told = refusal({ HTTPS_PROXY: address })
      expect(told).toMatch(/^bad-input: The environment names no address of a proxy in HTTPS_PROXY/)
      expect(told).not.toContain('telltale')
    },
  )

  test('does not matter where it would not be used', () => {
    expect(refusal({ https_proxy: 'socks5://x', no_proxy: 'api.github.com' })).toBe('none, but no proxy')
    expect(refusal({ http_proxy: 'socks5://x' })).toBe('none, but no proxy')
    expect(refusal({ https_proxy: 'socks5://x' }, new URL('http://127.0.0.1'))).toBe('none, but no proxy')
  })
})
