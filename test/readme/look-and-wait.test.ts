import { describe, expect, test } from 'vitest'
import type { Script } from './run-job.ts'
import { runWorkflow } from './run-workflow.ts'
import { workflowNamed } from './workflows.ts'
import { openApi, org } from './world.ts'

test('the quick start shows the runners and counts them', async () => {
  const api = await openApi()
  api.fleet.add(org, { name: 'build-01', status: 'online' })
  api.fleet.add(org, { name: 'build-02', status: 'online', busy: true })
  const { look } = await runWorkflow(workflowNamed('Look at our runners'), {
    api,
    eventName: 'workflow_dispatch',
  })
  expect(look).toMatchObject([{ result: 'success' }])
  expect(look?.[0]?.ours[0]?.result.outputs).toMatchObject({ count: '2', 'idle-count': '1' })
  expect(look?.[0]?.ours[0]?.result.summary).toContain('build-02')
})

describe('waking a machine', () => {
  const workflow = workflowNamed('Build on a machine that sleeps')
  const wakeWith = async (requestsToWake: number) => {
    const api = await openApi()
    const scripts: Script[] = []
    const carryOut = (script: Script): undefined => {
      scripts.push(script)
      if (!script.run.startsWith('./wake')) return
      api.fleet.onRequest((count) => {
        if (count === requestsToWake) api.fleet.add(org, { name: 'build-01', status: 'online', busy: true })
        if (count === requestsToWake + 1) api.fleet.update(org, 1, { busy: false })
      })
    }
    const run = await runWorkflow(workflow, { api, carryOut, edit: (inputs) => ({ ...inputs, timeout: '3s' }) })
    return { api, run, scripts: scripts.map((script) => script.run) }
  }

  test('sends the job to it once it is online and idle', async () => {
    const { api, run, scripts } = await wakeWith(2)
    expect(run['wake']?.[0]?.ours[0]?.result.outputs).toMatchObject({
      name: 'build-01',
      status: 'online',
      busy: 'false',
    })
    expect(api.exchanges).toHaveLength(3)
    expect(run['build']).toMatchObject([{ result: 'success', runsOn: ['self-hosted', 'build-01'] }])
    expect(scripts).toEqual(['./wake build-01', './build'])
  })

  test('sends no job when it does not wake', async () => {
    const { run, scripts } = await wakeWith(Infinity)
    expect(run['wake']?.[0]?.ours[0]?.result.outputs['error-code']).toBe('timed-out')
    expect(run['build']).toMatchObject([{ result: 'skipped' }])
    expect(scripts).toEqual(['./wake build-01'])
  })
})
