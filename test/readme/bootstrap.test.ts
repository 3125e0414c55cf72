import { describe, expect, test } from 'vitest'
import { createMachines } from './machines.ts'
import { runWorkflow } from './run-workflow.ts'
import { workflowNamed } from './workflows.ts'
import { namesIn, openApi, org } from './world.ts'

const workflow = workflowNamed('Test on our own machines')

const small = 'test-1658821493-1-small'
const large = 'test-1658821493-1-large'

// The recipe is for machines with Linux, and its script is carried out as it stands.
describe.skipIf(process.platform !== 'linux')('bootstrapping runners in a matrix', { timeout: 60_000 }, () => {
  test('registers one runner for each job, waits for it, and leaves none behind', async () => {
    const api = await openApi()
    api.fleet.add(org, { name: 'a-bystander', status: 'online' })
    const seen = new Set<string>()
    const { configs, carryOut } = await createMachines(api, (id) => {
      for (const name of namesIn(api)) seen.add(name)
      // A JIT runner takes one job and is gone.
      api.fleet.remove(org, id)
    })
    const run = await runWorkflow(workflow, { api, carryOut })

    const results = Object.values(run).flat()
    expect(results.map(({ result }) => result)).toEqual(results.map(() => 'success'))
    expect(results.flatMap(({ dropped }) => dropped)).toEqual([])
    expect(seen).toEqual(new Set(['a-bystander', small, large]))
    expect(new Set(configs).size).toBe(2)
    expect(run['boot']?.map(({ ours }) => ours.at(-1)?.result.outputs['status'])).toEqual(['online', 'online'])
    expect(api.exchanges.filter(({ path }) => path.endsWith('/generate-jitconfig'))).toHaveLength(2)
    expect(run['clean-up']?.[0]?.ours[0]?.result.outputs).toMatchObject({
      deleted: '[]',
      missing: JSON.stringify([small, large]),
    })
    expect(namesIn(api)).toEqual(['a-bystander'])
  })

  test('removes them when the job failed, once they are idle', async () => {
    const api = await openApi()
    const { carryOut } = await createMachines(api, (id) => {
      // The job breaks off, and its runner is busy for a while after.
      api.fleet.update(org, id, { busy: true })
      let left = 6
      const end = api.fleet.onRequest(() => {
        left -= 1
        if (left > 0) return
        end()
        api.fleet.update(org, id, { busy: false })
      })
    })
    // Idle for a minute in every look, as it stands.
    const edit = (inputs: Readonly<Record<string, string>>) => ({
      ...inputs,
      ...(inputs['if-busy'] === 'wait' && { 'stable-for': '2s', 'poll-interval': '1s' }),
    })
    const run = await runWorkflow(workflow, { api, carryOut, edit })

    const { outputs, log } = run['clean-up']?.[0]?.ours[0]?.result ?? {}
    expect(outputs, log).toMatchObject({ 'deleted-count': '2', kept: '[]', missing: '[]' })
    const deletions = api.exchanges.filter(({ method }) => method === 'DELETE')
    expect(deletions.map(({ status }) => status)).toEqual([204, 204])
    expect(namesIn(api)).toEqual([])
  })

  test('removes them when a machine does not come up', async () => {
    const api = await openApi()
    const run = await runWorkflow(workflow, {
      api,
      carryOut: () => undefined,
      edit: (inputs) => ({ ...inputs, ...(inputs['wait-until'] !== undefined && { timeout: '1s' }) }),
    })

    expect(run['boot']?.map(({ ours }) => ours.at(-1)?.result.outputs['error-code'])).toEqual([
      'timed-out',
      'timed-out',
    ])
    expect(run['test']?.map(({ result }) => result)).toEqual(['skipped', 'skipped'])
    expect(run['clean-up']).toMatchObject([{ result: 'success' }])
    expect(namesIn(api)).toEqual([])
  })

  test.for([
    ['a wrong sum', 'ab'.repeat(32)],
    ['no sum', undefined],
  ])('starts nothing with %s, and leaves none behind', async ([, sum]) => {
    const api = await openApi()
    const { configs, carryOut } = await createMachines(api, () => undefined)
    for (const download of api.downloads) {
      delete download.sha256_checksum
      if (sum !== undefined) download.sha256_checksum = sum
    }
    const run = await runWorkflow(workflow, { api, carryOut })

    expect(configs).toEqual([])
    expect(run['boot']?.map(({ result }) => result)).toEqual(['failure', 'failure'])
    expect(run['test']?.map(({ result }) => result)).toEqual(['skipped', 'skipped'])
    expect(namesIn(api)).toEqual([])
  })

  test('shows no config to anybody', async () => {
    const api = await openApi()
    const { configs, carryOut } = await createMachines(api, (id) => void api.fleet.remove(org, id))
    const run = await runWorkflow(workflow, { api, carryOut })
    const ours = Object.values(run).flatMap((jobs) => jobs.flatMap((job) => job.ours))
    const shown = ours.map(({ result: { log, summary } }) => log + summary).join('\n')
    expect(configs.filter((config) => shown.includes(config.slice(0, 40)))).toEqual([])
  })
})
