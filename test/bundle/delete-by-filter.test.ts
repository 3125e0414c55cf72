import { describe, expect, test } from 'vitest'
import type { Api } from '../sandbox/api/server.ts'
import { org } from './places.ts'
import { before, deletionOf, named, namesLeft, requestsOf, sent, tell } from './story.ts'

const fromOrg = { operation: 'delete_self_hosted_runner_from_org' }
const offline = { ...fromOrg, filter: "status == 'offline'", 'stable-for': '1s' }
const list = 'GET /orgs/octo-org/actions/runners?per_page=100&page=1'

/** Ids 1 to 4. */
const prepare = ({ fleet }: Api): void => {
  fleet.add(org, { name: 'healthy', status: 'online' })
  fleet.add(org, { name: 'lost-at-work', busy: true })
  fleet.add(org, { name: 'booting' })
  fleet.add(org, { name: 'dead' })
}

describe.concurrent('a filter deletes', () => {
  test('what matches in both looks and is not busy', async () => {
    const played = await tell({
      inputs: offline,
      prepare: (api) => {
        prepare(api)
        before(api, /^GET/, 2, () => api.fleet.update(org, 3, { status: 'online' }))
      },
    })
    expect(deletionOf(played)).toEqual({
      deleted: [{ id: 4, name: 'dead' }],
      kept: [
        { id: 3, name: 'booting', reason: 'not-stable' },
        { id: 2, name: 'lost-at-work', reason: 'busy' },
      ],
      missing: [],
    })
    expect(played.result.outputs).toMatchObject({ 'deleted-count': '1' })
    expect(requestsOf(played)).toEqual([
      `${list} → 200`,
      `${list} → 200`,
      'DELETE /orgs/octo-org/actions/runners/4 → 204',
    ])
    expect(namesLeft(played)).toEqual(['healthy', 'lost-at-work', 'booting'])
  })

  test('in one look, if that is what is asked for', async () => {
    const played = await tell({ inputs: { ...offline, 'stable-for': '0s' }, prepare })
    expect(namesLeft(played)).toEqual(['healthy', 'lost-at-work'])
    expect(sent(played, 'GET')).toHaveLength(1)
  })

  test('by name and labels', async () => {
    const filter = "startsWith(name, 'ci-') && contains(labels.*.name, 'gpu') && !ephemeral"
    const played = await tell({
      inputs: { ...fromOrg, filter, 'stable-for': '0' },
      // GitHub itself tells nobody who is ephemeral.
      api: { fields: 'all' },
      prepare: ({ fleet }) => {
        fleet.add(org, { name: 'ci-1', labels: ['gpu', 'large'] })
        fleet.add(org, { name: 'ci-2', labels: ['gpu-2'] })
        fleet.add(org, { name: 'cd-1', labels: ['gpu'] })
        fleet.add(org, { name: 'ci-3', labels: ['gpu'], ephemeral: true })
      },
    })
    expect(namesLeft(played)).toEqual(['ci-2', 'cd-1', 'ci-3'])
  })

  test('nothing in a dry run, which looks once', async () => {
    const played = await tell({ inputs: { ...offline, 'dry-run': 'true' }, prepare })
    expect(deletionOf(played)).toEqual({
      deleted: [
        { id: 3, name: 'booting' },
        { id: 4, name: 'dead' },
      ],
      kept: [{ id: 2, name: 'lost-at-work', reason: 'busy' }],
      missing: [],
    })
    expect(requestsOf(played)).toEqual([`${list} → 200`])
  })

  test('nothing when nothing matches, without waiting', async () => {
    const played = await tell({ inputs: { ...offline, filter: "name == 'x'", 'stable-for': '1h' }, prepare })
    expect(deletionOf(played)).toEqual({ deleted: [], kept: [], missing: [] })
    expect(requestsOf(played)).toEqual([`${list} → 200`])
  })

  test('as many as max-deletions allows', async () => {
    const played = await tell({ inputs: { ...offline, 'stable-for': '0', 'max-deletions': '3' }, prepare })
    expect(played.result.outputs['deleted-count']).toBe('2')
  })

  test.for(['0', '2'])('nothing when more match than max-deletions (%s)', async (most) => {
    const played = await tell({ inputs: { ...offline, 'stable-for': '0', 'max-deletions': most }, prepare })
    expect(played.result.outputs).toMatchObject({ 'error-code': 'too-many' })
    expect(requestsOf(played)).toEqual([`${list} → 200`])
  })
})

describe.concurrent('a runner that a filter chose', () => {
  test('and that takes a job at the last moment stays, and that is no failure', async () => {
    const played = await tell({
      inputs: { ...offline, 'stable-for': '0' },
      prepare: (api) => {
        prepare(api)
        before(api, /^DELETE .*\/4$/, 1, () => api.fleet.update(org, 4, { busy: true }))
      },
    })
    expect(deletionOf(played)).toMatchObject({
      deleted: [{ name: 'booting' }],
      kept: [{ name: 'lost-at-work' }, { id: 4, name: 'dead', reason: 'busy' }],
    })
  })

  test('and that is busy fails the step if that is asked for', async () => {
    const played = await tell({ inputs: { ...offline, 'stable-for': '0', 'if-busy': 'fail' }, prepare })
    expect(played.result.outputs).toMatchObject({ 'error-code': 'partial', 'deleted-count': '2' })
    expect(deletionOf(played).kept).toEqual([{ id: 2, name: 'lost-at-work', reason: 'busy' }])
  })

  test('and that goes by itself between the looks is missing', async () => {
    const played = await tell({
      inputs: offline,
      prepare: (api) => {
        prepare(api)
        before(api, /^GET/, 2, () => api.fleet.remove(org, 4))
      },
    })
    expect(deletionOf(played)).toMatchObject({ deleted: [{ name: 'booting' }], missing: [4] })
    expect(played.result.log).toContain('Not there, so nothing to delete: dead (id 4)')
  })

  test('and that goes by itself before it is deleted is missing', async () => {
    const played = await tell({
      inputs: { ...offline, 'stable-for': '0' },
      prepare: (api) => {
        prepare(api)
        before(api, /^DELETE .*\/4$/, 1, () => api.fleet.remove(org, 4))
      },
    })
    expect(deletionOf(played)).toMatchObject({ deleted: [{ name: 'booting' }], missing: [4] })
    expect(played.result.log).toContain('Not there, so nothing to delete: dead (id 4)')
  })

  test('goes when its job has ended, if it is waited for', async () => {
    const inputs = { ...offline, 'stable-for': '0', 'if-busy': 'wait', 'poll-interval': '1s', timeout: '20s' }
    const played = await tell({
      inputs,
      prepare: (api) => {
        prepare(api)
        before(api, /^GET .*\/2$/, 2, () => api.fleet.update(org, 2, { busy: false }))
      },
    })
    expect(played.result.outputs).toMatchObject({ 'deleted-count': '3', kept: '[]' })
    expect(namesLeft(played)).toEqual(['healthy'])
    expect(played.result.log).toContain(
      'Deleting 2 runners of organization octo-org: booting, dead\n' +
        'Waiting for 1 busy runner of organization octo-org: lost-at-work\n',
    )
  })

  test('stays when it is healthy again after its job', async () => {
    const inputs = { ...offline, 'stable-for': '0', 'if-busy': 'wait', 'poll-interval': '1s', timeout: '20s' }
    const played = await tell({
      inputs,
      prepare: (api) => {
        prepare(api)
        before(api, /^GET .*\/2$/, 2, () => api.fleet.update(org, 2, { busy: false, status: 'online' }))
      },
    })
    expect(deletionOf(played).kept).toEqual([{ id: 2, name: 'lost-at-work', reason: 'not-stable' }])
    expect(named(played.api, 'lost-at-work').status).toBe('online')
  })
})

describe.concurrent('a list that is hard to read', () => {
  const oneMore = (body: unknown): unknown => {
    const { total_count: count, runners } = body as { total_count: number; runners: { id: number }[] }
    return { total_count: count + 1, runners: runners.map((one) => (one.id === 4 ? { ...one, busy: true } : one)) }
  }

  test('and shows a job in a reading that does not add up spares that runner', async () => {
    const played = await tell({
      inputs: offline,
      prepare: (api) => {
        prepare(api)
        api.fault({ method: 'GET', kind: 'rewrite', rewrite: oneMore, after: 1 })
      },
    })
    expect(deletionOf(played)).toMatchObject({
      deleted: [{ name: 'booting' }],
      kept: [
        { id: 4, name: 'dead', reason: 'busy' },
        { id: 2, name: 'lost-at-work', reason: 'busy' },
      ],
    })
    expect(sent(played, 'GET')).toHaveLength(3)
  })

  test('since its second page waits for a limit lets nobody go who comes online meanwhile', async () => {
    const played = await tell({
      inputs: { ...offline, 'stable-for': '0s' },
      prepare: (api) => {
        for (let at = 1; at <= 102; at += 1)
          api.fleet.add(org, { name: `ci-${at}`, status: at > 2 ? 'online' : 'offline' })
        api.fault({ path: /&page=2$/, status: 429, headers: { 'retry-after': '6' } })
        before(api, /&page=2$/, 2, () => api.fleet.update(org, 1, { status: 'online' }))
      },
    })
    expect(deletionOf(played)).toMatchObject({
      deleted: [{ id: 2 }],
      kept: [{ id: 1, name: 'ci-1', reason: 'not-stable' }],
    })
    expect(
      requestsOf(played)
        .filter((line) => /page=2|\/[12] /.test(line))
        .slice(0, 2),
    ).toEqual([
      'GET /orgs/octo-org/actions/runners?per_page=100&page=2 → 429',
      'GET /orgs/octo-org/actions/runners?per_page=100&page=2 → 200',
    ])
  })
})

describe.concurrent('a filter that means nothing', () => {
  test.for(["status = 'offline'", 'offline', '${{ true }}', "status == 'offline", 'runner.status'])(
    'is refused before any request (%s)',
    async (filter) => {
      const played = await tell({ inputs: { ...fromOrg, filter }, prepare })
      expect(played.result.outputs['error-code']).toBe('bad-input')
      expect(requestsOf(played)).toEqual([])
    },
  )

  test.for(['status', 'labels', "'offline'", 'labels.*.name', 'version', 'fromJSON(name)', 'true', "status == 'idle'"])(
    'because it can never be meant is refused before any request (%s)',
    async (filter) => {
      const played = await tell({ inputs: { ...fromOrg, filter }, prepare })
      expect(played.result.outputs['error-code']).toBe('bad-input')
      expect(requestsOf(played)).toEqual([])
    },
  )
})
