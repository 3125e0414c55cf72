import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Script } from './run-job.ts'
import { runWorkflow } from './run-workflow.ts'
import { workflowNamed } from './workflows.ts'
import { namesIn, openApi, org } from './world.ts'

const hourMs = 3_600_000

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
