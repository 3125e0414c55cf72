import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { tokens } from './access.ts'
import { api, call, useFreshApi } from './fresh-api.ts'
import { ssoAddress } from './refusals.ts'

const org = '/orgs/octo-org/actions/runners'
const repo = '/repos/octo-org/octo-repo/actions/runners'
const noPat = 'Resource not accessible by personal access token'
const noApp = 'Resource not accessible by integration'
const noAdmin = 'Must have admin rights to Repository.'

useFreshApi()

describe('tokens', () => {
  it.each([
    ['classicAdmin', 200, 201, 200, 201, undefined],
    ['classicWithoutAdminOrg', 403, 403, 200, 201, noAdmin],
    ['fineGrainedAdmin', 200, 201, 200, 201, undefined],
    ['fineGrainedReadOnly', 200, 403, 200, 403, noPat],
    ['appReadOnly', 200, 403, 200, 403, noApp],
    ['userOfAppAdmin', 200, 201, 200, 201, undefined],
    ['appAdmin', 200, 201, 200, 201, undefined],
    ['appWithoutPermission', 403, 403, 403, 403, noApp],
    ['workflow', 403, 403, 403, 403, noApp],
    ['blind', 404, 404, 404, 404, 'Not Found'],
  ] as const)('%s', async (name, orgRead, orgWrite, repoRead, repoWrite, message) => {
    const token = tokens[name]
    const replies = [
      await call('GET', org, { token }),
      await call('POST', `${org}/remove-token`, { token }),
      await call('GET', repo, { token }),
      await call('POST', `${repo}/remove-token`, { token }),
    ]
    expect(replies.map((reply) => reply.status)).toEqual([orgRead, orgWrite, repoRead, repoWrite])
    for (const reply of replies.filter((refused) => refused.status >= 400))
      expect(reply.body).toMatchObject({ message })
    expect(api.violations).toEqual([])
  })

  it('tells what would have been accepted', async () => {
    const permission = async (method: string, path: string) => {
      return (await call(method, path, { token: tokens.workflow })).headers.get('x-accepted-github-permissions')
    }
    expect(await permission('GET', org)).toBe('organization_self_hosted_runners=read')
    expect(await permission('DELETE', `${org}/1`)).toBe('organization_self_hosted_runners=write')
    expect(await permission('GET', repo)).toBe('administration=read')
    expect(await permission('POST', `${repo}/registration-token`)).toBe('administration=write')
  })

  it.each([
    ['appWithoutPermission', null, null, 'organization_self_hosted_runners=read'],
    ['userOfAppAdmin', '', '', 'organization_self_hosted_runners=read'],
    ['userOfAppWithoutPermission', '', '', 'organization_self_hosted_runners=read'],
    ['fineGrainedReadOnly', null, null, 'organization_self_hosted_runners=read'],
    ['classicAdmin', 'admin:org, repo', 'admin:org', null],
    ['classicWithoutAdminOrg', 'repo', 'admin:org', null],
    ['classicNotOwner', 'admin:org, repo', '', null],
  ] as const)('tells %s by its headers', async (name, scopes, acceptedScopes, permissions) => {
    const { headers } = await call('GET', org, { token: tokens[name] })
    const told = ['x-oauth-scopes', 'x-accepted-oauth-scopes', 'x-accepted-github-permissions'].map((header) => {
      return headers.get(header)
    })
    expect(told).toEqual([scopes, acceptedScopes, permissions])
  })

  it.each([
    ['classicNotOwner', /^Must have admin rights to Repository\.$/],
    ['fineGrainedNotOwner', /^Must have admin rights to Repository\.$/],
    ['classicWithoutSso', /^Resource protected by organization SAML enforcement\. /],
    ['fineGrainedWithoutSso', /^Resource protected by organization SAML enforcement\. /],
    ['appElsewhere', /`octo-org` organization has an IP allow list enabled, and your IP address is not permitted/],
    ['classicForbidden', /^`octo-org` forbids access via a personal access token \(classic\)\. /],
    ['appSuspended', /^This installation has been suspended$/],
    ['userOfAppWithoutPermission', /^Resource not accessible by integration$/],
  ] as const)('%s is denied in words of its own', async (name, words) => {
    const { status, headers, body } = await call('GET', org, { token: tokens[name] })
    expect([status, body]).toMatchObject([403, { message: expect.stringMatching(words) as string }])
    const sso = name.endsWith('WithoutSso') ? `required; url=${ssoAddress('octo-org')}` : null
    expect(headers.get('x-github-sso')).toBe(sso)
  })

  it('no token registers a runner where the owner has disabled them', async () => {
    const place = '/repos/octo-org/without-runners/actions/runners'
    expect(await call('GET', place)).toMatchObject({ status: 200 })
    const refused = [
      await call('POST', `${place}/registration-token`),
      await call('POST', `${place}/generate-jitconfig`, { body: { name: 'a', runner_group_id: 1, labels: ['a'] } }),
    ]
    const errors = 'Repository level self-hosted runners are disabled on this repository'
    for (const reply of refused) expect(reply).toMatchObject({ status: 403, body: { errors } })
  })

  it('takes Bearer for token', async () => {
    const headers = { authorization: `Bearer ${tokens.appAdmin}` }
    expect(await call('GET', org, { headers })).toMatchObject({ status: 200 })
  })

  it.each([
    ['an unknown token', 'token nonsense', 'Bad credentials'],
    ['none', '', 'Requires authentication'],
  ])('turns %s away', async (_, authorization, message) => {
    const reply = await call('GET', org, { headers: { authorization } })
    expect(reply).toMatchObject({ status: 401, body: { message } })
  })
})

describe('the front door', () => {
  it('wants a User-Agent', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      // fetch cannot go without.
      request(api.url + org, { headers: { authorization: `token ${tokens.classicAdmin}` } }, (response) => {
        let body = ''
        response.on('data', (chunk: Buffer) => (body += chunk.toString()))
        response.on('end', () => {
          resolve(`${response.statusCode ?? 0} ${body.trim()}`)
        })
      })
        .on('error', reject)
        .end()
    })
    expect(text).toMatch(/^403 Request forbidden by administrative rules/)
    expect(api.violations).toEqual([`GET ${org}: answer 403 must be object`])
  })

  it('wants a version it knows', async () => {
    const ask = (version: string) => call('GET', org, { headers: { 'x-github-api-version': version } })
    expect((await ask('2022-11-28')).headers.get('x-github-api-version-selected')).toBe('2022-11-28')
    expect(await ask('2022-11-29')).toMatchObject({ status: 400 })
  })

  it('wants JSON', async () => {
    const response = await fetch(`${api.url}${org}/generate-jitconfig`, {
      method: 'POST',
      headers: { authorization: `token ${tokens.classicAdmin}` },
      body: '{"name":',
    })
    expect([response.status, await response.json()]).toMatchObject([400, { message: 'Problems parsing JSON' }])
    expect(api.violations).toEqual([`POST ${org}/generate-jitconfig: body must be object`])
  })
})
