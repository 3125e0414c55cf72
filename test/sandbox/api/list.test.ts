import { afterEach, describe, expect, it } from 'vitest'
import { tokens } from './access.ts'
import { checkedClient } from './checked-client.ts'
import { api, call, useFreshApi } from './fresh-api.ts'
import { startApi } from './server.ts'

const org = '/orgs/octo-org/actions/runners'
const repo = '/repos/octo-org/octo-repo/actions/runners'

useFreshApi()
afterEach(() => {
  expect(api.violations).toEqual([])
})

function addToOrg(count: number): void {
  for (let index = 1; index <= count; index += 1) api.fleet.add('orgs/octo-org', { name: `ci-${index}` })
}

describe('listing runners', () => {
  it('starts with none', async () => {
    for (const path of [org, repo]) {
      expect(await call('GET', path)).toMatchObject({ status: 200, body: { total_count: 0, runners: [] } })
    }
  })

  it('shows a runner field for field, whatever the case of the place', async () => {
    api.fleet.add('repos/octo-org/octo-repo', { name: 'one', labels: ['gpu'] })
    const { body } = await call('GET', '/repos/Octo-Org/OCTO-repo/actions/runners')
    expect(body).toEqual({
      total_count: 1,
      runners: [
        {
          id: 1,
          name: 'one',
          os: 'Linux',
          status: 'offline',
          busy: false,
          labels: [{ id: 0, name: 'gpu', type: 'custom' }],
          version: '2.336.0',
        },
      ],
    })
  })

  it('shows changes at once', async () => {
    const { id } = api.fleet.add('orgs/octo-org', { name: 'one' })
    await call('GET', org)
    api.fleet.update('orgs/octo-org', id, { status: 'online', version: undefined })
    const { body } = await call('GET', org)
    expect(body).toMatchObject({ runners: [{ status: 'online' }] })
    expect(JSON.stringify(body)).not.toContain('version')
  })

  it.each([
    ['', 30, 'ci-1'],
    ['?per_page=100', 100, 'ci-1'],
    ['?per_page=1000', 100, 'ci-1'],
    ['?per_page=7&page=3', 7, 'ci-111'],
    ['?per_page=100&page=2', 20, 'ci-81'],
  ])('pages %s', async (query, length, first) => {
    addToOrg(120)
    const { body } = await call('GET', org + query)
    const { runners } = body as { runners: { name: string }[] }
    expect(body).toMatchObject({ total_count: 120 })
    expect([runners.length, runners[0]?.name]).toEqual([length, first])
  })

  it('has an empty page behind the last', async () => {
    addToOrg(2)
    expect(await call('GET', `${org}?page=9`)).toMatchObject({ body: { total_count: 2, runners: [] } })
  })

  it('links the pages, by the number of the organization', async () => {
    addToOrg(25)
    const link = async (query: string) => (await call('GET', org + query)).headers.get('link')
    const address = `${api.url}/organizations/9919/actions/runners`
    const to = (page: number, rel: string) => `<${address}?per_page=10&page=${page}>; rel="${rel}"`
    expect(await link('?per_page=10')).toBe([to(2, 'next'), to(3, 'last')].join(', '))
    expect(await link('?per_page=10&page=2')).toBe(
      [to(1, 'prev'), to(3, 'next'), to(3, 'last'), to(1, 'first')].join(', '),
    )
    expect(await link('?per_page=10&page=3')).toBe([to(2, 'prev'), to(1, 'first')].join(', '))
    expect(await link('')).toBeNull()
  })

  it('answers what its own links lead to', async () => {
    const linked = await startApi({ validate: false })
    for (let number = 0; number < 250; number += 1) linked.fleet.add('orgs/octo-org', {})
    const headers = { authorization: `Bearer ${tokens.classicAdmin}`, 'user-agent': 'a client' }
    const read: number[] = []
    for (let next: string | undefined = `${linked.url}${org}?per_page=100`; next !== undefined;) {
      const reply = await fetch(next, { headers })
      const { runners } = (await reply.json()) as { runners: readonly unknown[] }
      read.push(runners.length)
      next = /<([^>]+)>; rel="next"/.exec(reply.headers.get('link') ?? '')?.[1]
    }
    expect(read).toEqual([100, 100, 50])
    await linked.close()
  })

  it('filters by the exact name, and counts after that', async () => {
    addToOrg(12)
    expect(await call('GET', `${org}?name=ci-1`)).toMatchObject({
      body: { total_count: 1, runners: [{ name: 'ci-1' }] },
    })
    expect(await call('GET', `${org}?name=ci`)).toMatchObject({ body: { total_count: 0, runners: [] } })
  })

  it('filters by the beginning of the name when told to', async () => {
    const prefixing = await startApi({ nameFilter: 'prefix' })
    for (const name of ['ci-1', 'ci-12', 'other']) prefixing.fleet.add('orgs/octo-org', { name })
    const reply = await checkedClient(prefixing)('GET', `${org}?name=ci-1`)
    expect(reply).toMatchObject({ body: { total_count: 2, runners: [{ name: 'ci-1' }, { name: 'ci-12' }] } })
    await prefixing.close()
  })

  it('takes no notice of the name when told to', async () => {
    api.habits.nameFilter = 'ignored'
    addToOrg(2)
    expect(await call('GET', `${org}?name=nobody`)).toMatchObject({ body: { total_count: 2 } })
  })

  it('lists by name, or by id as it once did', async () => {
    for (const name of ['b', 'B', 'a']) api.fleet.add('orgs/octo-org', { name })
    const names = async () =>
      ((await call('GET', org)).body as { runners: { name: string }[] }).runners.map(({ name }) => name)
    expect(await names()).toEqual(['B', 'a', 'b'])
    api.habits.order = 'id'
    expect(await names()).toEqual(['b', 'B', 'a'])
  })

  it('tells all that is described when told to', async () => {
    api.habits.fields = 'all'
    api.fleet.add('orgs/octo-org', { name: 'one', runner_group_id: 2, ephemeral: true, labels: ['gpu'] })
    const runner = { runner_group_id: 2, ephemeral: true, labels: [{ id: 20, name: 'gpu', type: 'custom' }] }
    expect(await call('GET', org)).toMatchObject({ body: { runners: [runner] } })
    expect(await call('GET', `${org}/1`)).toMatchObject({ body: runner })
  })

  it("has GitHub's own larger runners among those of an organization", async () => {
    api.fleet.addHosted('orgs/octo-org', 'ubuntu-16-cores_1')
    const { body } = await call('GET', org)
    const runner = {
      id: 1,
      name: 'ubuntu-16-cores_1',
      os: 'Ubuntu 24.04.1 LTS',
      status: 'online',
      busy: false,
      labels: [],
    }
    expect(body).toEqual({ total_count: 1, runners: [runner] })
  })

  it('walks 10,000 runners without a gap', async () => {
    addToOrg(10_000)
    const seen = new Set<number>()
    for (let page = 1; page <= 100; page += 1) {
      const { body } = await call('GET', `${org}?per_page=100&page=${page}`)
      for (const { id } of (body as { runners: { id: number }[] }).runners) seen.add(id)
    }
    expect(seen.size).toBe(10_000)
  })
})
