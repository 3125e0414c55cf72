import { describe, expect, test } from 'vitest'
import type { Reply } from '../../../src/domain/github/reply.ts'
import { bareRunnerAnswer, runnerAnswer } from '../../domain/github/runner-answers.ts'
import { answer, methods, runPatiently, runWith, type Told } from '../api/scripted-send.ts'
import { livingFleet } from '../living-fleet.ts'
import { lost, type VirtualSend } from '../virtual-ports.ts'

const remove = { operation: 'delete_self_hosted_runner_from_repo' }
const fleetOf = (count: number) =>
  Array.from({ length: count }, (_, at) => runnerAnswer({ id: at + 1, name: `ci-${at + 1}` }))
const idsTo = (count: number): string => JSON.stringify(Array.from({ length: count }, (_, at) => at + 1))

type Kept = { readonly id: number; readonly name: string; readonly reason: string }
const parsed = (told: Told, output: string): readonly Kept[] =>
  JSON.parse(told.outputs[output] ?? 'null') as readonly Kept[]
const deleted = (told: Told): readonly number[] => parsed(told, 'deleted').map(({ id }) => id)
const keptAs = (told: Told, reason: string): readonly number[] =>
  parsed(told, 'kept').flatMap((kept) => (kept.reason === reason ? [kept.id] : []))
const deletions = ({ requests }: Told): number => requests.filter(({ route }) => route.startsWith('DELETE')).length

/** A fleet that answers the DELETE of one id with something else. */
const refusing = (count: number, refused: Readonly<Record<number, Reply>>) =>
  livingFleet(fleetOf(count), ({ route, parameters }) =>
    route.startsWith('DELETE') ? refused[Number(parameters['runner_id'])] : undefined,
  )

describe('many at once', () => {
  test('by ids, without a look', async () => {
    const fleet = livingFleet(fleetOf(40))
    const told = await runWith({ ...remove, 'runner-id': idsTo(40) }, fleet.send, fleet.clock)
    expect(told.failure).toBeUndefined()
    expect(deleted(told)).toEqual(fleetOf(40).map(({ id }) => id))
    expect(deletions(told)).toBe(40)
    expect(told.requests).toHaveLength(40)
    expect(fleet.runners()).toEqual([])
  })

  test('by names, after one look at all', async () => {
    const told = await runWith({ ...remove, name: 'ci-3\nci-1\nci-9\nci-3' }, livingFleet(fleetOf(4)).send)
    expect(told.outputs).toMatchObject({
      deleted: '[{"id":3,"name":"ci-3"},{"id":1,"name":"ci-1"}]',
      missing: '["ci-9"]',
    })
    expect(methods(told.requests)).toBe('GET,DELETE,DELETE')
    expect(told.requests[0]?.parameters).not.toHaveProperty('name')
  })

  test('by a name that a list of several pages misses, it is asked for once more', async () => {
    const place = livingFleet(fleetOf(150))
    const hidden: VirtualSend = async (request, nth, clock) => {
      const reply = await place.send(request, nth, clock)
      const { name, page } = request.parameters
      if (reply.kind !== 'answer' || name !== undefined || page !== 2) return reply
      const { runners } = reply.json as { readonly runners: readonly { readonly name: string }[] }
      const others = [
        ...runners.filter((runner) => runner.name !== 'ci-101'),
        bareRunnerAnswer({ id: 900, name: 'new' }),
      ]
      return { ...reply, json: { total_count: 150, runners: others } }
    }
    const told = await runWith({ ...remove, name: 'ci-1,ci-101' }, hidden, place.clock)
    expect(told.outputs).toMatchObject({ 'deleted-count': '2', missing: '[]' })
  })

  test('some at a time', async () => {
    let [underWay, most] = [0, 0]
    const fleet = livingFleet(fleetOf(100))
    const told = await runWith(
      { ...remove, 'runner-id': idsTo(100) },
      async (request, nth, clock) => {
        underWay += 1
        most = Math.max(most, underWay)
        await clock.sleep(100)
        underWay -= 1
        return fleet.send(request, nth, clock)
      },
      fleet.clock,
    )
    expect(deletions(told)).toBe(100)
    expect(most).toBeGreaterThan(1)
    expect(most).toBeLessThanOrEqual(50)
    expect(told.tookMs).toBeLessThanOrEqual(1000)
  })

  test.each(['runner-id', 'name'])('none for an empty JSON array as %s', async (input) => {
    const told = await runWith({ ...remove, [input]: '[]' }, livingFleet(fleetOf(2)).send)
    expect(told).toMatchObject({ requests: [], outputs: { deleted: '[]', kept: '[]', missing: '[]' } })
    expect(told.failure).toBeUndefined()
  })
})

describe('a refusal', () => {
  test.each<[string, Reply, string]>([
    ['busy', answer(422, { message: 'still running a job' }), 'busy'],
    ['an outage', answer(503), 'refused'],
    ['an odd success', answer(200, {}), 'refused'],
  ])('(%s) keeps no other runner from going', async (_, refused, reason) => {
    const fleet = refusing(40, { 1: refused, 30: refused })
    const told = await runWith({ ...remove, 'runner-id': idsTo(40) }, fleet.send, fleet.clock)
    expect(told.failure?.code).toBe('partial')
    expect(told.failure?.message).toMatch(/^2 of 40 did not go\.\nCannot delete runner 1 .*\nCannot delete runner 30 /)
    expect(deleted(told)).toHaveLength(38)
    expect(keptAs(told, reason)).toEqual([1, 30])
  })

  test('is a failure to those too who skip the busy ones', async () => {
    const fleet = refusing(3, { 1: answer(503), 2: answer(422, { message: 'still running a job' }) })
    const told = await runWith({ ...remove, 'runner-id': idsTo(3), 'if-busy': 'skip' }, fleet.send)
    expect(told.failure).toMatchObject({ code: 'partial', status: 503 })
    expect(parsed(told, 'kept').map(({ id, reason }) => `${id} ${reason}`)).toEqual(['1 refused', '2 busy'])
  })

  test.each<[string, Reply, string]>([
    ['401', answer(401), 'unauthorized'],
    ['403', answer(403), 'forbidden'],
    ['429', answer(429), 'rate-limited'],
  ])('that all would meet (%s) ends it', async (_, refused, code) => {
    const fleet = livingFleet(fleetOf(100), ({ route }) => (route.startsWith('DELETE') ? refused : undefined))
    const told = await runWith({ ...remove, 'runner-id': idsTo(100) }, fleet.send, fleet.clock)
    expect(told.failure?.code).toBe(code)
    expect(deletions(told)).toBeLessThan(50)
    expect(keptAs(told, 'refused')).toHaveLength(deletions(told))
    expect(keptAs(told, 'not-tried')).toHaveLength(100 - deletions(told))
  })

  test('that ends it half-way tells what went before', async () => {
    const fleet = refusing(100, { 60: answer(401) })
    const told = await runWith({ ...remove, 'runner-id': idsTo(100) }, fleet.send, fleet.clock)
    expect(told.failure).toMatchObject({ code: 'partial', status: 401 })
    expect(deleted(told).length).toBeGreaterThanOrEqual(59)
    expect(keptAs(told, 'refused')).toEqual([60])
    const settled = deleted(told).length + parsed(told, 'kept').length
    expect(settled).toBe(100)
    expect(fleet.runners()).toHaveLength(100 - deleted(told).length)
  })

  test('that shows that the token has ended is the last one, and the job of another is not waited for', async () => {
    const atWork = fleetOf(2).map((runner) => ({ ...runner, busy: true }))
    const fleet = livingFleet(atWork, ({ route }, _, clock) =>
      route.startsWith('DELETE') && clock.elapsed() > 5000 ? answer(401) : undefined,
    )
    fleet.changeAt(5000, 1, { busy: false })
    fleet.changeAt(25_000, 2, { busy: false })
    const patience = { 'if-busy': 'wait', timeout: '60s', 'poll-interval': '10s', 'stable-for': '0s' }
    const told = await runWith({ ...remove, ...patience, 'runner-id': '1,2' }, fleet.send, fleet.clock)
    expect(told.failure).toMatchObject({ code: 'unauthorized', status: 401 })
    expect(told.tookMs).toBe(10_000)
    expect(parsed(told, 'kept').map(({ id }) => id)).toEqual([1, 2])
  })

  test('by a place that cannot be seen is one failure', async () => {
    const told = await runWith({ ...remove, 'runner-id': '1,2,3' }, () => answer(404))
    expect(told.failure).toMatchObject({ code: 'not-found', status: 404 })
    expect(told.outputs).toMatchObject({ deleted: '[]', missing: '[]' })
  })
})

test('a DELETE that another one has held back by a limit too long to wait for was not tried', async () => {
  const fleet = refusing(200, { 180: answer(429, {}, { 'retry-after': '3600' }) })
  const told = await runWith(
    { ...remove, 'runner-id': idsTo(200) },
    async (request, nth, clock) => {
      const reply = await fleet.send(request, nth, clock)
      if (request.parameters['runner_id'] === 180) await clock.sleep(1000)
      return reply
    },
    fleet.clock,
  )
  expect(told.failure).toMatchObject({ code: 'partial', status: 429 })
  expect(deletions(told)).toBe(180)
  expect(deleted(told)).toHaveLength(179)
  expect(keptAs(told, 'refused')).toEqual([180])
  expect(keptAs(told, 'not-tried')).toEqual(Array.from({ length: 20 }, (_, at) => 181 + at))
})

test('an outage of the look at the place is no reason to forget that a runner went', async () => {
  const fleet = livingFleet(fleetOf(1))
  let looks = 0
  const told = await runPatiently(
    { ...remove, 'runner-id': '1' },
    async (request, nth, clock) => {
      const reply = await fleet.send(request, nth, clock)
      if (nth === 1) return lost(true)
      // The first look at the place, and each of its tries.
      if (request.parameters['per_page'] === 1 && (looks += 1) <= 4) return answer(502)
      return reply
    },
    fleet.clock,
  )
  expect(told.failure).toBeUndefined()
  expect(deleted(told)).toEqual([1])
  expect(methods(told.requests)).toBe('DELETE,DELETE,GET,GET,GET,GET,GET,GET')
})

describe('a dry run', () => {
  test.each([
    ['ids', { 'runner-id': '2,9' }, '[9]'],
    ['one name', { name: 'ci-2' }, '[]'],
    ['names', { name: 'ci-2,ci-9' }, '["ci-9"]'],
  ])('by %s sends no DELETE', async (_, choice, missing) => {
    const fleet = livingFleet(fleetOf(3))
    const told = await runWith({ ...remove, ...choice, 'dry-run': 'true' }, fleet.send)
    expect(told.failure).toBeUndefined()
    expect(told.outputs).toMatchObject({ deleted: '[{"id":2,"name":"ci-2"}]', 'deleted-count': '1', missing })
    expect(methods(told.requests)).toBe('GET')
    expect(fleet.runners()).toHaveLength(3)
  })
})

test('a cancelled step tells what went, and that the rest was not tried', async () => {
  const fleet = livingFleet(fleetOf(100))
  fleet.clock.at(250, fleet.clock.stop)
  const told = await runWith(
    { ...remove, 'runner-id': idsTo(100) },
    async (request, nth, clock) => {
      await clock.sleep(100)
      return fleet.send(request, nth, clock)
    },
    fleet.clock,
  )
  expect(told.failure?.code).toBe('cancelled')
  expect(told.tookMs).toBe(250)
  expect(deleted(told)).toEqual(expect.arrayContaining([1, 2, 3]))
  expect(keptAs(told, 'not-tried')).toHaveLength(100 - deleted(told).length)
  expect(fleet.runners()).toHaveLength(100 - deleted(told).length)
})

test.each([
  ['was under way', true, 'refused'],
  ['never left', false, 'not-tried'],
])('a DELETE that %s when the step was cancelled counts as %s: %s', async (_, sent, reason) => {
  const cut: Reply = { kind: 'no-answer', reason: 'cancelled', detail: 'the step was canceled', sent }
  const told = await runWith({ ...remove, 'runner-id': '1' }, refusing(1, { 1: cut }).send)
  expect(told.failure?.code).toBe('cancelled')
  expect(keptAs(told, reason)).toEqual([1])
})

test('the names of a list that breaks off delete nothing', async () => {
  const told = await runWith({ ...remove, name: 'ci-1,ci-2' }, () => answer(502))
  expect(told.failure?.code).toBe('unavailable')
  expect(methods(told.requests)).toBe('GET')
})
