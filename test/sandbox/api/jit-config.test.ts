import { createPrivateKey, createPublicKey, sign, verify, type JsonWebKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { api, call, useFreshApi } from './fresh-api.ts'

const org = '/orgs/octo-org/actions/runners/generate-jitconfig'
const repo = '/repos/octo-org/octo-repo/actions/runners/generate-jitconfig'
const wanted = { name: 'jit', runner_group_id: 1, labels: ['Self-Hosted', 'GPU'] }

const groupFull = 'Invalid Argument - Runner group 4 has reached max limit of 10000 runners.'

useFreshApi()

describe('a JIT config', () => {
  it.each([
    ['orgs/octo-org', org],
    ['repos/octo-org/octo-repo', repo],
  ] as const)('registers a runner in %s', async (place, path) => {
    const reply = await call('POST', path, { body: wanted })
    const runner = {
      id: 1,
      runner_group_id: 1,
      name: 'jit',
      os: 'unknown',
      status: 'offline',
      busy: false,
      labels: [
        { id: 0, name: 'self-hosted', type: 'read-only' },
        { id: 0, name: 'gpu', type: 'read-only' },
      ],
      version: null,
    }
    expect(reply.status).toBe(201)
    expect((reply.body as { runner: unknown }).runner).toEqual(runner)
    expect(api.fleet.runners(place)).toEqual([{ ...runner, ephemeral: true }])
    expect(api.violations).toEqual([])
  })

  it('is what the official runner unpacks', async () => {
    const files = await jitFiles({ ...wanted, runner_group_id: 2, work_folder: '_elsewhere' })
    expect(files.runner).toMatchObject({
      agentId: 1,
      agentName: 'jit',
      poolId: 2,
      poolName: 'gpu',
      ephemeral: true,
      workFolder: '_elsewhere',
      gitHubUrl: 'https://github.com/octo-org',
    })
    expect(files.credentials).toMatchObject({ scheme: 'OAuth', data: { requireFipsCryptography: 'True' } })
    expect(files.length).toBeGreaterThan(3500)
    expect(files.length).toBeLessThan(4600)
  })

  it('holds a key that works, and a client of its own', async () => {
    const first = await jitFiles(wanted)
    const second = await jitFiles({ ...wanted, name: 'other' })
    const key = createPrivateKey({ format: 'jwk', key: jwkOf(first.rsaParams) })
    const signature = sign('sha256', Buffer.from('hello'), key)
    expect(verify('sha256', Buffer.from('hello'), createPublicKey(key), signature)).toBe(true)
    expect(clientId(first.credentials)).not.toBe(clientId(second.credentials))
  })
})

describe('a JIT config that GitHub refuses', () => {
  it.each([
    ['an unknown group', { ...wanted, runner_group_id: 99 }, 404, 'Not Found'],
    ['a GitHub-hosted group', { ...wanted, runner_group_id: 3 }, 403, 'Runner group is GitHub-hosted'],
    ['a full group', { ...wanted, runner_group_id: 4 }, 422, groupFull],
  ])('%s', async (_, body, status, message) => {
    expect(await call('POST', org, { body })).toMatchObject({ status, body: { message } })
    expect(api.fleet.runners('orgs/octo-org')).toEqual([])
    expect(api.violations).toEqual([])
  })

  it.each([
    ['no body', undefined, 'body must be object'],
    ['no name', { runner_group_id: 1, labels: ['a'] }, "body must have required property 'name'"],
    ['no group', { name: 'a', labels: ['a'] }, "body must have required property 'runner_group_id'"],
    ['a group that is no number', { ...wanted, runner_group_id: '1' }, 'body/runner_group_id must be integer'],
    ['no labels', { ...wanted, labels: [] }, 'body/labels must NOT have fewer than 1 items'],
    ['too many labels', { ...wanted, labels: hundredAndOne() }, 'body/labels must NOT have more than 100 items'],
  ])('%s, which the description does not take either', async (_, body, problem) => {
    const reply = await call('POST', org, { body, problems: [problem] })
    expect(reply).toMatchObject({ status: 422, body: { message: 'Validation Failed' } })
    expect((reply.body as { errors: string[] }).errors.length).toBeGreaterThan(0)
    expect(api.violations).toEqual([`POST ${org}: ${problem}`])
  })

  it('a name that is taken, in that place only', async () => {
    api.fleet.add('orgs/octo-org', { name: 'jit' })
    expect(await call('POST', org, { body: wanted })).toMatchObject({
      status: 409,
      body: { message: 'Already exists - A runner with the name jit already exists.' },
    })
    expect(await call('POST', repo, { body: wanted })).toMatchObject({ status: 201 })
  })

  it('a group of the organization, for a repository', async () => {
    expect(await call('POST', repo, { body: { ...wanted, runner_group_id: 2 } })).toMatchObject({ status: 404 })
  })

  it('a group that got full', async () => {
    for (let index = 0; index < 10_000; index += 1) api.fleet.add('orgs/octo-org', { runner_group_id: 2 })
    expect(await call('POST', org, { body: { ...wanted, runner_group_id: 2 } })).toMatchObject({ status: 422 })
    expect(await call('POST', org, { body: wanted })).toMatchObject({ status: 201 })
  })
})

function hundredAndOne(): string[] {
  return Array.from({ length: 101 }, (_, index) => `label-${index}`)
}

async function jitFiles(body: unknown) {
  const reply = await call('POST', org, { body })
  const { encoded_jit_config: encoded } = reply.body as { encoded_jit_config: string }
  const files = decoded(encoded)
  const read = (name: string) => decoded(String(files[name]))
  return {
    length: encoded.length,
    runner: read('.runner'),
    credentials: read('.credentials'),
    rsaParams: read('.credentials_rsaparams') as Record<string, string>,
  }
}

function decoded(base64: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(base64, 'base64').toString()) as Record<string, unknown>
}

function jwkOf(params: Record<string, string>): JsonWebKey {
  const member = (name: string) => Buffer.from(params[name] ?? '', 'base64').toString('base64url')
  return {
    kty: 'RSA',
    n: member('modulus'),
    e: member('exponent'),
    d: member('d'),
    p: member('p'),
    q: member('q'),
    dp: member('dp'),
    dq: member('dq'),
    qi: member('inverseQ'),
  }
}

function clientId(credentials: Record<string, unknown>): string {
  return (credentials['data'] as { clientId: string }).clientId
}
