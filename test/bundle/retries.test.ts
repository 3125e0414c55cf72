import { describe, expect, test } from 'vitest'
import { operationNames } from '../domain/inputs/working-inputs.ts'
import type { Fault, FaultKind } from '../sandbox/api/faults.ts'
import type { Api } from '../sandbox/api/server.ts'
import { org, repo } from './places.ts'
import { withoutJitter } from './scenario.ts'
import { deletionOf, requestsOf, retryLines, sent, tell } from './story.ts'

const inputsOf = (operation: string): Readonly<Record<string, string>> => {
  if (/^(get|delete)/.test(operation)) return { operation, 'runner-id': operation.includes('_org') ? '1' : '2' }
  return operation.startsWith('generate') ? { operation, name: 'jit', labels: 'gpu' } : { operation }
}

const withOneEach = ({ fleet }: Api): void => {
  fleet.add(org)
  fleet.add(repo)
}

const withFault =
  (fault: Fault) =>
  (api: Api): void => {
    withOneEach(api)
    api.fault(fault)
  }

const step = () => withoutJitter
const bySendingAgain = operationNames.filter((name) => !name.startsWith('generate'))

// First, because it takes as long as all that comes after it, and they go on together.
describe.concurrent('an API that never answers', () => {
  const hangs = (times: number) => ({
    inputs: inputsOf('list_self_hosted_runners_for_org'),
    prepare: withFault({ kind: 'hang', times }),
    step: () => ({ timeoutMs: 50_000, ...withoutJitter }),
  })

  test('ends the step, and in time', { timeout: 60_000 }, async () => {
    const played = await tell(hangs(99))
    expect(played.result.outputs['error-code']).toBe('timed-out')
    expect(played.api.exchanges).toHaveLength(4)
  })

  test('once is asked again', { timeout: 60_000 }, async () => {
    const played = await tell(hangs(1))
    expect(played.result.outputs['count']).toBe('1')
    expect(played.api.exchanges).toHaveLength(2)
  })
})

describe.concurrent('an operation gets over', () => {
  test.for(operationNames)('a 502 to its first request (%s)', async (operation) => {
    const played = await tell({ inputs: inputsOf(operation), prepare: withFault({ status: 502 }), step })
    expect(retryLines(played)).toEqual([
      expect.stringMatching(/^status 502: sending (GET|POST|DELETE) \/.* again in 0 s \(try 2 of 4\)\.$/),
    ])
    const [first, second] = played.api.exchanges
    expect(second).toMatchObject({ method: first?.method, path: first?.path })
  })

  test.for(operationNames.filter((name) => name.startsWith('generate')))(
    'a 502 to what it is about, and says so (%s)',
    async (operation) => {
      const played = await tell({
        inputs: inputsOf(operation),
        prepare: withFault({ status: 502, method: 'POST' }),
        step,
      })
      expect(sent(played, 'POST')).toHaveLength(2)
      expect(played.result.log.split('\n').filter((line) => line.includes('502'))).toHaveLength(1)
    },
  )

  test.for(bySendingAgain)('an answer that is lost (%s)', async (operation) => {
    const played = await tell({ inputs: inputsOf(operation), prepare: withFault({ kind: 'lost' }), step })
    expect(retryLines(played)).toHaveLength(1)
  })

  test.for<FaultKind>([
    { status: 500 },
    { status: 503 },
    { status: 504 },
    { kind: 'reset' },
    { kind: 'truncate' },
    { kind: 'half-closed' },
  ])('one mishap of another kind (%j)', async (kind) => {
    const inputs = inputsOf('list_self_hosted_runners_for_org')
    const played = await tell({ inputs, prepare: withFault(kind), step })
    expect(played.result.outputs['count']).toBe('1')
    expect(retryLines(played)).toHaveLength(1)
  })

  test('three mishaps, and not one more', async () => {
    const inputs = inputsOf('get_self_hosted_runner_for_org')
    const three = await tell({ inputs, prepare: withFault({ status: 500, times: 3 }), step })
    expect(three.result.outputs['name']).toBe('runner-1')
    const four = await tell({ inputs, prepare: withFault({ status: 500, times: 99 }), step })
    expect(four.result.outputs).toMatchObject({ 'error-code': 'unavailable', 'status-code': '500' })
    expect(four.api.exchanges).toHaveLength(4)
  })

  test('a mishap without throwing dice away', async () => {
    const inputs = inputsOf('get_self_hosted_runner_for_repo')
    const played = await tell({ inputs, prepare: withFault({ status: 502 }) })
    expect(retryLines(played)).toEqual([expect.stringMatching(/again in [01] s \(try 2 of 4\)/)])
  })
})

describe.concurrent('what is not sent again', () => {
  test.for([400, 401, 404, 409, 422, 501])('because it would not help (%d)', async (status) => {
    const inputs = inputsOf('create_remove_token_for_repo')
    const played = await tell({ inputs, prepare: withFault({ status, times: 9 }) })
    expect(played.api.exchanges).toHaveLength(1)
    expect(played.result.outputs['status-code']).toBe(String(status))
  })
})

describe.concurrent('a deletion whose answer is lost', () => {
  test.for<FaultKind>([{ kind: 'lost' }, { kind: 'lost-with', status: 502 }])('counts as done (%j)', async (kind) => {
    const inputs = inputsOf('delete_self_hosted_runner_from_org')
    const played = await tell({ inputs, prepare: withFault(kind), step })
    expect(deletionOf(played)).toEqual({ deleted: [{ id: 1, name: '' }], kept: [], missing: [] })
    expect(sent(played, 'DELETE')).toHaveLength(2)
  })

  test('of a runner that was not there is none', async () => {
    const inputs = { operation: 'delete_self_hosted_runner_from_org', 'runner-id': '99' }
    const played = await tell({ inputs, step })
    expect(deletionOf(played)).toEqual({ deleted: [], kept: [], missing: [99] })
  })
})

describe.concurrent('a rate limit', () => {
  const waited: Readonly<Record<string, FaultKind>> = {
    'a secondary one': { kind: 'secondary-limit', retryAfter: 1 },
    'one of status 429': { status: 429, body: { message: 'Slow down.' }, headers: { 'retry-after': '1' } },
  }
  const operations = ['list_self_hosted_runners_for_org', 'create_registration_token_for_repo'] as const
  const cases = Object.entries(waited).flatMap(([what, kind]) => operations.map((name) => [what, name, kind] as const))

  test.for(cases)('that soon ends is waited out: %s, %s', async ([, operation, kind]) => {
    const arrivals: number[] = []
    const prepare = (api: Api): void => {
      withFault(kind)(api)
      api.fleet.onRequest(() => arrivals.push(performance.now()))
    }
    const played = await tell({ inputs: inputsOf(operation), prepare, step })
    expect(retryLines(played)).toEqual([expect.stringMatching(/^a rate limit: sending .* again in 1 s/)])
    // Never sooner than it says; timers and this clock count milliseconds differently.
    expect((arrivals[1] ?? 0) - (arrivals[0] ?? 0)).toBeGreaterThan(990)
  })

  test('in the midst of a JIT config is waited out', async () => {
    const prepare = withFault({ kind: 'secondary-limit', retryAfter: 1, method: 'POST' })
    const played = await tell({ inputs: inputsOf('generate_runner_jitconfig_for_org'), prepare, step })
    expect(requestsOf(played).map((line) => line.replace(/ .*→/, ''))).toEqual(['GET 200', 'POST 403', 'POST 201'])
  })

  test.for<FaultKind>([
    { kind: 'primary-limit', resetInS: 3000 },
    { kind: 'secondary-limit', retryAfter: 300 },
  ])('that lasts fails the step at once (%j)', async (kind) => {
    const inputs = inputsOf('get_self_hosted_runner_for_org')
    const played = await tell({ inputs, prepare: withFault(kind) })
    expect(played.result.outputs).toMatchObject({ 'error-code': 'rate-limited', 'status-code': '403' })
    expect(played.api.exchanges).toHaveLength(1)
    expect(played.result.log).toMatch(/it may ask again at \d{4}-|try again after 300 s/)
  })

  test('that lasts ends a bulk deletion', async () => {
    const inputs = { ...inputsOf('delete_self_hosted_runner_from_org'), 'runner-id': '1,2,3,4,5,6,7,8,9,10' }
    const prepare = (api: Api): void => {
      for (let at = 0; at < 10; at += 1) api.fleet.add(org)
      api.fault({ kind: 'primary-limit', resetInS: 3000, method: 'DELETE', after: 3, times: 99 })
    }
    const played = await tell({ inputs, prepare, step })
    expect(played.result.outputs).toMatchObject({ 'error-code': 'partial', 'deleted-count': '3' })
    expect(played.api.fleet.runners(org)).toHaveLength(7)
  })
})
