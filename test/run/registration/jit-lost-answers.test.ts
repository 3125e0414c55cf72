import { describe, expect, test } from 'vitest'
import type { Reply } from '../../../src/domain/github/reply.ts'
import type { Runner } from '../../../src/domain/github/runner.ts'
import { bareRunnerAnswer } from '../../domain/github/runner-answers.ts'
import { answer, methods, runWith } from '../api/scripted-send.ts'
import { lost, type VirtualSend } from '../virtual-ports.ts'
import { jit, jitPlace } from './jit-place.ts'

/** As GitHub may give it. */
const withoutGroup = ({ id, name, labels }: Runner): Runner => bareRunnerAnswer({ id, name, labels })

const lostAnswers: readonly (readonly [string, Reply])[] = [
  ['a reset', lost(true)],
  ['a time-out', lost(true, 'timed-out')],
  ['502', answer(502)],
  ['504', answer(504, '<html>')],
  ['a success without a config', answer(201, { runner: null })],
  ['a page in its place', answer(200, '<html>')],
]

describe('the runner whose config got lost is deleted, and asked for again', () => {
  test.each(lostAnswers)('after %s', async (_, lostAfter) => {
    const place = jitPlace([], [{ lostAfter }])
    const told = await runWith(jit, place.send, place.clock)
    expect(told.failure).toBeUndefined()
    expect(told.outputs).toMatchObject({ id: '102', name: 'ci-7', 'encoded-jit-config': 'blob-102' })
    expect(place.runners().map(({ id }) => id)).toEqual([102])
    expect(methods(told.requests)).toBe('GET,POST,GET,DELETE,POST')
  })

  test.each(lostAnswers)('or only asked for again if it was not made, after %s', async (_, notMade) => {
    const place = jitPlace([], [notMade])
    const told = await runWith(jit, place.send, place.clock)
    expect(told.outputs).toMatchObject({ id: '102' })
    expect(methods(told.requests)).toBe('GET,POST,GET,POST')
  })

  test('in a repository, where GitHub may leave the group out', async () => {
    const place = jitPlace([], [{ lostAfter: answer(502) }], withoutGroup)
    const given = { ...jit, operation: 'generate_runner_jitconfig_for_repo' }
    const told = await runWith(given, place.send, place.clock)
    expect(told.failure).toBeUndefined()
    expect(place.runners().map(({ id }) => id)).toEqual([102])
  })

  test('with if-exists: replace, once the runner of before is gone', async () => {
    const place = jitPlace([bareRunnerAnswer({ id: 7, name: 'ci-7' })], [{ lostAfter: answer(502) }])
    const told = await runWith({ ...jit, 'if-exists': 'replace' }, place.send, place.clock)
    expect(told.failure).toBeUndefined()
    expect(place.runners().map(({ id }) => id)).toEqual([102])
  })

  test('also when the lost request arrives late', async () => {
    const place = jitPlace([], [lost(true)])
    const late = bareRunnerAnswer({
      id: 50,
      name: 'ci-7',
      labels: [{ name: 'gpu' }, { name: 'self-hosted' }],
      runner_group_id: 1,
    })
    const send: VirtualSend = (request, nth, clock) => {
      if (nth === 4) place.set(late)
      return place.send(request, nth, clock)
    }
    const told = await runWith(jit, send, place.clock)
    expect(told.failure).toBeUndefined()
    expect(methods(told.requests)).toBe('GET,POST,GET,POST,GET,DELETE,POST')
    expect(place.runners().map(({ id }) => id)).toEqual([103])
  })

  test('within a count, for the one that it met', async () => {
    const place = jitPlace([], ['made', { lostAfter: answer(502) }])
    const told = await runWith({ ...jit, count: '3' }, place.send, place.clock)
    expect(told.failure).toBeUndefined()
    expect(place.runners().map(({ id, name }) => `${id} ${name}`)).toEqual(['101 ci-7-1', '103 ci-7-2', '104 ci-7-3'])
  })
})

test('answers that are lost again and again leave no runner behind', async () => {
  const place = jitPlace([], Array<{ lostAfter: Reply }>(9).fill({ lostAfter: answer(502) }))
  const { failure } = await runWith(jit, place.send, place.clock)
  expect(failure).toMatchObject({ code: 'unavailable', status: 502 })
  expect(place.posts()).toBe(3)
  expect(place.runners()).toEqual([])
})

describe('a runner that may be somebody else’s stays, and is named', () => {
  const another = (change: Partial<Runner>) => (registered: Runner) => ({ ...registered, ...change })
  test.each<[string, (registered: Runner) => Runner]>([
    ['online', another({ status: 'online' })],
    ['busy', another({ busy: true })],
    ['of other labels', another({ labels: [{ name: 'gpu' }] })],
    ['of more labels', another({ labels: [{ name: 'self-hosted' }, { name: 'gpu' }, { name: 'x' }] })],
    ['of another group', another({ runner_group_id: 2 })],
    ['of no known group', withoutGroup],
  ])('when it is %s', async (_, change) => {
    const place = jitPlace([], [{ lostAfter: answer(502) }], change)
    const told = await runWith(jit, place.send, place.clock)
    expect(told.failure).toMatchObject({ code: 'unavailable', status: 502 })
    expect(told.failure?.hint).toContain('A runner named ci-7 may have been registered in organization octo-org')
    expect(place.runners()).toHaveLength(1)
    expect(methods(told.requests)).toBe('GET,POST,GET')
  })

  test('when the name was taken before', async () => {
    const before = bareRunnerAnswer({ id: 7, name: 'ci-7', labels: [{ name: 'gpu' }, { name: 'self-hosted' }] })
    const place = jitPlace([{ ...before, runner_group_id: 1 }], [answer(502)])
    const told = await runWith(jit, place.send, place.clock)
    expect(told.failure).toMatchObject({ code: 'unavailable' })
    expect(told.failure?.hint).toContain('A runner named ci-7 may have been registered')
    expect(place.runners().map(({ id }) => id)).toEqual([7])
    expect(methods(told.requests)).toBe('GET,POST')
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
    expect(failure?.hint).toContain('A runner named ci-7 may have been registered')
    expect(place.posts()).toBe(1)
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
    expect(failure?.hint).toContain('A runner named ci-7 may have been registered')
    expect(requests).toHaveLength(2)
  })
})

test.each([400, 401, 403, 404, 409, 422, 429])(
  'a refusal (%d) has made nothing, and is not sent again',
  async (status) => {
    const place = jitPlace([], [answer(status)])
    const told = await runWith(jit, place.send, place.clock)
    expect(told.failure).toMatchObject({ status })
    expect(methods(told.requests)).toBe('GET,POST')
  },
)

test('a request that was certainly not sent has made nothing', async () => {
  const told = await runWith(jit, jitPlace([], [lost(false)]).send)
  expect(told.failure).toMatchObject({ code: 'unavailable' })
  expect(told.failure?.hint).not.toContain('may have been registered')
  expect(methods(told.requests)).toBe('GET,POST')
})

test('a request that timed out to the end may register the runner later: it is named', async () => {
  const late = lost(true, 'timed-out')
  const place = jitPlace([], [late, late, late])
  const { failure } = await runWith(jit, place.send, place.clock)
  expect(failure?.code).toBe('timed-out')
  expect(failure?.hint).toContain('A runner named ci-7 may have been registered in organization octo-org')
})

test('the old runner stays when GitHub refuses the new one for another reason than its name', async () => {
  const old = bareRunnerAnswer({ id: 7, name: 'ci-7' })
  const place = jitPlace([old], [answer(404)])
  const { failure } = await runWith({ ...jit, 'if-exists': 'replace' }, place.send, place.clock)
  expect(failure?.code).toBe('not-found')
  expect(place.runners()).toEqual([old])
})
