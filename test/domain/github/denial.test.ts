import { describe, expect, test } from 'vitest'
import type { Asked } from '../../../src/domain/github/asked.ts'
import { denialOf, denials } from '../../../src/domain/github/denial.ts'
import { refusalOf } from '../../../src/domain/github/refusal.ts'
import type { Answer } from '../../../src/domain/github/reply.ts'
import { byApp, classic, denialExamples, html, noRights, noSso, ofApp, ofPerson } from './denial-examples.ts'
import { answer, asked, saying } from './github-refusals.ts'

const table = denialExamples('https://api.github.com', 'https://github.com')

test.each(table)('%s: what is wrong, and what to do', (kind, refused, question, code, hint) => {
  expect(denialOf(refused, question)?.kind).toBe(kind)
  expect(refusalOf(refused, question)).toMatchObject({ code, hint })
})

test('every kind has its example', () => {
  expect(table.map(([kind]) => kind)).toEqual(denials.map(({ kind }) => kind))
})

describe('also known', () => {
  test.each<[string, Answer]>([
    ['a web page', answer(422, html)],
    ['a web page', answer(401, html)],
    [
      'no single sign-on',
      saying(403, 'Forbidden', { 'x-github-sso': 'required; url=https://github.com/orgs/acme/sso' }),
    ],
    ['no single sign-on', saying(403, noSso, classic('repo'))],
    ['runners are disabled', saying(422, 'Self-hosted runners have been disabled by your enterprise.')],
    ['a token that lives too long', saying(403, 'x forbids access via a token (classic) if its lifetime is too long')],
    ['the scope is there, the rights are not', saying(403, noRights, classic('admin:org', ''))],
    ["a person's token of an App lacks a permission", saying(403, noRights, ofPerson)],
    ['an App lacks a permission', saying(403, byApp)],
    ['the version of the API is gone', saying(400, '"2022-11-28" is not a supported version of the GitHub REST API.')],
    ['the version of the API is gone', answer(400, {}, { message: 'Bad', errors: 'Invalid API version' })],
  ])('%s: %#', (kind, refused) => {
    expect(denialOf(refused, asked('list'))?.kind).toBe(kind)
  })
})

describe('nothing is guessed', () => {
  test.each<[string, Answer, Asked]>([
    ['of a group of GitHub', saying(403, 'Runner group is hosted by GitHub', ofApp), asked('jit-config')],
    ['of words that nobody knows', saying(403, 'Your plan has no rate for this', classic('repo')), asked('list')],
    ['of a 400', saying(400, 'Problems parsing JSON'), asked('jit-config')],
    ['of a 422', saying(422, 'Validation Failed'), asked('jit-config')],
  ])('%s', (_, refused, question) => {
    expect(refusalOf(refused, question)).not.toHaveProperty('hint')
  })

  test('of the kind of token that has an empty header of scopes', () => {
    const { hint } = refusalOf(saying(403, noRights, { 'x-oauth-scopes': '' }), asked('list'))
    expect(hint).toContain('organization_self_hosted_runners=read')
    expect(hint).toContain('the scope admin:org')
  })
})

test("a person's account is thought of for organizations only, with the operation that was asked for", () => {
  expect(refusalOf(answer(404), asked('delete')).hint).toContain('use delete_self_hosted_runner_from_repo.')
  expect(refusalOf(answer(404), asked('get', 'repo')).hint).not.toContain("person's account")
})

test('the token of the workflow is named only to who may have used it', () => {
  for (const [kind, refused, question] of table) {
    const names = refusalOf(refused, question).hint?.includes('GITHUB_TOKEN') ?? false
    expect(names, kind).toBe(kind === 'an App lacks a permission')
  }
})
