import { describe, expect, test } from 'vitest'
import type { Api } from '../sandbox/api/server.ts'
import type { World } from './run-job.ts'
import { runWorkflow } from './run-workflow.ts'
import { workflowNamed } from './workflows.ts'
import { namesIn, openApi, org, requestsOf } from './world.ts'

const workflow = workflowNamed('Delete dead runners')

/** What users are told to do once the list is right. */
const withoutDryRun: World['edit'] = ({ 'dry-run': dryRun, ...inputs }) => {
  expect(dryRun).toBe('true')
  return inputs
}

const openFleet = async (dead: number): Promise<Api> => {
  const api = await openApi()
  for (let number = 1; number <= dead; number += 1) api.fleet.add(org, { name: `ci-dead-${number}` })
  api.fleet.add(org, { name: 'ci-booting' })
  api.fleet.add(org, { name: 'ci-idle', status: 'online' })
  api.fleet.add(org, { name: 'ci-busy', status: 'online', busy: true })
  api.fleet.add(org, { name: 'ci-lost-but-busy', busy: true })
  api.fleet.add(org, { name: 'build-01' })
  return api
}

/** While the step looks again, the machine has booted. */
const bootBeforeSecondLook = ({ fleet }: Api): void => {
  fleet.onRequest((count) => {
    const booting = fleet.named(org, 'ci-booting')
    if (count === 2 && booting) fleet.update(org, booting.id, { status: 'online' })
  })
}

const alive = ['ci-booting', 'ci-idle', 'ci-busy', 'ci-lost-but-busy', 'build-01']

const outputsOf = async (world: World) => {
  const { 'clean-up': jobs } = await runWorkflow(workflow, { eventName: 'schedule', ...world })
  const { result, ours } = jobs?.[0] ?? {}
  expect(ours).toHaveLength(1)
  return { result, outputs: ours?.[0]?.result.outputs ?? {}, summary: ours?.[0]?.result.summary ?? '' }
}

const named = (text = '[]') => (JSON.parse(text) as { name: string; reason?: string }[]).map(({ name }) => name)

describe('the clean-up job', () => {
  test('as it stands, only says what it would delete', async () => {
    const api = await openFleet(2)
    const before = namesIn(api)
    const { result, outputs, summary } = await outputsOf({ api, eventName: 'workflow_dispatch' })
    expect(result).toBe('success')
    expect(named(outputs['deleted'])).toEqual(['ci-booting', 'ci-dead-1', 'ci-dead-2'])
    expect(summary).toContain('ci-dead-2')
    expect(namesIn(api)).toEqual(before)
    expect(requestsOf(api)).toEqual(['GET 200'])
  })

  test('deletes the dead and keeps those that boot or work', async () => {
    const api = await openFleet(2)
    bootBeforeSecondLook(api)
    const { result, outputs } = await outputsOf({ api, edit: withoutDryRun })
    expect(result).toBe('success')
    expect(named(outputs['deleted'])).toEqual(['ci-dead-1', 'ci-dead-2'])
    expect(JSON.parse(outputs['kept'] ?? '')).toMatchObject([
      { name: 'ci-booting', reason: 'not-stable' },
      { name: 'ci-lost-but-busy', reason: 'busy' },
    ])
    expect(namesIn(api)).toEqual(alive)
  })

  test('deletes nothing when more match than it may delete', async () => {
    const api = await openFleet(19)
    const before = namesIn(api)
    const { result, outputs } = await outputsOf({ api, edit: withoutDryRun })
    expect({ result, code: outputs['error-code'] }).toEqual({ result: 'failure', code: 'too-many' })
    expect(namesIn(api)).toEqual(before)
    expect(requestsOf(api)).toEqual(['GET 200'])
  })
})
