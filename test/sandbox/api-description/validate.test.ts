import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tokens } from '../api/access.ts'
import { newRunner, toldJitRunner, toldRunner } from '../api/runner.ts'
import { startApi } from '../api/server.ts'
import { differences } from './differences.ts'
import { checkExchange, type CheckedExchange } from './validate.ts'

const org = '/orgs/octo-org/actions/runners'
const whole = newRunner(7, {})
const runner = toldRunner(whole, 'as recorded')
const notFound = { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' }

const list = (change: Partial<CheckedExchange>): CheckedExchange => {
  return { method: 'GET', path: org, status: 200, answer: { total_count: 1, runners: [runner] }, ...change }
}
const jit = (body: unknown): CheckedExchange => {
  const answer = { runner: toldJitRunner(whole, 'as recorded'), encoded_jit_config: 'e30=' }
  return { method: 'POST', path: `${org}/generate-jitconfig`, status: 201, body, answer }
}
const named = { name: 'jit', runner_group_id: 1, labels: ['a'] }

describe('what the checker takes', () => {
  it.each<[string, CheckedExchange]>([
    ['a list', list({})],
    ['a page of one', list({ path: `${org}?name=a&per_page=1&page=2` })],
    ['a runner', list({ path: `${org}/7`, answer: runner })],
    ['an old runner', list({ path: `${org}/7`, answer: { ...runner, version: undefined } })],
    ['a JIT config', jit(named)],
    ['a deletion', { method: 'DELETE', path: `${org}/7`, status: 204 }],
    ['nothing new', list({ status: 304, answer: undefined })],
    ['an error it lists', list({ method: 'DELETE', path: `${org}/7`, status: 422, answer: notFound })],
    ['errors it does not list', list({ status: 403, answer: notFound })],
    ['an error of the server', list({ status: 502, answer: notFound })],
  ])('%s', (_, exchange) => {
    expect(checkExchange(exchange)).toEqual([])
  })
})

describe('where GitHub is not as it is described', () => {
  const group = 'answer 200/runners/0 must NOT have additional properties (runner_group_id)'
  const ephemeral = 'answer 200/runners/0 must NOT have additional properties (ephemeral)'
  const labels = [{ id: 3, name: 'X64', type: 'read-only' }]
  const one = (change: object) => list({ answer: { total_count: 1, runners: [{ ...runner, ...change }] } })

  it.each<[string, CheckedExchange, string]>([
    ['a list that tells the group', one({ runner_group_id: 1 }), group],
    ['a list that tells who is ephemeral', one({ ephemeral: true }), ephemeral],
    ['a label with a number', one({ labels }), 'answer 200/runners/0/labels/0/id must be equal to constant'],
  ])('%s is described, but not GitHub', (_, exchange, problem) => {
    expect(checkExchange(exchange, 'described')).toEqual([])
    expect(checkExchange(exchange, 'recorded')).toEqual([problem])
  })

  it('takes errors that are one text, but only where they were seen', () => {
    const answer = { ...notFound, errors: 'Repository level self-hosted runners are disabled on this repository' }
    const tokenOf = (status: number) => ({ method: 'POST', path: `${org}/registration-token`, status, answer })
    expect(checkExchange(tokenOf(403))).toEqual([])
    expect(checkExchange(tokenOf(409))).toEqual(['answer 409/errors must be array'])
  })

  it('says where each difference comes from', () => {
    for (const { what, source } of differences) expect([what, source]).not.toContain('')
    expect(new Set(differences.map(({ what }) => what)).size).toBe(differences.length)
  })
})

describe('what the checker finds in a request', () => {
  it.each<[string, CheckedExchange, string]>([
    ['a wrong path', list({ path: '/orgs/octo-org/actions/runner' }), 'no such operation'],
    ['a wrong method', list({ method: 'PUT' }), 'no such operation'],
    ['a wrong id', list({ path: `${org}/seven`, answer: runner }), 'path/runner_id must be integer'],
    ['a wrong page', list({ path: `${org}?page=two` }), 'query/page must be integer'],
    ['an unknown parameter', list({ path: `${org}?pages=2` }), 'query must NOT have additional properties (pages)'],
    ['no body', jit(undefined), 'body must be object'],
    ['an incomplete body', jit({ ...named, labels: undefined }), "body must have required property 'labels'"],
    ['a wrong body', jit({ ...named, labels: [1] }), 'body/labels/0 must be string'],
    ['an unknown property', jit({ ...named, group: 1 }), 'body must NOT have additional properties (group)'],
    ['a body too many', list({ body: {} }), 'body is there, but none is described'],
  ])('%s', (_, exchange, problem) => {
    expect(checkExchange(exchange)).toContain(problem)
  })
})

describe('what the checker finds in an answer', () => {
  const { name, ...nameless } = runner
  it.each<[string, CheckedExchange, string]>([
    ['none', list({ answer: undefined }), 'answer 200 must be object'],
    ['a page', list({ answer: '<html>' }), 'answer 200 must be object'],
    ['a count too few', list({ answer: { runners: [] } }), "answer 200 must have required property 'total_count'"],
    [
      'a runner without a name',
      list({ answer: { total_count: 1, runners: [nameless] } }),
      "answer 200/runners/0 must have required property 'name'",
    ],
    [
      'a wrong field',
      list({ path: `${org}/7`, answer: { ...runner, busy: 'no', name } }),
      'answer 200/busy must be boolean',
    ],
    [
      'an invented field',
      list({ path: `${org}/7`, answer: { ...runner, created_at: '2026-01-01' } }),
      'answer 200 must NOT have additional properties (created_at)',
    ],
    [
      'a time that is none',
      { method: 'POST', path: `${org}/remove-token`, status: 201, answer: { token: 'A', expires_at: 'soon' } },
      'answer 201/expires_at must match format "date-time"',
    ],
    [
      'a body where none is',
      { method: 'DELETE', path: `${org}/7`, status: 204, answer: {} },
      'answer 204 is there, but none is described',
    ],
    ['a success that is not described', list({ status: 202 }), 'answer 202 is not described'],
    [
      'an error that says nothing',
      list({ status: 500, answer: {} }),
      "answer 500 must have required property 'message'",
    ],
    ['an error in HTML', list({ status: 502, answer: '<html>' }), 'answer 502 must be object'],
  ])('%s', (_, exchange, problem) => {
    expect(checkExchange(exchange)).toContain(problem)
  })
})

describe('a server that checks', () => {
  it('reports a bad request and a bad answer of its own', async () => {
    const api = await startApi()
    const headers = { authorization: `token ${tokens.classicAdmin}` }
    await fetch(`${api.url}${org}?perpage=1`, { headers })
    api.fleet.add('orgs/octo-org', { busy: JSON.parse('"no"') as boolean })
    await fetch(api.url + org, { headers })
    expect(api.violations).toEqual([
      `GET ${org}?perpage=1: query must NOT have additional properties (perpage)`,
      `GET ${org}: answer 200/runners/0/busy must be boolean`,
    ])
    await api.close()
  })

  it('need not', async () => {
    const api = await startApi({ validate: false })
    await fetch(`${api.url}${org}?perpage=1`, { headers: { authorization: `token ${tokens.classicAdmin}` } })
    expect(api.violations).toEqual([])
    await api.close()
  })
})

describe('description.json', () => {
  it('has the twelve operations, the runner groups, downloads and deprecations', () => {
    const text = readFileSync(new URL('description.json', import.meta.url), 'utf8')
    const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, { operationId: string }>> }
    const ids = Object.values(paths).flatMap((item) => Object.values(item).map((operation) => operation.operationId))
    expect(ids.map((id) => id.replace('actions/', '')).sort()).toEqual([
      'create-registration-token-for-org',
      'create-registration-token-for-repo',
      'create-remove-token-for-org',
      'create-remove-token-for-repo',
      'delete-self-hosted-runner-from-org',
      'delete-self-hosted-runner-from-repo',
      'generate-runner-jitconfig-for-org',
      'generate-runner-jitconfig-for-repo',
      'get-runner-version-deprecation-for-org',
      'get-runner-version-deprecation-for-repo',
      'get-self-hosted-runner-for-org',
      'get-self-hosted-runner-for-repo',
      'list-runner-applications-for-org',
      'list-runner-applications-for-repo',
      'list-self-hosted-runner-groups-for-org',
      'list-self-hosted-runners-for-org',
      'list-self-hosted-runners-for-repo',
      'list-self-hosted-runners-in-group-for-org',
    ])
  })
})
