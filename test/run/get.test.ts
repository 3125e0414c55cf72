import { describe, expect, test } from 'vitest'
import { runnerAnswer } from '../domain/github/runner-answers.ts'
import { answer, briefly, fleetOf, page, runWith } from './api/scripted-send.ts'

const get = { operation: 'get_self_hosted_runner_for_org' }
const fleet = fleetOf([runnerAnswer({ id: 7, name: 'ci-7' }), runnerAnswer({ id: 70, name: 'ci-70' })])

describe('by id', () => {
  test('takes one request', async () => {
    const { requests, outputs } = await runWith({ ...get, 'runner-id': '70' }, fleet)
    expect(requests.map((request) => briefly(request, 'org', 'runner_id'))).toEqual([
      'GET /orgs/{org}/actions/runners/{runner_id} org=octo-org runner_id=70',
    ])
    expect(outputs).toMatchObject({ id: '70', name: 'ci-70' })
  })

  test('fails when it is gone, which is told once its place was seen', async () => {
    const { failure, requests } = await runWith({ ...get, 'runner-id': '8' }, fleet)
    expect(failure).toMatchObject({
      code: 'not-found',
      status: 404,
      message: 'There is no runner 8 in organization octo-org: it is gone, or never was there.',
    })
    expect(requests.map((request) => briefly(request, 'per_page'))).toEqual([
      'GET /orgs/{org}/actions/runners/{runner_id}',
      'GET /orgs/{org}/actions/runners per_page=1',
    ])
  })

  test('tells a place that is out of sight from a runner that is gone', async () => {
    const { failure } = await runWith({ ...get, 'runner-id': '8' }, () => answer(404))
    expect(failure).toMatchObject({ code: 'not-found', status: 404 })
    expect(failure?.message).toContain('Cannot get runner 8 of organization octo-org: GitHub answered 404')
    expect(failure?.hint).toContain('the token may not see it')
  })

  test.each([
    ['another form', answer(200, { id: 7 })],
    ['a list', page([runnerAnswer()])],
    ['nothing', answer(204)],
  ])('fails on %s', async (_, odd) => {
    expect((await runWith({ ...get, 'runner-id': '7' }, () => odd)).failure?.code).toBe('unexpected-answer')
  })
})

describe('by name', () => {
  test('one is found, by its whole name', async () => {
    const { outputs } = await runWith({ ...get, name: 'ci-7' }, fleet)
    expect(outputs).toMatchObject({ id: '7', name: 'ci-7' })
  })

  test.each(['ci', 'CI-7', 'ci-8'])('none is named %s', async (name) => {
    const { failure } = await runWith({ ...get, name }, fleet)
    expect(failure).toMatchObject({
      code: 'not-found',
      message: `There is no runner named ${name} in organization octo-org.`,
    })
    expect(failure?.hint).toContain('compared exactly')
  })

  test('two of the same name are told apart by nobody', async () => {
    const twins = [runnerAnswer({ id: 1, name: 'twin' }), runnerAnswer({ id: 2, name: 'twin' })]
    const { failure } = await runWith({ ...get, name: 'twin' }, fleetOf(twins))
    expect(failure).toMatchObject({ code: 'unexpected-answer' })
    expect(failure?.message).toContain('2 runners named twin in organization octo-org: 1, 2')
    expect(failure?.hint).toContain('runner-id')
  })

  test('one that stands on a later page is found', async () => {
    const many = Array.from({ length: 150 }, (_, at) => runnerAnswer({ id: at + 1, name: `ci-${at + 1}` }))
    const { outputs, requests } = await runWith({ ...get, name: 'ci-149' }, ({ parameters, route }, nth) =>
      fleetOf(many)({ route, parameters: { ...parameters, name: undefined } }, nth),
    )
    expect(outputs['id']).toBe('149')
    expect(requests).toHaveLength(2)
  })

  test('a place that cannot be seen is no missing runner', async () => {
    const { failure } = await runWith({ ...get, name: 'ci-7' }, () => answer(404))
    expect(failure).toMatchObject({ code: 'not-found', status: 404 })
  })
})

test('a GET by id that gets no answer says so', async () => {
  const { failure } = await runWith({ ...get, 'runner-id': '7' }, () => ({
    kind: 'no-answer',
    reason: 'unreachable',
    detail: 'no answer from api.example (ECONNREFUSED)',
    sent: false,
  }))
  expect(failure).toMatchObject({ code: 'unavailable' })
  expect(failure?.message).toContain('ECONNREFUSED')
})
