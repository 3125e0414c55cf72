import { describe, expect, test } from 'vitest'
import { runnerAnswer } from '../../domain/github/runner-answers.ts'
import { answer, methods, runWith, type Told } from '../api/scripted-send.ts'
import { livingFleet, type LivingFleet } from '../living-fleet.ts'

const remove = {
  operation: 'delete_self_hosted_runner_from_org',
  timeout: '60s',
  'poll-interval': '10s',
  'stable-for': '0s',
}
const idle = runnerAnswer({ id: 1, name: 'ci-1' })
const busy = runnerAnswer({ id: 2, name: 'ci-2', busy: true })
const choices = [
  ['ids', { 'runner-id': '1,2' }],
  ['names', { name: 'ci-1,ci-2' }],
  ['a filter', { filter: "startsWith(name, 'ci-')" }],
] as const

const parsed = (told: Told, output: string): unknown => JSON.parse(told.outputs[output] ?? 'null')
const namesOf = (told: Told, output: string): unknown =>
  (parsed(told, output) as { readonly id: number }[]).map(({ id }) => id)
const runOn = (fleet: LivingFleet, more: Readonly<Record<string, string>>): Promise<Told> =>
  runWith({ ...remove, ...more }, fleet.send, fleet.clock)

describe.each(choices)('a busy runner that is chosen by %s', (_, choice) => {
  test('fails the step in the end, and the other goes', async () => {
    const told = await runOn(livingFleet([idle, busy]), { ...choice, 'if-busy': 'fail' })
    expect(told.failure?.code).toBe('partial')
    expect(told.failure?.message).toContain('1 of 2 did not go')
    expect(namesOf(told, 'deleted')).toEqual([1])
    expect(told.outputs['kept']).toMatch(/^\[\{"id":2,"name":".*","reason":"busy"\}\]$/)
  })

  test('alone fails the step as busy', async () => {
    const told = await runOn(livingFleet([{ ...idle, busy: true }, busy]), { ...choice, 'if-busy': 'fail' })
    expect(told.failure?.code).toBe('busy')
    expect(namesOf(told, 'deleted')).toEqual([])
  })

  test('is skipped', async () => {
    const told = await runOn(livingFleet([idle, busy]), { ...choice, 'if-busy': 'skip' })
    expect(told.failure).toBeUndefined()
    expect(namesOf(told, 'deleted')).toEqual([1])
    expect(namesOf(told, 'kept')).toEqual([2])
  })

  test('is waited for until its job has ended', async () => {
    const fleet = livingFleet([idle, busy])
    fleet.changeAt(25_000, 2, { busy: false })
    const told = await runOn(fleet, { ...choice, 'if-busy': 'wait' })
    expect(told.failure).toBeUndefined()
    expect(namesOf(told, 'deleted')).toEqual([1, 2])
    expect(told.outputs['kept']).toBe('[]')
    expect(told.tookMs).toBe(30_000)
    expect(fleet.runners()).toEqual([])
  })

  test('is waited for no longer than that', async () => {
    const told = await runOn(livingFleet([idle, busy]), { ...choice, 'if-busy': 'wait' })
    expect(told.failure).toMatchObject({ code: 'partial' })
    expect(told.failure?.message).toContain('Timed out after 1 min, still waiting until no job runs on')
    expect(namesOf(told, 'deleted')).toEqual([1])
    expect(told.outputs['kept']).toMatch(/^\[\{"id":2,"name":".*","reason":"busy"\}\]$/)
    expect(told.tookMs).toBe(60_000)
  })

  test('alone, and in vain, is a timeout', async () => {
    const told = await runOn(livingFleet([{ ...idle, busy: true }, busy]), { ...choice, 'if-busy': 'wait' })
    expect(told.failure?.code).toBe('timed-out')
  })

  test('needs no DELETE in a dry run', async () => {
    const told = await runOn(livingFleet([idle, busy]), { ...choice, 'if-busy': 'wait', 'dry-run': 'true' })
    expect(told.failure).toBeUndefined()
    expect(namesOf(told, 'deleted')).toEqual([1])
    expect(parsed(told, 'kept')).toEqual([{ id: 2, name: 'ci-2', reason: 'busy' }])
    expect(methods(told.requests)).toBe('GET')
  })
})

describe('without a word about busy ones', () => {
  test.each([
    ['ids', 'partial'],
    ['names', 'partial'],
    ['a filter', undefined],
  ])('%s', async (by, code) => {
    const choice = choices.find(([name]) => name === by)?.[1] ?? {}
    expect((await runOn(livingFleet([idle, busy]), choice)).failure?.code).toBe(code)
  })
})

describe('while it is waited for', () => {
  const waiting = { ...remove, 'if-busy': 'wait' }
  const byFilter = { ...waiting, filter: "status == 'online'" }

  test('one that goes by itself is missing', async () => {
    const fleet = livingFleet([busy])
    fleet.clock.at(15_000, () => {
      fleet.remove(2)
    })
    const told = await runOn(fleet, { ...waiting, 'runner-id': '2' })
    expect(told.failure).toBeUndefined()
    expect(told.outputs).toMatchObject({ deleted: '[]', missing: '[2]', kept: '[]' })
  })

  test.each([
    ['no longer matches', { status: 'offline', busy: false }],
    ['has another name by then', { name: 'ci-new', busy: false }],
  ])('one that %s stays', async (_, change) => {
    const fleet = livingFleet([busy])
    fleet.changeAt(15_000, 2, change)
    const told = await runOn(fleet, byFilter)
    expect(told.failure).toBeUndefined()
    expect(parsed(told, 'kept')).toEqual([{ id: 2, name: 'ci-2', reason: 'not-stable' }])
    expect(fleet.runners()).toHaveLength(1)
  })

  test('no busy runner is asked to go twice', async () => {
    const { requests } = await runOn(livingFleet([busy]), { ...waiting, 'runner-id': '2' })
    expect(requests.filter(({ route }) => route.startsWith('DELETE'))).toHaveLength(1)
    expect(requests.slice(1).map(({ atMs }) => atMs)).toEqual([0, 10, 20, 30, 40, 50, 60].map((at) => at * 1000))
  })

  test('a cancelled step keeps what it has done', async () => {
    const fleet = livingFleet([idle, busy])
    fleet.clock.at(15_000, fleet.clock.stop)
    const told = await runOn(fleet, { ...waiting, 'runner-id': '1,2' })
    expect(told.failure?.code).toBe('cancelled')
    expect(told.tookMs).toBe(15_000)
    expect(namesOf(told, 'deleted')).toEqual([1])
    expect(namesOf(told, 'kept')).toEqual([2])
  })

  test('one that is chosen because it is busy goes after its job', async () => {
    const fleet = livingFleet([idle, busy])
    fleet.changeAt(25_000, 2, { busy: false })
    const told = await runOn(fleet, { ...waiting, filter: "busy && startsWith(name, 'ci-')" })
    expect(told.failure).toBeUndefined()
    expect(namesOf(told, 'deleted')).toEqual([2])
    expect(fleet.runners()).toEqual([idle])
    expect(told.tookMs).toBe(30_000)
  })

  test('one that changes before the job of another has ended is not waited for', async () => {
    const fleet = livingFleet([busy, { ...idle, id: 3, name: 'ci-3' }])
    fleet.changeAt(500, 3, { status: 'offline' })
    fleet.changeAt(1500, 3, { status: 'online' })
    fleet.changeAt(25_000, 2, { busy: false })
    const told = await runOn(fleet, { ...byFilter, 'stable-for': '1s', 'poll-interval': '1s' })
    expect(told.failure).toBeUndefined()
    expect(namesOf(told, 'deleted')).toEqual([2])
    expect(parsed(told, 'kept')).toEqual([{ id: 3, name: 'ci-3', reason: 'not-stable' }])
  })

  test.each([
    [401, 20_000],
    [403, 20_000],
    [503, 60_000],
  ])('looks that are answered %d keep what is done, and end the wait after %d ms', async (status, tookMs) => {
    const others = [busy, { ...busy, id: 3, name: 'ci-3' }]
    const fleet = livingFleet([idle, ...others], ({ route, parameters }, _, clock) =>
      route.startsWith('GET') && 'runner_id' in parameters && clock.elapsed() > 15_000 ? answer(status) : undefined,
    )
    const told = await runOn(fleet, { ...waiting, 'runner-id': '1,2,3' })
    expect(told.failure?.code).toBe('partial')
    expect(told.tookMs).toBe(tookMs)
    expect(namesOf(told, 'deleted')).toEqual([1])
    expect(namesOf(told, 'kept')).toEqual([2, 3])
  })
})

describe('a runner that was seen busy must be seen idle for a time', () => {
  const waiting = { operation: 'delete_self_hosted_runner_from_org', 'if-busy': 'wait', timeout: '5m' }
  const some = [
    ['ids', { 'runner-id': '2' }],
    ['names', { name: 'ci-2' }],
    ['a filter', { filter: "startsWith(name, 'ci-')" }],
  ] as const

  test.each(some)('of a minute, when it is chosen by %s', async (_, choice) => {
    const fleet = livingFleet([busy])
    fleet.changeAt(15_000, 2, { busy: false })
    const told = await runWith({ ...waiting, ...choice }, fleet.send, fleet.clock)
    expect(told.failure).toBeUndefined()
    expect(namesOf(told, 'deleted')).toEqual([2])
    expect(told.requests.findLast(({ route }) => route.startsWith('DELETE'))?.atMs).toBe(80_000)
  })

  test.each(some)('anew after each moment of work, when it is chosen by %s', async (_, choice) => {
    const fleet = livingFleet([busy])
    fleet.changeAt(15_000, 2, { busy: false })
    fleet.changeAt(65_000, 2, { busy: true })
    fleet.changeAt(75_000, 2, { busy: false })
    const told = await runWith({ ...waiting, ...choice }, fleet.send, fleet.clock)
    expect(told.failure).toBeUndefined()
    expect(told.requests.findLast(({ route }) => route.startsWith('DELETE'))?.atMs).toBe(140_000)
  })

  test('anew when GitHub refuses to delete it, whatever it looked like', async () => {
    const fleet = livingFleet([busy], ({ route }, _, clock) =>
      route.startsWith('DELETE') && clock.elapsed() < 100_000
        ? answer(422, { message: 'still running a job' })
        : undefined,
    )
    fleet.changeAt(5000, 2, { busy: false })
    const told = await runWith({ ...waiting, name: 'ci-2' }, fleet.send, fleet.clock)
    const deletions = told.requests.filter(({ route }) => route.startsWith('DELETE')).map(({ atMs }) => atMs)
    expect(deletions).toEqual([70_000, 140_000])
    expect(namesOf(told, 'deleted')).toEqual([2])
  })

  test('or it is told what is in the way', async () => {
    const fleet = livingFleet([busy])
    for (let ms = 25_000; ms < 300_000; ms += 30_000) fleet.changeAt(ms, 2, { busy: ms % 60_000 !== 25_000 })
    const told = await runWith({ ...waiting, name: 'ci-2' }, fleet.send, fleet.clock)
    expect(told.failure).toMatchObject({
      code: 'timed-out',
      message:
        'Timed out after 5 min: runner ci-2, id 2, of organization octo-org was never idle for 1 min: ' +
        'take it out of its group first, or set stable-for.',
    })
    expect(fleet.runners()).toHaveLength(1)
  })

  test('and a name whose runner is busy in the list is sent no DELETE', async () => {
    const told = await runWith({ ...waiting, 'if-busy': 'fail', name: 'ci-2' }, livingFleet([busy]).send)
    expect(told.failure?.code).toBe('busy')
    expect(methods(told.requests)).toBe('GET')
  })
})

test("GitHub's own words for a runner that is skipped are in the log", async () => {
  const { said, failure } = await runOn(livingFleet([idle, busy]), { 'runner-id': '1, 2', 'if-busy': 'skip' })
  expect(failure).toBeUndefined()
  expect(said.filter((line) => line.includes('runner 2') && line.includes('GitHub answered 422'))).toHaveLength(1)
})
