import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isOurs } from '../contract/readme-workflows.ts'
import { tokens } from '../sandbox/api/access.ts'
import { runJob, type JobResult, type World } from './run-job.ts'
import { excerpts, workflows, type Step } from './workflows.ts'
import { openApi, org } from './world.ts'

/** An excerpt, in a job that has made its token before. */
const run = (steps: readonly Step[], world: World): Promise<JobResult> => {
  const token: Step = {
    id: 'app-token',
    uses: 'actions/create-github-app-token@v2',
    with: { 'permission-organization-self-hosted-runners': 'read' },
  }
  return runJob({ 'runs-on': 'ubuntu-latest', steps: [token, ...steps] }, world)
}

const excerptWith = (text: string): readonly Step[] => {
  const [found, ...more] = excerpts.filter((steps) => JSON.stringify(steps).includes(text))
  if (!found || more.length > 0) throw new Error(`README.md has not one excerpt with ${text}.`)
  return found
}

test('everything that uses this action in the README is executed by these tests', () => {
  expect(workflows.map(({ name }) => name)).toEqual([
    'Test where there is room',
    'Delete dead runners',
    'Test on our own machines',
  ])
  expect(excerpts.filter((steps) => steps.some(isOurs))).toHaveLength(3)
})

describe('the excerpt', () => {
  test('that waits for a runner ends when it is online and idle', async () => {
    const api = await openApi()
    api.fleet.onRequest((count) => {
      if (count === 2) api.fleet.add(org, { name: 'build-01', status: 'online', busy: true })
      if (count === 3) api.fleet.update(org, 1, { busy: false })
    })
    const { ours } = await run(excerptWith('wait-until'), { api })
    expect(ours[0]?.result.outputs, ours[0]?.result.log).toMatchObject({
      name: 'build-01',
      status: 'online',
      busy: 'false',
    })
    expect(api.exchanges).toHaveLength(3)
  })

  test('that takes a personal access token needs nothing else', async () => {
    const api = await openApi()
    const { result, ours } = await run(excerptWith('RUNNERS_PAT'), { api })
    expect(result).toBe('success')
    expect(ours[0]?.inputs['github-token']).toBe(tokens.classicAdmin)
  })

  test('for large fleets finds every runner in the file', async () => {
    const api = await openApi()
    for (let number = 0; number < 500; number += 1) api.fleet.add(org, { busy: number % 2 === 0 })
    const read: string[] = []
    const { ours } = await run(excerptWith('runners-file'), {
      api,
      carryOut: ({ env }) => void read.push(readFileSync(env['FILE'] ?? '', 'utf8')),
    })
    expect(read.map((text) => (JSON.parse(text) as unknown[]).length)).toEqual([500])
    expect(read).toEqual([ours[0]?.result.outputs['runners']])
    expect(Buffer.byteLength(ours[0]?.result.outputs['runners'] ?? '')).toBeGreaterThan(128 * 1024)
  })
})
