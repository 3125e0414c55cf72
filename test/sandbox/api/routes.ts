import type { Access, Scope } from './access.ts'
import { errorAnswer, jsonAnswer, textAnswer, type Answer } from './exchange.ts'
import type { Fleet, Match, Place } from './fleet.ts'
import type { JitBlobs } from './jit-blob.ts'
import { generateJitConfig } from './jit-config.ts'
import { linkHeader, pageOf } from './paging.ts'
import { groupAnswer } from './runner-group.ts'
import { runnerToken } from './runner-token.ts'

/** What one server hands out. */
export interface Stock {
  readonly url: string
  readonly fleet: Fleet
  readonly blobs: JitBlobs
  readonly nameFilter: 'exact' | 'prefix'
  /** 1, 2, 3, … */
  nextSerial(): number
}

export interface Call {
  readonly stock: Stock
  readonly place: Place
  readonly path: string
  readonly query: URLSearchParams
  readonly runnerId: number
  readonly body: unknown
  readonly documentationUrl: string
}

export interface Route {
  readonly place: Place
  readonly scope: Scope
  readonly access: Access
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
const runnersPage = 'self-hosted-runners'
const row = (method: string, tail: RegExp, access: Access, anchor: string, answer: Row['answer']): Row => {
  return { method, tail, access, section: runnersPage, anchor, scopes: both, answer }
}

const rows: readonly Row[] = [
  row('GET', /^runners$/, 'read', 'list-self-hosted-runners-for', listRunners),
  row('GET', /^runners\/(\d+)$/, 'read', 'get-a-self-hosted-runner-for', getRunner),
  row('DELETE', /^runners\/(\d+)$/, 'write', 'delete-a-self-hosted-runner-from', deleteRunner),
  row('POST', /^runners\/registration-token$/, 'write', 'create-a-registration-token-for', createToken),
  row('POST', /^runners\/remove-token$/, 'write', 'create-a-remove-token-for', createToken),
  row(
    'POST',
    /^runners\/generate-jitconfig$/,
    'write',
    'create-configuration-for-a-just-in-time-runner-for',
    ({ stock, place, body, documentationUrl }) =>
      generateJitConfig(stock.fleet, stock.blobs, place, body, documentationUrl),
  ),
  {
    ...row('GET', /^runner-groups$/, 'read', 'list-self-hosted-runner-groups-for', listGroups),
    section: 'self-hosted-runner-groups',
    scopes: ['org'],
  },
]

export function routeOf(method: string, path: string): Route | undefined {
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
  const runnerId = Number(found.tail.exec(tail)?.[1] ?? 0)
  return {
    place,
    scope,
    access: found.access,
    documentationUrl,
    takesBody: method === 'POST',
    answer: (stock, query, body) => found.answer({ stock, place, path, query, runnerId, body, documentationUrl }),
  }
}

function listRunners({ stock, place, path, query }: Call): Answer {
  const page = pageOf(query)
  const { total, texts } = stock.fleet.page(place, matchOf(query.get('name'), stock.nameFilter), page.offset, page.size)
  const text = `{"total_count":${total},"runners":[${texts.join(',')}]}`
  return textAnswer(200, text, linkHeader(stock.url + path, query, page, total))
}

function matchOf(name: string | null, filter: Stock['nameFilter']): Match {
  if (name === null || name === '') return undefined
  return filter === 'exact' ? name : (candidate) => candidate.startsWith(name)
}

function getRunner({ stock, place, runnerId, documentationUrl }: Call): Answer {
  const runner = stock.fleet.find(place, runnerId)
  return runner === undefined ? errorAnswer(404, 'Not Found', documentationUrl) : jsonAnswer(200, runner)
}

function deleteRunner({ stock, place, runnerId, documentationUrl }: Call): Answer {
  const runner = stock.fleet.find(place, runnerId)
  if (runner === undefined) return errorAnswer(404, 'Not Found', documentationUrl)
  if (runner.busy) {
    return errorAnswer(422, `Bad request - Runner "${runner.name}" is still running a job`, documentationUrl)
  }
  stock.fleet.remove(place, runnerId)
  return { status: 204, headers: {}, text: '' }
}

function createToken({ stock }: Call): Answer {
  return jsonAnswer(201, runnerToken(stock.nextSerial(), Date.now()))
}

function listGroups({ stock, place, path, query }: Call): Answer {
  const page = pageOf(query)
  const groups = stock.fleet.groups(place)
  const shown = groups.slice(page.offset, page.offset + page.size)
  const body = {
    total_count: groups.length,
    runner_groups: shown.map((group) => groupAnswer(group, `${stock.url}/${place}`)),
  }
  return jsonAnswer(200, body, linkHeader(stock.url + path, query, page, groups.length))
}
