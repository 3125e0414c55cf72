import type { Asked } from '../../../src/domain/github/asked.ts'
import type { Scope, Verb } from '../../../src/domain/github/operations.ts'
import type { Answer } from '../../../src/domain/github/reply.ts'

export type Headers = Readonly<Record<string, string>>

/** What was asked of GitHub, of an organization or a repository. */
export const asked = (verb: Verb, scope: Scope = 'org'): Asked => ({
  verb,
  target: scope === 'org' ? { scope, org: 'acme' } : { scope, owner: 'acme', repo: 'shop' },
  what: 'do it to the runners',
  purpose: verb,
})

export const answer = (status: number, headers: Headers = {}, json?: unknown): Answer => ({
  kind: 'answer',
  status,
  headers,
  json,
})

export const saying = (status: number, message: string, headers: Headers = {}): Answer =>
  answer(status, headers, { message })
