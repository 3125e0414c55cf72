import { describe, expect, test } from 'vitest'
import type { Reply } from '../../../src/domain/github/reply.ts'
import type { Runner } from '../../../src/domain/github/runner.ts'
import { answer, methods, runWith } from '../api/scripted-send.ts'
import type { LivingFleet } from '../living-fleet.ts'
import { lost, type VirtualSend } from '../virtual-ports.ts'
import { jit, jitPlace } from './jit-place.ts'

const namesOf = (runners: readonly Runner[]): readonly string[] => runners.map(({ name }) => name)

/** A place whose every answer takes so long. */
const slowed =
  (place: LivingFleet, ms: number): VirtualSend =>
  async (request, nth, clock) => {
    await clock.sleep(ms)
    return place.send(request, nth, clock)
  }

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
    expect(methods(told.requests)).toBe('GET,POST,POST,POST')
  })

  test('one has the name as it is', async () => {
    const place = jitPlace([])
    const told = await runWith(jit, place.send, place.clock)
    expect(namesOf(place.runners())).toEqual(['ci-7'])
    expect(JSON.parse(told.outputs['jit-configs'] ?? '')).toHaveLength(1)
    expect(told.requests[0]?.parameters).toMatchObject({ name: 'ci-7' })
  })

  test.each([
    ['a lost permission', answer(403), 403],
    ['a group that is full', answer(422, { message: 'The runner group is full' }), 422],
  ])('%s in between reports those that were made', async (_, refused, status) => {
    const place = jitPlace([], ['made', 'made', refused])
    const { failure, outputs } = await runWith({ ...jit, count: '5' }, place.send, place.clock)
    expect(failure).toMatchObject({ code: 'partial', status })
    // The last two were under way already.
    expect(failure?.message).toMatch(
      /^4 of 5 JIT configs were made, then: Cannot generate a JIT config for runner ci-7-3/,
    )
    const made = JSON.parse(outputs['jit-configs'] ?? '') as readonly { readonly name: string }[]
    expect(made.map(({ name }) => name)).toEqual(['ci-7-1', 'ci-7-2', 'ci-7-4', 'ci-7-5'])
    expect(outputs['encoded-jit-config']).toBe('blob-101')
  })

  test('the first that fails fails by its own name', async () => {
    const { failure, outputs } = await runWith({ ...jit, count: '5' }, jitPlace([], [answer(403)]).send)
    expect(failure).toMatchObject({ code: 'forbidden', status: 403 })
    expect(outputs).toEqual({})
  })

  test('are asked for at once, but no more are begun after a failure', async () => {
    const place = jitPlace([], ['made', answer(403)])
    const { failure } = await runWith({ ...jit, count: '100' }, slowed(place, 100), place.clock)
    expect(failure).toMatchObject({ code: 'partial', status: 403 })
    expect(place.posts()).toBe(1 + 16)
    expect(place.runners()).toHaveLength(16)
  })

  test('are not asked for when the first is refused', async () => {
    const place = jitPlace([], [answer(403)])
    const { failure } = await runWith({ ...jit, count: '100' }, place.send, place.clock)
    expect(failure).toMatchObject({ code: 'forbidden', status: 403 })
    expect(place.posts()).toBe(1)
  })

  test('a hundred take as long as eight, in the order of their names', async () => {
    const place = jitPlace([])
    const told = await runWith({ ...jit, count: '100' }, slowed(place, 100), place.clock)
    expect(told.failure).toBeUndefined()
    expect(told.tookMs).toBe(100 + 8 * 100)
    const made = JSON.parse(told.outputs['jit-configs'] ?? '') as readonly { readonly name: string }[]
    expect(made.map(({ name }) => name)).toEqual(Array.from({ length: 100 }, (_, at) => `ci-7-${at + 1}`))
  })

  test('every one that is on its way without an answer is named when the step is cancelled', async () => {
    const place = jitPlace([])
    const send: VirtualSend = async (request, nth, clock) => {
      if (request.parameters['name'] === 'ci-7-2' || request.parameters['name'] === 'ci-7-5') {
        await clock.sleep(10_000)
        return { ...lost(true), reason: 'cancelled' } as Reply
      }
      return place.send(request, nth, clock)
    }
    place.clock.at(1000, place.clock.stop)
    const { failure, outputs } = await runWith({ ...jit, count: '6' }, send, place.clock)
    expect(failure?.code).toBe('cancelled')
    expect(failure?.message).toMatch(/^4 of 6 JIT configs were made, then: /)
    expect(failure?.hint).toBe(
      'ci-7-2, ci-7-5 may have been registered in organization octo-org, without configs to boot them: look for them, and delete them.',
    )
    expect(JSON.parse(outputs['jit-configs'] ?? '')).toHaveLength(4)
  })

  test('a cancelled step reports those that were made', async () => {
    const place = jitPlace([])
    place.clock.at(350, place.clock.stop)
    const { failure, outputs } = await runWith({ ...jit, count: '100' }, slowed(place, 100), place.clock)
    expect(failure?.code).toBe('cancelled')
    expect(JSON.parse(outputs['jit-configs'] ?? '')).toHaveLength(place.runners().length)
    expect(place.runners()).toHaveLength(1 + 32)
  })
})

describe('a server that mixes up its answers', () => {
  const warningsOf = async (change: (answered: Runner) => Runner): Promise<readonly string[]> => {
    const place = jitPlace([])
    const mixing: VirtualSend = async (request, nth, clock) => {
      const reply = await place.send(request, nth, clock)
      if (!request.route.startsWith('POST') || reply.kind !== 'answer') return reply
      const { runner, ...others } = reply.json as { readonly runner: Runner }
      return { ...reply, json: { ...others, runner: change(runner) } }
    }
    return (await runWith({ ...jit, count: '2' }, mixing, place.clock)).warnings
  }

  test('is told where it answers with another name', async () => {
    expect(await warningsOf((runner) => ({ ...runner, name: 'other' }))).toEqual([
      'Asked for ci-7-1, and was answered with other, id 101.',
      'Asked for ci-7-2, and was answered with other, id 102.',
    ])
  })

  test('is told where two configs are of one runner', async () => {
    expect(await warningsOf((runner) => ({ ...runner, id: 101 }))).toEqual([
      'These JIT configs are of one runner, id 101, and serve one machine: ci-7-1, ci-7-2.',
    ])
  })

  test('is none where the name is in another case', async () => {
    expect(await warningsOf((runner) => ({ ...runner, name: runner.name.toUpperCase() }))).toEqual([])
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
