import { describe, expect, test } from 'vitest'
import { bareRunnerAnswer, runnerAnswer } from '../domain/github/runner-answers.ts'
import { answer, runWith } from './api/scripted-send.ts'
import { livingFleet } from './living-fleet.ts'
import { startMs, type VirtualSend } from './virtual-ports.ts'

const get = {
  operation: 'get_self_hosted_runner_for_org',
  'wait-until': "status == 'online'",
  timeout: '60s',
  'poll-interval': '10s',
}
const byName = { ...get, name: 'ci-8' }
const byId = { ...get, 'runner-id': '8' }
const booting = bareRunnerAnswer()

describe('a runner is waited for', () => {
  test('not at all when it is as wanted already', async () => {
    const { requests, tookMs, said, outputs } = await runWith(byId, livingFleet([runnerAnswer({ id: 8 })]).send)
    expect(requests).toHaveLength(1)
    expect({ tookMs, said }).toEqual({ tookMs: 0, said: [] })
    expect(outputs['status']).toBe('online')
  })

  test.each([
    ['name', byName],
    ['id', byId],
  ])('by %s until it is online, looking no sooner than asked', async (_, given) => {
    const fleet = livingFleet([booting])
    fleet.changeAt(25_000, 8, { status: 'online' })
    const { requests, tookMs, outputs, failure, said } = await runWith(given, fleet.send, fleet.clock)
    expect(failure).toBeUndefined()
    expect(outputs).toMatchObject({ id: '8', status: 'online' })
    expect(requests.map(({ atMs }) => atMs)).toEqual([0, 10_000, 20_000, 30_000])
    expect(tookMs).toBe(30_000)
    expect(said[0]).toMatch(
      /^Waiting until status == 'online' for runner (ci-)?8 of organization octo-org, at most 1 min/,
    )
    expect(said.at(-1)).toMatch(/after 30 s\.$/)
  })

  test('by name though it does not exist yet', async () => {
    const fleet = livingFleet([])
    fleet.clock.at(15_000, () => {
      fleet.set({ ...booting, status: 'online' })
    })
    const { tookMs, outputs, said } = await runWith(byName, fleet.send, fleet.clock)
    expect(outputs['name']).toBe('ci-8')
    expect(tookMs).toBe(20_000)
    expect(said[0]).toContain('Now: no such runner yet')
  })
})

describe('by id', () => {
  test.each([
    ['10s', [0, 10_000, 15_000]],
    ['1h', [0, 15_000]],
  ])('one that never was is borne for 15 s, looked for every %s and then told as gone', async (interval, times) => {
    const told = await runWith({ ...byId, 'poll-interval': interval, timeout: '2h' }, livingFleet([]).send)
    expect(told.failure).toMatchObject({ code: 'not-found', status: 404 })
    expect(told.failure?.message).toContain('There is no runner 8 in organization octo-org: it is gone')
    const looks = told.requests.filter(({ route }) => route.endsWith('/{runner_id}'))
    expect(looks.map(({ atMs }) => atMs)).toEqual(times)
    expect(told.said.filter((line) => line.includes('looked for again'))).toHaveLength(1)
  })

  test('one that is shown a moment late is waited for', async () => {
    const fleet = livingFleet([])
    fleet.clock.at(12_000, () => {
      fleet.set({ ...booting, status: 'online' })
    })
    const { failure, outputs } = await runWith(byId, fleet.send, fleet.clock)
    expect(failure).toBeUndefined()
    expect(outputs).toMatchObject({ id: '8', status: 'online' })
  })

  test('one that is not shown within the time of the wait ends it', async () => {
    const { failure, requests } = await runWith({ ...byId, timeout: '5s' }, livingFleet([]).send)
    expect(failure?.code).toBe('timed-out')
    expect(failure?.message).toContain('no such runner yet')
    expect(requests.length).toBeGreaterThan(1)
  })

  test('one in a place that is out of sight is a failure at once', async () => {
    const { failure, tookMs } = await runWith(byId, () => answer(404))
    expect(failure).toMatchObject({ code: 'not-found' })
    expect(failure?.hint).toContain('the token may not see it')
    expect(tookMs).toBe(0)
  })

  test('one that goes is a failure at the next look', async () => {
    const fleet = livingFleet([booting])
    fleet.clock.at(15_000, () => {
      fleet.remove(8)
    })
    const { failure, tookMs } = await runWith(byId, fleet.send, fleet.clock)
    expect(failure).toMatchObject({ code: 'not-found', status: 404 })
    expect(tookMs).toBe(20_000)
  })
})

describe('in vain', () => {
  test('it says what was seen last, and hands it on', async () => {
    const fleet = livingFleet([booting])
    fleet.changeAt(45_000, 8, { status: 'odd' })
    const { failure, outputs, tookMs } = await runWith({ ...byName, timeout: '55' }, fleet.send, fleet.clock)
    expect(failure).toMatchObject({
      code: 'timed-out',
      message:
        "Timed out after 55 s, still waiting until status == 'online' for runner ci-8 of organization octo-org. " +
        'Last seen: ci-8 (id 8): odd; no labels',
    })
    expect(failure?.hint).toContain('timeout')
    expect(outputs).toMatchObject({ id: '8', status: 'odd' })
    expect(tookMs).toBe(55_000)
  })

  test('one that never came has no outputs', async () => {
    const { failure, outputs, requests } = await runWith(byName, livingFleet([]).send)
    expect(failure?.code).toBe('timed-out')
    expect(failure?.message).toContain('Last seen: no such runner yet')
    expect(outputs).toEqual({})
    expect(requests).toHaveLength(7)
  })

  test('a last look is taken when the time is up, however long the interval', async () => {
    const fleet = livingFleet([booting])
    fleet.changeAt(3000, 8, { status: 'online' })
    const given = { ...byName, timeout: '5s', 'poll-interval': '1h' }
    const { failure, tookMs } = await runWith(given, fleet.send, fleet.clock)
    expect(failure).toBeUndefined()
    expect(tookMs).toBe(5000)
  })

  test('without a timeout there is one look', async () => {
    const { failure, requests } = await runWith({ ...byName, timeout: '0' }, livingFleet([booting]).send)
    expect(failure?.code).toBe('timed-out')
    expect(requests).toHaveLength(1)
  })
})

test('no request is sent again after the time of the whole wait', async () => {
  const { requests } = await runWith(byName, livingFleet([booting]).send)
  expect(new Set(requests.map(({ untilMs }) => untilMs))).toEqual(new Set([startMs + 60_000]))
})

describe('only what has changed is sent again', () => {
  const withTags: VirtualSend = ({ ifNoneMatch }, nth) => {
    const runner = nth < 3 ? booting : { ...booting, status: 'online' }
    const etag = `W/"${runner.status}"`
    return ifNoneMatch === etag ? answer(304, undefined, { etag }) : answer(200, runner, { etag })
  }

  test('a look that gives 304 shows what was seen before', async () => {
    const { requests, outputs, failure } = await runWith(byId, withTags)
    expect(failure).toBeUndefined()
    expect(requests.map(({ ifNoneMatch }) => ifNoneMatch)).toEqual([undefined, 'W/"offline"', 'W/"offline"'])
    expect(outputs['status']).toBe('online')
  })

  test('five minutes in vain cost one request of the primary limit', async () => {
    const etag = 'W/"offline"'
    const statuses: number[] = []
    const { failure } = await runWith({ ...byId, timeout: '5m' }, ({ ifNoneMatch }) => {
      const status = ifNoneMatch === etag ? 304 : 200
      statuses.push(status)
      return answer(status, status === 200 ? booting : undefined, { etag })
    })
    expect(failure?.code).toBe('timed-out')
    expect(statuses.length).toBeGreaterThan(10)
    expect(statuses.filter((status) => status !== 304)).toEqual([200])
  })

  test('each page by its own tag', async () => {
    const list = { ...get, operation: 'list_self_hosted_runners_for_org', 'wait-until': 'online_count > 0' }
    const { requests } = await runWith({ ...list, timeout: '10s' }, ({ parameters }) => {
      const from = (Number(parameters['page']) - 1) * 100
      const runners = Array.from({ length: from === 0 ? 100 : 1 }, (_, at) => bareRunnerAnswer({ id: from + at + 1 }))
      return answer(200, { total_count: 101, runners }, { etag: `"${from}"` })
    })
    expect(requests.map(({ ifNoneMatch }) => ifNoneMatch)).toEqual([undefined, undefined, '"0"', '"100"'])
  })

  test('one look asks for no tag', async () => {
    const { requests } = await runWith({ operation: get.operation, 'runner-id': '8' }, withTags)
    expect(requests).toEqual([expect.not.objectContaining({ ifNoneMatch: expect.anything() as unknown }) as unknown])
  })

  test('a 304 that nobody asked for is no answer', async () => {
    expect((await runWith(byId, () => answer(304))).failure?.code).toBe('unexpected-answer')
  })
})

test.each([403, 404, 503])(
  'a look that is answered %d ends it, and what was seen last is handed on',
  async (status) => {
    const fleet = livingFleet([booting], (_, __, clock) => (clock.elapsed() > 25_000 ? answer(status) : undefined))
    fleet.changeAt(15_000, 8, { os: 'linux' })
    const { failure, outputs, tookMs } = await runWith(byName, fleet.send, fleet.clock)
    expect(failure).toMatchObject({ status })
    expect(outputs).toMatchObject({ name: 'ci-8', status: 'offline', os: 'linux' })
    expect(tookMs).toBe(30_000)
  },
)

test('a cancelled wait ends at once', async () => {
  const fleet = livingFleet([booting])
  fleet.clock.at(12_000, fleet.clock.stop)
  const { failure, requests, tookMs } = await runWith(byName, fleet.send, fleet.clock)
  expect(failure?.code).toBe('cancelled')
  expect(requests).toHaveLength(2)
  expect(tookMs).toBe(12_000)
})

describe('a token may end before the wait does', () => {
  const says = (line: string): boolean => line.includes('a GitHub App token ends an hour after it was made')

  test.each([
    ['3601s', true],
    ['1h', false],
    ['5m', false],
  ])('which is told when a wait of %s begins: %s', async (timeout, isTold) => {
    const fleet = livingFleet([booting])
    fleet.changeAt(25_000, 8, { status: 'online' })
    const { said } = await runWith({ ...byId, timeout }, fleet.send, fleet.clock)
    expect(said.filter(says)).toHaveLength(isTold ? 1 : 0)
    expect(said[0]).toContain('Waiting until')
  })

  test('and again when it has', async () => {
    const { failure, outputs } = await runWith(byId, (_, nth) => (nth < 3 ? answer(200, booting) : answer(401)))
    expect(failure).toMatchObject({ code: 'unauthorized', status: 401 })
    expect(failure?.hint).toMatch(/^The token has ended or was revoked while it was waited: a GitHub App token ends/)
    expect(outputs['id']).toBe('8')
  })

  test('but not of one that never was good', async () => {
    const { failure } = await runWith(byId, () => answer(401))
    expect(failure?.hint).toContain('wrong, expired or revoked')
  })
})
