import { describe, expect, test } from 'vitest'
import type { Api } from '../sandbox/api/server.ts'
import { tell } from './story.ts'

const mebibyte = 1024 * 1024
const list = { operation: 'list_self_hosted_runners_for_org' }
const get = { operation: 'get_self_hosted_runner_for_org', 'runner-id': '1' }
const jit = { operation: 'generate_runner_jitconfig_for_org', name: 'jit', labels: 'self-hosted' }

const refusing =
  (message: string) =>
  (api: Api): void => {
    api.fault({ status: 422, body: { message, errors: [message, { message }] }, times: 9 })
  }

/** What GitHub shows whole; more of an annotation is cut, and more of a summary is dropped. */
const expectShown = ({ result }: Awaited<ReturnType<typeof tell>>): void => {
  expect(Buffer.byteLength(result.summary)).toBeGreaterThan(0)
  expect(Buffer.byteLength(result.summary)).toBeLessThan(mebibyte)
  expect(result.log.length).toBeLessThan(20_000)
  for (const { message } of result.annotations) expect(message.length).toBeLessThanOrEqual(4096)
}

describe.concurrent('masses', () => {
  test('of bad ids are told by the first of them, and counted', async () => {
    const inputs = { operation: 'delete_self_hosted_runner_from_org', 'runner-id': 'x,'.repeat(60_000) }
    const played = await tell({ inputs })
    expect(played.result.outputs['error-code']).toBe('bad-input')
    expect(played.result.log).toContain('and 59970 more problems.')
    expectShown(played)
  })

  test.for(['group ', 'full group ', '"\\', '=', '/', ' ', '::', '##['])(
    'of %j in a message stop nothing',
    async (words) => {
      const many = words.repeat(120_000 / words.length)
      const played = await tell({ inputs: jit, prepare: refusing(many), step: () => ({ timeoutMs: 30_000 }) })
      expect(played.result.outputs['status-code']).toBe('422')
      expectShown(played)
    },
  )

  test('of equals signs in a JIT config stop nothing', async () => {
    const blob = `${'a='.repeat(50_000)}${'='.repeat(100_000)}a`
    const played = await tell({
      inputs: jit,
      prepare: (api, issued) => {
        issued.push(blob)
        const rewrite = (body: unknown): unknown => ({ ...(body as object), encoded_jit_config: blob })
        api.fault({ kind: 'rewrite', method: 'POST', rewrite })
      },
      step: () => ({ timeoutMs: 30_000 }),
    })
    expect(played.result.outputs['encoded-jit-config']).toBe(blob)
  })

  test('of lists within lists stop nothing', async () => {
    const body = `{"message":"no","errors":${'['.repeat(8_000_000)}${']'.repeat(8_000_000)}}`
    const played = await tell({
      inputs: get,
      prepare: (api) => {
        api.fault({ status: 422, body })
      },
      step: () => ({ timeoutMs: 30_000 }),
    })
    expect(played.result.outputs).toMatchObject({ 'error-code': 'rejected', 'status-code': '422' })
    expectShown(played)
  })

  test('of slashes in an address stop nothing', async () => {
    const played = await tell({
      inputs: get,
      step: ({ url }) => ({
        github: { api_url: `${url}${'/'.repeat(100_000)}x`, server_url: `${url}${'/'.repeat(100_000)}x` },
      }),
    })
    expect(played.result.exitCode).toBe(1)
    expectShown(played)
  })

  test('of labels are listed and filtered', async () => {
    const labels = Array.from({ length: 300_000 }, () => ({ name: 'gpu' }))
    const runner = { id: 1, name: 'ci-1', os: 'linux', status: 'online', busy: false, labels }
    const played = await tell({
      inputs: { ...list, filter: "contains(labels.*.name, 'gpu')" },
      prepare: (api) => {
        api.fault({ status: 200, body: { total_count: 1, runners: [runner] }, times: 9 })
      },
    })
    expect(played.result.outputs['count']).toBe('1')
    expectShown(played)
  })
})
