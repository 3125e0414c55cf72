import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { tokens } from '../sandbox/api/access.ts'
import { startApi, type Api } from '../sandbox/api/server.ts'
import { runStep, type StepResult } from '../sandbox/step/run-step.ts'
import { org } from './places.ts'

const list = { operation: 'list_self_hosted_runners_for_org' }
const clean = {
  operation: 'delete_self_hosted_runner_from_org',
  filter: "offline_minutes >= 180 && offline_looks >= 3 && startsWith(name, 'ci-')",
  'stable-for': '0s',
}
const hourMs = 3_600_000
const folder = mkdtempSync(join(tmpdir(), 'runs-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** One step after the other on one GitHub, as the runs of a schedule are. */
const stepOn = async (api: Api, inputs: Readonly<Record<string, string>>): Promise<StepResult> => {
  const given = { 'github-token': tokens.classicAdmin, ...inputs }
  const result = await runStep({ inputs: given, github: { api_url: api.url } })
  await result.dispose()
  return result
}

const deletedBy = ({ outputs }: StepResult): readonly string[] =>
  (JSON.parse(outputs['deleted'] ?? '[]') as { name: string }[]).map(({ name }) => name)

const warningsOf = ({ annotations }: StepResult): readonly string[] =>
  annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)

const onApi = async (options: Parameters<typeof startApi>[0], act: (api: Api) => Promise<void>): Promise<void> => {
  const api = await startApi(options)
  try {
    await act(api)
    expect(api.violations).toEqual([])
  } finally {
    await api.close()
  }
}

test('hourly looks delete who was offline in each of them, and only those', async () => {
  await onApi({ startsAt: '2026-11-26T03:17:00Z' }, async (api) => {
    const file = join(folder, 'hourly', 'seen.json')
    const inputs = { ...clean, 'seen-file': file }
    api.fleet.add(org, { name: 'ci-dead' })
    const back = api.fleet.add(org, { name: 'ci-back' })
    api.fleet.add(org, { name: 'db-1' })
    for (const at of [0, 1, 2]) {
      api.fleet.update(org, back.id, { status: at === 1 ? 'online' : 'offline' })
      expect(deletedBy(await stepOn(api, inputs)), `after ${at} h`).toEqual([])
      api.clock.move(hourMs)
    }
    const last = await stepOn(api, inputs)
    expect(deletedBy(last)).toEqual(['ci-dead'])
    expect(warningsOf(last)).toEqual([])
    expect(api.exchanges.filter(({ method }) => method !== 'GET')).toHaveLength(1)
  })
})

/** The runner comes online just before it is looked at by itself; the list has shown it offline. */
const comesOnlineWhile = async (api: Api, inputs: Readonly<Record<string, string>>): Promise<StepResult> => {
  const { id } = api.fleet.add(org, { name: 'ci-1' })
  await stepOn(api, { ...list, 'seen-file': inputs['seen-file'] ?? '' })
  api.clock.move(9 * hourMs)
  const stop = api.fleet.onRequest((_, { path }) => {
    if (path.endsWith(`/runners/${id}`)) api.fleet.update(org, id, { status: 'online' })
  })
  const result = await stepOn(api, { ...clean, 'stable-for': '2s', 'poll-interval': '1s', ...inputs })
  stop()
  return result
}

test('a runner that is online in the last look is kept, though it was offline for hours until then', async () => {
  await onApi({}, async (api) => {
    const inputs = { filter: 'offline_minutes >= 180 && offline_looks >= 2', 'seen-file': join(folder, 'back.json') }
    const result = await comesOnlineWhile(api, inputs)
    expect(deletedBy(result)).toEqual([])
    expect(result.outputs['kept']).toContain('not-stable')
  })
})

test('a runner that was seen online by itself is not remembered as offline all the time', async () => {
  await onApi({}, async (api) => {
    const inputs = { filter: "offline_minutes >= 180 && status == 'offline'", 'seen-file': join(folder, 'blink.json') }
    expect(deletedBy(await comesOnlineWhile(api, inputs))).toEqual([])
    api.fleet.update(org, 1, { status: 'offline' })
    api.clock.move(hourMs)
    expect(deletedBy(await stepOn(api, { ...clean, ...inputs }))).toEqual([])
  })
})

test('a runner that one page shows online is kept, though the list is read again and shows it offline', async () => {
  await onApi({}, async (api) => {
    const inputs = { ...clean, 'seen-file': join(folder, 'again.json') }
    const { id } = api.fleet.add(org, { name: 'ci-x' })
    api.fleet.add(org, { name: 'ci-dead' })
    const others = Array.from({ length: 120 }, (_, at) => api.fleet.add(org, { name: `on-${at}`, status: 'online' }).id)
    for (let looks = 0; looks < 3; looks += 1) {
      await stepOn(api, { ...list, 'seen-file': inputs['seen-file'] })
      api.clock.move(hourMs)
    }
    api.fleet.update(org, id, { status: 'online' })
    let pages = 0
    api.fleet.onRequest(() => {
      pages += 1
      if (pages !== 2) return
      // What went between the pages makes the counts differ.
      api.fleet.remove(org, others[0] ?? 0)
      api.fleet.update(org, id, { status: 'offline' })
    })
    expect(deletedBy(await stepOn(api, inputs))).toEqual(['ci-dead'])
    const file = JSON.parse(readFileSync(inputs['seen-file'], 'utf8')) as unknown
    expect(file).toHaveProperty(`offline.${id}.looks`, 1)
  })
})

test('a file of another place deletes nobody, and says so', async () => {
  await onApi({}, async (api) => {
    const file = join(folder, 'other-place.json')
    api.fleet.add(org, { name: 'ci-1' })
    await stepOn(api, { ...list, 'seen-file': file })
    api.clock.move(9 * hourMs)
    const repo = { operation: 'list_self_hosted_runners_for_repo', 'seen-file': file }
    expect(warningsOf(await stepOn(api, repo))[0]).toContain('of another place')
    const again = await stepOn(api, { ...clean, filter: 'offline_minutes >= 1', 'seen-file': file })
    expect(deletedBy(again)).toEqual([])
  })
})

test('a file that cannot be written fails the step before it deletes', async () => {
  await onApi({}, async (api) => {
    api.fleet.add(org, { name: 'ci-1' })
    const result = await stepOn(api, { ...clean, filter: 'offline_looks >= 1', 'seen-file': folder })
    expect(result.outputs).toMatchObject({ 'error-code': 'unavailable' })
    expect(api.fleet.runners(org)).toHaveLength(1)
  })
})

test('groups are looked up, in a list and in a deletion', async () => {
  await onApi({}, async (api) => {
    const gpu = api.fleet.addGroup(org, { name: 'gpu-2', visibility: 'selected', repositories: ['octo-repo'] })
    api.fleet.addGroup(org, { name: 'others', visibility: 'selected', repositories: [] })
    api.fleet.add(org, { name: 'ci-1', runner_group_id: 1 })
    api.fleet.add(org, { name: 'ci-2', runner_group_id: gpu.id })
    const inGroup = await stepOn(api, { ...list, filter: `runner_group_id == ${gpu.id}` })
    expect(inGroup.outputs['names']).toBe('["ci-2"]')
    expect(inGroup.outputs['runners']).toContain('"runner_group":"gpu-2"')
    const usable = await stepOn(api, { ...list, 'usable-by': 'octo-org/octo-repo', filter: `runner_group == 'gpu-2'` })
    expect(usable.outputs['names']).toBe('["ci-2"]')
    const unknown = await stepOn(api, { ...list, 'usable-by': 'no-such-repo' })
    expect(unknown.outputs['error-code']).toBe('not-found')
    expect(unknown.log).toContain('Cannot list the runner groups that no-such-repo may use of organization octo-org')
    const spared = { operation: clean.operation, filter: `runner_group != 'gpu-2'`, 'stable-for': '0s' }
    const typo = await stepOn(api, { ...spared, filter: `runner_group != 'gpu2'`, 'dry-run': 'true' })
    expect(typo.log).toContain(
      '##[warning]The expression compares runner_group with gpu2: organization octo-org has no such',
    )
    expect(deletedBy(await stepOn(api, spared))).toEqual(['ci-1'])
  })
})

test('two clean-ups at once account each for all that they chose, and only who deleted something did so in part', async () => {
  await onApi({ latencyMs: 20 }, async (api) => {
    const ids = Array.from({ length: 12 }, (_, at) => api.fleet.add(org, { name: `ci-${at + 1}` }).id)
    // Nobody is let delete the last.
    api.fault({ method: 'DELETE', path: /\/12$/, status: 400, body: { message: 'No.' }, times: 9 })
    const inputs = { ...clean, filter: "status == 'offline'", 'stable-for': '1s' }
    const both = await Promise.all([stepOn(api, inputs), stepOn(api, inputs)])
    const idsOf = ({ outputs }: StepResult, output: string): readonly number[] =>
      (JSON.parse(outputs[output] ?? '[]') as (number | { id: number })[]).map((one) =>
        typeof one === 'number' ? one : one.id,
      )
    for (const result of both) {
      const told = ['deleted', 'kept', 'missing'].flatMap((output) => idsOf(result, output))
      // One that starts late chooses from fewer.
      const [, chosen] = /^(\d+) of \d+ runners? of .* match/m.exec(result.log) ?? []
      expect([new Set(told).size, told.length]).toEqual([Number(chosen), Number(chosen)])
      expect(idsOf(result, 'kept')).toEqual([12])
      expect(result.outputs['error-code'] === 'partial').toBe(idsOf(result, 'deleted').length > 0)
    }
    const gone = both.flatMap((result) => idsOf(result, 'deleted'))
    expect(gone.sort((a, b) => a - b)).toEqual(ids.slice(0, -1))
  })
})

describe('versions', () => {
  test('are warned of, and a red step comes two weeks before', async () => {
    await onApi({ startsAt: '2026-11-26T03:17:00Z', fields: 'all' }, async (api) => {
      api.fleet.add(org, { name: 'old', version: '2.330.0' })
      api.fleet.add(org, { name: 'soon', version: '2.334.0' })
      const result = await stepOn(api, { ...list, 'fail-if': 'min_days_left < 14' })
      expect(result.outputs).toMatchObject({
        'error-code': 'unhealthy',
        'outdated-count': '1',
        'min-days-left': '-22',
        count: '2',
      })
      expect(warningsOf(result)).toEqual([
        '1 runner on 2.330.0, no jobs since 5 Nov 2026: old',
        '1 runner on 2.334.0, no jobs from 9 Dec 2026 on (12 days left): soon',
      ])
    })
  })

  test('are told by no GitHub Enterprise Server, which fails nothing', async () => {
    await onApi({ basePath: '/api/v3', fields: 'all' }, async (api) => {
      api.fleet.add(org, { name: 'ci-1' })
      const result = await stepOn(api, { ...list, 'check-versions': 'true' })
      expect(result.conclusion).toBe('success')
      expect(warningsOf(result)).toHaveLength(1)
    })
  })
})

test('10,000 runners on 3 versions, remembered and expected, take 103 requests', async () => {
  await onApi({ fields: 'all', validate: false }, async (api) => {
    const versions = ['2.330.0', '2.334.0', '2.335.1'] as const
    for (let at = 0; at < 10_000; at += 1) api.fleet.add(org, { name: `ci-${at}`, version: versions[at % 3] ?? null })
    const expected = Array.from({ length: 2000 }, (_, at) => `ci-${at}`)
    const inputs = {
      'seen-file': join(folder, 'large.json'),
      expect: JSON.stringify(expected),
      'check-versions': 'true',
    }
    const result = await stepOn(api, { ...list, ...inputs })
    expect(result.outputs).toMatchObject({ count: '10000', missing: '[]' })
    expect(api.exchanges).toHaveLength(103)
  })
})
