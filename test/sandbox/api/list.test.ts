import { afterEach, describe, expect, it } from 'vitest'
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
          runner_group_id: 1,
          name: 'one',
          os: 'linux',
          status: 'offline',
          busy: false,
          labels: [{ id: 20, name: 'gpu', type: 'custom' }],
          ephemeral: false,
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
    ['?per_page=7&page=3', 7, 'ci-15'],
    ['?per_page=100&page=2', 20, 'ci-101'],
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

  it('links the pages, under its own address', async () => {
    addToOrg(25)
    const link = async (query: string) => (await call('GET', org + query)).headers.get('link')
    const to = (page: number, rel: string) => `<${api.url}${org}?per_page=10&page=${page}>; rel="${rel}"`
    expect(await link('?per_page=10')).toBe(
      `<${api.url}${org}?per_page=10&page=2>; rel="next", <${api.url}${org}?per_page=10&page=3>; rel="last"`,
    )
    expect(await link('?per_page=10&page=2')).toBe(
      [to(1, 'prev'), to(3, 'next'), to(3, 'last'), to(1, 'first')].join(', '),
    )
    expect(await link('?per_page=10&page=3')).toBe([to(2, 'prev'), to(1, 'first')].join(', '))
    expect(await link('')).toBeNull()
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

describe('listing runner groups', () => {
  it('shows the groups of an organization', async () => {
    const { body } = await call('GET', '/orgs/octo-org/actions/runner-groups?per_page=2&page=2')
    expect(body).toMatchObject({
      total_count: 4,
      runner_groups: [
        { id: 3, name: 'hosted' },
        { id: 4, name: 'full' },
      ],
    })
  })

  it('marks the default group', async () => {
    api.fleet.addGroup('orgs/octo-org', { name: 'chosen', visibility: 'selected' })
    const { body } = await call('GET', '/orgs/octo-org/actions/runner-groups')
    const { runner_groups: groups } = body as { runner_groups: { name: string; default: boolean }[] }
    expect(groups.map((group) => [group.name, group.default])).toEqual([
      ['Default', true],
      ['gpu', false],
      ['hosted', false],
      ['full', false],
      ['chosen', false],
    ])
  })
})
