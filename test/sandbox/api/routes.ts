import type { Access, Scope } from './access.ts'
import * as answers from './answers.ts'
import type { Call } from './answers.ts'
import type { Answer } from './exchange.ts'
import type { Place } from './fleet.ts'
import { generateJitConfig } from './jit-config.ts'
import { namedPath } from './numbered-places.ts'
import type { Stock } from './stock.ts'

export interface Route {
  readonly place: Place
  readonly scope: Scope
  readonly access: Access
  readonly owner: string
  readonly documentationUrl: string
  readonly takesBody: boolean
  answer(stock: Stock, query: URLSearchParams, body: unknown): Answer
}

type Row = {
  method: string
  tail: RegExp
  access: Access
  section: string
  anchor: string
  scopes: readonly Scope[]
  answer: (call: Call) => Answer
}

const both = ['org', 'repo'] as const
const row = (method: string, tail: RegExp, access: Access, anchor: string, answer: Row['answer']): Row => {
  return { method, tail, access, section: 'self-hosted-runners', anchor, scopes: both, answer }
}
const groupRow = (tail: RegExp, anchor: string, answer: Row['answer']): Row => {
  return { ...row('GET', tail, 'read', anchor, answer), section: 'self-hosted-runner-groups', scopes: ['org'] }
}

const rows: readonly Row[] = [
  row('GET', /^runners$/, 'read', 'list-self-hosted-runners-for', answers.listRunners),
  row('GET', /^runners\/downloads$/, 'read', 'list-runner-applications-for', answers.listDownloads),
  row(
    'GET',
    /^runners\/deprecations\/([^/]+)$/,
    'read',
    'get-runner-version-end-of-life-schedule-for',
    answers.getDeprecation,
  ),
  row('GET', /^runners\/(\d+)$/, 'read', 'get-a-self-hosted-runner-for', answers.getRunner),
  row('DELETE', /^runners\/(\d+)$/, 'write', 'delete-a-self-hosted-runner-from', answers.deleteRunner),
  row('POST', /^runners\/registration-token$/, 'write', 'create-a-registration-token-for', answers.createToken),
  row('POST', /^runners\/remove-token$/, 'write', 'create-a-remove-token-for', answers.createToken),
  row(
    'POST',
    /^runners\/generate-jitconfig$/,
    'write',
    'create-configuration-for-a-just-in-time-runner-for',
    ({ stock, place, body, documentationUrl }) => generateJitConfig(stock, place, body, documentationUrl),
  ),
  groupRow(/^runner-groups$/, 'list-self-hosted-runner-groups-for', answers.listGroups),
  groupRow(/^runner-groups\/(\d+)\/runners$/, 'list-self-hosted-runners-in-a-group-for', answers.listRunnersInGroup),
]

export function routeOf(method: string, asked: string): Route | undefined {
  const path = namedPath(asked)
  const parts = /^\/(orgs\/[^/]+|repos\/[^/]+\/[^/]+)\/actions\/(.+)$/.exec(path)
  if (parts === null) return undefined
  const [, where = '', tail = ''] = parts
  const scope: Scope = where.startsWith('orgs/') ? 'org' : 'repo'
  const found = rows.find((candidate) => {
    return candidate.method === method && candidate.scopes.includes(scope) && candidate.tail.test(tail)
  })
  if (found === undefined) return undefined
  const place = where as Place
  const anchor = `${found.anchor}-${scope === 'org' ? 'an-organization' : 'a-repository'}`
  const documentationUrl = `https://docs.github.com/rest/actions/${found.section}#${anchor}`
  const inTail = decodeURIComponent(found.tail.exec(tail)?.[1] ?? '')
  return {
    place,
    scope,
    access: found.access,
    owner: place.split('/')[1] ?? '',
    documentationUrl,
    takesBody: method === 'POST',
    answer: (stock, query, body) => found.answer({ stock, place, path, query, asked: inTail, body, documentationUrl }),
  }
}
