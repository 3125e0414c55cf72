import { describe, expect, test } from 'vitest'
import { operationName } from '../../src/domain/github/operations.ts'
import { denialExamples, type Example } from '../domain/github/denial-examples.ts'
import type { Api } from '../sandbox/api/server.ts'
import { org } from './places.ts'
import { sent, tell } from './story.ts'

/** What the step needs besides its operation, in the places that the examples speak of. */
const inputsOf = ([, , { verb, target }]: Example): Readonly<Record<string, string>> => ({
  operation: operationName({ verb, target }),
  ...(target.scope === 'org' ? { org: target.org } : { repo: `${target.owner}/${target.repo}` }),
  ...(verb === 'delete' && { 'runner-id': '1' }),
  ...(verb === 'jit-config' && { name: 'new', labels: 'gpu' }),
})

/** The examples as this server would give them, whose pages stand at its own address. */
const examplesOf = ({ url }: Pick<Api, 'url'>): readonly Example[] =>
  denialExamples(url, url.replace(/^http:/, 'https:'))

const examples = examplesOf({ url: 'http://127.0.0.1' })

describe.concurrent('a denial is told with what mends it', () => {
  test.for(examples)('%s', async (example) => {
    const [kind] = example
    const told: string[] = []
    const played = await tell({
      inputs: inputsOf(example),
      prepare: (api) => {
        const [, refused, { verb }, code, hint] = examplesOf(api).find(([other]) => other === kind) ?? example
        api.fleet.addPlace('orgs/acme')
        const { status, headers, json: body = '' } = refused
        api.fault({ status, headers, body, times: 9, ...(verb === 'jit-config' && { method: 'POST' }) })
        told.push(code, hint)
      },
    })
    const [code, hint] = told
    expect(played.result.outputs['error-code']).toBe(code)
    expect(played.result.log.split('\n')).toContain(hint)
    expect(played.result.annotations).toHaveLength(1)
  })
})

describe.concurrent('a deletion is refused', () => {
  const inputs = { operation: 'delete_self_hosted_runner_from_org', 'runner-id': '1' }
  const refusing =
    (status: number, message: string) =>
    (api: Api): void => {
      api.fleet.add(org)
      api.fault({ status, body: { message }, method: 'DELETE', times: 9 })
    }
  const busy = 'Bad request - Runner "runner-1" is still running a job'

  test.for([400, 422, 500])('for its job by the words of a %d, and asked for once', async (status) => {
    const played = await tell({ inputs, prepare: refusing(status, busy) })
    expect(played.result.outputs['error-code']).toBe('busy')
    expect(sent(played, 'DELETE')).toHaveLength(1)
    expect(played.result.log).toContain(busy)
  })

  test.for([400, 422])("for another reason with a %d, in GitHub's own words", async (status) => {
    const played = await tell({ inputs: { ...inputs, 'if-busy': 'skip' }, prepare: refusing(status, 'No.\nNot now.') })
    expect(played.result.outputs).toMatchObject({ 'error-code': 'rejected' })
    expect(played.result.outputs['kept']).toContain('"reason":"refused"')
    expect(played.result.log).toContain(`GitHub answered ${status} (No. Not now.).`)
  })
})

describe.concurrent('an outage that says when to come back', () => {
  const inputs = { operation: 'list_self_hosted_runners_for_org' }
  const down =
    (retryAfter: string, times: number) =>
    (api: Api): void => {
      api.fault({ status: 503, headers: { 'retry-after': retryAfter }, times })
    }

  test('is waited for', async () => {
    const played = await tell({ inputs, prepare: down('2', 1) })
    expect(played.result.log).toMatch(/^status 503: sending GET .* again in [23] s \(try 2 of 4\)\.$/m)
    expect(played.result.outputs['count']).toBe('0')
  })

  test('is not waited for beyond the time of a call', async () => {
    const played = await tell({ inputs, prepare: down('40', 9) })
    expect(played.api.exchanges).toHaveLength(1)
    expect(played.result.outputs['error-code']).toBe('unavailable')
    expect(played.result.log).toContain('Try again after 40 s.')
  })
})
