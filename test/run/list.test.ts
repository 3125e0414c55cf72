import { describe, expect, test } from 'vitest'
import { bareRunnerAnswer, runnerAnswer } from '../domain/github/runner-answers.ts'
import { answer, briefly, fleetOf, page, runWith } from './api/scripted-send.ts'

const list = { operation: 'list_self_hosted_runners_for_org' }
const runners = (count: number) =>
  Array.from({ length: count }, (_, at) => bareRunnerAnswer({ id: at + 1, name: `ci-${at + 1}` }))

describe('every page is read, by number', () => {
  test.each([
    [0, 1],
    [1, 1],
    [30, 1],
    [99, 1],
    [100, 1],
    [101, 2],
    [200, 2],
    [201, 3],
    [1050, 11],
  ])('%d runners stand on %d pages', async (count, pages) => {
    const { outputs, requests } = await runWith(list, fleetOf(runners(count)))
    expect(outputs).toMatchObject({ count: String(count), 'total-count': String(count) })
    expect(JSON.parse(outputs['ids'] ?? '')).toEqual(runners(count).map(({ id }) => id))
    const expected = Array.from({ length: pages }, (_, at) => `page=${at + 1} per_page=100`)
    expect(requests.map((request) => briefly(request, 'page', 'per_page'))).toEqual(
      expected.map((query) => `GET /orgs/{org}/actions/runners ${query}`),
    )
  })

  test('a Link to elsewhere is not followed', async () => {
    const link = { link: '<https://evil.example/orgs/octo-org/actions/runners?page=2>; rel="next"' }
    const { requests } = await runWith(list, () => answer(200, { total_count: 1, runners: runners(1) }, link))
    expect(requests).toHaveLength(1)
  })
})

test('no runner stands twice when the pages shift, and the newer look at it counts', async () => {
  const all = runners(101)
  const shifted = [{ ...all[99], status: 'online' }, all[100]] as typeof all
  const script = (_: unknown, nth: number) => page(nth === 1 ? all.slice(0, 100) : shifted, 101)
  const { outputs } = await runWith(list, script)
  expect(outputs).toMatchObject({ count: '101', 'total-count': '101', 'online-count': '1' })
})

describe('by name', () => {
  const named = [
    runnerAnswer({ id: 1, name: 'ci' }),
    runnerAnswer({ id: 2, name: 'ci-1' }),
    runnerAnswer({ id: 3, name: 'CI' }),
    runnerAnswer({ id: 4, name: 'ci ' }),
  ]
  test.each([
    ['ci', '[1]'],
    ['ci-1', '[2]'],
    ['CI', '[3]'],
    ['c', '[]'],
    ['ci-10', '[]'],
  ])('%j gives %s, though the API may give more', async (name, ids) => {
    const asked = await runWith({ ...list, name }, fleetOf(named))
    const everything = await runWith({ ...list, name }, () => page(named))
    expect(asked.outputs['ids']).toBe(ids)
    expect(everything.outputs['ids']).toBe(ids)
    expect(asked.requests.map((request) => request.parameters['name'])).toEqual([name])
  })

  test('the API hears of no name when none is asked for', async () => {
    const { requests } = await runWith(list, fleetOf(named))
    expect(requests[0]?.parameters).not.toHaveProperty('name')
  })
})

describe('a page that cannot be used ends the run', () => {
  test.each([
    ['no page at all', answer(200, undefined), 'unexpected-answer'],
    ['an odd page', answer(200, { total_count: 101, runners: [{ id: 1 }] }), 'unexpected-answer'],
    ['a status that is not the documented one', answer(206, { total_count: 0, runners: [] }), 'unexpected-answer'],
    ['a redirect', answer(301), 'unexpected-answer'],
    ['no place', answer(404), 'not-found'],
    ['no permission', answer(403), 'forbidden'],
    ['an outage', answer(502), 'unavailable'],
  ])('%s', async (_, odd, code) => {
    const second = (__: unknown, nth: number) => (nth === 1 ? page(runners(100), 101) : odd)
    expect((await runWith(list, () => odd)).failure?.code).toBe(code)
    expect((await runWith(list, second)).failure?.code).toBe(code)
  })
})

test('a repository is asked under its own path', async () => {
  const given = { operation: 'list_self_hosted_runners_for_repo', repo: 'acme/shop' }
  const { requests } = await runWith(given, fleetOf([]))
  expect(requests[0]).toMatchObject({
    route: 'GET /repos/{owner}/{repo}/actions/runners',
    parameters: { owner: 'acme', repo: 'shop' },
  })
})
