import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Api } from '../sandbox/api/server.ts'
import type { StepRequest } from '../sandbox/step/run-step.ts'
import { org } from './places.ts'
import { play, withoutJitter, type Played } from './scenario.ts'
import { named, namesLeft, requestsOf, sent, tell } from './story.ts'

const jit = { operation: 'generate_runner_jitconfig_for_org', name: 'jit', labels: 'self-hosted,GPU', count: '3' }
const onFailure = { ...jit, 'clean-up': 'on-failure' }

/** Writes down at the end of `post` which files were imported and which parts of Node were loaded. */
const recorder = (file: string): string => `
  import { writeFileSync } from 'node:fs'
  import { registerHooks } from 'node:module'
  const urls = []
  registerHooks({ load: (url, context, next) => { urls.push(url); return next(url, context) } })
  process.on('exit', () => {
    if (!/post.index.js$/.test(process.argv[1])) return
    writeFileSync(${JSON.stringify(file)}, JSON.stringify({ urls, parts: process.moduleLoadList }))
  })`

/** Plays a step whose job ends like this. */
const jobEnding = (
  jobEnds: StepRequest['jobEnds'] & string,
  inputs: Readonly<Record<string, string>>,
  meanwhile: (api: Api) => unknown = () => undefined,
): Promise<Played> =>
  tell({
    inputs,
    prepare: ({ fleet }) => fleet.add(org, { name: 'stranger', labels: ['self-hosted', 'gpu'] }),
    step: (api) => ({ ...withoutJitter, jobEnds, meanwhile: () => meanwhile(api) }),
  })

describe.concurrent('at the end of a job', () => {
  test.for(['failure', 'cancelled'] as const)('that ends in %s, what was registered goes', async (status) => {
    const played = await jobEnding(status, onFailure)
    expect(played.result.post).toMatchObject({ exitCode: 0, annotations: [] })
    expect(played.result.post?.log).toMatch(
      /^Deleted what no machine has started, from organization octo-org: jit-1, jit-2, jit-3\.$/m,
    )
    expect(namesLeft(played)).toEqual(['stranger'])
  })

  test('that succeeds, nothing is started and everything stays', async () => {
    const played = await jobEnding('success', onFailure)
    expect(played.result.post).toBeUndefined()
    expect(namesLeft(played)).toHaveLength(4)
  })

  test('without clean-up, nothing is asked and nothing is said', async () => {
    const played = await jobEnding('failure', jit)
    expect(played.result.post).toMatchObject({ exitCode: 0, rawLog: '' })
    expect(played.result.state).toEqual({})
    expect(requestsOf(played)).toHaveLength(4)
  })

  test.for([
    ['never', false],
    ['on-failure', true],
  ] as const)('with clean-up: %s, what cleans up is loaded: %s', async ([cleanUp, isLoaded]) => {
    const folder = mkdtempSync(join(tmpdir(), 'loaded-'))
    const file = join(folder, 'loaded.json')
    const nodeOptions = ['--import', `data:text/javascript,${encodeURIComponent(recorder(file))}`]
    const step = () => ({ nodeOptions, jobEnds: 'failure' as const })
    await tell({ inputs: { ...jit, 'clean-up': cleanUp }, step })
    const { urls, parts } = JSON.parse(readFileSync(file, 'utf8')) as { urls: string[]; parts: string[] }
    rmSync(folder, { recursive: true })
    const ours = urls.filter((url) => url.includes('/dist/post/')).map((url) => url.slice(url.lastIndexOf('/') + 1))
    expect(ours[0]).toBe('index.js')
    expect(ours.length > 1).toBe(isLoaded)
    expect(parts.includes('NativeModule http')).toBe(isLoaded)
  })

  test('a machine that has started stays', async () => {
    const played = await jobEnding('failure', onFailure, (api) =>
      api.fleet.update(org, named(api, 'jit-2').id, { status: 'online' }),
    )
    expect(namesLeft(played)).toEqual(['stranger', 'jit-2'])
    expect(played.result.post?.log).toContain('Left alone, for a machine has started: jit-2 (online, idle).')
  })

  test('one whose runners are gone already has nothing to do', async () => {
    const played = await jobEnding('failure', onFailure, (api) => {
      for (const name of ['jit-1', 'jit-2', 'jit-3']) api.fleet.remove(org, named(api, name).id)
    })
    expect(sent(played, 'DELETE')).toEqual([])
    expect(played.result.post?.log).toContain('Nothing that this step registered is left')
  })

  test('a token that is revoked is a warning that says what to do', async () => {
    const played = await jobEnding('failure', onFailure, (api) => {
      api.fault({ status: 401, body: { message: 'Bad credentials' }, times: 99 })
    })
    expect(played.result.post).toMatchObject({ exitCode: 0, annotations: [{ level: 'warning' }] })
    expect(played.result.post?.log).toContain('The token is revoked by now: the step that makes it must stand before')
    expect(namesLeft(played)).toHaveLength(4)
  })

  test('a token that is revoked in the middle is one warning, which names all that stayed', async () => {
    const played = await jobEnding('failure', onFailure, (api) => {
      api.fault({ status: 401, body: { message: 'Bad credentials' }, method: 'DELETE', times: 99 })
    })
    expect(played.result.post?.annotations).toHaveLength(1)
    expect(played.result.post?.log).toContain('Not cleaned up in organization octo-org: jit-1, jit-2, jit-3. ')
  })

  test('one that looks unlike what was registered stays, and is named', async () => {
    const played = await jobEnding('failure', onFailure, (api) => {
      api.fleet.remove(org, named(api, 'jit-2').id)
      api.fleet.add(org, { name: 'jit-2', labels: ['of', 'another'] })
    })
    expect(namesLeft(played).toSorted()).toEqual(['jit-2', 'stranger'])
    expect(played.result.post?.log).toContain('Left alone, for it is not what this step registered: jit-2 (offline).')
  })

  test('one of the same looks stays when it has the name of a runner that was registered and is gone', async () => {
    const played = await jobEnding('failure', onFailure, (api) => {
      api.fleet.remove(org, named(api, 'jit-2').id)
      api.fleet.add(org, { name: 'jit-2', labels: ['self-hosted', 'gpu'] })
    })
    expect(namesLeft(played).toSorted()).toEqual(['jit-2', 'stranger'])
    expect(played.result.post?.log).toContain('Left alone, for it is not what this step registered: jit-2 (offline).')
  })

  test('a step that was killed while it waited is covered', async () => {
    const { result, api } = await play({
      name: 'a kill',
      inputs: onFailure,
      prepare: (made) => {
        made.fault({ kind: 'slow', ms: 60_000, method: 'POST', after: 1, times: 9 })
      },
      step: () => ({ jobEnds: 'failure', timeoutMs: 4_000 }),
    })
    expect(result).toMatchObject({ timedOut: true, post: { exitCode: 0 } })
    expect(api.fleet.runners(org)).toEqual([])
  })

  test('the state holds no secret', async () => {
    const { result, inputs } = await jobEnding('failure', onFailure)
    const state = JSON.stringify(result.state)
    for (const secret of [inputs['github-token'] ?? '', ...result.masks]) expect(state).not.toContain(secret)
    expect(Object.keys(result.state).filter((name) => name.startsWith('registered-'))).toHaveLength(3)
  })
})
