import { describe, expect, test } from 'vitest'
import type { ApiRequest, Reply } from '../../../src/domain/github/reply.ts'
import { persistentSend } from '../../../src/run/api/persistent-send.ts'
import {
  cancelled,
  lost,
  startEpochMs,
  startMs,
  virtualClock,
  virtualPorts,
  withoutTurns,
  type VirtualSend,
} from '../virtual-ports.ts'
import { answer } from './scripted-send.ts'

const get: ApiRequest = { route: 'GET /orgs/{org}/actions/runners', parameters: {} }
const remove: ApiRequest = { route: 'DELETE /orgs/{org}/actions/runners/{runner_id}', parameters: { runner_id: 1 } }
const token: ApiRequest = { route: 'POST /orgs/{org}/actions/runners/registration-token', parameters: {} }
const jit: ApiRequest = { route: 'POST /repos/{owner}/{repo}/actions/runners/generate-jitconfig', parameters: {} }
const done = answer(200, { done: true })

/** Sends one request patiently; the script's last reply stays. */
const sendTo = async (request: ApiRequest, replies: readonly Reply[], takesMs = 0, random = 0.5) => {
  const clock = virtualClock()
  const script: VirtualSend = async ({ timeoutMs = Infinity }, nth) => {
    if (takesMs > 0) await clock.sleep(Math.min(takesMs, timeoutMs))
    return replies[Math.min(nth, replies.length) - 1] ?? done
  }
  const ports = virtualPorts(script, clock, random)
  const reply = await persistentSend(withoutTurns(ports.send), ports)(request)
  return { reply, ...ports, tookMs: clock.elapsed() }
}

const safe = [
  ['a GET', get],
  ['a DELETE', remove],
  ['a token', token],
] as const
const passing: readonly (readonly [string, Reply])[] = [
  ...[500, 502, 503, 504].map((status) => [String(status), answer(status)] as const),
  ['a reset', lost(true)],
  ['a time-out', lost(true, 'timed-out')],
  ['a refused connection', lost(false)],
]

describe.each(safe)('%s', (_, request) => {
  test.each(passing)('is sent again after %s', async (__, reply) => {
    const { reply: last, requests, said } = await sendTo(request, [reply, done])
    expect(last).toMatchObject({ status: 200, json: { done: true } })
    expect(requests).toHaveLength(2)
    expect(said).toEqual([expect.stringContaining(`sending ${request.route} again in 1 s (try 2 of 4)`)])
  })

  test.each(passing)('is sent four times at most, then %s stands', async (__, reply) => {
    const told = await sendTo(request, [reply])
    expect(told.reply).toMatchObject(reply)
    expect(told.requests).toHaveLength(4)
    expect(told.said).toHaveLength(3)
  })

  test.each([200, 201, 204, 304, 400, 401, 403, 404, 409, 410, 422, 501])(
    'is not sent again after %d',
    async (status) => {
      const told = await sendTo(request, [answer(status, { message: 'Not accessible' })])
      expect(told.requests).toHaveLength(1)
      expect(told.reply).toEqual(answer(status, { message: 'Not accessible' }))
    },
  )
})

describe('a JIT config', () => {
  test.each(passing.slice(0, -1))('is not asked for again after %s', async (_, reply) => {
    expect((await sendTo(jit, [reply])).requests).toHaveLength(1)
  })

  test('is asked for again when nothing was sent', async () => {
    const { reply, requests } = await sendTo(jit, [lost(false), lost(false), done])
    expect(reply).toMatchObject({ status: 200 })
    expect(requests).toHaveLength(3)
  })

  test.each([403, 429])('is asked for again after a limit (%d)', async (status) => {
    const { reply, requests, tookMs } = await sendTo(jit, [answer(status, {}, { 'retry-after': '7' }), done])
    expect(reply).toMatchObject({ status: 200 })
    expect(requests).toHaveLength(2)
    expect(tookMs).toBe(7500)
  })
})

describe('between two tries', () => {
  test.each([
    [0, [0, 0, 0, 0]],
    [0.5, [0, 500, 1500, 3500]],
    [0.999, [0, 999, 2997, 6993]],
  ])('a random %d of ever more time passes', async (random, times) => {
    const { requests } = await sendTo(get, [answer(503)], 0, random)
    expect(requests.map(({ atMs }) => atMs)).toEqual(times)
  })
})

describe('a call with all its tries', () => {
  test('may not take longer than 40 s, and each try is told what is left', async () => {
    const { requests, tookMs } = await sendTo(get, [lost(true, 'timed-out')], 10_000)
    expect(requests.map(({ timeoutMs }) => timeoutMs)).toEqual([40_000, 29_500, 18_500, 6500])
    expect(tookMs).toBe(40_000)
  })

  test('is not begun again when 40 s are over', async () => {
    expect((await sendTo(get, [answer(503)], 39_500)).requests).toHaveLength(1)
    expect((await sendTo(get, [answer(503)], 39_499)).requests).toHaveLength(2)
  })

  test('is told what is left of the wait that it belongs to, and a second at least', async () => {
    const timeoutsWithin = async (ms: number): Promise<readonly unknown[]> =>
      (await sendTo({ ...get, untilMs: startMs + ms }, [done])).requests.map(({ timeoutMs }) => timeoutMs)
    expect(await timeoutsWithin(5000)).toEqual([5000])
    expect(await timeoutsWithin(1000)).toEqual([1000])
    expect(await timeoutsWithin(300)).toEqual([1000])
    expect(await timeoutsWithin(-300)).toEqual([1000])
  })

  test('may be given less time, and a JIT config is given a minute', async () => {
    const timeoutsOf = async (request: ApiRequest): Promise<readonly unknown[]> =>
      (await sendTo(request, [done])).requests.map(({ timeoutMs }) => timeoutMs)
    expect(await timeoutsOf({ ...get, timeoutMs: 700 })).toEqual([700])
    expect(await timeoutsOf(jit)).toEqual([60_000])
  })

  test('is not begun again after the time of the wait that it belongs to', async () => {
    const { requests } = await sendTo({ ...get, untilMs: startMs + 1499 }, [answer(503)])
    expect(requests.map(({ atMs }) => atMs)).toEqual([0, 500])
  })
})

describe('a rate limit', () => {
  const reset = (inMs: number): Readonly<Record<string, string>> => ({
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String((startEpochMs + inMs) / 1000),
  })
  test.each<[string, Reply, number]>([
    ['with retry-after', answer(429, {}, { 'retry-after': '30' }), 30_000],
    ['of 2 minutes', answer(403, {}, { 'retry-after': '120' }), 120_000],
    ['with a reset', answer(403, {}, reset(45_000)), 46_000],
    ['in words only', answer(403, { message: 'You have exceeded a secondary rate limit' }), 60_000],
  ])('%s is waited out, never less', async (_, reply, atLeastMs) => {
    for (const random of [0, 0.5, 0.999]) {
      const { requests } = await sendTo(get, [reply, done], 0, random)
      expect(requests.map(({ atMs }) => atMs)).toEqual([0, atLeastMs + Math.round(1000 * random)])
    }
  })

  test.each<[string, Reply]>([
    ['of 121 s', answer(429, {}, { 'retry-after': '121' })],
    ['of an hour', answer(403, {}, reset(3_600_000))],
  ])('%s is not waited out', async (_, reply) => {
    expect(await sendTo(get, [reply])).toMatchObject({ reply, tookMs: 0, said: [] })
  })

  test('does not count towards the 40 s', async () => {
    const limit = answer(429, {}, { 'retry-after': '100' })
    const { requests, reply } = await sendTo(get, [limit, answer(503), limit, done])
    expect(reply).toMatchObject({ status: 200 })
    expect(requests.map(({ timeoutMs }) => timeoutMs)).toEqual([40_000, 40_000, 39_000, 39_000])
  })

  test('is met four times at most', async () => {
    const { requests } = await sendTo(get, [answer(429, {}, { 'retry-after': '5' })])
    expect(requests).toHaveLength(4)
  })

  test('that outlasts the wait is not waited out', async () => {
    const { requests } = await sendTo({ ...get, untilMs: startMs + 30_000 }, [answer(429, {}, { 'retry-after': '30' })])
    expect(requests).toHaveLength(1)
  })
})

describe('a DELETE that meets 404', () => {
  test.each(passing.slice(0, -1))('after %s may have done it itself', async (_, reply) => {
    expect((await sendTo(remove, [reply, answer(404)])).reply).toMatchObject({ status: 404, isReplay: true })
  })

  test.each<[string, readonly Reply[]]>([
    ['at once', []],
    ['after a connection that was refused', [lost(false)]],
    ['after a limit', [answer(429, {}, { 'retry-after': '1' })]],
  ])('%s has not', async (_, before) => {
    const { reply } = await sendTo(remove, [...before, answer(404)])
    expect(reply).not.toHaveProperty('isReplay')
  })

  test('or no answer at all in the end is known to have been sent', async () => {
    expect((await sendTo(remove, [lost(true), cancelled])).reply).toMatchObject({ sent: true })
    expect((await sendTo(remove, [lost(false), cancelled])).reply).toMatchObject({ sent: false })
  })

  test('after a reset and a limit may have', async () => {
    const limit = answer(429, {}, { 'retry-after': '1' })
    expect((await sendTo(remove, [lost(true), limit, answer(404)])).reply).toMatchObject({ isReplay: true })
  })
})

describe('a cancelled step', () => {
  test('does not begin again', async () => {
    expect((await sendTo(get, [cancelled])).requests).toHaveLength(1)
  })

  test('does not sleep on', async () => {
    const clock = virtualClock()
    const ports = virtualPorts(() => answer(429, {}, { 'retry-after': '60' }), clock)
    clock.at(2000, clock.stop)
    expect(await persistentSend(withoutTurns(ports.send), ports)(get)).toMatchObject(cancelled)
    expect(clock.elapsed()).toBe(2000)
    expect(ports.requests).toHaveLength(1)
  })
})
