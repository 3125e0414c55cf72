import { afterEach, describe, expect, it } from 'vitest'
import { api, call, useFreshApi } from './fresh-api.ts'

const org = 'orgs/octo-org'
const path = '/orgs/octo-org/actions/runner-groups'

useFreshApi()
afterEach(() => {
  expect(api.violations).toEqual([])
})

const groupsIn = (body: unknown) => (body as { runner_groups: { name: string; default: boolean }[] }).runner_groups

describe('listing runner groups', () => {
  it('shows the groups of an organization', async () => {
    const { body } = await call('GET', `${path}?per_page=2&page=2`)
    expect(body).toMatchObject({
      total_count: 4,
      runner_groups: [
        { id: 3, name: 'hosted' },
        { id: 4, name: 'full' },
      ],
    })
  })

  it('marks the default group', async () => {
    api.fleet.addGroup(org, { name: 'chosen', visibility: 'selected' })
    const { body } = await call('GET', path)
    expect(groupsIn(body).map((group) => [group.name, group.default])).toEqual([
      ['Default', true],
      ['gpu', false],
      ['hosted', false],
      ['full', false],
      ['chosen', false],
    ])
  })

  it('shows those that a repository may use', async () => {
    api.fleet.addGroup(org, { name: 'for us', visibility: 'selected', repositories: ['Octo-Repo'] })
    api.fleet.addGroup(org, { name: 'for others', visibility: 'selected', repositories: ['other'] })
    const { body } = await call('GET', `${path}?visible_to_repository=octo-repo`)
    expect(groupsIn(body).map(({ name }) => name)).toEqual(['Default', 'gpu', 'hosted', 'full', 'for us'])
    expect(await call('GET', `${path}?visible_to_repository=nowhere`)).toMatchObject({ status: 404 })
  })
})

describe('the runners of a group', () => {
  it('are those of the group, told as a list tells them', async () => {
    api.fleet.add(org, { name: 'b', runner_group_id: 2 })
    api.fleet.add(org, { name: 'elsewhere' })
    api.fleet.add(org, { name: 'a', runner_group_id: 2, ephemeral: true })
    const { body } = await call('GET', `${path}/2/runners`)
    expect(body).toMatchObject({ total_count: 2, runners: [{ name: 'a' }, { name: 'b' }] })
    expect(JSON.stringify(body)).not.toMatch(/runner_group_id|ephemeral/)
  })

  it('come in pages', async () => {
    for (let index = 0; index < 5; index += 1) api.fleet.add(org, { name: `ci-${index}` })
    const { body, headers } = await call('GET', `${path}/1/runners?per_page=2&page=2`)
    expect(body).toMatchObject({ total_count: 5, runners: [{ name: 'ci-2' }, { name: 'ci-3' }] })
    expect(headers.get('link')).toContain(
      '/organizations/9919/actions/runner-groups/1/runners?per_page=2&page=3>; rel="next"',
    )
  })

  it('are 404 for a group that is not there', async () => {
    expect(await call('GET', `${path}/99/runners`)).toMatchObject({ status: 404 })
  })
})
