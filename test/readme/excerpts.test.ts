import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pages } from '../../script/pages.ts'
import { isOurs } from '../contract/examples.ts'
import type { Api } from '../sandbox/api/server.ts'
import { runJob, type JobResult, type Script } from './run-job.ts'
import { excerptsOf, workflows, type Step } from './workflows.ts'
import { namesIn, openApi, org } from './world.ts'

const token: Step = {
  id: 'app-token',
  uses: 'actions/create-github-app-token@v3',
  with: { 'permission-organization-self-hosted-runners': 'write' },
}

/** A fleet in which every excerpt finds what it is about, and new machines boot at once. */
const openFleet = async (): Promise<Api> => {
  const api = await openApi()
  api.fleet.add(org, { name: 'build-01', status: 'online' })
  api.fleet.add(org, { name: 'gpu-1', status: 'online', labels: ['self-hosted', 'gpu'] })
  api.fleet.add(org, { name: 'ci-dead' })
  api.fleet.onRequest(() => {
    for (const { id, name } of api.fleet.runners(org)) {
      if (name.startsWith('test-')) api.fleet.update(org, id, { status: 'online' })
    }
  })
  return api
}

type Walk = { readonly job: JobResult; readonly scripts: readonly Script[]; readonly api: Api }

/** The excerpts of a page as the steps of one job, in the order in which they are read. */
const walk = async (page: string): Promise<Walk> => {
  const api = await openFleet()
  const scripts: Script[] = []
  const steps = excerptsOf(page)
  const job = await runJob(
    { 'runs-on': 'ubuntu-latest', steps: steps.some(({ id }) => id === token.id) ? steps : [token, ...steps] },
    { api, headRef: 'a-branch', carryOut: (script) => void scripts.push(script) },
  )
  return { job, scripts, api }
}

test('every whole workflow has a test of its own', () => {
  expect(workflows.map(({ name }) => name).sort()).toEqual([
    'Build on a machine that sleeps',
    'Delete dead runners',
    'Delete runners that stay away',
    'Look at our runners',
    'Test on our own machines',
    'Test where there is room',
    'Watch our runners',
    'Watch the versions of our runners',
  ])
})

describe('the steps shown in', () => {
  const withSteps = pages.filter((page) => excerptsOf(page).some(isOurs))

  test.each(withSteps)('%s work, one after the other', async (page) => {
    const { job } = await walk(page)
    const failed = job.ours.filter(({ result }) => result.conclusion !== 'success')
    expect(failed.map(({ inputs, result }) => ({ inputs, log: result.log }))).toEqual([])
    expect(job.ours).toHaveLength(excerptsOf(page).filter(isOurs).length)
    expect(job.result).toBe('success')
  })

  test('README.md count the runners, and delete none as they stand', async () => {
    const { scripts, api, job } = await walk('README.md')
    expect(scripts.map(({ env }) => env)).toEqual([{ ALL: '1', IDLE: '1' }])
    expect(namesIn(api)).toEqual(expect.arrayContaining(['build-01', 'gpu-1', 'ci-dead']))
    const deletion = job.ours.find(({ inputs }) => inputs['dry-run'] === 'true')
    expect(deletion?.result.outputs['deleted']).toBe('[{"id":3,"name":"ci-dead"}]')
  })

  test('docs/limits.md find every runner of a large fleet in the file', async () => {
    const api = await openApi()
    for (let number = 0; number < 700; number += 1) api.fleet.add(org, { busy: number % 2 === 0 })
    const read: string[] = []
    const { ours } = await runJob(
      { 'runs-on': 'ubuntu-latest', steps: [token, ...excerptsOf('docs/limits.md')] },
      { api, carryOut: ({ env }) => void read.push(readFileSync(env['FILE'] ?? '', 'utf8')) },
    )
    expect(read.map((text) => (JSON.parse(text) as unknown[]).length)).toEqual([700])
    expect(read).toEqual([ours[0]?.result.outputs['runners']])
    expect(Buffer.byteLength(ours[0]?.result.outputs['runners'] ?? '')).toBeGreaterThan(128 * 1024)
  })

  test('docs/cleaning-up.md take what a stranger wrote for one name', async () => {
    const api = await openApi()
    api.fleet.add(org, { name: 'prod-1' })
    const steps = excerptsOf('docs/cleaning-up.md').filter((step) => String(step.with?.['name']).includes('head_ref'))
    const world = { api, headRef: 'x,prod-1' }
    const { ours } = await runJob({ 'runs-on': 'ubuntu-latest', steps: [token, ...steps] }, world)
    expect(ours.map(({ result }) => result.outputs['missing'])).toEqual(['["x,prod-1"]'])
    expect(namesIn(api)).toEqual(['prod-1'])
  })
})
