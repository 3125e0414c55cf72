import { describe, expect, test } from 'vitest'
import type { Runner } from '../../../src/domain/github/runner.ts'
import { bareRunnerAnswer } from '../../domain/github/runner-answers.ts'
import { answer, methods, runWith } from '../api/scripted-send.ts'
import type { VirtualSend } from '../virtual-ports.ts'
import { jit, jitPlace } from './jit-place.ts'

const namesOf = (runners: readonly Runner[]): readonly string[] => runners.map(({ name }) => name)

describe('in numbers', () => {
  test('each has a name of its own', async () => {
    const place = jitPlace([])
    const told = await runWith({ ...jit, count: '3' }, place.send, place.clock)
    expect(told.failure).toBeUndefined()
    expect(namesOf(place.runners())).toEqual(['ci-7-1', 'ci-7-2', 'ci-7-3'])
    expect(told.outputs).toMatchObject({ id: '101', name: 'ci-7-1', 'encoded-jit-config': 'blob-101' })
    expect(JSON.parse(told.outputs['jit-configs'] ?? '')).toEqual([
      { id: 101, name: 'ci-7-1', encoded_jit_config: 'blob-101' },
      { id: 102, name: 'ci-7-2', encoded_jit_config: 'blob-102' },
      { id: 103, name: 'ci-7-3', encoded_jit_config: 'blob-103' },
    ])
    expect(methods(told.requests)).toBe('GET,POST,GET,POST,GET,POST')
  })

  test('one has the name as it is', async () => {
    const place = jitPlace([])
    const told = await runWith(jit, place.send, place.clock)
    expect(namesOf(place.runners())).toEqual(['ci-7'])
    expect(JSON.parse(told.outputs['jit-configs'] ?? '')).toHaveLength(1)
    expect(told.requests[0]?.parameters).toMatchObject({ name: 'ci-7' })
  })

  test.each([
    ['a name that is taken', answer(409), 409],
    ['a lost permission', answer(403), 403],
    ['a group that is full', answer(422, { message: 'The runner group is full' }), 422],
  ])('%s in between reports those that were made', async (_, refused, status) => {
    const place = jitPlace([], ['made', 'made', refused])
    const { failure, outputs } = await runWith({ ...jit, count: '5' }, place.send, place.clock)
    expect(failure).toMatchObject({ code: 'partial', status })
    expect(failure?.message).toMatch(
      /^2 of 5 JIT configs were made, then: Cannot generate a JIT config for runner ci-7-3/,
    )
    expect(JSON.parse(outputs['jit-configs'] ?? '')).toHaveLength(2)
    expect(outputs['encoded-jit-config']).toBe('blob-101')
    expect(place.posts()).toBe(3)
  })

  test('the first that fails fails by its own name', async () => {
    const { failure, outputs } = await runWith({ ...jit, count: '5' }, jitPlace([], [answer(403)]).send)
    expect(failure).toMatchObject({ code: 'forbidden', status: 403 })
    expect(outputs).toEqual({})
  })

  test('a cancelled step reports those that were made', async () => {
    const place = jitPlace([])
    const send: VirtualSend = async (request, nth, clock) => {
      await clock.sleep(1000)
      return place.send(request, nth, clock)
    }
    place.clock.at(6500, place.clock.stop)
    const { failure, outputs } = await runWith({ ...jit, count: '9' }, send, place.clock)
    expect(failure?.code).toBe('cancelled')
    expect(JSON.parse(outputs['jit-configs'] ?? '')).toHaveLength(place.runners().length)
    expect(place.runners()).toHaveLength(3)
  })
})

describe('the runner group', () => {
  const groups = Array.from({ length: 150 }, (_, at) => ({ id: at + 1, name: `group ${at + 1}`, default: at === 0 }))
  const withGroups =
    (send: VirtualSend): VirtualSend =>
    (request, nth, clock) => {
      if (request.route !== 'GET /orgs/{org}/actions/runner-groups') return send(request, nth, clock)
      const start = (Number(request.parameters['page']) - 1) * 100
      return answer(200, { total_count: 150, runner_groups: groups.slice(start, start + 100) })
    }

  test('is found by its name on a later page', async () => {
    const place = jitPlace([])
    const told = await runWith({ ...jit, 'runner-group': 'group 149' }, withGroups(place.send), place.clock)
    expect(told.failure).toBeUndefined()
    expect(told.outputs['runner-group-id']).toBe('149')
    expect(told.requests.map(({ route }) => route.split('/').at(-1))).toEqual([
      'runner-groups',
      'runner-groups',
      'runners',
      'generate-jitconfig',
    ])
  })

  test.each(['Group 149', 'group', 'group 151'])('%s is none: those that there are are named', async (name) => {
    const place = jitPlace([])
    const { failure } = await runWith({ ...jit, 'runner-group': name }, withGroups(place.send), place.clock)
    expect(failure).toMatchObject({
      code: 'not-found',
      message: `There is no runner group named ${name} in organization octo-org.`,
    })
    expect(failure?.hint).toMatch(/^Its runner groups: group 1, group 2, .*group 20, and 130 more\.$/)
    expect(place.posts()).toBe(0)
  })

  test('that may not be read is a failure', async () => {
    const { failure } = await runWith({ ...jit, 'runner-group': 'x' }, () => answer(403))
    expect(failure).toMatchObject({ code: 'forbidden' })
    expect(failure?.message).toContain('list the runner groups of organization octo-org')
  })

  test('by id is not looked up', async () => {
    const place = jitPlace([])
    const told = await runWith({ ...jit, 'runner-group-id': '3' }, place.send, place.clock)
    expect(methods(told.requests)).toBe('GET,POST')
    expect(told.outputs['runner-group-id']).toBe('3')
  })
})

describe('a name that is taken', () => {
  const taken = bareRunnerAnswer({ id: 7, name: 'ci-7' })
  const replace = { ...jit, 'if-exists': 'replace' }

  test('fails by default, and the runner stays', async () => {
    const place = jitPlace([taken])
    const { failure } = await runWith(jit, place.send, place.clock)
    expect(failure).toMatchObject({ code: 'name-conflict', status: 409 })
    expect(place.runners()).toEqual([taken])
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
    expect(told.requests.some(({ route }) => route.startsWith('DELETE'))).toBe(false)
    expect(place.runners()).toEqual([{ ...taken, ...change }])
  })

  test('is not taken from one that boots between the look and the deletion', async () => {
    const place = jitPlace([taken])
    const send: VirtualSend = (request, nth, clock) => {
      if (nth === 2) place.set({ ...taken, status: 'online' })
      return place.send(request, nth, clock)
    }
    const told = await runWith(replace, send, place.clock)
    expect(told.failure).toMatchObject({ code: 'name-conflict' })
    expect(place.runners().map(({ id }) => id)).toEqual([7])
  })

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
