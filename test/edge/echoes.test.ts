import { describe, expect, test } from 'vitest'
import { createIntake, type Intake } from '../../src/edge/intake.ts'
import { createJitBlobs } from '../sandbox/api/jit-blob.ts'

const token = 'ghp_te/ll+tale_0123456789'
const blob = createJitBlobs().encode({
  id: 1,
  name: 'jit-1',
  groupId: 1,
  groupName: 'Default',
  workFolder: '_work',
  gitHubUrl: 'https://github.com/octo-org',
})
const files = JSON.parse(Buffer.from(blob, 'base64').toString()) as Record<string, string>
const [credentials = '', key = ''] = [files['.credentials'], files['.credentials_rsaparams']]
const { d = '' } = JSON.parse(Buffer.from(key, 'base64').toString()) as { d?: string }

const take = (intake: Intake, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  intake({ status, headers, text: typeof body === 'string' ? body : JSON.stringify(body) })

describe('a token that comes back', () => {
  const intake = createIntake(token)

  test.each([200, 201, 304, 401, 403, 404, 409, 422, 429, 500, 502])('is hidden in every text of a %d', (status) => {
    const said = { message: `Bad ${token}!`, errors: [token, { field: token, code: `${token}${token}` }], [token]: 1 }
    const taken = take(intake, status, said, { 'x-github-request-id': token, 'x-oauth-scopes': `repo, ${token}` })
    expect(taken).toEqual({
      headers: { 'x-github-request-id': '***', 'x-oauth-scopes': 'repo, ***' },
      json: { message: 'Bad ***!', errors: ['***', { field: '***', code: '******' }], '***': 1 },
    })
  })

  test('is hidden in labels and names of a success', () => {
    const runner = { id: 1, name: `ci-${token}`, status: token, busy: false, labels: [{ name: token }] }
    expect(take(intake, 200, { total_count: 1, runners: [runner] }).json).toEqual({
      total_count: 1,
      runners: [{ id: 1, name: 'ci-***', status: '***', busy: false, labels: [{ name: '***' }] }],
    })
  })

  test.each([
    [
      'as letters by number',
      `{"message":"${Array.from(token, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"}`,
    ],
    ['with one letter by number', `{"message":"${token.replace('g', '\\u0067')}"}`],
    ['with escaped slashes', `{"message":"${token.replace('/', '\\/')}"}`],
  ])('is hidden when it is written %s', (_, text) => {
    expect(take(intake, 403, text).json).toEqual({ message: '***' })
  })

  test('is hidden where a secret is expected', () => {
    expect(take(intake, 201, { token, expires_at: 'x' }).json).toEqual({ token: '***', expires_at: 'x' })
  })

  test('at a depth that nobody walks is hidden with all around it', () => {
    let deep: unknown = token
    for (let depth = 0; depth < 500; depth += 1) deep = [deep]
    expect(JSON.stringify(take(intake, 200, { deep }).json)).not.toContain(token)
  })

  test('deeper than the engine can write is hidden with all around it', () => {
    const [open, close] = ['['.repeat(30_000), ']'.repeat(30_000)]
    const written = token.replace('g', '\\u0067')
    const taken = take(intake, 422, `{"message":"for ${written}","deep":${open}"${written}"${close}}`)
    expect(taken.json).toMatchObject({ message: 'for ***' })
    expect(JSON.stringify(taken.json)).not.toContain(token)
  })
})

describe('a secret that was handed out', () => {
  test('comes through where the API says that it does', () => {
    const intake = createIntake(token)
    const answers = [
      { token: 'A-NEW-REGISTRATION-TOKEN', expires_at: 'x' },
      { runner: { id: 1, name: 'jit-1' }, encoded_jit_config: blob },
      [{ os: 'linux', temp_download_token: 'A-DOWNLOAD-TOKEN' }, { os: 'win' }],
    ]
    for (const answer of answers) expect(take(intake, 201, answer).json).toEqual(answer)
    // Once more: what a step has received may be handed out again.
    for (const answer of answers) expect(take(intake, 201, answer).json).toEqual(answer)
  })

  test('is hidden everywhere else, from that answer on', () => {
    const intake = createIntake(token)
    const taken = take(
      intake,
      201,
      { token: 'REGISTRATION-TOKEN', note: 'REGISTRATION-TOKEN' },
      { etag: 'REGISTRATION-TOKEN' },
    )
    expect(taken).toEqual({ headers: { etag: '***' }, json: { token: 'REGISTRATION-TOKEN', note: '***' } })
    expect(take(intake, 500, { message: 'for REGISTRATION-TOKEN' }).json).toEqual({ message: 'for ***' })
  })

  test('is known by its name, however that is written', () => {
    const intake = createIntake(token)
    const taken = take(intake, 422, '{"\\u0074oken":"TOKEN-OF-THE-FAILURE","message":"for TOKEN-OF-THE-FAILURE"}')
    expect(taken.json).toEqual({ token: '***', message: 'for ***' })
  })

  test('is hidden with all that is inside a JIT config', () => {
    const intake = createIntake(token)
    take(intake, 201, { runner: {}, encoded_jit_config: blob })
    const message = [blob, credentials, key, d, Buffer.from(credentials, 'base64').toString()].join(' / ')
    expect(take(intake, 422, { message }).json).toEqual({ message: '*** / *** / *** / *** / ***' })
  })

  test('is not kept when a list has it where none belongs', () => {
    const runner = { id: 1, name: 'a', token: 'NO-TOKEN-OF-OURS', labels: [{ name: 'NO-TOKEN-OF-OURS' }] }
    expect(take(createIntake(token), 200, { total_count: 1, runners: [runner] }).json).toEqual({
      total_count: 1,
      runners: [{ id: 1, name: 'a', token: '***', labels: [{ name: '***' }] }],
    })
  })
})

describe('a failure that carries a secret of its own', () => {
  test.each(['token', 'temp_download_token', 'encoded_jit_config'])('shows nothing of it (%s)', (member) => {
    const secret = 'SECRET/OF/THE/FAILURE'
    const body = { message: `for ${secret}`, errors: [{ [member]: secret, code: secret }] }
    expect(take(createIntake(token), 422, body, { 'x-github-request-id': secret })).toEqual({
      headers: { 'x-github-request-id': '***' },
      json: { message: 'for ***', errors: [{ [member]: '***', code: '***' }] },
    })
  })

  test('shows nothing of what is inside a JIT config', () => {
    const body = { message: `${d} of ${credentials}`, encoded_jit_config: blob }
    expect(take(createIntake(token), 500, body).json).toEqual({ message: '*** of ***', encoded_jit_config: '***' })
  })
})

test('an answer that is long and deep is not read', () => {
  const deep = (levels: number): string => `{"a":${'['.repeat(levels)}"${'b'.repeat(70_000)}"${']'.repeat(levels)}}`
  expect(take(createIntake(token), 200, deep(60)).json).toHaveProperty('a')
  expect(take(createIntake(token), 200, deep(64)).json).toBeUndefined()
})

describe('what is no secret', () => {
  test.each(['', 'a', '1234567'])('a token as short as a word hides no words (%j)', (short) => {
    const body = { message: `a ${short} message 1234567` }
    expect(take(createIntake(short), 403, body, { a: short })).toEqual({ headers: { a: short }, json: body })
  })

  test('an answer with nothing to hide is handed on as it is, whatever is in it', () => {
    const odd = { a: 'C:\\path "quoted"\n', b: [null, true, 1.5, {}], ['__proto__']: { c: 1 }, token: 7 }
    expect(take(createIntake(token), 200, odd).json).toEqual(odd)
    expect(take(createIntake(token), 200, '<html>').json).toBeUndefined()
  })
})
