import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { decodeJitConfig, secretsInside } from '../../../src/domain/github/jit-config.ts'
import { runnerAnswer } from './runner-answers.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')

const settings = {
  agentId: 7,
  agentName: 'a-runner-with-a-long-name',
  poolName: 'a-group-with-a-long-name',
  serverUrl: 'https://pipelines.example.com/a-tenant/',
  gitHubUrl: 'https://github.com/octo-org',
  workFolder: 'a-work-folder-with-a-long-name',
}
const credentials = {
  scheme: 'OAuth',
  data: {
    clientId: 'b9c1b5b0-7f6e-4a3c-9d52-0f1e2d3c4b5a',
    authorizationUrl: 'https://vstoken.example.com/_apis/oauth2/token/',
    requireFipsCryptography: 'True',
  },
}
const member = (name: string): string => base64(`${name} of an RSA key, long enough`)
const secretMembers = ['d', 'dp', 'dq', 'inverseQ', 'modulus', 'p', 'q'].map(member)
const [d, dp, dq, inverseQ, modulus, p, q] = secretMembers
const rsa = { d, dp, dq, exponent: 'AQAB', inverseQ, modulus, p, q }

type Write = (value: unknown) => string
const plain: Write = (value) => JSON.stringify(value)
const pretty: Write = (value) => JSON.stringify(value, undefined, 2)
const prettyOnWindows: Write = (value) => pretty(value).replaceAll('\n', '\r\n')
const withMark: Write = (value) => `\uFEFF${plain(value)}`

const filesOf = (write: Write) => ({
  '.runner': base64(write(settings)),
  '.credentials': base64(write(credentials)),
  '.credentials_rsaparams': base64(write(rsa)),
})
const blobOf = (write: Write): string => base64(write(filesOf(write)))

/** Too short or too common to be masked: they would blank out the log of every later step. */
const innocent = ['{', '}', 'OAuth', 'True', 'AQAB', ...Object.values(settings).map(String), '_work', 'linux']

const expectInnocence = (secrets: readonly string[]): void => {
  for (const word of innocent) expect(secrets).not.toContain(word)
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThanOrEqual(16)
    expect(secret).not.toMatch(/[\r\n]/)
    expect(secret).not.toMatch(/^https?:/)
  }
}

describe.each([
  ['plain', plain],
  ['pretty-printed', pretty],
  ['pretty-printed on Windows', prettyOnWindows],
  ['with a byte order mark', withMark],
])('of a blob written %s', (_, write) => {
  const secrets = secretsInside(blobOf(write))

  test('every file is a secret, encoded', () => {
    expect(secrets).toEqual(expect.arrayContaining(Object.values(filesOf(write))))
  })

  test('the OAuth client and every member of the RSA key are secrets', () => {
    expect(secrets).toEqual(expect.arrayContaining([credentials.data.clientId, ...secretMembers]))
  })

  test("nothing short, no line break, no address, nor the runner's own words", () => {
    expectInnocence(secrets)
  })

  test('no secret stands twice', () => {
    expect(new Set(secrets).size).toBe(secrets.length)
  })
})

test('what a plain blob decodes to is a secret at each step', () => {
  const files = filesOf(plain)
  expect(secretsInside(blobOf(plain))).toEqual(
    expect.arrayContaining([plain(files), plain(settings), plain(credentials), plain(rsa)]),
  )
})

test('a blob that is wrapped is unpacked too', () => {
  const wrapped = blobOf(plain).replace(/.{76}/g, '$&\n')
  expect(secretsInside(wrapped)).toEqual(expect.arrayContaining([credentials.data.clientId, ...secretMembers]))
})

test('a PEM key inside is masked by its lines', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const blob = base64(plain({ '.credentials': base64(plain({ data: { key: pem } })) }))
  const secrets = secretsInside(blob)
  const body = pem.split('\n').filter((line) => line.length >= 16 && !line.startsWith('-'))
  expect(body.length).toBeGreaterThan(1)
  expect(secrets).toEqual(expect.arrayContaining(body))
  expectInnocence(secrets)
})

describe('of an unknown form nothing inside is known', () => {
  test.each([
    ['words', 'not a blob at all'],
    ['nothing', ''],
    ['blanks', ' \n '],
    ['an address', 'https://example.com/jit'],
    ['base64 for addresses', Buffer.from('~~~???'.repeat(9)).toString('base64url')],
    ['base64 of something short', base64('short')],
    ['base64 of an empty object', base64('{}')],
    ['base64 of lines', base64('first line of a long text\nsecond line of a long text')],
  ])('%s', (_, blob) => {
    expect(secretsInside(blob)).toEqual([])
  })

  test.each<[string, unknown]>([
    ['numbers', { '.runner': 7 }],
    ['null', { '.credentials': null }],
    ['plain text', { '.credentials': 'not base64!' }],
    ['an array', ['a', 'b']],
    ['a string', 'text'],
  ])('%s in place of files', (_, files) => {
    expectInnocence(secretsInside(base64(pretty(files))))
  })
})

test('a blob that breaks off has at least no innocent word in it', () => {
  expectInnocence(secretsInside(blobOf(plain).slice(0, -5)))
})

test('all of it is masked before the blob is told', () => {
  const blob = blobOf(plain)
  const { encoded } = decodeJitConfig({ runner: runnerAnswer(), encoded_jit_config: blob })
  const masked: string[] = []
  encoded.reveal((value) => masked.push(value))
  expect(masked[0]).toBe(blob)
  expect(masked).toEqual(expect.arrayContaining([credentials.data.clientId, ...secretMembers]))
})
