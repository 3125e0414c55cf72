import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isOurs } from '../contract/readme-workflows.ts'
import { runJob, type JobResult, type World } from './run-job.ts'
import { excerpts, workflows, type Step } from './workflows.ts'
import { openApi, org } from './world.ts'

/** An excerpt, in a job that has made its token before. */
const run = (steps: readonly Step[], world: World): Promise<JobResult> => {
  const token: Step = {
    id: 'app-token',
    uses: 'actions/create-github-app-token@v3',
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
    'Look at our runners',
    'Test where there is room',
    'Build on a machine that sleeps',
    'Delete dead runners',
    'Test on our own machines',
  ])
  expect(excerpts.filter((steps) => steps.some(isOurs))).toHaveLength(1)
})

describe('the excerpt', () => {
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
