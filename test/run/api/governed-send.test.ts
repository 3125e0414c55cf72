import { describe, expect, test } from 'vitest'
import type { ApiRequest } from '../../../src/domain/github/reply.ts'
import { governedSend } from '../../../src/run/api/governed-send.ts'
import { virtualClock, virtualPorts, type SentRequest } from '../virtual-ports.ts'
import { answer } from './scripted-send.ts'

const get: ApiRequest = { route: 'GET /orgs/{org}/actions/runners', parameters: {} }
const remove: ApiRequest = { route: 'DELETE /orgs/{org}/actions/runners/{runner_id}', parameters: {} }
const times = (count: number, request: ApiRequest): readonly ApiRequest[] =>
  Array.from({ length: count }, () => request)

/** Sends all of them at once, each taking that long. */
const sendAll = async (requests: readonly ApiRequest[], takesMs = 100, stopAtMs?: number) => {
  const clock = virtualClock()
  let [underWay, most] = [0, 0]
  const ports = virtualPorts(async () => {
    underWay += 1
    most = Math.max(most, underWay)
    await clock.sleep(takesMs)
    underWay -= 1
    return answer(204)
  }, clock)
  const send = governedSend(ports.send, ports)
  if (stopAtMs !== undefined) clock.at(stopAtMs, clock.stop)
  const replies = await Promise.all(requests.map((request) => send(request)))
  return { replies, requests: ports.requests, said: ports.said, tookMs: clock.elapsed(), mostUnderWay: most }
}

const points = (requests: readonly SentRequest[]): number =>
  requests.reduce((sum, { route }) => sum + (route.startsWith('GET ') ? 1 : 5), 0)

/** The most points in any 60 seconds. */
const mostInAMinute = (requests: readonly SentRequest[]): number =>
  Math.max(
    ...requests.map(({ atMs: from }) => points(requests.filter(({ atMs }) => atMs >= from && atMs <= from + 60_000))),
  )

test('never are more than 50 under way, and the rest follows as places get free', async () => {
  const { mostUnderWay, tookMs, requests } = await sendAll(times(500, get))
  expect(mostUnderWay).toBe(50)
  expect(requests).toHaveLength(500)
  expect(tookMs).toBe(1000)
})

test('a place is free again after a send that throws', async () => {
  const clock = virtualClock()
  let sent = 0
  const send = governedSend(
    () => {
      sent += 1
      return Promise.reject(new TypeError('a bug'))
    },
    virtualPorts(() => answer(200), clock),
  )
  const results = await Promise.allSettled(times(120, get).map((request) => send(request)))
  expect(results.every(({ status }) => status === 'rejected')).toBe(true)
  expect(sent).toBe(120)
})

describe('the place of a request', () => {
  /** The first takes 100 ms to arrive and 50 more to be read; all places but its own are taken for long. */
  const nextAfterArrival = async (arrives: boolean): Promise<number | undefined> => {
    const clock = virtualClock()
    const ports = virtualPorts(async ({ onArrival }) => {
      if (ports.requests.length > 1) {
        await clock.sleep(1000)
        return answer(204)
      }
      await clock.sleep(100)
      if (arrives) onArrival?.()
      await clock.sleep(50)
      return answer(200)
    }, clock)
    const send = governedSend(ports.send, ports)
    await Promise.all(times(51, get).map((request) => send(request)))
    return ports.requests.at(-1)?.atMs
  }

  test('is free once the answer is here, before it is read', async () => {
    expect(await nextAfterArrival(true)).toBe(100)
  })

  test('is given away once, though it is free at the arrival and at the end', async () => {
    const clock = virtualClock()
    let [underWay, most] = [0, 0]
    const ports = virtualPorts(async ({ onArrival }) => {
      underWay += 1
      most = Math.max(most, underWay)
      await clock.sleep(100)
      underWay -= 1
      onArrival?.()
      await clock.sleep(50)
      return answer(200)
    }, clock)
    const send = governedSend(ports.send, ports)
    await Promise.all(times(300, get).map((request) => send(request)))
    expect(most).toBe(50)
  })

  test('is kept until the end when nobody says that the answer is here', async () => {
    expect(await nextAfterArrival(false)).toBe(150)
  })
})

describe('points', () => {
  test.each([
    ['150 deletions', times(150, remove)],
    ['180 deletions', times(180, remove)],
    ['900 reads', times(900, get)],
  ])('%s at once need no pause', async (_, requests) => {
    const { said, tookMs } = await sendAll(requests)
    expect(said).toEqual([])
    expect(tookMs).toBeLessThan(2000)
  })

  test('the 181st deletion waits until a minute is over, and says so', async () => {
    const { said, requests } = await sendAll(times(181, remove))
    expect(requests[179]?.atMs).toBeLessThan(1000)
    expect(requests[180]?.atMs).toBeGreaterThanOrEqual(60_000)
    expect(requests[180]?.atMs).toBeLessThanOrEqual(62_000)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^Pausing .*limit/)
  })

  test.each([
    ['500 deletions', times(500, remove)],
    ['2,000 reads', times(2000, get)],
    ['a mixture', Array.from({ length: 900 }, (_, at) => (at % 3 === 0 ? remove : get))],
  ])('%s: never more than 900 in any minute, and no needless wait', async (_, requests) => {
    const told = await sendAll(requests)
    expect(told.requests).toHaveLength(requests.length)
    expect(mostInAMinute(told.requests)).toBeLessThanOrEqual(900)
    const minutes = Math.ceil(points(told.requests) / 900) - 1
    expect(told.tookMs).toBeLessThan(minutes * 61_000 + 5000)
  })
})

describe('a limit that one request meets', () => {
  const limited = (seconds: number) => answer(403, {}, { 'retry-after': String(seconds) })

  test('holds the others back until its end, the longest of several', async () => {
    const ports = virtualPorts((_, nth) => [limited(60), limited(10)][nth - 1] ?? answer(200))
    const send = governedSend(ports.send, ports)
    await Promise.all([send(get), send(get)])
    const replies = await Promise.all([send(get), send(remove)])
    expect(ports.requests.map(({ atMs }) => atMs)).toEqual([0, 0, 60_000, 60_000])
    expect(replies.map(({ queuedMs }) => queuedMs)).toEqual([60_000, 60_000])
    expect(ports.said).toEqual([expect.stringMatching(/^Pausing 1 min /)])
  })

  test('is waited for between a look and what it guards, and the look is no part of that wait', async () => {
    const ports = virtualPorts(async ({ parameters }, nth, clock) => {
      await clock.sleep(parameters['runner_id'] === 1 ? 1000 : 500)
      return nth === 2 ? limited(30) : answer(200)
    })
    const look = { route: get.route, parameters: { runner_id: 1 } }
    const send = governedSend(ports.send, ports)
    const guarded = send({ ...remove, guard: { lookAt: () => look, allows: () => true } })
    const [reply] = await Promise.all([guarded, send(get)])
    expect(ports.requests.map(({ route, atMs }) => `${atMs} ${route.split(' ')[0] ?? ''}`)).toEqual([
      '0 GET',
      '0 GET',
      '30500 GET',
      '31500 DELETE',
    ])
    expect(reply.queuedMs).toBe(29_500)
  })

  test('is told to the others when it is too long to wait for, and they are not sent', async () => {
    const ports = virtualPorts(() => limited(3600))
    const send = governedSend(ports.send, ports)
    expect(await send(get)).not.toHaveProperty('heldBack')
    expect(await send(remove)).toMatchObject({ status: 403, heldBack: true })
    expect(ports.requests).toHaveLength(1)
    expect(ports.clock.elapsed()).toBe(0)
  })
})

test('a cancelled step ends its pauses, and does not spin', async () => {
  const { replies, tookMs, requests } = await sendAll(times(400, remove), 100, 5000)
  expect(tookMs).toBe(5000)
  expect(requests).toHaveLength(180)
  expect(replies.filter((reply) => reply.kind === 'no-answer' && reply.reason === 'cancelled')).toHaveLength(220)
})

test('each step has a governor of its own', async () => {
  const [one, other] = [await sendAll(times(180, remove)), await sendAll(times(180, remove))]
  expect([...one.said, ...other.said]).toEqual([])
})
