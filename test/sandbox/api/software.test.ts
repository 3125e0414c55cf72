import { afterEach, describe, expect, it } from 'vitest'
import { checkedClient } from './checked-client.ts'
import { api, call, useFreshApi } from './fresh-api.ts'
import { startApi } from './server.ts'

useFreshApi()
afterEach(() => {
  expect(api.violations).toEqual([])
})

describe.each(['/orgs/octo-org/actions/runners', '/repos/octo-org/octo-repo/actions/runners'])('%s', (path) => {
  it('tells where to download the runner', async () => {
    const { status, body } = await call('GET', `${path}/downloads`)
    expect([status, body]).toMatchObject([200, api.downloads])
    expect(api.downloads.map(({ os, architecture }) => `${os}-${architecture}`).sort()).toEqual([
      'linux-arm',
      'linux-arm64',
      'linux-x64',
      'osx-arm64',
      'osx-x64',
      'win-arm64',
      'win-x64',
    ])
    expect(api.downloads[1]).toMatchObject({
      filename: 'actions-runner-linux-x64-2.336.0.tar.gz',
      sha256_checksum: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    })
  })

  it('tells until when a version is served', async () => {
    api.deprecations.set('2.330.0', { runtime_deprecates_at: '2026-11-05T00:00:00Z' })
    expect((await call('GET', `${path}/deprecations/2.330.0`)).body).toEqual({
      runner_version: '2.330.0',
      runtime_deprecates_at: '2026-11-05T00:00:00Z',
    })
    expect((await call('GET', `${path}/deprecations/2.336.0`)).body).toEqual({
      runner_version: '2.336.0',
      runtime_deprecates_at: null,
      registration_deprecates_at: null,
    })
    expect(await call('GET', `${path}/deprecations/1.0.0`)).toMatchObject({ status: 404 })
  })

  it('does not tell it on GitHub Enterprise Server', async () => {
    const ghes = await startApi({ basePath: '/api/v3' })
    expect(await checkedClient(ghes)('GET', `${path}/deprecations/2.336.0`)).toMatchObject({ status: 404 })
    await ghes.close()
  })
})
