import { describe, expect, test } from 'vitest'
import type { Api, ApiOptions } from '../sandbox/api/server.ts'
import { org, withSmallFleets } from './places.ts'
import type { Played } from './scenario.ts'
import { deletionOf, jsonOutput, namesLeft, sent, tell } from './story.ts'

const fromOrg = { operation: 'delete_self_hosted_runner_from_org' }
const patience = { 'poll-interval': '60s', timeout: '1h' }
const mostMs = 5_000

type Cancelled = Played & { readonly ms: number }

/** Plays a step that is sent a signal as soon as its nth request has come in. */
const cancelAt = async (
  nth: number,
  inputs: Readonly<Record<string, string>>,
  prepare: (api: Api) => void,
  { name = 'SIGTERM', api }: { readonly name?: 'SIGINT' | 'SIGTERM'; readonly api?: ApiOptions } = {},
): Promise<Cancelled> => {
  let fromMs = 0
  const step = ({ fleet }: Api) => {
    const when = new Promise<void>((resolve) => {
      fleet.onRequest((count) => {
        if (count !== nth) return
        fromMs = performance.now()
        resolve()
      })
    })
    return { signal: { name, when } }
  }
  const toMs: number[] = []
  const inspect = (): void => void toMs.push(performance.now())
  const played = await tell({ inputs, prepare, step, inspect, ...(api && { api }) })
  expect(played.result.outputs['error-code']).toBe('cancelled')
  const ms = (toMs[0] ?? Infinity) - fromMs
  expect(ms).toBeLessThan(mostMs)
  return { ...played, ms }
}

/** GitHub lists by name: with as many digits in each, that is by id. */
const nameOf = (id: number): string => `runner-${String(id).padStart(2, '0')}`

const withForty = ({ fleet }: Api): void => {
  for (const id of forty) fleet.add(org, { name: nameOf(id) })
}
const forty = Array.from({ length: 40 }, (_, at) => at + 1)
const sixty = Array.from({ length: 60 }, (_, at) => at + 1)

type Kept = { readonly id: number; readonly reason: string }
const idsOf = (runners: unknown): readonly number[] => (runners as { id: number }[]).map(({ id }) => id)

// On Windows a signal that is sent to a process ends it at once.
describe.skipIf(process.platform === 'win32').concurrent('a signal', () => {
  test.for(['SIGINT', 'SIGTERM'] as const)('%s ends a bulk deletion, and what was done is told', async (name) => {
    const inputs = { ...fromOrg, 'runner-id': JSON.stringify(forty) }
    const played = await cancelAt(20, inputs, withForty, { name, api: { latencyMs: 300 } })
    const { deleted, kept } = deletionOf(played)
    expect(idsOf(kept)).toEqual(idsOf(played.api.fleet.runners(org)))
    expect([...idsOf(deleted), ...idsOf(kept)].sort((a, b) => a - b)).toEqual(forty)
    expect(idsOf(deleted).length).toBeGreaterThanOrEqual(20)
    expect(new Set((kept as Kept[]).map(({ reason }) => reason))).toEqual(new Set(['not-tried']))
    expect(sent(played, 'DELETE')).toHaveLength(idsOf(deleted).length)
  })

  test('does not wait for answers that are slow to come', async () => {
    const inputs = { ...fromOrg, 'runner-id': JSON.stringify(sixty) }
    const played = await cancelAt(16, inputs, (api) => {
      for (const id of sixty) api.fleet.add(org, { name: nameOf(id) })
      api.fault({ kind: 'slow', ms: 20_000, method: 'DELETE', times: 99, after: 8 })
    })
    const { deleted, kept } = deletionOf(played)
    expect([...idsOf(deleted), ...idsOf(kept)].sort((a, b) => a - b)).toEqual(sixty)
    expect(idsOf(deleted)).toHaveLength(8)
    const tried = new Set(sent(played, 'DELETE').map(({ path }) => Number(path.split('/').at(-1))))
    const untried = (kept as Kept[]).filter(({ id }) => !tried.has(id))
    // Thirty-two at once, of which eight were answered and gave their places to others.
    expect(untried.length).toBeGreaterThan(10)
    expect(new Set(untried.map(({ reason }) => reason))).toEqual(new Set(['not-tried']))
  })

  test('between the two looks keeps all', async () => {
    const inputs = { ...fromOrg, filter: 'id > 0', 'stable-for': '1h' }
    const played = await cancelAt(1, inputs, withForty)
    const expected = forty.map((id) => ({ id, name: nameOf(id), reason: 'not-tried' }))
    expect(deletionOf(played)).toEqual({ deleted: [], kept: expected, missing: [] })
    expect(sent(played, 'GET')).toHaveLength(1)
    expect(namesLeft(played)).toHaveLength(40)
  })

  test('while busy runners are waited for does not hide what went', async () => {
    const inputs = { ...fromOrg, 'runner-id': '1,2,3', 'if-busy': 'wait', ...patience }
    const played = await cancelAt(4, inputs, withSmallFleets)
    expect(deletionOf(played)).toMatchObject({ deleted: [{ id: 1 }, { id: 3 }], kept: [{ id: 2 }], missing: [] })
  })

  test('ends a wait', async () => {
    const inputs = { operation: 'list_self_hosted_runners_for_org', 'wait-until': 'false', ...patience }
    const played = await cancelAt(1, inputs, withSmallFleets)
    expect(sent(played, 'GET')).toHaveLength(1)
  })

  test('ends the wait for the end of a rate limit', async () => {
    const played = await cancelAt(1, { operation: 'create_remove_token_for_org' }, (api) => {
      api.fault({ kind: 'secondary-limit', retryAfter: 100, times: 9 })
    })
    expect(sent(played, 'POST')).toHaveLength(1)
    expect(played.result.outputs).not.toHaveProperty('token')
  })

  const jit = { operation: 'generate_runner_jitconfig_for_org', name: 'jit', labels: 'gpu', count: '3' }

  test('hands out the JIT configs that are made, those on their way included', async () => {
    const played = await cancelAt(3, { ...jit, count: '100' }, () => undefined, { api: { latencyMs: 300 } })
    const names = (jsonOutput(played, 'jit-configs') as { name: string }[]).map(({ name }) => name)
    expect(names.length).toBeGreaterThan(1)
    expect(names.length).toBeLessThan(100)
    expect(namesLeft(played).toSorted()).toEqual(names.toSorted())
    expect(played.result.log).not.toContain('may have been registered')
  })

  test('says which runners cut-off requests may have left', async () => {
    const played = await cancelAt(4, jit, (api) => {
      api.fault({ kind: 'slow', ms: 20_000, method: 'POST', times: 9, after: 1 })
    })
    const names = (jsonOutput(played, 'jit-configs') as { name: string }[]).map(({ name }) => name)
    expect(names).toEqual(['jit-1'])
    expect(namesLeft(played).toSorted()).toEqual(['jit-1', 'jit-2', 'jit-3'])
    expect(played.result.log).toContain('jit-2, jit-3 may have been registered in organization octo-org')
  })
})
