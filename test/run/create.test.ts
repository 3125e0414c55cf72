import { describe, expect, test } from 'vitest'
import type { Reply } from '../../src/domain/github/reply.ts'
import { runnerAnswer } from '../domain/github/runner-answers.ts'
import { answer, page, runWith, type Script } from './api/scripted-send.ts'

const token = { token: 'AABF3JGZDX3P5PMEXLND6TS6FCWO6', expires_at: '2026-01-22T12:13:35.123-08:00' }
const jit = {
  operation: 'generate_runner_jitconfig_for_org',
  name: 'ci-7',
  labels: 'Self-Hosted, gpu',
  'runner-group-id': '3',
  'work-folder': 'w',
}

/** A place without runners, and what it says to a POST. */
const onPost =
  (posted: Reply): Script =>
  ({ route }) =>
    route.startsWith('POST') ? posted : page([])

const config = { runner: runnerAnswer(), encoded_jit_config: 'blob' }

describe.each([
  ['create_registration_token_for_org', 'POST /orgs/{org}/actions/runners/registration-token'],
  ['create_registration_token_for_repo', 'POST /repos/{owner}/{repo}/actions/runners/registration-token'],
  ['create_remove_token_for_org', 'POST /orgs/{org}/actions/runners/remove-token'],
  ['create_remove_token_for_repo', 'POST /repos/{owner}/{repo}/actions/runners/remove-token'],
])('%s', (operation, route) => {
  test('takes one request', async () => {
    const { requests, outputs } = await runWith({ operation }, () => answer(201, token))
    expect(requests.map((request) => request.route)).toEqual([route])
    expect(outputs).toMatchObject({ token: token.token, 'expires-at': token.expires_at })
  })
})

test('a JIT config is asked for with what was given', async () => {
  const { requests, outputs } = await runWith(jit, onPost(answer(201, config)))
  expect(requests).toMatchObject([
    { route: 'GET /orgs/{org}/actions/runners', parameters: { org: 'octo-org', name: 'ci-7' } },
    {
      route: 'POST /orgs/{org}/actions/runners/generate-jitconfig',
      parameters: {
        org: 'octo-org',
        name: 'ci-7',
        labels: ['Self-Hosted', 'gpu'],
        runner_group_id: 3,
        work_folder: 'w',
      },
    },
  ])
  expect(outputs).toMatchObject({ id: '7', 'encoded-jit-config': 'blob' })
})

describe.each([
  ['a token', { operation: 'create_remove_token_for_repo' }],
  ['a JIT config', jit],
])('%s that was not made is a failure', (_, given) => {
  test.each<[string, Reply, object]>([
    ['no permission', answer(403), { code: 'forbidden', status: 403 }],
    ['no place', answer(404), { code: 'not-found' }],
    ['rejected', answer(422, { message: 'Validation Failed' }), { code: 'rejected' }],
    ['an odd success', answer(200, { ...token, ...config }), { code: 'unexpected-answer', status: 200 }],
    ['an odd form', answer(201, { secret: 'telltale' }), { code: 'unexpected-answer', status: 201 }],
    ['no JSON', answer(201), { code: 'unexpected-answer' }],
  ])('%s', async (__, refused, failure) => {
    const told = await runWith(given, onPost(refused))
    expect(told.failure).toMatchObject(failure)
    expect(JSON.stringify(told)).not.toContain('telltale')
  })
})

test('a group that is full has its own code', async () => {
  const { failure } = await runWith(jit, onPost(answer(422, { message: 'Runner group gpu is full' })))
  expect(failure).toMatchObject({ code: 'group-full', status: 422 })
})

test('what the port itself throws is not taken for a refusal', async () => {
  const broken = (): never => {
    throw new TypeError('a bug')
  }
  await expect(runWith(jit, broken)).rejects.toThrow('a bug')
})
