import { describe, expect, test } from 'vitest'
import { org, withSmallFleets as prepare } from './places.ts'
import { before, deletionOf, namesLeft, requestsOf, sent, tell } from './story.ts'

const fromOrg = { operation: 'delete_self_hosted_runner_from_org' }
const place = '/orgs/octo-org/actions/runners'

describe.concurrent('a list', () => {
  test.for(['1,3', '[1, 3]', '1\n\n3\n', '["3", 1, 3]'])('of ids goes without a look (%j)', async (ids) => {
    const played = await tell({ inputs: { ...fromOrg, 'runner-id': ids }, prepare })
    expect(deletionOf(played)).toMatchObject({ kept: [], missing: [] })
    expect(deletionOf(played).deleted).toHaveLength(2)
    expect(deletionOf(played).deleted).toEqual(
      expect.arrayContaining([
        { id: 1, name: '' },
        { id: 3, name: '' },
      ]),
    )
    expect([...requestsOf(played)].sort()).toEqual([`DELETE ${place}/1 → 204`, `DELETE ${place}/3 → 204`])
  })

  test.for(['runner-id', 'name'])('without a value deletes nothing (%s)', async (input) => {
    const played = await tell({ inputs: { ...fromOrg, [input]: '[]' }, prepare })
    expect(deletionOf(played)).toEqual({ deleted: [], kept: [], missing: [] })
    expect(sent(played, 'DELETE')).toEqual([])
  })

  test('of names is looked up once', async () => {
    const played = await tell({ inputs: { ...fromOrg, name: 'ci-3\nghost\nci-1', 'stable-for': '5m' }, prepare })
    expect(played.result.log).toContain('##[warning]The input stable-for has no say here: who is named goes at once.')
    expect(deletionOf(played)).toEqual({
      deleted: [
        { id: 3, name: 'ci-3' },
        { id: 1, name: 'ci-1' },
      ],
      kept: [],
      missing: ['ghost'],
    })
    expect(sent(played, 'GET')).toHaveLength(1)
  })

  test('may hold ids that are not there', async () => {
    const played = await tell({ inputs: { ...fromOrg, 'runner-id': '99,1' }, prepare })
    expect(deletionOf(played)).toEqual({ deleted: [{ id: 1, name: '' }], kept: [], missing: [99] })
  })

  test('is not even begun in a dry run', async () => {
    const played = await tell({ inputs: { ...fromOrg, 'runner-id': '1,2,99', 'dry-run': 'true' }, prepare })
    expect(deletionOf(played)).toEqual({
      deleted: [{ id: 1, name: 'ci-1' }],
      kept: [{ id: 2, name: 'ci-2', reason: 'busy' }],
      missing: [99],
    })
    expect(sent(played, 'DELETE')).toEqual([])
  })
})

describe.concurrent('what some of a list meets keeps no other from going', () => {
  test('a job: partial', async () => {
    const played = await tell({ inputs: { ...fromOrg, 'runner-id': '2,1,3' }, prepare })
    expect(played.result.outputs).toMatchObject({
      'error-code': 'partial',
      'status-code': '422',
      'deleted-count': '2',
    })
    expect(deletionOf(played).kept).toEqual([{ id: 2, name: '', reason: 'busy' }])
    expect(namesLeft(played)).toEqual(['ci-2'])
  })

  test('a job, skipped', async () => {
    const played = await tell({ inputs: { ...fromOrg, name: 'ci-2,ci-1', 'if-busy': 'skip' }, prepare })
    expect(deletionOf(played)).toMatchObject({
      deleted: [{ name: 'ci-1' }],
      kept: [{ id: 2, name: 'ci-2', reason: 'busy' }],
    })
  })

  test('a refusal that is not about all of them', async () => {
    const played = await tell({
      inputs: { ...fromOrg, 'runner-id': '1,2,3', 'if-busy': 'skip' },
      prepare: (api) => {
        prepare(api)
        api.fault({ method: 'DELETE', path: /\/1$/, status: 400, body: { message: 'No.' } })
      },
    })
    expect(played.result.outputs['error-code']).toBe('partial')
    expect(deletionOf(played)).toEqual({
      deleted: [{ id: 3, name: '' }],
      kept: [
        { id: 1, name: '', reason: 'refused' },
        { id: 2, name: '', reason: 'busy' },
      ],
      missing: [],
    })
  })

  test('a refusal of all of them ends it', async () => {
    const ids = Array.from({ length: 40 }, (_, at) => at + 1)
    const played = await tell({
      inputs: { ...fromOrg, 'runner-id': JSON.stringify(ids) },
      token: 'a-token-that-nobody-knows',
    })
    const reasons = (deletionOf(played).kept as { reason: string }[]).map(({ reason }) => reason)
    expect(played.result.outputs['error-code']).toBe('unauthorized')
    expect(sent(played, 'DELETE').length).toBeLessThan(40)
    expect(reasons.filter((reason) => reason === 'refused')).toHaveLength(sent(played, 'DELETE').length)
    expect(new Set(reasons)).toEqual(new Set(['refused', 'not-tried']))
  })
})

test.concurrent('what waits for one limit when a longer one is met was not tried', async () => {
  // Thirty-two go at once: the second meets a short limit, and while the last waits for its end, the first meets a long one.
  const ids = Array.from({ length: 33 }, (_, at) => at + 1)
  const long = 'HTTP/1.1 429 Too Many Requests\r\nretry-after: 3600\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}'
  const played = await tell({
    inputs: { ...fromOrg, 'runner-id': JSON.stringify(ids) },
    prepare: (api) => {
      for (const id of ids) api.fleet.add(org, { name: `ci-${id}` })
      api.fault({
        method: 'DELETE',
        path: /\/1$/,
        kind: 'raw',
        write: (socket) => setTimeout(() => socket.end(long), 600),
      })
      api.fault({ method: 'DELETE', path: /\/2$/, kind: 'secondary-limit', retryAfter: 3 })
      api.fault({ method: 'DELETE', kind: 'slow', ms: 300, times: 30 })
    },
  })
  expect(played.result.outputs).toMatchObject({ 'error-code': 'partial', 'status-code': '429' })
  expect(sent(played, 'DELETE').filter(({ path }) => path.endsWith('/33'))).toEqual([])
  expect(deletionOf(played).kept).toEqual([
    { id: 1, name: '', reason: 'refused' },
    { id: 2, name: '', reason: 'not-tried' },
    { id: 33, name: '', reason: 'not-tried' },
  ])
})

describe.concurrent('a busy runner that is waited for', () => {
  const patience = { 'if-busy': 'wait', 'poll-interval': '1s', timeout: '20s', 'stable-for': '2s' }

  test('goes when its job has ended', async () => {
    const played = await tell({
      inputs: { ...fromOrg, 'runner-id': '1,2', ...patience },
      prepare: (api) => {
        prepare(api)
        before(api, /^GET .*\/2$/, 3, () => api.fleet.update(org, 2, { busy: false }))
      },
    })
    expect(deletionOf(played)).toMatchObject({ deleted: [{ id: 1 }, { id: 2 }], kept: [] })
    expect(played.result.log).toContain('1 still busy.')
  })

  test('may go by itself', async () => {
    const played = await tell({
      inputs: { ...fromOrg, name: 'ci-2', ...patience },
      prepare: (api) => {
        prepare(api)
        before(api, /^GET .*\/2$/, 2, () => api.fleet.remove(org, 2))
      },
    })
    expect(deletionOf(played)).toEqual({ deleted: [], kept: [], missing: ['ci-2'] })
  })

  test('in vain fails the step when the time is up', async () => {
    const played = await tell({ inputs: { ...fromOrg, 'runner-id': '2', ...patience, timeout: '2s' }, prepare })
    expect(played.result.outputs).toMatchObject({ 'error-code': 'timed-out', 'deleted-count': '0' })
    expect(deletionOf(played).kept).toEqual([{ id: 2, name: '', reason: 'busy' }])
  })

  test('in vain does not hide what went', async () => {
    const played = await tell({ inputs: { ...fromOrg, name: 'ci-1,ci-2', ...patience, timeout: '2s' }, prepare })
    expect(played.result.outputs).toMatchObject({ 'error-code': 'partial', 'deleted-count': '1' })
  })

  test('out of sight does not hide what went', async () => {
    const played = await tell({
      inputs: { ...fromOrg, 'runner-id': '1,2', ...patience },
      prepare: (api) => {
        prepare(api)
        api.fault({ method: 'GET', path: /\/2$/, status: 401, body: { message: 'Bad credentials' }, times: 9 })
      },
    })
    expect(played.result.outputs['error-code']).toBe('partial')
    expect(deletionOf(played)).toMatchObject({ deleted: [{ id: 1 }], kept: [{ id: 2 }] })
  })
})
