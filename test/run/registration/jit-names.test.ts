import { describe, expect, test } from 'vitest'
import type { Reply } from '../../../src/domain/github/reply.ts'
import type { Runner } from '../../../src/domain/github/runner.ts'
import { bareRunnerAnswer } from '../../domain/github/runner-answers.ts'
import { answer, methods, page, runWith } from '../api/scripted-send.ts'
import type { VirtualSend } from '../virtual-ports.ts'
import { jit, jitPlace } from './jit-place.ts'

describe('the first look', () => {
  const strangers = (count: number): readonly Runner[] =>
    Array.from({ length: count }, (_, at) => bareRunnerAnswer({ id: 1000 + at, name: `other-${at}` }))

  test.each([
    ['a list of one page', 99, '12', 1],
    ['a list of as many pages as there are names', 250, '3', 1 + 3],
    ['the names, when they are fewer than the pages', 350, '3', 1 + 3],
    ['the only name', 350, '1', 1],
  ])('reads %s', async (_, others, count, looks) => {
    const place = jitPlace(strangers(others))
    const told = await runWith({ ...jit, count }, place.send, place.clock)
    expect(told.failure).toBeUndefined()
    expect(told.requests.filter(({ route }) => route.startsWith('GET'))).toHaveLength(looks)
  })

  test.each([0, 350])('finds a name that is taken before anything is registered (among %d)', async (others) => {
    const taken = bareRunnerAnswer({ id: 7, name: 'ci-7-2' })
    const place = jitPlace([...strangers(others), taken])
    const { failure, outputs } = await runWith({ ...jit, count: '3' }, place.send, place.clock)
    expect(failure?.code).toBe('name-conflict')
    expect(failure?.message).toContain('A runner named ci-7-2, id 7, is in organization octo-org already')
    expect(outputs).toEqual({})
    expect(place.posts()).toBe(0)
  })
})

describe('a name that is taken', () => {
  const taken = bareRunnerAnswer({ id: 7, name: 'ci-7' })
  const replace = { ...jit, 'if-exists': 'replace' }

  test('fails by default, and the runner stays', async () => {
    const place = jitPlace([taken])
    const { failure } = await runWith(jit, place.send, place.clock)
    expect(failure).toMatchObject({ code: 'name-conflict' })
    expect(failure?.hint).toContain('if-exists: replace')
    expect(place.runners()).toEqual([taken])
    expect(place.posts()).toBe(0)
  })

  test('is taken over from a runner that is offline and idle', async () => {
    const place = jitPlace([taken])
    const told = await runWith(replace, place.send, place.clock)
    expect(told.failure).toBeUndefined()
    expect(place.runners().map(({ name }) => name)).toEqual(['ci-7'])
    expect(place.runners().map(({ id }) => id)).not.toContain(taken.id)
  })

  test.each([
    ['online', { status: 'online' }, 'online'],
    ['online and busy', { status: 'online', busy: true }, 'busy'],
    ['offline and busy', { busy: true }, 'busy'],
    ['in another state', { status: 'on-holiday' }, 'on-holiday'],
  ])('is not taken from one that is %s', async (_, change, state) => {
    const place = jitPlace([{ ...taken, ...change }])
    const told = await runWith(replace, place.send, place.clock)
    expect(told.failure).toMatchObject({ code: 'name-conflict' })
    expect(told.failure?.message).toContain(`is ${state}: it is not replaced`)
    expect(told.failure?.hint).not.toContain('if-exists')
    expect(methods(told.requests)).toBe('GET')
    expect(place.runners()).toEqual([{ ...taken, ...change }])
  })

  test('is not taken from one that boots between the look and the deletion', async () => {
    const place = jitPlace([taken])
    const send: VirtualSend = (request, nth, clock) => {
      if (nth === 3) place.set({ ...taken, status: 'online' })
      return place.send(request, nth, clock)
    }
    const told = await runWith(replace, send, place.clock)
    expect(told.failure).toMatchObject({ code: 'name-conflict' })
    expect(place.runners().map(({ id }) => id)).toEqual([7])
  })

  test('is free, and nobody goes, when the id of its runner belongs to another name by then', async () => {
    const place = jitPlace([taken])
    const send: VirtualSend = (request, nth, clock) => {
      if (nth === 3) place.set({ ...taken, name: 'another' })
      return place.send(request, nth, clock)
    }
    const told = await runWith(replace, send, place.clock)
    expect(told.failure).toBeUndefined()
    expect(place.runners().map(({ name }) => name)).toEqual(['another', 'ci-7'])
    expect(methods(told.requests)).toBe('GET,POST,GET,POST')
  })

  test('is asked for again when it stays taken for a moment after the deletion', async () => {
    const place = jitPlace([taken], ['made', answer(409), answer(409)])
    const told = await runWith(replace, place.send, place.clock)
    expect(told.failure).toBeUndefined()
    expect(place.runners().map(({ name }) => name)).toEqual(['ci-7'])
    const posts = told.requests.filter(({ route }) => route.startsWith('POST'))
    const [, first = 0, ...more] = posts.map(({ atMs }) => atMs)
    expect(more.map((atMs) => atMs - first)).toEqual([1500, 4500])
  })

  test('is asked for again though the list still shows the old runner', async () => {
    const place = jitPlace([taken], ['made', answer(409)])
    const send: VirtualSend = (request, nth, clock) => (nth === 6 ? page([taken]) : place.send(request, nth, clock))
    const told = await runWith(replace, send, place.clock)
    expect(told.failure).toBeUndefined()
    expect(methods(told.requests)).toBe('GET,POST,GET,DELETE,POST,GET,POST')
  })

  test('for good is a conflict whose hint does not advise what is set', async () => {
    const place = jitPlace([taken], ['made', ...Array<Reply>(30).fill(answer(409))])
    const { failure, tookMs } = await runWith(replace, place.send, place.clock)
    expect(failure).toMatchObject({ code: 'name-conflict', status: 409 })
    expect(failure?.hint).toBe('Only a runner that is offline and not busy is replaced. Choose another name.')
    expect(tookMs).toBe(60_000)
  })

  test('by another after the deletion is a conflict, and that one stays', async () => {
    const place = jitPlace([taken])
    const rival = bareRunnerAnswer({ id: 8, name: 'ci-7', labels: [{ name: 'x' }] })
    const send: VirtualSend = (request, nth, clock) => {
      const reply = place.send(request, nth, clock)
      if (request.route.startsWith('DELETE')) place.set(rival)
      return reply
    }
    const { failure } = await runWith(replace, send, place.clock)
    expect(failure).toMatchObject({ code: 'name-conflict', status: 409 })
    expect(place.runners()).toEqual([rival])
  })

  test('by one that has vanished meanwhile is free', async () => {
    const place = jitPlace([taken], [answer(409)])
    const send: VirtualSend = (request, nth, clock) => {
      if (nth === 3) place.remove(taken.id)
      return place.send(request, nth, clock)
    }
    const told = await runWith(replace, send, place.clock)
    expect(told.failure).toBeUndefined()
    expect(place.runners().map(({ name }) => name)).toEqual(['ci-7'])
  })

  test.each(['GET', 'DELETE'])(
    'by one whose %s is refused costs none of the configs that were made',
    async (method) => {
      const place = jitPlace([bareRunnerAnswer({ id: 2, name: 'ci-7-2' })])
      const told = await runWith(
        { ...replace, count: '2' },
        (request, nth, clock) =>
          'runner_id' in request.parameters && request.route.startsWith(method)
            ? answer(403, { message: 'No.' })
            : place.send(request, nth, clock),
        place.clock,
      )
      expect(told.failure).toMatchObject({ code: 'partial', status: 403 })
      expect(JSON.parse(told.outputs['jit-configs'] ?? '')).toMatchObject([{ name: 'ci-7-1' }])
      expect(place.runners().map(({ name }) => name)).toEqual(['ci-7-2', 'ci-7-1'])
    },
  )

  test('in numbers is told for each name', async () => {
    const others = [2, 3].map((at) => bareRunnerAnswer({ id: at, name: `ci-7-${at}` }))
    const place = jitPlace([...others, bareRunnerAnswer({ id: 9, name: 'ci-7' })])
    const told = await runWith({ ...replace, count: '3' }, place.send, place.clock)
    expect(told.failure).toBeUndefined()
    expect(
      place
        .runners()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['ci-7', 'ci-7-1', 'ci-7-2', 'ci-7-3'])
    expect(place.runners().map(({ id }) => id)).not.toContain(2)
    expect(place.runners().map(({ id }) => id)).not.toContain(3)
  })
})
