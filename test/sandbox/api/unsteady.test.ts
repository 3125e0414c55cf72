import { afterEach, describe, expect, it } from 'vitest'
import { checkedClient } from './checked-client.ts'
import { api, call, useFreshApi } from './fresh-api.ts'
import { busyDeletions, oldEnterpriseServer, type BusyDeletion } from './habits.ts'
import { startApi } from './server.ts'

const place = 'orgs/octo-org'
const org = '/orgs/octo-org/actions/runners'
const hourMs = 60 * 60 * 1000
const jit = { name: 'jit', runner_group_id: 1, labels: ['a'] }

useFreshApi()
afterEach(() => {
  expect(api.violations).toEqual([])
})

describe('the clock', () => {
  it('is told by every answer, and can be moved', async () => {
    const dateOf = async () => Date.parse((await call('GET', org)).headers.get('date') ?? '')
    const before = await dateOf()
    api.clock.move(6 * hourMs)
    expect(Math.abs((await dateOf()) - before - 6 * hourMs)).toBeLessThan(10_000)
  })

  it('starts when it is told to', async () => {
    const then = await startApi({ startsAt: '2026-09-25T03:17:00Z' })
    const { headers } = await checkedClient(then)('GET', org)
    expect(headers.get('date')).toMatch(/^Fri, 25 Sep 2026 03:17:\d\d GMT$/)
    const { body } = await checkedClient(then)('POST', `${org}/remove-token`)
    expect(body).toMatchObject({ expires_at: expect.stringMatching(/^2026-09-24T20:17:/) as string })
    await then.close()
    await expect(startApi({ startsAt: 'soon' })).rejects.toThrow('soon is no time')
  })

  it('stamps the requests', async () => {
    await call('GET', org)
    api.clock.move(hourMs)
    await call('GET', org)
    const [first = 0, second = 0] = api.exchanges.map(({ atMs }) => atMs)
    expect(second - first).toBeGreaterThanOrEqual(hourMs)
  })
})

describe('a runner whose flags lie', () => {
  const told = async (id: number) => {
    const { body } = await call('GET', `${org}/${id}`)
    const { status, busy } = body as { status: string; busy: boolean }
    return { status, busy }
  }

  it('is told by its flags, and is what it is', async () => {
    const { id } = api.fleet.add(place, { name: 'one', status: 'online' })
    api.fleet.script(place, id, [
      { atMs: hourMs, is: { busy: true }, tells: { busy: false } },
      { atMs: 2 * hourMs, tells: 'truth' },
      { atMs: 3 * hourMs, tells: { status: 'offline', busy: false } },
      { atMs: 4 * hourMs, is: { busy: false }, tells: 'truth' },
    ])
    const seen = []
    for (let hour = 0; hour <= 4; hour += 1) {
      seen.push([await told(id), api.fleet.find(place, id)?.busy])
      api.clock.move(hourMs)
    }
    expect(seen).toEqual([
      [{ status: 'online', busy: false }, false],
      [{ status: 'online', busy: false }, true],
      [{ status: 'online', busy: true }, true],
      [{ status: 'offline', busy: false }, true],
      [{ status: 'online', busy: false }, false],
    ])
    const { body } = await call('GET', org)
    expect(body).toMatchObject({ runners: [{ status: 'online', busy: false }] })
  })

  it('is deleted in mid-job, and that is known', async () => {
    const { id } = api.fleet.add(place, { name: 'one', status: 'online', busy: true })
    api.fleet.script(place, id, [{ atMs: 0, tells: { busy: false } }])
    expect(await call('DELETE', `${org}/${id}`)).toMatchObject({ status: 204 })
    expect(api.fleet.killedAtWork).toMatchObject([{ id, name: 'one' }])
  })

  it('is kept when the server asks for the truth', async () => {
    api.habits.deletionAsks = 'truth'
    const { id } = api.fleet.add(place, { name: 'one', status: 'online', busy: true })
    api.fleet.script(place, id, [{ atMs: 0, tells: { busy: false } }])
    expect(await call('DELETE', `${org}/${id}`)).toMatchObject({ status: 422 })
    expect(api.fleet.killedAtWork).toEqual([])
  })

  it('stays busy after its machine has died', async () => {
    const { id } = api.fleet.add(place, { name: 'one' })
    api.fleet.script(place, id, [{ atMs: 0, tells: { busy: true } }])
    expect(await call('DELETE', `${org}/${id}`)).toMatchObject({ status: 422 })
    expect(api.fleet.toldInList(place)).toMatchObject([{ name: 'one', status: 'offline', busy: true }])
  })

  it('is not there while nothing is told of it', async () => {
    const { id } = api.fleet.add(place, { name: 'one' })
    api.fleet.script(place, id, [
      { atMs: 0, tells: 'nothing' },
      { atMs: hourMs, tells: 'truth' },
    ])
    const looks = async () => [(await call('GET', `${org}/${id}`)).status, (await call('GET', org)).body]
    expect(await looks()).toEqual([404, { total_count: 0, runners: [] }])
    api.clock.move(hourMs)
    expect(await looks()).toMatchObject([200, { total_count: 1, runners: [{ name: 'one' }] }])
  })
})

describe('registrations and deletions', () => {
  it('are seen late when told to', async () => {
    api.habits.newRunnersUngettableMs = hourMs
    api.habits.newRunnersUnlistedMs = 2 * hourMs
    await call('POST', `${org}/generate-jitconfig`, { body: jit })
    const looks = async () => [
      (await call('GET', `${org}/1`)).status,
      (await call('DELETE', `${org}/9`)).status,
      ((await call('GET', `${org}?name=jit`)).body as { total_count: number }).total_count,
    ]
    const seen = [await looks()]
    api.clock.move(hourMs)
    seen.push(await looks())
    api.clock.move(hourMs)
    seen.push(await looks())
    expect(seen).toEqual([
      [404, 404, 0],
      [200, 404, 0],
      [200, 404, 1],
    ])
    expect(await call('POST', `${org}/generate-jitconfig`, { body: jit })).toMatchObject({ status: 409 })
  })

  it('leave the name taken for a while when told to', async () => {
    api.habits.namesStayTakenMs = hourMs
    const { id } = api.fleet.add(place, { name: 'jit' })
    await call('DELETE', `${org}/${id}`)
    const post = async () => (await call('POST', `${org}/generate-jitconfig`, { body: jit })).status
    const first = await post()
    api.clock.move(hourMs)
    expect([first, await post()]).toEqual([409, 201])
  })

  it('are made, and told to be a conflict', async () => {
    api.fault({ method: 'POST', kind: 'lost-with', status: 409, ms: 20 })
    expect(await call('POST', `${org}/generate-jitconfig`, { body: jit })).toMatchObject({
      status: 409,
      body: { message: 'Already exists - A runner with the name jit already exists.' },
    })
    expect(api.fleet.runners(place)).toMatchObject([{ name: 'jit' }])
  })
})

describe('other servers', () => {
  it.each(Object.entries(busyDeletions))('refuse to delete a busy runner: %s', async (habit, [status, wordsFor]) => {
    api.habits.busyDeletion = habit as BusyDeletion
    const { id } = api.fleet.add(place, { name: 'x', busy: true })
    expect(await call('DELETE', `${org}/${id}`)).toMatchObject({ status, body: { message: wordsFor('x') } })
  })

  it('are the old GitHub Enterprise Server, whole', async () => {
    const old = await startApi(oldEnterpriseServer)
    for (const name of ['b', 'a']) old.fleet.add(place, { name, busy: true })
    const { body } = await checkedClient(old)('GET', `${org}?name=a`)
    expect(body).toMatchObject({ runners: [{ name: 'b', runner_group_id: 1 }, { name: 'a' }] })
    expect(await checkedClient(old)('DELETE', `${org}/1`)).toMatchObject({ status: 500 })
    expect(old.violations).toEqual([])
    await old.close()
  })
})
