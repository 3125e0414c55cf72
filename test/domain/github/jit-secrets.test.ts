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
const words = ['{', '}', 'OAuth', 'True', 'AQAB', ...Object.values(settings).map(String), '_work', 'linux']
const innocent = [...words, '"scheme": "OAuth",', '"requireFipsCryptography": "True"']

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

test('what a blob with byte order marks decodes to is a secret without them: who reads it drops them', () => {
  expect(secretsInside(blobOf(withMark))).toEqual(
    expect.arrayContaining([plain(filesOf(withMark)), plain(credentials), plain(rsa)]),
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

test('a file that is a bare PEM key is masked by its lines', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const secrets = secretsInside(base64(plain({ ...filesOf(plain), '.key': base64(pem) })))
  const body = pem.split('\n').filter((line) => line.length >= 16 && !line.startsWith('-'))
  expect(body.length).toBeGreaterThan(1)
  expect(secrets).toEqual(expect.arrayContaining([...body, ...secretMembers, base64(pem)]))
  expectInnocence(secrets)
})

describe('a secret is masked however its JSON is written', () => {
  const [slash, plus] = ['slash/in/the/key/abcdef', 'plus+in+the+key+abcdef']
  const writtenSlash = slash.replaceAll('/', '\\/')
  const writtenPlus = plus.replaceAll('+', '\\u002B')
  const clientId = credentials.data.clientId
  const within = (...contents: readonly string[]): string =>
    base64(plain(Object.fromEntries(contents.map((content, at) => [`.file-${at}`, base64(content)]))))

  test.each<[string, string, readonly string[]]>([
    ['with letters by number', within(`{"d":"${writtenPlus}"}`), [plus, writtenPlus]],
    ['with escaped slashes', within(`{"d":"${writtenSlash}"}`), [slash, writtenSlash]],
    [
      'with letters by number, in a file that is no base64',
      base64(`{".file":"a key: ${writtenPlus}"}`),
      [`a key: ${plus}`, `a key: ${writtenPlus}`],
    ],
    ['after a blank', within(` {"d":"${slash}"}`), [slash]],
    ['after a line break', within(`\n\t{"d":\n"${slash}"}`), [slash]],
    ['after a byte order mark and a blank', within(`\uFEFF {"d":"${slash}"}`), [slash]],
    ['in an array', within(`["${slash}",["${plus}"]]`), [slash, plus]],
    ['as nothing but a string', within(`"${slash}"`), [slash]],
    ['in a member that comes twice', within(`{"d":"${slash}","d":"${plus}"}`), [slash, plus]],
    ['at a great depth', within(`${'{"a":['.repeat(5000)}"${slash}"${']}'.repeat(5000)}`), [slash]],
    ['in a text that breaks off', within(`{"d":"${slash}","q":"${plus}`), [slash, plus]],
    ['in a text that breaks off after a backslash', within(`{"q":"${plus}\\`), [plus]],
    ['with a mark in it', within(`{"d":"a mark \\" in ${slash}"}`), [`a mark " in ${slash}`, `a mark \\" in ${slash}`]],
    [
      'in files that come twice',
      base64(`{".a":"${base64(plain(credentials))}",".a":"${base64(plain(rsa))}"}`),
      [clientId, ...secretMembers],
    ],
    [
      'in files that are an array',
      base64(plain([base64(plain(credentials)), [base64(plain(rsa))]])),
      [clientId, ...secretMembers],
    ],
    [
      'in files whose base64 has escaped signs',
      base64(plain(filesOf(plain)).replaceAll('=', '\\u003D').replaceAll('/', '\\/')),
      [clientId, ...secretMembers, filesOf(plain)['.credentials'].replaceAll('=', '\\u003D').replaceAll('/', '\\/')],
    ],
    ['in files after a blank', base64(` ${plain(filesOf(plain))}`), [clientId, ...secretMembers]],
  ])('%s', (_, blob, expected) => {
    const secrets = secretsInside(blob)
    expect(secrets).toEqual(expect.arrayContaining([...expected]))
    for (const secret of secrets) expect(secret).not.toMatch(/[\r\n]|^.{0,15}$/)
  })

  test('and names of members are none', () => {
    const content = '{"requireFipsCryptography":"True","a name" : {"authorizationUrlOfTheVault":\n["x"]}}'
    expect(secretsInside(within(content))).not.toContain('requireFipsCryptography')
    expect(secretsInside(within(content))).not.toContain('authorizationUrlOfTheVault')
  })
})

test('what is larger than any JIT config is none', () => {
  const answer = { runner: runnerAnswer(), encoded_jit_config: base64(plain({ a: 'x'.repeat(256 * 1024) })) }
  expect(() => decodeJitConfig(answer)).toThrow('encoded_jit_config is not a JIT config')
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
