import { describe, expect, test } from 'vitest'
import type { RunnerInput } from '../sandbox/api/runner.ts'
import type { World } from './run-job.ts'
import { runWorkflow, type WorkflowRun } from './run-workflow.ts'
import { workflowNamed } from './workflows.ts'
import { openApi, org } from './world.ts'

const workflow = workflowNamed('Test where there is room')

const runWith = async (runners: readonly RunnerInput[], answer?: number): Promise<WorkflowRun> => {
  const api = await openApi()
  for (const runner of runners) api.fleet.add(org, runner)
  if (answer !== undefined) api.fault({ status: answer })
  const run = await runWorkflow(workflow, { api, carryOut: () => undefined })
  expect(run['pick']?.flatMap(({ dropped }) => dropped)).toEqual([])
  return run
}

const idle: RunnerInput = { status: 'online' }
const busy: RunnerInput = { status: 'online', busy: true }
const offline: RunnerInput = {}
const strange: RunnerInput = { status: 'online', labels: ['gpu'] }

describe('the job that picks', () => {
  test.each([
    { what: 'one runner is idle', runners: [busy, offline, idle], runsOn: 'self-hosted', count: '1' },
    { what: 'all runners are busy or offline', runners: [busy, offline], runsOn: 'ubuntu-latest', count: '0' },
    { what: 'only a runner with other labels is idle', runners: [strange], runsOn: 'ubuntu-latest', count: '0' },
    { what: 'there is no runner', runners: [], runsOn: 'ubuntu-latest', count: '0' },
  ])('chooses $runsOn when $what', async ({ runners, runsOn, count }) => {
    const { pick, test: work } = await runWith(runners)
    expect(pick).toMatchObject([{ result: 'success', outputs: { 'idle-count': count } }])
    expect(work).toMatchObject([{ result: 'success', runsOn: [runsOn] }])
  })

  test.each([
    { what: 'a runner becomes idle in time', becomesIdle: true, runsOn: 'self-hosted' },
    { what: 'none becomes idle in time', becomesIdle: false, runsOn: 'ubuntu-latest' },
  ])('chooses $runsOn when it waits and $what', async ({ becomesIdle, runsOn }) => {
    const api = await openApi()
    api.fleet.add(org, busy)
    api.fleet.onRequest((count) => {
      if (count === 2 && becomesIdle) api.fleet.update(org, 1, { busy: false })
    })
    const edit: World['edit'] = (inputs) => ({ ...inputs, 'wait-until': 'idle_count > 0', timeout: '2s' })
    const { pick, test: work } = await runWorkflow(workflow, { api, edit, carryOut: () => undefined })
    expect(pick).toMatchObject([{ result: 'success', outputs: { 'idle-count': becomesIdle ? '1' : '0' } }])
    expect(work).toMatchObject([{ result: 'success', runsOn: [runsOn] }])
  })

  test('follows one fleet from run to run, by the groups that the repository may use', async () => {
    const api = await openApi()
    const group = api.fleet.addGroup(org, { name: 'deploy', visibility: 'selected' })
    const runner = api.fleet.add(org, { ...idle, runner_group_id: group.id })
    const places: unknown[] = []
    const run = async (): Promise<void> => {
      const { test: work } = await runWorkflow(workflow, { api, carryOut: () => undefined })
      places.push(work?.[0]?.runsOn)
      api.clock.move(60_000)
    }
    await run()
    group.repositories = ['octo-repo']
    await run()
    api.fleet.update(org, runner.id, { busy: true })
    await run()
    expect(places).toEqual([['ubuntu-latest'], ['self-hosted'], ['ubuntu-latest']])
  })

  test('chooses ubuntu-latest when there is no token, and asks nobody', async () => {
    const api = await openApi()
    api.fleet.add(org, idle)
    const { pick, test: work } = await runWorkflow(workflow, { api, hasApp: false, carryOut: () => undefined })
    expect(pick).toMatchObject([{ result: 'success', ours: [], outputs: { 'idle-count': '' } }])
    expect(work).toMatchObject([{ result: 'success', runsOn: ['ubuntu-latest'] }])
    expect(api.exchanges).toEqual([])
  })

  test('chooses ubuntu-latest when GitHub refuses to list', async () => {
    const { pick, test: work } = await runWith([idle], 403)
    expect(pick?.[0]?.ours[0]?.result.outputs).toMatchObject({ 'error-code': 'forbidden' })
    expect(pick).toMatchObject([{ result: 'success', outputs: { 'idle-count': '' } }])
    expect(work).toMatchObject([{ result: 'success', runsOn: ['ubuntu-latest'] }])
  })
})
