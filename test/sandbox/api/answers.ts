import { errorAnswer, jsonAnswer, textAnswer, type Answer } from './exchange.ts'
import type { Place } from './fleet.ts'
import { busyDeletions, type Habits } from './habits.ts'
import { numberedFrom } from './numbered-places.ts'
import { linkHeader, pageOf, type Page } from './paging.ts'
import type { Match } from './place-state.ts'
import { runnersDisabled } from './refusals.ts'
import { groupAnswer, isVisibleTo } from './runner-group.ts'
import { runnerToken } from './runner-token.ts'
import type { Stock } from './stock.ts'

/** One request that has found its route. */
export interface Call {
  readonly stock: Stock
  readonly place: Place
  readonly path: string
  readonly query: URLSearchParams
  /** The id or the version in the path; empty when it has none. */
  readonly asked: string
  readonly body: unknown
  readonly documentationUrl: string
}

const notFound = ({ documentationUrl }: Call): Answer => errorAnswer(404, 'Not Found', documentationUrl)

export function listRunners(call: Call): Answer {
  const { stock, place, query } = call
  const page = pageOf(query)
  const match = matchOf(query.get('name'), stock.habits.nameFilter)
  const { total, texts } = stock.fleet.page(place, match, page.offset, page.size)
  const text = `{"total_count":${total},"runners":[${texts.join(',')}]}`
  return textAnswer(200, text, linkOf(call, page, total))
}

function matchOf(name: string | null, filter: Habits['nameFilter']): Match {
  if (name === null || name === '' || filter === 'ignored') return undefined
  return filter === 'exact' ? name : (candidate) => candidate.startsWith(name)
}

export function getRunner(call: Call): Answer {
  const { stock, place, asked } = call
  const runner = stock.fleet.told(place, Number(asked))
  return runner === undefined ? notFound(call) : jsonAnswer(200, runner)
}

export function deleteRunner(call: Call): Answer {
  const { stock, place, asked, documentationUrl } = call
  const { fleet, habits } = stock
  const id = Number(asked)
  const told = fleet.told(place, id)
  if (told === undefined) return notFound(call)
  const isRefused = habits.deletionAsks === 'truth' ? fleet.find(place, id)?.busy : told.busy
  if (isRefused === true) {
    const [status, wordsFor] = busyDeletions[habits.busyDeletion]
    return errorAnswer(status, wordsFor(told.name), documentationUrl)
  }
  fleet.deleteByRequest(place, id)
  return { status: 204, headers: {}, text: '' }
}

export function createToken({ stock, place, documentationUrl }: Call): Answer {
  if (stock.fleet.areRunnersDisabled(place)) return runnersDisabled(documentationUrl)
  return jsonAnswer(201, runnerToken(stock.nextSerial(), stock.clock.nowMs()))
}

export function listDownloads({ stock }: Call): Answer {
  return jsonAnswer(200, stock.downloads)
}

export function getDeprecation(call: Call): Answer {
  const { stock, asked } = call
  const known = stock.habits.tellsDeprecations ? stock.deprecations.get(asked) : undefined
  return known === undefined ? notFound(call) : jsonAnswer(200, { runner_version: asked, ...known })
}

export function listGroups(call: Call): Answer {
  const { stock, place, query } = call
  const page = pageOf(query)
  const user = query.get('visible_to_repository')
  const org = place.replace(/^orgs\//, '')
  if (user !== null && !stock.fleet.hasPlace(`repos/${org}/${user}`)) return notFound(call)
  const groups = stock.fleet.groups(place).filter((group) => user === null || isVisibleTo(user, group))
  const shown = groups.slice(page.offset, page.offset + page.size)
  const body = {
    total_count: groups.length,
    runner_groups: shown.map((group) => groupAnswer(group, `${stock.url}/${place}`)),
  }
  return jsonAnswer(200, body, linkOf(call, page, groups.length))
}

export function listRunnersInGroup(call: Call): Answer {
  const { stock, place, asked, query } = call
  const { fleet } = stock
  const page = pageOf(query)
  const id = Number(asked)
  if (!fleet.groups(place).some((group) => group.id === id)) return notFound(call)
  const runners = fleet.toldInList(place).filter((runner) => fleet.find(place, runner.id)?.runner_group_id === id)
  const shown = runners.slice(page.offset, page.offset + page.size)
  const body = { total_count: runners.length, runners: shown }
  return jsonAnswer(200, body, linkOf(call, page, runners.length))
}

/** GitHub links by the number of the place, never by its name. */
function linkOf({ stock, place, path, query }: Call, page: Page, total: number): Record<string, string> {
  return linkHeader(`${stock.url}/${numberedFrom(place)}${path.slice(`/${place}`.length)}`, query, page, total)
}
