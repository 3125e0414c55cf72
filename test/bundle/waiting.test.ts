import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { org, withSmallFleets as prepare } from './places.ts'
import { before, jsonOutput, retryLines, tell } from './story.ts'

const listOrg = { operation: 'list_self_hosted_runners_for_org' }
const getOrg = { operation: 'get_self_hosted_runner_for_org' }
const patience = { 'poll-interval': '1s', timeout: '20s' }

describe.concurrent('a list', () => {
  test('waits until nothing matches any more, and asks only for news', async () => {
    const inputs = { ...listOrg, filter: "status == 'offline'", 'wait-until': 'matched_count == 0', ...patience }
    const played = await tell({
      inputs,
      prepare: (api) => {
        prepare(api)
        before(api, /^GET/, 3, () => api.fleet.remove(org, 3))
      },
    })
    expect(played.result.outputs).toMatchObject({ count: '0', 'total-count': '2', runners: '[]', ids: '[]' })
    expect(played.api.exchanges.map(({ status }) => status)).toEqual([200, 304, 200])
  })

  test('waits for idle runners', async () => {
    const played = await tell({
      inputs: { ...listOrg, 'wait-until': 'idle_count >= 2 && busy_count == 0', ...patience },
      prepare: (api) => {
        prepare(api)
        before(api, /^GET/, 2, () => api.fleet.update(org, 2, { busy: false }))
      },
    })
    expect(played.result.outputs).toMatchObject({ 'idle-count': '2', 'busy-count': '0', count: '3' })
  })

  test('that waits in vain says what it saw last', async () => {
    const files: unknown[] = []
    const played = await tell({
      inputs: { ...listOrg, 'wait-until': 'matched_count > 3', ...patience, timeout: '3s' },
      prepare,
      inspect: ({ outputs }) => files.push(JSON.parse(readFileSync(outputs['runners-file'] ?? '', 'utf8'))),
    })
    expect(played.result.outputs).toMatchObject({
      'error-code': 'timed-out',
      count: '3',
      names: '["ci-1","ci-2","ci-3"]',
    })
    expect(files).toEqual([jsonOutput(played, 'runners')])
  })

  test('survives an outage while it waits', async () => {
    const played = await tell({
      inputs: { ...listOrg, 'wait-until': 'matched_count == 2', ...patience },
      prepare: (api) => {
        prepare(api)
        api.fault({ status: 502, after: 1 })
        before(api, /^GET/, 2, () => api.fleet.remove(org, 3))
      },
    })
    expect(played.result.outputs['count']).toBe('2')
    expect(retryLines(played)).toHaveLength(1)
  })
})

describe.concurrent('stable-for', () => {
  const lasting = { ...patience, 'stable-for': '2s' }

  test.for([
    ['a runner', { ...getOrg, name: 'ci-1', 'wait-until': "status == 'online'" }],
    ['a list', { ...listOrg, 'wait-until': 'online_count == 2' }],
  ] as const)('begins anew when one look says otherwise (%s)', async ([, inputs]) => {
    const played = await tell({
      inputs: { ...inputs, ...lasting },
      prepare: (api) => {
        prepare(api)
        before(api, /^GET/, 2, () => api.fleet.update(org, 1, { status: 'offline' }))
        before(api, /^GET/, 3, () => api.fleet.update(org, 1, { status: 'online' }))
      },
    })
    expect(played.result.conclusion).toBe('success')
    // Without the second, the third would have been the last.
    expect(played.api.exchanges.length).toBeGreaterThan(3)
    expect(played.result.log).toContain('until every look of 2 s says so')
  })
})

describe.concurrent('get', () => {
  test('by name waits for a runner that does not exist yet', async () => {
    const played = await tell({
      inputs: { ...getOrg, name: 'late', 'wait-until': "status == 'online'", ...patience },
      prepare: (api) => {
        before(api, /^GET/, 2, () => api.fleet.add(org, { name: 'late' }))
        before(api, /^GET/, 3, () => api.fleet.update(org, 1, { status: 'online' }))
      },
    })
    expect(played.result.outputs).toMatchObject({ name: 'late', status: 'online', id: '1' })
    expect(played.api.exchanges).toHaveLength(3)
    expect(played.result.log).toContain('no such runner yet')
  })

  test('by id waits for a state', async () => {
    const played = await tell({
      inputs: { ...getOrg, 'runner-id': '2', 'wait-until': '!busy', ...patience },
      prepare: (api) => {
        prepare(api)
        before(api, /^GET/, 2, () => api.fleet.update(org, 2, { busy: false }))
      },
    })
    expect(played.result.outputs).toMatchObject({ busy: 'false' })
  })

  test('by id waits a moment for one that GitHub shows late', async () => {
    const played = await tell({
      inputs: { ...getOrg, 'runner-id': '1', 'wait-until': 'true', ...patience },
      prepare: (api) => {
        before(api, /^GET .*\/runners\/1$/, 2, () => api.fleet.add(org, { name: 'late' }))
      },
    })
    expect(played.result.outputs).toMatchObject({ id: '1', name: 'late' })
    expect(played.result.log).toContain('a new one may be shown late')
  })

  test('says when it begins that a token may end before it', async () => {
    const played = await tell({
      inputs: { ...getOrg, name: 'ci-2', 'wait-until': '!busy', ...patience, timeout: '2h' },
      prepare: (api) => {
        prepare(api)
        api.fault({ status: 401, body: { message: 'Bad credentials' }, after: 1, times: 9 })
      },
    })
    const lines = played.result.log.split('\n').filter((line) => line.includes('GitHub App token ends an hour after'))
    expect(lines).toEqual([
      'That may take longer than the token lasts: a GitHub App token ends an hour after it was made.',
      expect.stringMatching(/^The token has ended or was revoked while it was waited/),
    ])
    expect(played.result.outputs).toMatchObject({ 'error-code': 'unauthorized', name: 'ci-2' })
  })

  test('by id does not wait for one that is gone', async () => {
    const played = await tell({
      inputs: { ...getOrg, 'runner-id': '2', 'wait-until': "status == 'offline'", ...patience },
      prepare: (api) => {
        prepare(api)
        before(api, /^GET/, 2, () => api.fleet.remove(org, 2))
      },
    })
    expect(played.result.outputs['error-code']).toBe('not-found')
  })

  test('that waits in vain says what it saw last', async () => {
    const inputs = { ...getOrg, name: 'ci-3', 'wait-until': "status == 'online'", ...patience, timeout: '1s' }
    const played = await tell({ inputs, prepare })
    expect(played.result.outputs).toMatchObject({ 'error-code': 'timed-out', id: '3', status: 'offline' })
    expect(jsonOutput(played, 'runner')).toEqual(played.api.fleet.told(org, 3))
  })

  test('that never saw the runner has nothing to say of it', async () => {
    const inputs = { ...getOrg, name: 'ghost', 'wait-until': 'true', ...patience, timeout: '1s' }
    const played = await tell({ inputs })
    expect(Object.keys(played.result.outputs).filter((name) => played.result.outputs[name] !== '')).toEqual([
      'error-code',
    ])
    expect(played.result.outputs['error-code']).toBe('timed-out')
  })
})

test.concurrent('what is waited for has to be true or false', async () => {
  const played = await tell({ inputs: { ...listOrg, 'wait-until': 'matched_count', ...patience }, prepare })
  expect(played.result.outputs['error-code']).toBe('bad-input')
  expect(played.api.exchanges).toEqual([])
})
