import { describe, expect, test } from 'vitest'
import type { Reply } from '../../../src/domain/github/reply.ts'
import type { Runner } from '../../../src/domain/github/runner.ts'
import { bareRunnerAnswer } from '../../domain/github/runner-answers.ts'
import { answer, methods, runPatiently, runWith, type Told } from '../api/scripted-send.ts'
import { cancelled, lost, type VirtualSend } from '../virtual-ports.ts'
import { jit, jitPlace } from './jit-place.ts'

/** As every list of GitHub gives it. */
const withoutGroup = ({ id, name, labels }: Runner): Runner => bareRunnerAnswer({ id, name, labels })

const lostAnswers: readonly (readonly [string, Reply])[] = [
  ['a reset', lost(true)],
  ['a time-out', lost(true, 'timed-out')],
  ['502', answer(502)],
  ['504', answer(504, '<html>')],
  ['a success without a config', answer(201, { runner: null })],
  ['a page in its place', answer(200, '<html>')],
  ['a conflict, though the name was free', answer(409, { message: 'Already exists' })],
]

const timesOfPosts = ({ requests }: Told): readonly number[] =>
  requests.filter(({ route }) => route.startsWith('POST')).map(({ atMs }) => atMs)

describe('the runner whose config got lost is deleted, and asked for again', () => {
  describe.each([
    ['where lists tell the group', (made: Runner) => made],
    ['where lists tell none', withoutGroup],
  ])('%s', (_, listed) => {
    test.each(lostAnswers)('after %s', async (__, lostAfter) => {
      const place = jitPlace([], [{ lostAfter }], listed)
      const told = await runWith(jit, place.send, place.clock)
      expect(told.failure).toBeUndefined()
      expect(told.outputs).toMatchObject({ id: '102', name: 'ci-7', 'encoded-jit-config': 'blob-102' })
      expect(place.runners().map(({ id }) => id)).toEqual([102])
      expect(methods(told.requests)).toBe('GET,POST,GET,GET,DELETE,POST')
    })

    test.each(lostAnswers)('or only asked for again if it was not made, after %s', async (__, notMade) => {
      const place = jitPlace([], [notMade], listed)
      const told = await runWith(jit, place.send, place.clock)
      expect(told.outputs).toMatchObject({ id: '102' })
      expect(methods(told.requests)).toBe('GET,POST,GET,POST')
    })
  })

  test('with if-exists: replace, once the runner of before is gone', async () => {
    const place = jitPlace([bareRunnerAnswer({ id: 7, name: 'ci-7' })], ['made', { lostAfter: answer(502) }])
    const told = await runWith({ ...jit, 'if-exists': 'replace' }, place.send, place.clock)
    expect(told.failure).toBeUndefined()
    expect(place.runners().map(({ id }) => id)).toEqual([103])
  })

  test('also when the lost request arrives late', async () => {
    const place = jitPlace([], [lost(true)])
    const late = bareRunnerAnswer({ id: 50, name: 'ci-7', labels: [{ name: 'gpu' }, { name: 'self-hosted' }] })
    const send: VirtualSend = (request, nth, clock) => {
      if (nth === 4) place.set(late)
      return place.send(request, nth, clock)
    }
    const told = await runWith(jit, send, place.clock)
    expect(told.failure).toBeUndefined()
    expect(methods(told.requests)).toBe('GET,POST,GET,POST,GET,GET,DELETE,POST')
    expect(place.runners().map(({ id }) => id)).toEqual([103])
  })

  test('also when the list shows it a moment late', async () => {
    const place = jitPlace([], [{ lostAfter: answer(502) }])
    const send: VirtualSend = (request, nth, clock) =>
      nth === 3 ? answer(200, { total_count: 0, runners: [] }) : place.send(request, nth, clock)
    const told = await runWith(jit, send, place.clock)
    expect(told.failure).toBeUndefined()
    expect(place.runners().map(({ id }) => id)).toEqual([103])
  })

  test('within a count, for the one that it met', async () => {
    const place = jitPlace([], ['made', { lostAfter: answer(502) }])
    const told = await runWith({ ...jit, count: '3' }, place.send, place.clock)
    expect(told.failure).toBeUndefined()
    expect(place.runners().map(({ id, name }) => `${id} ${name}`)).toEqual(['101 ci-7-1', '103 ci-7-3', '104 ci-7-2'])
    expect(JSON.parse(told.outputs['jit-configs'] ?? '')).toMatchObject([{ id: 101 }, { id: 104 }, { id: 103 }])
  })
})

describe('a burst of 503', () => {
  test('is ridden out, with pauses that grow', async () => {
    const place = jitPlace([], [answer(503), answer(503), answer(503)])
    const told = await runWith(jit, place.send, place.clock)
    expect(told.failure).toBeUndefined()
    const [first = 0, ...times] = timesOfPosts(told)
    expect(times.map((atMs) => atMs - first)).toEqual([750, 2250, 5250])
  })

  test('that does not end is given up after as many tries as a token', async () => {
    const place = jitPlace([], Array<Reply>(9).fill(answer(503)))
    const { failure } = await runWith(jit, place.send, place.clock)
    expect(failure).toMatchObject({ code: 'unavailable', status: 503 })
    expect(failure?.hint).toContain('ci-7 may have been registered in organization octo-org')
    expect(place.posts()).toBe(4)
  })
})

test('answers that are lost again and again leave no runner behind', async () => {
  const place = jitPlace([], Array<{ lostAfter: Reply }>(9).fill({ lostAfter: answer(502) }), withoutGroup)
  const { failure } = await runWith(jit, place.send, place.clock)
  expect(failure).toMatchObject({ code: 'unavailable', status: 502 })
  expect(failure?.hint).not.toContain('may have been registered')
  expect(place.posts()).toBe(4)
  expect(place.runners()).toEqual([])
})

test('a config is given up after a minute, and its requests get no more time than is left of it', async () => {
  const place = jitPlace([])
  const asked: number[] = []
  const send: VirtualSend = async (request, nth, clock) => {
    if (!request.route.startsWith('POST')) return place.send(request, nth, clock)
    asked.push(request.timeoutMs ?? Infinity)
    await clock.sleep(Math.min(request.timeoutMs ?? Infinity, 20_000))
    return lost(true, 'timed-out')
  }
  const { failure, tookMs } = await runWith(jit, send, place.clock)
  expect(failure?.code).toBe('timed-out')
  expect(failure?.hint).toContain('ci-7 may have been registered')
  expect(asked).toEqual([60_000, 39_250, 17_750])
  expect(tookMs).toBe(60_000)
})

test('a wait for a rate limit is no part of that minute', async () => {
  const limit = answer(429, { message: 'You have exceeded a secondary rate limit.' }, { 'retry-after': '110' })
  const place = jitPlace([], [limit, lost(true)])
  const told = await runPatiently(jit, place.send, place.clock)
  expect(told.failure).toBeUndefined()
  expect(place.runners().map(({ id }) => id)).toEqual([103])
  expect(told.tookMs).toBeGreaterThan(110_000)
})

describe('a runner that may be somebody else’s stays, and is named', () => {
  const another = (change: Partial<Runner>) => (registered: Runner) => ({ ...registered, ...change })
  test.each<[string, (registered: Runner) => Runner]>([
    ['online', another({ status: 'online' })],
    ['busy', another({ busy: true })],
    ['of other labels', another({ labels: [{ name: 'gpu' }] })],
    ['of more labels', another({ labels: [{ name: 'self-hosted' }, { name: 'gpu' }, { name: 'x' }] })],
    ['of another group', another({ runner_group_id: 2 })],
  ])('when it is %s', async (_, change) => {
    const place = jitPlace([], [{ lostAfter: answer(502) }], change)
    const told = await runWith(jit, place.send, place.clock)
    expect(told.failure).toMatchObject({ code: 'unavailable', status: 502 })
    expect(told.failure?.hint).toContain('ci-7 may have been registered in organization octo-org')
    expect(place.runners()).toHaveLength(1)
    expect(methods(told.requests)).toBe('GET,POST,GET')
  })

  test('when it boots between the look and the deletion', async () => {
    const place = jitPlace([], [{ lostAfter: answer(502) }])
    const send: VirtualSend = (request, nth, clock) => {
      if (nth === 4) place.set({ ...(place.runners()[0] ?? bareRunnerAnswer()), status: 'online' })
      return place.send(request, nth, clock)
    }
    const told = await runWith(jit, send, place.clock)
    expect(told.failure?.hint).toContain('ci-7 may have been registered')
    expect(place.runners()).toHaveLength(1)
    expect(methods(told.requests)).toBe('GET,POST,GET,GET')
  })

  test.each([
    ['cannot be looked for', 'GET'],
    ['cannot be deleted', 'DELETE'],
  ])('when it %s', async (_, method) => {
    const place = jitPlace([], [{ lostAfter: answer(502) }])
    const send: VirtualSend = (request, nth, clock) =>
      nth > 2 && request.route.startsWith(method) ? answer(403) : place.send(request, nth, clock)
    const { failure } = await runWith(jit, send, place.clock)
    expect(failure).toMatchObject({ code: 'unavailable', status: 502 })
    expect(failure?.message).toMatch(/GitHub answered 502\. Cannot .* GitHub answered 403/)
    expect(failure?.hint).toContain('ci-7 may have been registered')
    expect(place.posts()).toBe(1)
  })

  test('when a later try is refused', async () => {
    const place = jitPlace([], [answer(502), answer(403)])
    const { failure } = await runWith(jit, place.send, place.clock)
    expect(failure).toMatchObject({ code: 'forbidden', status: 403 })
    expect(failure?.hint).toContain('ci-7 may have been registered')
  })

  test('when the step is cancelled before anybody can look', async () => {
    const place = jitPlace([], [{ lostAfter: { ...lost(true), reason: 'cancelled' } as Reply }])
    const send: VirtualSend = (request, nth, clock) => {
      const reply = place.send(request, nth, clock)
      if (request.route.startsWith('POST')) clock.stop()
      return reply
    }
    const { failure, requests } = await runWith(jit, send, place.clock)
    expect(failure?.code).toBe('cancelled')
    expect(failure?.hint).toContain('ci-7 may have been registered')
    expect(requests).toHaveLength(2)
  })

  test('when the step is cancelled in the pause after a loss', async () => {
    const place = jitPlace([], [{ lostAfter: answer(502) }])
    place.clock.at(500, place.clock.stop)
    const { failure, requests } = await runWith(jit, place.send, place.clock)
    expect(failure?.code).toBe('cancelled')
    expect(failure?.hint).toContain('ci-7 may have been registered')
    expect(requests).toHaveLength(2)
  })
})

test.each([400, 401, 403, 404, 422, 429])('a refusal (%d) has made nothing, and is not sent again', async (status) => {
  const told = await runWith(jit, jitPlace([], [answer(status)]).send)
  expect(told.failure).toMatchObject({ status })
  expect(told.failure?.hint ?? '').not.toContain('may have been registered')
  expect(methods(told.requests)).toBe('GET,POST')
})

test.each([
  ['was certainly not sent', lost(false), 'unavailable'],
  ['was not sent any more', cancelled, 'cancelled'],
])('a request that %s has made nothing', async (_, reply, code) => {
  const told = await runWith(jit, jitPlace([], [reply]).send)
  expect(told.failure).toMatchObject({ code })
  expect(told.failure?.hint ?? '').not.toContain('may have been registered')
  expect(methods(told.requests)).toBe('GET,POST')
})

test('a conflict that stays, though nobody is to be seen, is named as what may be left', async () => {
  const place = jitPlace([], Array<Reply>(30).fill(answer(409)))
  const { failure } = await runWith(jit, place.send, place.clock)
  expect(failure).toMatchObject({ code: 'name-conflict', status: 409 })
  expect(failure?.hint).toContain('ci-7 may have been registered')
})

test('the old runner stays when GitHub refuses the new one for another reason than its name', async () => {
  const old = bareRunnerAnswer({ id: 7, name: 'ci-7' })
  const place = jitPlace([old], [answer(404)])
  const { failure } = await runWith({ ...jit, 'if-exists': 'replace' }, place.send, place.clock)
  expect(failure?.code).toBe('not-found')
  expect(place.runners()).toEqual([old])
})
