import { describe, expect, test } from 'vitest'
import type { Asked } from '../../../src/domain/github/asked.ts'
import type { Scope } from '../../../src/domain/github/operations.ts'
import { refusalOf } from '../../../src/domain/github/refusal.ts'
import type { Answer } from '../../../src/domain/github/reply.ts'
import { answer, asked, saying } from './github-refusals.ts'

const notAccessible = 'Resource not accessible by integration'

describe('a hint says what to do', () => {
  test.each<[string, Answer, Asked, readonly string[]]>([
    ['401', answer(401), asked('get'), ['wrong, expired or revoked', 'one hour']],
    [
      '403 to read an organization',
      answer(403),
      asked('list'),
      ['"Self-hosted runners"', 'at level read', 'admin:org'],
    ],
    ['403 to write an organization', answer(403), asked('delete'), ['organization_self_hosted_runners=write']],
    ['403 to read a repository', answer(403), asked('get', 'repo'), ['administration=read', 'scope repo']],
    ['403 to write a repository', answer(403), asked('jit-config', 'repo'), ['administration=write']],
    ['404', answer(404), asked('get'), ['may not see it']],
    ['a runner at work', saying(422, 'still running a job'), asked('delete'), ['if-busy: wait', 'if-busy: skip']],
    ['409', answer(409), asked('jit-config'), ['another name', 'if-exists: replace']],
    ['a full group', saying(422, 'group is full'), asked('jit-config'), ['10,000 runners']],
  ])('%s', (_, refused, question, words) => {
    const { hint = '' } = refusalOf(refused, question)
    for (const word of words) expect(hint).toContain(word)
  })

  test.each<[string, Scope]>([
    ['organization', 'org'],
    ['repository', 'repo'],
  ])("a 403 for a %s names the workflow's own token", (_, scope) => {
    const refused = saying(403, notAccessible)
    expect(refusalOf(refused, asked('list', scope)).hint).toContain("The workflow's own GITHUB_TOKEN can never")
  })
})

test('a look that serves to delete needs what the deletion needs', () => {
  const look: Asked = { ...asked('list'), purpose: 'delete' }
  expect(refusalOf(answer(404), look).hint).toContain('organization_self_hosted_runners=write')
  expect(refusalOf(saying(403, notAccessible), look).hint).toContain('organization_self_hosted_runners=write')
})

describe('when a limit ends', () => {
  test.each([
    ['61', 'A secondary rate limit: try again after 61 s.'],
    ['Thu, 01 Jan 2026 00:00:00 GMT', 'A secondary rate limit: try again after Thu, 01 Jan 2026 00:00:00 GMT.'],
  ])('is told from retry-after %s', (retryAfter, hint) => {
    expect(refusalOf(answer(429, { 'retry-after': retryAfter }), asked('get')).hint).toBe(hint)
  })
})
