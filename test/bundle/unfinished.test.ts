import { expect, test } from 'vitest'
import { withSmallFleets as prepare } from './places.ts'
import { play } from './scenario.ts'

/** What an answer is read after never comes, so that in the end nothing is waited for. */
const hook = 'data:text/javascript,globalThis.setImmediate = () => undefined'

test('a step that ends before its work is done has failed', async () => {
  const inputs = { operation: 'get_self_hosted_runner_for_org', 'runner-id': '1' }
  const played = await play({ name: 'unfinished', inputs, prepare, step: () => ({ nodeOptions: ['--import', hook] }) })
  expect(played.api.exchanges).toHaveLength(1)
  expect(played.result.outputs).toEqual({})
  expect(played.result.exitCode).toBe(1)
})
