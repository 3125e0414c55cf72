import { describe, expect, test } from 'vitest'
import type { Reply } from '../../../src/domain/github/reply.ts'
import { runnerAnswer } from '../../domain/github/runner-answers.ts'
import { answer, fleetOf, methods, page, runWith, type Script } from '../api/scripted-send.ts'

const remove = { operation: 'delete_self_hosted_runner_from_org' }
const byId = { ...remove, 'runner-id': '7' }
const byName = { ...remove, name: 'ci-7' }
const fleet = fleetOf([runnerAnswer({ id: 7, name: 'ci-7' }), runnerAnswer({ id: 70, name: 'ci-70' })])

const onDelete =
  (deleted: Reply, listed: Reply): Script =>
  ({ route }) =>
    route.startsWith('DELETE') ? deleted : listed

describe('a runner that is there goes', () => {
  test('by id, with one request', async () => {
    const { outputs, requests } = await runWith(byId, fleet)
    expect(outputs).toMatchObject({ deleted: '[{"id":7,"name":""}]', 'deleted-count': '1', missing: '[]' })
    expect(methods(requests)).toBe('DELETE')
    expect(requests[0]?.parameters).toMatchObject({ org: 'octo-org', runner_id: 7 })
  })

  test('by its whole name', async () => {
    const { outputs, requests } = await runWith(byName, fleet)
    expect(outputs).toMatchObject({ deleted: '[{"id":7,"name":"ci-7"}]', 'deleted-count': '1', missing: '[]' })
    expect(methods(requests)).toBe('GET,DELETE')
    expect(requests[1]?.parameters).toMatchObject({ runner_id: 7 })
  })
})

describe('a runner that is gone is no failure', () => {
  test.each([
    ['by id', { ...remove, 'runner-id': '8' }, '[8]', 'DELETE,GET'],
    ['by name', { ...remove, name: 'ci' }, '["ci"]', 'GET'],
  ])('%s', async (_, given, missing, asked) => {
    const { outputs, requests, failure } = await runWith(given, fleet)
    expect(failure).toBeUndefined()
    expect(outputs).toMatchObject({ deleted: '[]', 'deleted-count': '0', missing })
    expect(methods(requests)).toBe(asked)
  })

  test('not even when it goes between the look and the deletion', async () => {
    const script = onDelete(answer(404), page([runnerAnswer({ id: 7, name: 'ci-7' })]))
    expect((await runWith(byName, script)).outputs).toMatchObject({ 'deleted-count': '0', missing: '["ci-7"]' })
  })

  test('and the place is asked for its list, one runner of it', async () => {
    const { requests } = await runWith({ ...remove, 'runner-id': '8' }, fleet)
    expect(requests[1]).toMatchObject({ route: 'GET /orgs/{org}/actions/runners', parameters: { per_page: 1 } })
  })
})

describe('a place that does not answer its list makes a 404 a failure', () => {
  test.each<[string, Reply, object]>([
    ['it is not to be seen', answer(404), { code: 'not-found', status: 404 }],
    ['it may not be read', answer(403), { code: 'forbidden', status: 403 }],
    ['the token is bad', answer(401), { code: 'unauthorized' }],
    ['it is out', answer(503), { code: 'unavailable' }],
    ['it answers something else', answer(200, '<html>'), { code: 'unexpected-answer' }],
    ['it does not answer', { kind: 'no-answer', reason: 'timed-out', detail: 'x', sent: true }, { code: 'timed-out' }],
  ])('%s', async (_, list, failure) => {
    expect((await runWith(byId, onDelete(answer(404), list))).failure).toMatchObject(failure)
  })
})

describe('a runner that stays is a failure', () => {
  test.each<[string, Reply, object]>([
    ['busy', answer(422, { message: 'still running a job' }), { code: 'busy', status: 422 }],
    ['not permitted', answer(403), { code: 'forbidden', status: 403 }],
    ['limited', answer(429), { code: 'rate-limited', status: 429 }],
    ['moved elsewhere', answer(307), { code: 'unexpected-answer', status: 307 }],
  ])('%s', async (_, refused, failure) => {
    const told = await runWith(byId, onDelete(refused, page([])))
    expect(told.failure).toMatchObject(failure)
    expect(methods(told.requests)).toBe('DELETE')
  })
})

describe('an answer that leaves it open is followed by one look whether the runner went all the same', () => {
  test.each([
    ['an outage', answer(500), { code: 'unavailable', status: 500 }],
    ['taken for later', answer(202, {}), { code: 'unexpected-answer', status: 202 }],
    ['a page in its place', answer(200, {}), { code: 'unexpected-answer', status: 200 }],
  ])('%s: it did not', async (_, open, failure) => {
    const told = await runWith(byId, onDelete(open, answer(200, runnerAnswer({ id: 7 }))))
    expect(told.failure).toMatchObject(failure)
    expect(methods(told.requests)).toBe('DELETE,GET')
  })

  test.each([
    ['an outage', answer(500)],
    ['taken for later', answer(202, {})],
    ['a page in its place', answer(200, {})],
  ])('%s: it did', async (_, open) => {
    const gone: Script = ({ route, parameters }) => {
      if (route.startsWith('DELETE')) return open
      return parameters['runner_id'] === undefined ? page([]) : answer(404)
    }
    const told = await runWith(byId, gone)
    expect(told.failure).toBeUndefined()
    expect(told.outputs['deleted-count']).toBe('1')
  })
})

test('a redirect that is not followed is told as what it is', async () => {
  const { failure } = await runWith(byId, onDelete(answer(307, { message: 'Moved' }), page([])))
  expect(failure?.message).toContain('GitHub answered 307 (Moved)')
})

test('of two runners of one name neither goes', async () => {
  const twins = [runnerAnswer({ id: 1, name: 'ci-7' }), runnerAnswer({ id: 2, name: 'ci-7' })]
  const { failure, requests } = await runWith(byName, fleetOf(twins))
  expect(failure?.code).toBe('unexpected-answer')
  expect(methods(requests)).toBe('GET,GET')
})

test('a list that fails deletes nothing', async () => {
  const { failure, requests } = await runWith(byName, () => answer(404))
  expect(failure?.code).toBe('not-found')
  expect(methods(requests)).toBe('GET')
})
