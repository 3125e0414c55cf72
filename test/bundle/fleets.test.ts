import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Api } from '../sandbox/api/server.ts'
import { org } from './places.ts'
import { jsonOutput, requestsOf, sent, tell } from './story.ts'

const list = { operation: 'list_self_hosted_runners_for_org' }
const fromOrg = { operation: 'delete_self_hosted_runner_from_org' }

/** GitHub lists by name: with as many digits in each, that is by id. */
const nameOf = (id: number): string => `runner-${String(id).padStart(5, '0')}`

const withMany =
  (count: number) =>
  ({ fleet }: Api): void => {
    for (let at = 0; at < count; at += 1) {
      fleet.add(org, { name: nameOf(at + 1), status: at % 2 === 0 ? 'online' : 'offline' })
    }
  }

const page = (number: number): string => `GET /orgs/octo-org/actions/runners?per_page=100&page=${number} → 200`
const pages = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => page(at + 1))
const idsTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1)

describe.concurrent('a list', () => {
  test.for([0, 1, 100, 101, 250])('of %d runners is whole', async (count) => {
    const played = await tell({ inputs: list, prepare: withMany(count) })
    const { outputs } = played.result
    expect(outputs).toMatchObject({
      count: String(count),
      'total-count': String(count),
      'online-count': String(Math.ceil(count / 2)),
      'offline-count': String(Math.floor(count / 2)),
      ids: JSON.stringify(idsTo(count)),
      names: JSON.stringify(idsTo(count).map(nameOf)),
    })
    expect(jsonOutput(played, 'runners')).toEqual(played.api.fleet.toldInList(org))
    expect([...requestsOf(played)].sort()).toEqual(pages(Math.max(1, Math.ceil(count / 100))))
  })

  test('reads its pages at once, each of them once', async () => {
    const played = await tell({ inputs: list, api: { latencyMs: 200 }, prepare: withMany(450) })
    expect(played.result.outputs['count']).toBe('450')
    expect([...requestsOf(played)].sort()).toEqual(pages(5))
    expect(played.api.stats.peakInFlight).toBe(4)
  })

  test('goes on after a full page that names a next one, whatever is counted', async () => {
    const played = await tell({
      inputs: list,
      prepare: (api) => {
        withMany(250)(api)
        api.fault({ kind: 'rewrite', rewrite: (body) => ({ ...(body as object), total_count: 100 }), times: 99 })
      },
    })
    expect(played.result.outputs).toMatchObject({ count: '250', 'total-count': '250' })
    expect([...requestsOf(played)].sort()).toEqual(pages(3))
  })

  test('whose pages go round in a circle is not read for ever, and says so', async () => {
    const played = await tell({
      inputs: list,
      prepare: (api) => {
        withMany(100)(api)
        const first = JSON.stringify({ total_count: 1e9, runners: api.fleet.runners(org) })
        api.fault({ status: 200, body: first, times: 9999 })
      },
    })
    expect(played.result.outputs['count']).toBe('100')
    expect(played.api.exchanges.length).toBeLessThanOrEqual(303)
    expect(played.result.log).toContain('holds nobody who was not on the pages before it: no further one is read.')
  })

  test('that changes while it is read misses nothing that stays', async () => {
    const played = await tell({
      inputs: list,
      prepare: (api) => {
        withMany(250)(api)
        api.fleet.onRequest((count) => {
          if (count === 2) api.fleet.remove(org, 1)
        })
      },
    })
    expect(jsonOutput(played, 'ids')).toEqual(idsTo(250).slice(1))
  })

  test('of 3,000 runners still has its summary', async () => {
    const played = await tell({ inputs: list, prepare: withMany(3000) })
    expect(played.result.outputs['count']).toBe('3000')
    expect(played.result.summary).toContain('and 2500 more.')
  })

  test('of 10,000 runners is filtered in one step', async () => {
    const filter = "status == 'offline' && endsWith(name, '0') && contains(labels.*.name, 'x64')"
    const files: unknown[] = []
    const played = await tell({
      inputs: { ...list, filter },
      prepare: (api) => {
        withMany(10_000)(api)
        api.fleet.update(org, 40, { labels: ['arm'] })
        api.fleet.update(org, 50, { status: 'online' })
      },
      inspect: ({ outputs }) => files.push(JSON.parse(readFileSync(outputs['runners-file'] ?? '', 'utf8'))),
    })
    expect(played.result.outputs).toMatchObject({ count: '998', 'total-count': '10000', 'offline-count': '998' })
    expect(files).toEqual([jsonOutput(played, 'runners')])
    expect(played.api.exchanges).toHaveLength(100)
    expect(played.api.stats.peakInFlight).toBeLessThanOrEqual(50)
    expect(played.api.stats.connections).toBeLessThanOrEqual(50)
  })

  test('is in a file whole, however large', async () => {
    const files: string[] = []
    const inspect = ({ outputs, temp }: { outputs: Record<string, string>; temp: string }): void => {
      const path = outputs['runners-file'] ?? ''
      expect(path.startsWith(temp), 'the file goes with the job').toBe(true)
      files.push(readFileSync(path, 'utf8'))
    }
    const played = await tell({ inputs: list, prepare: withMany(1000), inspect })
    expect(files).toEqual([played.result.outputs['runners']])
  })
})

describe.concurrent('a deletion', () => {
  test('of 150 runners takes one step', async () => {
    const played = await tell({
      inputs: { ...fromOrg, filter: "status == 'offline'", 'stable-for': '0s' },
      prepare: withMany(300),
      api: { latencyMs: 50 },
    })
    expect(played.result.outputs).toMatchObject({ 'deleted-count': '150', kept: '[]', missing: '[]' })
    expect(played.api.fleet.runners(org).every(({ status }) => status === 'online')).toBe(true)
    expect(played.api.fleet.runners(org)).toHaveLength(150)
    expect(sent(played, 'DELETE')).toHaveLength(150)
    expect(played.result.log, 'within 900 points a minute').not.toContain('Pausing')
    expect(played.api.stats.peakInFlight).toBeLessThanOrEqual(50)
  })
})
