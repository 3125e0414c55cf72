import { describe, expect, test } from 'vitest'
import { expectNothingOf } from './pieces.ts'
import { withSmallFleets } from './places.ts'
import { withoutJitter } from './scenario.ts'
import { jsonOutput, tell } from './story.ts'

/** With signs that a summary escapes, and longer than a line of the log may be. */
const secret = `ghp_te/ll*ta_le<${'x/_'.repeat(12)}>`

const headers = {
  'x-github-request-id': secret,
  'x-accepted-github-permissions': secret,
  'x-oauth-scopes': secret,
  'x-accepted-oauth-scopes': secret,
}
const pad = (length: number): string => '.'.repeat(length)

/** A machine has to be very busy to need that long. */
describe.concurrent('a token that a server sends back', { timeout: 120_000 }, () => {
  test.for([
    ['as it is', secret],
    ['where the message is cut', `${pad(485)}${secret}`],
    ['many times over', Array(9).fill(secret).join(' ')],
  ])('in the message, errors and headers of a refusal is hidden: %s', async ([, text]) => {
    const body = {
      message: `must have ${text}`,
      errors: [text, { message: text }, { resource: text, field: text, code: text }],
    }
    for (const status of [401, 403, 404, 422]) {
      const played = await tell({
        token: secret,
        inputs: { operation: 'delete_self_hosted_runner_from_org', 'runner-id': '1' },
        prepare: (api) => {
          api.fault({ status, body, headers, times: 9 })
        },
        step: () => ({ env: { RUNNER_DEBUG: '1' } }),
      })
      expect(played.result.outputs).toMatchObject({ 'request-id': '***' })
      expectNothingOf(played, secret)
    }
  })

  test('as name, label, status, system and version of runners is hidden, in outputs too', async () => {
    const name = `${pad(80)}${secret}`
    const played = await tell({
      token: secret,
      inputs: { operation: 'list_self_hosted_runners_for_org' },
      prepare: (api) => {
        const runner = {
          id: 1,
          name,
          os: secret,
          status: secret,
          busy: false,
          version: secret,
          labels: [{ name: secret }],
        }
        api.fault({ status: 200, body: { total_count: 1, runners: [runner] } })
      },
    })
    expect(jsonOutput(played, 'names')).toEqual([`${pad(80)}***`])
    expectNothingOf(played, secret)
  })
})

/** `***` in a name would choose others than were meant. */
describe.concurrent('a token as short as a word', () => {
  test('is hidden by the runner, and changes nothing that a filter reads', async () => {
    const runners = ['prod-1', 'ci-1'].map((name, at) => {
      return { id: at + 1, name, os: 'linux', status: 'offline', busy: false, labels: [] }
    })
    const played = await tell({
      token: 'prod',
      inputs: { operation: 'list_self_hosted_runners_for_org', filter: "!startsWith(name, 'prod')" },
      prepare: (api) => {
        api.fault({ status: 200, body: { total_count: 2, runners } })
      },
    })
    expect(jsonOutput(played, 'names')).toEqual(['ci-1'])
  })

  test('is not to be seen in a message', async () => {
    const played = await tell({
      token: 'hunter2',
      inputs: { operation: 'list_self_hosted_runners_for_org' },
      prepare: (api) => {
        api.fault({ status: 401, body: { message: 'Bad credentials: hunter2' }, times: 9 })
      },
    })
    expect(played.result.log).toContain('Bad credentials: ***')
    expect(played.result.summary).toContain('Bad credentials: ***')
  })
})

describe.concurrent('a secret that an answer brings', () => {
  const issued = `REG/${'ab_'.repeat(20)}END`

  test('with a failure is not shown', async () => {
    const played = await tell({
      inputs: { operation: 'create_registration_token_for_org' },
      prepare: (api) => {
        const body = { token: issued, message: `not for ${issued}`, errors: [{ field: issued, code: 'x' }] }
        api.fault({ status: 422, body, headers: { 'x-github-request-id': issued } })
      },
    })
    expect(played.result.outputs).toMatchObject({ 'error-code': 'rejected', 'request-id': '***' })
    expectNothingOf(played, issued)
  })

  test('is not shown by a later one', async () => {
    let blob = ''
    const played = await tell({
      inputs: { operation: 'generate_runner_jitconfig_for_org', name: 'jit', labels: 'self-hosted', count: '2' },
      prepare: (api) => {
        withSmallFleets(api)
        const remember = (body: unknown): unknown => {
          blob = (body as { encoded_jit_config: string }).encoded_jit_config
          return body
        }
        api.fault({ kind: 'rewrite', method: 'POST', rewrite: remember })
        const echo = (): unknown => ({ message: `after ${blob}, ${Buffer.from(blob, 'base64').toString()}` })
        api.fault({ kind: 'rewrite', method: 'POST', after: 1, times: 9, rewrite: echo })
      },
      step: () => withoutJitter,
    })
    expect(blob).not.toBe('')
    expect(played.result.outputs['encoded-jit-config']).toBe(blob)
    expectNothingOf(played, blob)
  })
})
