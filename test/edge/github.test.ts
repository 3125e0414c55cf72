import { describe, expect, test } from 'vitest'
import { routeOf, type Scope, type Verb } from '../../src/domain/github/operations.ts'
import { Secret } from '../../src/domain/text/secret.ts'
import { createSend } from '../../src/edge/github.ts'
import type { Transport } from '../../src/edge/transport.ts'
import { deadUrl, json, serve } from './local-server.ts'
import { patientTransport } from './patient-transport.ts'

const sendTo = (apiUrl: string, token = 'ghp_telltale', mask: (value: string) => void = () => undefined) =>
  createSend({ apiUrl: new URL(apiUrl), token: new Secret(token) }, patientTransport(), mask)

type Asked = readonly [verb: Verb, scope: Scope, parameters: Record<string, unknown>, line: string, body: unknown]

const org = { org: 'acme' }
const repo = { owner: 'acme', repo: 'shop.js' }
const jit = { name: 'ci 1', labels: ['a', 'b'], runner_group_id: 1, work_folder: '_work' }

const asked: readonly Asked[] = [
  ['get', 'org', { ...org, runner_id: 7 }, 'GET /orgs/acme/actions/runners/7', undefined],
  ['get', 'repo', { ...repo, runner_id: 7 }, 'GET /repos/acme/shop.js/actions/runners/7', undefined],
  ['list', 'org', { ...org, per_page: 100, page: 2 }, 'GET /orgs/acme/actions/runners?per_page=100&page=2', undefined],
  ['list', 'repo', { ...repo, page: 1 }, 'GET /repos/acme/shop.js/actions/runners?page=1', undefined],
  ['delete', 'org', { ...org, runner_id: 7 }, 'DELETE /orgs/acme/actions/runners/7', undefined],
  ['delete', 'repo', { ...repo, runner_id: 7 }, 'DELETE /repos/acme/shop.js/actions/runners/7', undefined],
  ['registration-token', 'org', org, 'POST /orgs/acme/actions/runners/registration-token', undefined],
  ['registration-token', 'repo', repo, 'POST /repos/acme/shop.js/actions/runners/registration-token', undefined],
  ['remove-token', 'org', org, 'POST /orgs/acme/actions/runners/remove-token', undefined],
  ['remove-token', 'repo', repo, 'POST /repos/acme/shop.js/actions/runners/remove-token', undefined],
  ['jit-config', 'org', { ...org, ...jit }, 'POST /orgs/acme/actions/runners/generate-jitconfig', jit],
  ['jit-config', 'repo', { ...repo, ...jit }, 'POST /repos/acme/shop.js/actions/runners/generate-jitconfig', jit],
]

describe('every request', () => {
  test.each(asked)('%s %s', async (verb, scope, parameters, line, body) => {
    const { url, received } = await serve(json({ ok: 1 }))
    const reply = await sendTo(url)({ route: routeOf(verb, scope), parameters })
    expect(reply).toMatchObject({ kind: 'answer', status: 200, json: { ok: 1 } })
    expect(received.map(({ method, path }) => `${method} ${path}`)).toEqual([line])
    expect(received[0]?.body === '' ? undefined : (JSON.parse(received[0]?.body ?? '') as unknown)).toEqual(body)
    const contentType = body === undefined ? undefined : 'application/json; charset=utf-8'
    expect(received[0]?.headers['content-type']).toBe(contentType)
    expect(received[0]?.headers).toMatchObject({
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      authorization: 'Bearer ghp_telltale',
      'user-agent': expect.stringMatching(/^self-hosted-runners-action\b/) as unknown,
    })
  })
})

describe('the address of the API', () => {
  const list = { route: routeOf('list', 'org'), parameters: org }
  test.each([
    ['', '/orgs/acme/actions/runners'],
    ['/', '/orgs/acme/actions/runners'],
    ['/api/v3', '/api/v3/orgs/acme/actions/runners'],
    ['/api/v3/', '/api/v3/orgs/acme/actions/runners'],
    ['/api/v3//', '/api/v3/orgs/acme/actions/runners'],
  ])('may end in %j', async (base, path) => {
    const { url, received } = await serve(json({}))
    await sendTo(url + base)(list)
    expect(received.map((request) => request.path)).toEqual([path])
  })
})

test.each(['a b', 'a+b', 'a&page=9', 'a=b', 'a/b', 'a?b#c', 'é 標', '{org}', '%41', "it's", '100%', '..'])(
  'the name %j reaches the API whole',
  async (name) => {
    const { url, received } = await serve(json({}))
    await sendTo(url)({ route: routeOf('list', 'org'), parameters: { ...org, per_page: 1, name } })
    const { pathname, searchParams } = new URL(received[0]?.path ?? '', url)
    expect(pathname).toBe('/orgs/acme/actions/runners')
    expect(Object.fromEntries(searchParams)).toEqual({ per_page: '1', name })
  },
)

test('a name with half a character is asked for all the same', async () => {
  const { url, received } = await serve(json({}))
  const reply = await sendTo(url)({ route: routeOf('list', 'org'), parameters: { ...org, name: 'a\ud800' } })
  expect(reply).toMatchObject({ kind: 'answer', status: 200 })
  expect(new URL(received[0]?.path ?? '', url).searchParams.get('name')).toBe('a\ufffd')
})

test.each([['ghp_0123'], [`ghs_${'x'.repeat(516)}`], ['aaa.bbb.ccc']])(
  'a token is sent as GitHub takes it, whatever its kind (%#)',
  async (token) => {
    const { url, received } = await serve(json({}))
    await sendTo(url, token)({ route: routeOf('list', 'org'), parameters: org })
    expect(received[0]?.headers.authorization).toBe(`Bearer ${token}`)
  },
)

test('the token is masked before it is used', async () => {
  const masked: string[] = []
  const { url, received } = await serve(json({}))
  const send = sendTo(url, 'ghp_telltale', (value) => masked.push(value))
  expect(masked).toContain('ghp_telltale')
  await send({ route: routeOf('list', 'org'), parameters: org })
  expect(received).toHaveLength(1)
})

describe('what comes back is handed on and never thrown', () => {
  const list = { route: routeOf('list', 'org'), parameters: org }
  test.each([200, 201, 204, 301, 304, 400, 401, 403, 404, 409, 422, 429, 500, 502, 503])('%d', async (status) => {
    const headers = { 'x-github-request-id': 'A1', deprecation: 'true', sunset: 'soon', link: '<x>; rel="deprecation"' }
    const { url } = await serve((_, response) => {
      response.writeHead(status, headers).end([204, 304].includes(status) ? undefined : '{"message":"x"}')
    })
    expect(await sendTo(url)(list)).toMatchObject({ kind: 'answer', status, headers: { 'x-github-request-id': 'A1' } })
  })

  test('an answer that is no JSON', async () => {
    const { url } = await serve((_, response) => void response.end('<html>'))
    expect(await sendTo(url)(list)).toMatchObject({ kind: 'answer', status: 200, json: undefined })
  })

  test('no answer', async () => {
    expect(await sendTo(await deadUrl())(list)).toMatchObject({ kind: 'no-answer', reason: 'unreachable' })
  })
})

test('a question for news only says what is known already', async () => {
  const { url, received } = await serve((_, response) => void response.writeHead(304).end())
  const ifNoneMatch = 'W/"0123"'
  const reply = await sendTo(url)({ route: routeOf('list', 'org'), parameters: org, ifNoneMatch })
  expect(reply).toMatchObject({ kind: 'answer', status: 304 })
  expect(received[0]?.headers['if-none-match']).toBe(ifNoneMatch)
})

test('who waits for the arrival of an answer hears of it', async () => {
  const { url } = await serve(json({}))
  const told: string[] = []
  await sendTo(url)({ route: routeOf('list', 'org'), parameters: org, onArrival: () => told.push('here') })
  expect(told).toEqual(['here'])
})

test.each([{}, { org: undefined }])('a placeholder without a value is never sent (%j)', async (parameters) => {
  const { url, received } = await serve(json({}))
  const send = sendTo(url)
  expect(() => send({ route: routeOf('list', 'org'), parameters })).toThrow('has no org')
  expect(received).toEqual([])
})

test('a parameter without a value is left out', async () => {
  const { url, received } = await serve(json({}))
  await sendTo(url)({ route: routeOf('list', 'org'), parameters: { ...org, name: undefined } })
  expect(received[0]?.path).toBe('/orgs/acme/actions/runners')
})

test('a request may be given less time than usual', async () => {
  const { url } = await serve(() => undefined)
  const reply = await sendTo(url)({ route: routeOf('list', 'org'), parameters: org, timeoutMs: 100 })
  expect(reply).toMatchObject({ kind: 'no-answer', reason: 'timed-out', sent: true })
})

test('many requests share one connection', async () => {
  const { url, connections } = await serve(json({ a: 1 }))
  const send = sendTo(url)
  for (const [verb, scope, parameters] of asked) await send({ route: routeOf(verb, scope), parameters })
  expect(connections()).toBe(1)
})

describe('a request may take', () => {
  const allowedMs = async (verb: Verb, timeoutMs?: number): Promise<number | undefined> => {
    const allowed: number[] = []
    const transport: Transport = (_, request) => {
      allowed.push(request.timeoutMs)
      return Promise.resolve({ kind: 'no-answer', reason: 'timed-out', detail: '', sent: true })
    }
    const connection = { apiUrl: new URL('https://api.github.com'), token: new Secret('ghp_telltale') }
    const parameters = { ...org, ...jit, runner_id: 7 }
    const request = { route: routeOf(verb, 'org'), parameters }
    await createSend(
      connection,
      transport,
      () => undefined,
    )({ ...request, ...(timeoutMs !== undefined && { timeoutMs }) })
    return allowed[0]
  }

  test.each<[Verb, number]>([
    ['get', 10_000],
    ['list', 10_000],
    ['delete', 10_000],
    ['registration-token', 20_000],
    ['remove-token', 20_000],
    ['jit-config', 20_000],
  ])('%s: %i ms, or less where less is left', async (verb, ms) => {
    expect(await allowedMs(verb)).toBe(ms)
    expect(await allowedMs(verb, 60_000)).toBe(ms)
    expect(await allowedMs(verb, 700)).toBe(700)
  })
})
