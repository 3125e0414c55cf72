import { describe, expect, test } from 'vitest'
import { answer, runWith } from '../api/scripted-send.ts'
import type { VirtualSend } from '../virtual-ports.ts'
import { jit, jitPlace } from './jit-place.ts'

const sha = 'ab'.repeat(32)
const linux = {
  os: 'linux',
  architecture: 'x64',
  download_url: 'https://example.com/v2.336.0/actions-runner-linux-x64-2.336.0.tar.gz',
  filename: 'actions-runner-linux-x64-2.336.0.tar.gz',
  sha256_checksum: sha.toUpperCase(),
}
const token = { token: 'AABF3JGZDX3P5PMEXLND6TS6FCWO6', expires_at: '2026-01-22T12:13:35.123-08:00' }

const offering =
  (downloads: unknown, rest: VirtualSend): VirtualSend =>
  (request, nth, clock) =>
    request.route.endsWith('/downloads') ? answer(200, downloads) : rest(request, nth, clock)

describe('with runner-platform', () => {
  const given = { 'runner-platform': 'linux-x64' }

  test.each([
    ['a JIT config', { ...jit, ...given }],
    ['a registration token', { operation: 'create_registration_token_for_repo', ...given }],
  ])('%s comes with the runner that GitHub wants there', async (_, inputs) => {
    const place = jitPlace([])
    const rest: VirtualSend = (request, ...more) =>
      request.route.endsWith('registration-token') ? answer(201, token) : place.send(request, ...more)
    const told = await runWith(inputs, offering([{ ...linux, os: 'win' }, linux], rest), place.clock)
    expect(told.failure).toBeUndefined()
    expect(told.outputs).toMatchObject({
      'download-url': linux.download_url,
      'download-sha256': sha,
      'download-version': '2.336.0',
    })
    expect(told.requests[0]?.route).toMatch(/\/downloads$/)
  })

  test.each([
    ['a platform that is not offered', [{ ...linux, os: 'osx' }], 'not-found'],
    ['an address that is none', [{ ...linux, download_url: 'http://example.com/x' }], 'unexpected-answer'],
    ['a checksum that is none', [{ ...linux, sha256_checksum: 'abc' }], 'unexpected-answer'],
    ['an empty list', [], 'not-found'],
    ['no list', { message: 'hello' }, 'unexpected-answer'],
  ])('%s fails before anything is registered', async (_, downloads, code) => {
    const place = jitPlace([])
    const { failure } = await runWith({ ...jit, ...given }, offering(downloads, place.send), place.clock)
    expect(failure?.code).toBe(code)
    expect(place.posts()).toBe(0)
  })

  test('what is wrong with the runner of another platform is of no concern', async () => {
    const place = jitPlace([])
    const broken = { ...linux, os: 'win', download_url: 'none', sha256_checksum: 'abc' }
    const { failure, outputs } = await runWith({ ...jit, ...given }, offering([broken, linux], place.send), place.clock)
    expect(failure).toBeUndefined()
    expect(outputs['download-sha256']).toBe(sha)
  })

  test.each([
    [[], 'It offers none at all.'],
    [
      [
        { ...linux, os: 'osx' },
        { ...linux, os: 'win' },
      ],
      'It offers: osx-x64, win-x64.',
    ],
  ])('what there is instead is told', async (downloads, hint) => {
    const place = jitPlace([])
    const { failure } = await runWith({ ...jit, ...given }, offering(downloads, place.send), place.clock)
    expect(failure?.hint).toBe(hint)
  })

  test.each([undefined, null, ''])('a checksum that is %j is none', async (sum) => {
    const place = jitPlace([])
    const only = { ...linux, sha256_checksum: sum }
    const { outputs } = await runWith({ ...jit, ...given }, offering([only], place.send), place.clock)
    expect(outputs['download-sha256']).toBe('')
  })

  test('a checksum that GitHub leaves out is empty, and a token for the download is hidden, and no output', async () => {
    const place = jitPlace([])
    const only = { ...linux, sha256_checksum: undefined, temp_download_token: 'download-secret-1' }
    const { outputs, hidden } = await runWith({ ...jit, ...given }, offering([only], place.send), place.clock)
    expect(outputs['download-sha256']).toBe('')
    expect(hidden).toContain('download-secret-1')
    expect(JSON.stringify(outputs)).not.toContain('download-secret-1')
  })
})
