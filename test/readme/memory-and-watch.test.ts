import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Script } from './run-job.ts'
import { runWorkflow } from './run-workflow.ts'
import { workflowNamed } from './workflows.ts'
import { namesIn, openApi, org } from './world.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

test('the clean-up with a memory deletes who was offline in every look for six hours', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seen-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const api = await openApi()
  api.fleet.add(org, { name: 'ci-dead' })
  const sleeper = api.fleet.add(org, { name: 'ci-sleeper' })
  const workflow = workflowNamed('Delete runners that stay away')
  for (let hour = 0; hour <= 6; hour += 1) {
    expect(namesIn(api)).toContain('ci-dead')
    api.fleet.update(org, sleeper.id, { status: hour === 3 ? 'online' : 'offline' })
    const edit = (inputs: Readonly<Record<string, string>>) => ({
      ...inputs,
      'seen-file': join(folder, 'runners.json'),
    })
    const run = await runWorkflow(workflow, { api, eventName: 'schedule', edit })
    expect(run['clean-up']).toMatchObject([{ result: 'success' }])
    api.clock.move(hourMs)
  }
  expect(namesIn(api)).toEqual(['ci-sleeper'])
})

test('what a clean-up that fails has seen is saved where the next run of the same branch finds it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seen-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const api = await openApi()
  const used: (readonly [string, string | undefined, string | undefined])[] = []
  // The file cannot be written: it is a folder.
  const run = await runWorkflow(workflowNamed('Delete runners that stay away'), {
    api,
    eventName: 'schedule',
    edit: (inputs) => ({ ...inputs, 'seen-file': folder }),
    whenUsed: (action, { key, 'restore-keys': from }) => void used.push([action, key, from]),
  })
  expect(run['clean-up']).toMatchObject([{ result: 'failure' }])
  const [restored, saved, ...others] = used
  expect([restored?.[0], saved?.[0], others]).toEqual(['actions/cache/restore@v4', 'actions/cache/save@v4', []])
  expect(restored?.[1]).toBe(saved?.[1])
  expect(restored?.[1]?.startsWith(restored[2] ?? 'nothing')).toBe(true)
})

describe('the watch', () => {
  const watch = async (names: readonly string[]) => {
    const api = await openApi()
    for (const name of names) api.fleet.add(org, { name, status: 'online' })
    const scripts: Script[] = []
    const run = await runWorkflow(workflowNamed('Watch our runners'), {
      api,
      eventName: 'schedule',
      carryOut: (script) => void scripts.push(script),
    })
    return { run, scripts }
  }

  test('tells by name who is missing', async () => {
    const { run, scripts } = await watch(['build-01'])
    expect(run['watch']).toMatchObject([{ result: 'success' }])
    expect(scripts.map(({ env }) => env)).toMatchObject([{ CODE: 'unhealthy', MISSING: '["build-02"]', OFFLINE: '0' }])
  })

  test('closes the issue when all are there', async () => {
    const { scripts } = await watch(['build-01', 'build-02'])
    expect(scripts.map(({ env }) => env)).toMatchObject([{ CODE: '', MISSING: '[]' }])
  })
})

test('the watch over versions is red from two weeks before one gets no more jobs', async () => {
  const api = await openApi({ startsAt: '2026-11-24T06:23:00Z' })
  api.fleet.add(org, { name: 'ci-old', status: 'online', version: '2.334.0' })
  api.fleet.add(org, { name: 'ci-new', status: 'online' })
  api.fleet.add(org, { name: 'ci-never-connected', version: null })
  const seen: string[] = []
  for (let day = 24; day <= 27; day += 1) {
    const { versions } = await runWorkflow(workflowNamed('Watch the versions of our runners'), {
      api,
      eventName: 'schedule',
    })
    const outputs = versions?.[0]?.ours[0]?.result.outputs ?? {}
    seen.push(`${outputs['min-days-left'] ?? ''} ${outputs['error-code'] ?? ''} ${versions?.[0]?.result ?? ''}`)
    expect(versions?.[0]?.ours[0]?.result.log).toMatch(/1 runner on 2\.334\.0, no jobs from 9 Dec 2026 on .*: ci-old/)
    api.clock.move(dayMs)
  }
  expect(seen).toEqual(['14  success', '13 unhealthy failure', '12 unhealthy failure', '11 unhealthy failure'])
})
