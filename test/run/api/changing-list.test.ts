import { describe, expect, test } from 'vitest'
import type { Runner } from '../../../src/domain/github/runner.ts'
import { bareRunnerAnswer } from '../../domain/github/runner-answers.ts'
import type { VirtualSend } from '../virtual-ports.ts'
import { answer, briefly, fleetOf, page, runWith } from './scripted-send.ts'

const list = { operation: 'list_self_hosted_runners_for_org' }
const runners = (count: number, from = 1): readonly Runner[] =>
  Array.from({ length: count }, (_, at) => bareRunnerAnswer({ id: at + from, name: `ci-${at + from}` }))

const idsOf = (outputs: Readonly<Record<string, string>>): readonly number[] =>
  JSON.parse(outputs['ids'] ?? 'null') as readonly number[]

/** The fleet of the first, second, … request; the last one stays. */
const fleetsInTurn =
  (fleets: readonly (readonly Runner[])[]): VirtualSend =>
  (request, nth) =>
    fleetOf(fleets[Math.min(nth, fleets.length) - 1] ?? [])(request, nth)

test('the pages after the first are read at the same time', async () => {
  let [underWay, most] = [0, 0]
  const { tookMs, outputs, requests } = await runWith(list, async (request, nth, clock) => {
    underWay += 1
    most = Math.max(most, underWay)
    await clock.sleep(1000)
    underWay -= 1
    return fleetOf(runners(950))(request, nth)
  })
  expect(idsOf(outputs)).toHaveLength(950)
  expect(requests.map(({ atMs }) => atMs)).toEqual([0, ...Array.from({ length: 9 }, () => 1000)])
  expect({ most, tookMs }).toEqual({ most: 9, tookMs: 2000 })
})

test('pages that come in another order keep theirs', async () => {
  const { outputs } = await runWith(list, async (request, nth, clock) => {
    await clock.sleep(1000 - 100 * nth)
    return fleetOf(runners(450))(request, nth)
  })
  expect(idsOf(outputs)).toEqual(runners(450).map(({ id }) => id))
})

describe('a list that changes while it is read is read again', () => {
  const before = runners(150)
  const without = (gone: number): readonly Runner[] => before.filter(({ id }) => id !== gone)

  test('so that a runner that moves to a page which was read already is not missed', async () => {
    const { outputs, requests, said } = await runWith(list, fleetsInTurn([before, without(3)]))
    expect(idsOf(outputs)).toEqual(without(3).map(({ id }) => id))
    expect(outputs).toMatchObject({ count: '149', 'total-count': '149' })
    expect(requests.map((request) => briefly(request, 'page'))).toEqual(
      ['page=1', 'page=2', 'page=1', 'page=2'].map((query) => `GET /orgs/{org}/actions/runners ${query}`),
    )
    expect(said).toEqual([])
  })

  test('also when a page more is needed by then', async () => {
    const { outputs, requests } = await runWith(list, fleetsInTurn([before, runners(230)]))
    expect(idsOf(outputs)).toEqual(runners(230).map(({ id }) => id))
    expect(requests).toHaveLength(2 + 3)
  })
})

describe('a list that never holds still', () => {
  test('is read three times, and nobody who stayed is missed', async () => {
    // Each reading loses another one from the first page, just before its second page is read.
    const fleets = [1, 2, 3].flatMap((gone) => [runners(200 - gone, gone), runners(200 - gone - 1, gone + 1)])
    const { outputs, requests, said } = await runWith(list, fleetsInTurn(fleets))
    const stayed = runners(196, 4).map(({ id }) => id)
    expect(requests).toHaveLength(6)
    expect(idsOf(outputs)).toEqual(expect.arrayContaining(stayed))
    expect(new Set(idsOf(outputs)).size).toBe(idsOf(outputs).length)
    expect(said).toEqual([expect.stringContaining('The list changed while it was read, 3 times over')])
  })

  test('is told as it was seen last', async () => {
    const [one, two] = [runners(100), runners(60, 101)]
    const online = one.map((runner) => ({ ...runner, status: 'online' }))
    const script: VirtualSend = ({ parameters }, nth) =>
      parameters['page'] === 1 ? page(nth === 1 ? one : online, 170) : page(two, 170)
    const { outputs } = await runWith(list, script)
    expect(outputs).toMatchObject({ count: '160', 'total-count': '170', 'online-count': '100' })
  })

  test.each([
    ['a server that gives the same page for every number', 100, 3],
    ['a count beyond all reason', 100_000_000, 101],
  ])('%s does not keep it for ever', async (_, totalCount, pages) => {
    const { requests, outputs, said } = await runWith(list, () =>
      page(runners(100), totalCount === 100 ? 300 : totalCount),
    )
    expect(requests).toHaveLength(3 * pages)
    expect(said.at(-1)).toBe(
      `Page ${pages} of the list holds nobody who was not on the pages before it: no further one is read.`,
    )
    expect(outputs['count']).toBe('100')
  })
})

test('a full page is not the last one when GitHub says that there is another', async () => {
  const { outputs, requests, said } = await runWith(list, ({ parameters }) => {
    const number = Number(parameters['page'])
    const shown = runners(250).slice((number - 1) * 100, number * 100)
    const link = number < 3 ? { link: '<https://evil.example/steal>; rel="next"' } : {}
    return answer(200, { total_count: 100, runners: shown }, link)
  })
  expect(outputs).toMatchObject({ count: '250', 'total-count': '250' })
  expect(requests.map(({ parameters }) => parameters['page'])).toEqual([1, 2, 3])
  expect(said).toEqual([])
})

test('one page that cannot be read fails the list', async () => {
  const script: VirtualSend = (request, nth) =>
    request.parameters['page'] === 3
      ? { kind: 'answer', status: 502, headers: {}, json: undefined }
      : fleetOf(runners(450))(request, nth)
  const { failure, outputs } = await runWith(list, script)
  expect(failure).toMatchObject({ code: 'unavailable', status: 502 })
  expect(outputs).toEqual({})
})

describe('runners whose name the API takes for alike', () => {
  const alike = (count: number): readonly Runner[] =>
    Array.from({ length: count }, (_, at) => bareRunnerAnswer({ id: at + 1, name: at === 99 ? 'ci' : `ci-${at}` }))

  test('are looked through page by page', async () => {
    const { outputs, requests } = await runWith({ ...list, name: 'ci' }, fleetOf(alike(250)))
    expect(outputs).toMatchObject({ ids: '[100]', count: '1', 'total-count': '250' })
    expect(requests.map(({ parameters }) => parameters['page'])).toEqual([1, 2, 3])
  })

  test('are looked through once more when the one that is meant has moved to a page that was read', async () => {
    const moved = alike(150).map((runner) => ({ ...runner, name: runner.id === 120 ? 'ci' : `ci-${runner.id}` }))
    const back = moved.map((runner, at) => moved[at === 0 ? 119 : at === 119 ? 0 : at] ?? runner)
    const { outputs, requests } = await runWith({ ...list, name: 'ci' }, fleetsInTurn([moved, back]))
    expect(outputs['ids']).toBe('[120]')
    expect(requests.map(({ parameters }) => parameters['page'])).toEqual([1, 2, 1, 2])
  })

  test('are looked through until a page is not full, though GitHub counts none behind it', async () => {
    const { outputs, requests } = await runWith({ ...list, name: 'ci' }, fleetOf(alike(100)))
    expect(outputs).toMatchObject({ ids: '[100]', 'total-count': '100' })
    expect(requests.map(({ parameters }) => parameters['page'])).toEqual([1, 2])
  })

  test('are looked through to the end though a page begins with those of the page before', async () => {
    const pages = [runners(100), runners(100, 61), runners(30, 161)]
    const { outputs } = await runWith({ ...list, name: 'ci-190' }, ({ parameters }) =>
      page(pages[Number(parameters['page']) - 1] ?? [], 190),
    )
    expect(outputs['ids']).toBe('[190]')
  })

  test('do not keep it for ever when every page is the same one', async () => {
    const { outputs, requests } = await runWith({ ...list, name: 'ci' }, () => page(alike(100), 5000))
    expect(outputs['ids']).toBe('[100]')
    expect(requests.map(({ parameters }) => parameters['page'])).toEqual([1, 2])
  })

  test('do not keep it for ever when there is always one more page', async () => {
    const endless: VirtualSend = ({ parameters }) => page(runners(100, 100 * Number(parameters['page'])), 100)
    const { outputs, requests } = await runWith({ ...list, name: 'ci-100' }, endless)
    expect(outputs['ids']).toBe('[100]')
    expect(requests).toHaveLength(1000)
  })

  test('give one that moves to the next page meanwhile once only', async () => {
    const [first, ...others] = alike(150)
    const later = [bareRunnerAnswer({ id: 900, name: 'ci-new' }), ...(first ? [first] : []), ...others]
    const { outputs } = await runWith({ ...list, name: 'ci' }, fleetsInTurn([alike(150), later]))
    expect(outputs['ids']).toBe('[100]')
  })
})

test('the same runners are kept in a file', async () => {
  const { saved, outputs } = await runWith(list, fleetOf(runners(3)))
  expect(saved).toEqual([{ name: 'runners.json', text: JSON.stringify(runners(3)) }])
  expect(outputs['runners-file']).toBe('/temp/runners.json')
  expect(JSON.parse(outputs['runners'] ?? '')).toEqual(runners(3))
})
