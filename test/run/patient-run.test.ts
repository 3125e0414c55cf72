import { describe, expect, test } from 'vitest'
import { bareRunnerAnswer, runnerAnswer } from '../domain/github/runner-answers.ts'
import { answer, methods, page, runPatiently } from './api/scripted-send.ts'
import { livingFleet, type LivingFleet } from './living-fleet.ts'
import { jit, jitPlace } from './registration/jit-place.ts'
import { lost } from './virtual-ports.ts'

const remove = { operation: 'delete_self_hosted_runner_from_org' }
const runners = (count: number) =>
  Array.from({ length: count }, (_, at) => runnerAnswer({ id: at + 1, name: `ci-${at + 1}` }))
const idsTo = (count: number): string => JSON.stringify(runners(count).map(({ id }) => id))

describe('deletions', () => {
  test('150 take no pause', async () => {
    const told = await runPatiently({ ...remove, 'runner-id': idsTo(150) }, livingFleet(runners(150)).send)
    expect(told.outputs['deleted-count']).toBe('150')
    expect(told.tookMs).toBe(0)
  })

  test('400 take the pauses that the limit asks for', async () => {
    const told = await runPatiently({ ...remove, 'runner-id': idsTo(400) }, livingFleet(runners(400)).send)
    expect(told.failure).toBeUndefined()
    expect(told.outputs['deleted-count']).toBe('400')
    expect(told.tookMs).toBeGreaterThanOrEqual(120_000)
    expect(told.tookMs).toBeLessThan(125_000)
  })

  test('one whose answer got lost counts as deleted when it is gone by then', async () => {
    const fleet = livingFleet(runners(2), ({ route, parameters }, nth) => {
      if (!route.startsWith('DELETE') || nth !== 1) return undefined
      fleet.remove(Number(parameters['runner_id']))
      return lost(true)
    })
    const told = await runPatiently({ ...remove, 'runner-id': '1' }, fleet.send, fleet.clock)
    expect(told.outputs).toMatchObject({ deleted: '[{"id":1,"name":""}]', missing: '[]' })
    expect(methods(told.requests)).toBe('DELETE,DELETE,GET')
  })

  test.each([
    ['gone', 'is deleted by its name', [answer(404), page([])], 'deleted', undefined],
    ['there', 'is refused', [answer(200, runners(1)[0])], 'kept', 'unavailable'],
    ['out of sight', 'is refused for the first reason', [answer(401)], 'kept', 'unavailable'],
  ] as const)('one whose answers were all lost, and that is %s then, %s', async (_, __, looks, output, code) => {
    let asked = 0
    const fleet = livingFleet(runners(1), ({ route }) => {
      if (route.startsWith('DELETE')) return lost(true)
      asked += 1
      return asked === 1 ? undefined : looks[asked - 2]
    })
    const told = await runPatiently({ ...remove, name: 'ci-1' }, fleet.send, fleet.clock)
    expect(methods(told.requests)).toMatch(/^GET,DELETE,DELETE,DELETE,DELETE,GET/)
    expect(told.failure?.code).toBe(code)
    const reason = output === 'kept' ? { reason: 'refused' } : {}
    expect(JSON.parse(told.outputs[output] ?? '')).toEqual([{ id: 1, name: 'ci-1', ...reason }])
  })

  test('one that was gone before does not', async () => {
    const fleet = livingFleet([], (_, nth) => (nth === 1 ? lost(false) : undefined))
    const told = await runPatiently({ ...remove, 'runner-id': '1' }, fleet.send, fleet.clock)
    expect(told.outputs).toMatchObject({ deleted: '[]', missing: '[1]' })
  })

  test.each([
    ['DELETE', { 'runner-id': idsTo(181) }],
    [
      'GET',
      {
        name: runners(181)
          .map(({ name }) => name)
          .join(),
      },
    ],
  ])('one that had to wait for the turn of its %s is tried as often as the others', async (method, choice) => {
    const failed = new Set<unknown>()
    const fleet = livingFleet(runners(181), ({ route, parameters }, _, clock) => {
      const id = parameters['runner_id']
      if (!route.startsWith(method) || clock.elapsed() < 60_000 || failed.has(id)) return undefined
      failed.add(id)
      return answer(502)
    })
    const told = await runPatiently({ ...remove, ...choice }, fleet.send, fleet.clock)
    expect(failed.size).toBeGreaterThanOrEqual(1)
    expect(told.failure).toBeUndefined()
    expect(told.outputs['deleted-count']).toBe('181')
  })

  test('a limit in between is waited out by all, and nothing is left', async () => {
    const fleet = livingFleet(runners(60), (_, nth) =>
      nth > 30 && fleet.clock.elapsed() < 20_000 ? answer(403, {}, { 'retry-after': '20' }) : undefined,
    )
    const told = await runPatiently({ ...remove, 'runner-id': idsTo(60) }, fleet.send, fleet.clock)
    expect(told.failure).toBeUndefined()
    expect(told.outputs['deleted-count']).toBe('60')
    expect(told.tookMs).toBeGreaterThanOrEqual(20_000)
    expect(told.tookMs).toBeLessThan(22_000)
  })

  test('a long limit ends it, with the rest not tried', async () => {
    const fleet = livingFleet(runners(100), (_, nth) =>
      nth > 30 ? answer(403, {}, { 'retry-after': '3600' }) : undefined,
    )
    const told = await runPatiently({ ...remove, 'runner-id': idsTo(100) }, fleet.send, fleet.clock)
    expect(told.failure).toMatchObject({ code: 'partial', status: 403 })
    expect(told.failure?.hint).toContain('3600 s')
    expect(told.outputs['deleted-count']).toBe('30')
    expect(told.outputs['kept']).toContain('"reason":"not-tried"')
    expect(told.tookMs).toBe(0)
  })
})

describe('a wait', () => {
  const get = {
    operation: 'get_self_hosted_runner_for_org',
    name: 'ci-8',
    'wait-until': "status == 'online'",
    timeout: '60s',
    'poll-interval': '10s',
  }

  test('outlives an outage', async () => {
    const fleet = livingFleet([bareRunnerAnswer()], (_, nth) => (nth === 2 || nth === 3 ? answer(503) : undefined))
    fleet.changeAt(15_000, 8, { status: 'online' })
    const told = await runPatiently(get, fleet.send, fleet.clock)
    expect(told.failure).toBeUndefined()
    expect(told.outputs['status']).toBe('online')
  })

  test('does not outlast its time for the sake of a limit', async () => {
    const fleet = livingFleet([bareRunnerAnswer()], (_, nth) =>
      nth > 3 ? answer(429, {}, { 'retry-after': '60' }) : undefined,
    )
    const told = await runPatiently(get, fleet.send, fleet.clock)
    expect(told.failure?.code).toBe('rate-limited')
    expect(told.tookMs).toBe(30_000)
  })
})

test('a JIT config whose answer got lost is reconciled, however the look is answered first', async () => {
  const place = jitPlace([], [{ lostAfter: lost(true, 'timed-out') }])
  let outages = 2
  const fleet: LivingFleet = {
    ...place,
    send: (request, nth, clock) => {
      const isLook = nth > 2 && request.route.startsWith('GET')
      if (isLook && outages > 0) {
        outages -= 1
        return answer(502)
      }
      return place.send(request, nth, clock)
    },
  }
  const told = await runPatiently(jit, fleet.send, fleet.clock)
  expect(told.failure).toBeUndefined()
  expect(place.runners().map(({ id }) => id)).toEqual([102])
  expect(methods(told.requests)).toBe('GET,POST,GET,GET,GET,GET,DELETE,POST')
})
