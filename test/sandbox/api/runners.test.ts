import { describe, expect, it } from 'vitest'
import { api, call, useFreshApi } from './fresh-api.ts'

const places = [
  ['orgs/octo-org', '/orgs/octo-org/actions/runners', 'an-organization'],
  ['repos/octo-org/octo-repo', '/repos/octo-org/octo-repo/actions/runners', 'a-repository'],
] as const

useFreshApi()

describe.each(places)('%s', (place, path, anchor) => {
  it('gets one runner', async () => {
    const { id } = api.fleet.add(place, { name: 'one', status: 'online' })
    expect(await call('GET', `${path}/${id}`)).toMatchObject({
      status: 200,
      body: { id, name: 'one', status: 'online' },
    })
  })

  it('deletes one runner, once', async () => {
    const { id } = api.fleet.add(place)
    expect(await call('DELETE', `${path}/${id}`)).toMatchObject({ status: 204, body: undefined })
    expect(await call('DELETE', `${path}/${id}`)).toMatchObject({ status: 404 })
    expect(api.fleet.runners(place)).toEqual([])
  })

  it('keeps a busy runner', async () => {
    const { id } = api.fleet.add(place, { name: 'x', busy: true })
    expect(await call('DELETE', `${path}/${id}`)).toMatchObject({
      status: 422,
      body: { message: 'Bad request - Runner "x" is still running a job"' },
    })
    expect(api.fleet.find(place, id)).toBeDefined()
  })

  it('knows no other runner', async () => {
    expect(await call('GET', `${path}/77`)).toMatchObject({
      status: 404,
      body: {
        message: 'Not Found',
        documentation_url: `https://docs.github.com/rest/actions/self-hosted-runners#get-a-self-hosted-runner-for-${anchor}`,
        status: '404',
      },
    })
  })

  it.each(['registration-token', 'remove-token'])('makes a %s for one hour, never the same', async (kind) => {
    const replies = [await call('POST', `${path}/${kind}`), await call('POST', `${path}/${kind}`)]
    const bodies = replies.map((reply) => reply.body as { token: string; expires_at: string })
    expect(replies.map((reply) => reply.status)).toEqual([201, 201])
    expect(new Set(bodies.map((body) => body.token)).size).toBe(2)
    for (const body of bodies) {
      expect(body.token).toMatch(/^A[A-Z2-7]{28}$/)
      expect(body.expires_at).toMatch(/\.\d{3}-08:00$/)
      expect(Math.abs(Date.parse(body.expires_at) - Date.now() - 3_600_000)).toBeLessThan(10_000)
    }
  })
})

describe('places', () => {
  it('keeps them apart, and numbers over all', async () => {
    const first = api.fleet.add('orgs/octo-org', { name: 'same' })
    const second = api.fleet.add('repos/octo-org/octo-repo', { name: 'same' })
    expect([first.id, second.id]).toEqual([1, 2])
    expect(await call('GET', '/orgs/octo-org/actions/runners/2')).toMatchObject({ status: 404 })
  })

  it('answers 404 where nothing is', async () => {
    const nowhere = ['/orgs/other/actions/runners', '/repos/octo-org/other/actions/runners']
    for (const path of nowhere) expect(await call('GET', path)).toMatchObject({ status: 404 })
    api.fleet.addPlace('orgs/other')
    expect(await call('GET', '/orgs/other/actions/runners')).toMatchObject({ status: 200 })
  })

  it.each([
    ['GET', '/enterprises/octo/actions/runners'],
    ['GET', '/repos/octo-org/octo-repo/actions/runner-groups'],
    ['PUT', '/orgs/octo-org/actions/runners'],
    ['GET', '/'],
  ])('serves no %s %s', async (method, path) => {
    const reply = await call(method, path, { problems: ['no such operation'] })
    expect(reply).toMatchObject({ status: 404, body: { message: 'Not Found', status: '404' } })
    expect(api.violations).toEqual([`${method} ${path}: no such operation`])
  })
})

describe('a scripted change', () => {
  it('comes before the request it counts is handled', async () => {
    const { id } = api.fleet.add('orgs/octo-org')
    const end = api.fleet.onRequest((count, { method, path }) => {
      expect([method, path]).toEqual(['GET', `/orgs/octo-org/actions/runners/${id}`])
      if (count === 3) api.fleet.update('orgs/octo-org', id, { status: 'online' })
    })
    const poll = async () =>
      ((await call('GET', `/orgs/octo-org/actions/runners/${id}`)).body as { status: string }).status
    expect([await poll(), await poll(), await poll()]).toEqual(['offline', 'offline', 'online'])
    end()
    await call('GET', '/orgs/octo-org/actions/runners')
    expect(api.violations).toEqual([])
  })
})
