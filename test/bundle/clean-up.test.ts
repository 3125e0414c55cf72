import { describe, expect, test } from 'vitest'
import type { Api } from '../sandbox/api/server.ts'
import type { StepRequest } from '../sandbox/step/run-step.ts'
import { org } from './places.ts'
import { play, withoutJitter, type Played } from './scenario.ts'
import { named, namesLeft, requestsOf, sent, tell } from './story.ts'

const jit = { operation: 'generate_runner_jitconfig_for_org', name: 'jit', labels: 'self-hosted,GPU', count: '3' }
const onFailure = { ...jit, 'clean-up': 'on-failure' }

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
