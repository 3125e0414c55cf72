import { expect, test } from 'vitest'
import type { ApiRequest, Reply } from '../../../src/domain/github/reply.ts'
import { conditionalSend } from '../../../src/run/api/conditional-send.ts'
import { lost } from '../virtual-ports.ts'
import { answer } from './scripted-send.ts'

const get: ApiRequest = { route: 'GET /orgs/{org}/actions/runners', parameters: { org: 'acme' } }
const etag = 'W/"seen"'
const seen = { total_count: 0, runners: [] }

test.each<[string, Reply]>([
  ['an outage', answer(503, { message: 'No.' }, { etag: 'W/"error"' })],
  ['no answer', lost(true)],
])('%s in between does not make it forget what was seen', async (_, between) => {
  const replies = [answer(200, seen, { etag }), between, answer(304)]
  const tags: unknown[] = []
  const send = conditionalSend(({ ifNoneMatch }) => {
    tags.push(ifNoneMatch)
    return Promise.resolve(replies.shift() ?? lost(false))
  })
  await send(get)
  expect(await send(get)).toEqual(between)
  expect(await send(get)).toMatchObject({ status: 200, json: seen })
  expect(tags).toEqual([undefined, etag, etag])
})
