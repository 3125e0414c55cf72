import { describe, expect, test } from 'vitest'
import type { Fault } from '../sandbox/api/faults.ts'
import type { Api } from '../sandbox/api/server.ts'
import { org, withSmallFleets } from './places.ts'
import { withoutJitter, type Played } from './scenario.ts'
import { before, jsonOutput, named, namesLeft, requestsOf, sent, tell } from './story.ts'

const jit = { operation: 'generate_runner_jitconfig_for_org', name: 'jit', labels: 'self-hosted,GPU' }
const post = { method: 'POST', path: /generate-jitconfig$/ }

type Config = { readonly id: number; readonly name: string; readonly encoded_jit_config: string }

const configsOf = (played: Played): readonly Config[] => jsonOutput(played, 'jit-configs') as readonly Config[]

const unpacked = (base64: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(base64, 'base64').toString()) as Record<string, unknown>

/** The id of the runner that a machine with this config becomes. */
const agentIn = ({ encoded_jit_config }: Config): unknown =>
  unpacked(String(unpacked(encoded_jit_config)['.runner']))['agentId']

/** Every config that is handed out boots a runner that is there, and there is no other. */
const expectUsable = (played: Played, names: readonly string[]): void => {
  const configs = configsOf(played)
  expect(configs.map(({ name }) => name)).toEqual(names)
  expect(configs.map(({ name }) => named(played.api, name).id)).toEqual(configs.map(({ id }) => id))
  expect(configs.map(agentIn)).toEqual(configs.map(({ id }) => id))
  // They came in any order; who asks for them does not see it.
  const left = namesLeft(played).filter((name) => name.startsWith('jit'))
  expect(left.toSorted()).toEqual(names.toSorted())
}

describe.concurrent('JIT configs', () => {
  test('in numbers, for a group by name', async () => {
    const played = await tell({ inputs: { ...jit, count: '3', 'runner-group': 'gpu' } })
    expectUsable(played, ['jit-1', 'jit-2', 'jit-3'])
    expect(played.api.fleet.runners(org).map((runner) => runner.runner_group_id)).toEqual([2, 2, 2])
    expect(played.result.outputs).toMatchObject({ id: '1', name: 'jit-1', 'runner-group-id': '2', status: 'offline' })
    expect(played.result.outputs['encoded-jit-config']).toBe(configsOf(played)[0]?.encoded_jit_config)
    expect(sent(played, 'POST')).toHaveLength(3)
  })

  test('for a group that is not there name those that are', async () => {
    const played = await tell({ inputs: { ...jit, 'runner-group': 'GPU' } })
    expect(played.result.outputs['error-code']).toBe('not-found')
    expect(played.result.log).toContain('Default, gpu, hosted, full')
    expect(sent(played, 'POST')).toEqual([])
  })

  test('that were made before a failure are handed out', async () => {
    const played = await tell({
      inputs: { ...jit, count: '3' },
      prepare: (api) => {
        api.fault({ ...post, status: 422, body: { message: 'Runner group Default is full' }, after: 1, times: 9 })
      },
    })
    expect(played.result.outputs).toMatchObject({ 'error-code': 'partial', 'status-code': '422', name: 'jit-1' })
    expectUsable(played, ['jit-1'])
  })
})

test('a JIT runner that never comes is told what to look at', async () => {
  const inputs = { operation: 'get_self_hosted_runner_for_org', name: 'ci-3', 'wait-until': "status == 'online'" }
  const hurry = { timeout: '1s', 'poll-interval': '1s' }
  const { result } = await tell({ inputs: { ...inputs, ...hurry }, prepare: withSmallFleets })
  expect(result.outputs).toMatchObject({ 'error-code': 'timed-out', status: 'offline' })
  expect(result.log).toContain('Its machine has not connected: look whether it started')
  expect(result.log).toContain('runner-platform tells the one that it wants')
})

describe.concurrent('a name that is taken', () => {
  const replace = { ...jit, name: 'jit-3', 'if-exists': 'replace' }

  test('by a dead runner is replaced', async () => {
    const played = await tell({ inputs: replace, prepare: ({ fleet }) => fleet.add(org, { name: 'jit-3' }) })
    expectUsable(played, ['jit-3'])
    expect(played.result.outputs['id']).toBe('2')
  })

  test('by nobody needs no replacing', async () => {
    const played = await tell({ inputs: replace, prepare: withSmallFleets })
    expectUsable(played, ['jit-3'])
    expect(sent(played, 'DELETE')).toEqual([])
  })

  test.for([
    { status: 'online', busy: false },
    { status: 'online', busy: true },
    { status: 'offline', busy: true },
  ])('by a runner that may be at work is left alone (%j)', async (state) => {
    const played = await tell({ inputs: replace, prepare: ({ fleet }) => fleet.add(org, { name: 'jit-3', ...state }) })
    expect(played.result.outputs['error-code']).toBe('name-conflict')
    expect(played.api.fleet.find(org, 1)).toMatchObject(state)
    expect(sent(played, 'DELETE')).toEqual([])
  })

  test('by one that starts working at the last moment is left alone', async () => {
    const played = await tell({
      inputs: replace,
      prepare: (api) => {
        api.fleet.add(org, { name: 'jit-3' })
        before(api, /^DELETE/, 1, () => api.fleet.update(org, 1, { status: 'online', busy: true }))
      },
    })
    expect(played.result.outputs['error-code']).toBe('busy')
    expect(namesLeft(played)).toEqual(['jit-3'])
  })

  test('for a moment after the deletion is asked for again', async () => {
    const played = await tell({
      inputs: replace,
      prepare: (api) => {
        api.fleet.add(org, { name: 'jit-3' })
        api.fault({ ...post, status: 409, body: { message: 'Already exists' }, after: 1, times: 2 })
      },
      step: () => withoutJitter,
    })
    expectUsable(played, ['jit-3'])
    expect(sent(played, 'POST')).toHaveLength(4)
  })

  test('in the midst of many', async () => {
    const inputs = { ...jit, count: '3', 'if-exists': 'replace' }
    const played = await tell({ inputs, prepare: ({ fleet }) => fleet.add(org, { name: 'jit-2' }) })
    expectUsable(played, ['jit-1', 'jit-2', 'jit-3'])
  })
})

describe.concurrent('an answer that is lost', () => {
  const step = () => withoutJitter
  test.for<Fault>([
    { kind: 'lost' },
    { kind: 'truncate' },
    { kind: 'lost-with', status: 502 },
    { kind: 'lost-with', status: 500 },
    { kind: 'reset' },
    { kind: 'rewrite', rewrite: () => '<html>Sign in</html>' },
  ])('leaves one runner and one config (%j)', async (fault) => {
    const prepare = (api: Api): void => {
      api.fault({ ...fault, ...post })
    }
    const played = await tell({ inputs: jit, prepare, step })
    expectUsable(played, ['jit'])
    expect(sent(played, 'POST')).toHaveLength(2)
  })

  test('is found where lists tell neither group nor kind of a runner', async () => {
    const prepare = (api: Api): void => {
      api.fault({ kind: 'lost', ...post })
      const path = /actions\/runners\?/
      const rewrite = (body: unknown): unknown => {
        const { total_count, runners } = body as { total_count: number; runners: Record<string, unknown>[] }
        const bare = runners.map((runner) => ({ ...runner, runner_group_id: undefined, ephemeral: undefined }))
        return { total_count, runners: bare }
      }
      api.fault({ kind: 'rewrite', rewrite, method: 'GET', path, times: 9 })
    }
    expectUsable(await tell({ inputs: jit, prepare, step }), ['jit'])
  })

  test('for a name that GitHub calls taken though it was free, is found', async () => {
    const prepare = (api: Api): void => {
      api.fault({ kind: 'lost-with', status: 409, ...post })
    }
    const played = await tell({ inputs: jit, prepare, step })
    expectUsable(played, ['jit'])
    expect(sent(played, 'DELETE')).toHaveLength(1)
  })

  test('in the midst of many leaves as many as were asked for', async () => {
    const prepare = (api: Api): void => {
      api.fault({ kind: 'lost', ...post, after: 1 })
    }
    const played = await tell({ inputs: { ...jit, count: '3' }, prepare, step })
    expectUsable(played, ['jit-1', 'jit-2', 'jit-3'])
  })

  test('again and again leaves nothing', async () => {
    const prepare = (api: Api): void => {
      api.fault({ kind: 'lost', ...post, times: 99 })
    }
    const played = await tell({ inputs: jit, prepare, step })
    expect(played.result.outputs['error-code']).toBe('unavailable')
    expect(namesLeft(played)).toEqual([])
  })

  test('does not cost a stranger his runner', async () => {
    const prepare = (api: Api): void => {
      api.fault({ kind: 'reset', ...post })
      before(api, /^POST/, 1, () => api.fleet.add(org, { name: 'jit', labels: ['of', 'another'] }))
    }
    const played = await tell({ inputs: jit, prepare, step })
    expect(played.result.outputs['error-code']).toBe('unavailable')
    expect(played.result.log).toContain('jit may have been registered in organization octo-org')
    expect(named(played.api, 'jit').labels.map(({ name }) => name)).toEqual(['of', 'another'])
  })

  test('is not even asked for when the name is taken', async () => {
    const prepare = (api: Api): void => {
      api.fleet.add(org, { name: 'jit', labels: ['self-hosted', 'gpu'] })
      api.fault({ kind: 'lost', ...post })
    }
    const played = await tell({ inputs: jit, prepare, step })
    expect(played.result.outputs['error-code']).toBe('name-conflict')
    expect(requestsOf(played)).toHaveLength(1)
    expect(namesLeft(played)).toEqual(['jit'])
  })
})
