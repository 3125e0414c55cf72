import type { Asked } from '../../domain/github/asked.ts'
import { mostPages, perPage, sightings, uniqueItems, type Page, type Sighting } from '../../domain/github/paging.ts'
import { decodeRunner, decodeRunnerPage, type Runner } from '../../domain/github/runner.ts'
import type { Reply } from '../../domain/github/reply.ts'
import { brief } from '../../domain/text/harmless-text.ts'
import { decoded, decodedPage, goneBy, type Calls } from './calling.ts'
import type { CheckPlace } from './place-check.ts'
import { readPages, type PageQuery, type ReadList, type Tell } from './read-pages.ts'

export type RunnerList = {
  readonly totalCount: number
  readonly runners: readonly Runner[]
  /** By id: a runner as it stood on each page that was read, those of a reading that did not add up included. */
  readonly sightings: ReadonlyMap<number, readonly Sighting<Runner>[]>
  /** False when it never held still while it was read. */
  readonly isWhole: boolean
  /** When it was read; undefined when no answer told the time. */
  readonly read: ReadTime | undefined
}

/** GitHub's time when the first and the last page of a list were answered, in milliseconds since 1970. */
export type ReadTime = { readonly firstMs: number; readonly lastMs: number }

/** What one runner looked like when the request for it left; undefined when it was not there. */
export type SingleLook = { readonly runner: Runner | undefined; readonly sentAtMs: number }

export type RunnerCalls = {
  /** Fails when there is none: as gone, if the token can see the place. */
  readonly get: (id: number) => Promise<Runner>
  /** Undefined when there is no such runner in a place that the token can see. */
  readonly find: (id: number) => Promise<Runner | undefined>
  /** The same, and when that was. */
  readonly look: (id: number) => Promise<SingleLook>
  /** Every runner, or those with exactly this name, however many pages that takes. */
  readonly list: (only: { readonly name?: string | undefined }) => Promise<RunnerList>
  /** How many requests are left of the hour, if GitHub has said so. */
  readonly remaining: () => number | undefined
}

export const runnerCalls = (calls: Calls, checkPlace: CheckPlace, tell: Tell): RunnerCalls => {
  const { ask, asked } = calls
  const getting = (id: number): Asked => asked('get', `get runner ${id}`)

  /** A reader of pages, and the times that GitHub told with them. */
  const pageReader = (): { readonly listPage: ListPage; readonly times: readonly number[] } => {
    const times: number[] = []
    const listPage: ListPage = async (query) => {
      const what = query.name === undefined ? 'list the runners' : `look up runner ${brief(query.name)}`
      const reply = await ask('list', query)
      const page = await decodedPage(reply, asked('list', what), decodeRunnerPage)
      times.push(...timeOf(reply))
      return page
    }
    return { listPage, times }
  }
  /** Undefined when it is gone from a place that the token can see. */
  const runnerIn = async (id: number, reply: Reply): Promise<Runner | undefined> => {
    if (reply.kind === 'no-answer' || reply.status !== 404) return decoded(reply, getting(id), decodeRunner)
    await checkPlace(getting(id))
    return undefined
  }
  const look: RunnerCalls['look'] = async (id) => {
    const reply = await ask('get', { runner_id: id })
    return { runner: await runnerIn(id, reply), sentAtMs: reply.sentAtMs ?? -Infinity }
  }

  return {
    get: async (id) => {
      const reply = await ask('get', { runner_id: id })
      const runner = await runnerIn(id, reply)
      if (runner === undefined) throw await goneBy(reply, calls.target, id)
      return runner
    },
    find: async (id) => (await look(id)).runner,
    look,
    remaining: calls.remaining,
    list: async ({ name }) => {
      const { listPage, times } = pageReader()
      const { items, ...list } = await (name === undefined ? readPages(listPage, tell) : readNamed(name, listPage))
      const read = times.length === 0 ? undefined : { firstMs: Math.min(...times), lastMs: Math.max(...times) }
      return { ...list, runners: items, read }
    },
  }
}

type ListPage = (query: PageQuery & { readonly name?: string }) => Promise<Page<Runner>>

/** The time that an answer tells, in whole seconds, if it tells any. */
const timeOf = (reply: Reply): readonly number[] => {
  const written = reply.kind === 'answer' ? Date.parse(reply.headers['date'] ?? '') : Number.NaN
  return Number.isNaN(written) ? [] : [written]
}

/** Whether GitHub compares names exactly, and counts only those, is undocumented: names are compared here. */
const readNamed = async (name: string, listPage: ListPage, isSecond = false): Promise<ReadList<Runner>> => {
  const pages: Page<Runner>[] = []
  const read = new Set<number>()
  for (let page = 1; ; page += 1) {
    const answer = await listPage({ name, per_page: perPage, page })
    const { totalCount, items } = answer
    const isOver = items.length < perPage || items.every(({ id }) => read.has(id)) || page === mostPages
    for (const runner of items) read.add(runner.id)
    pages.push({ ...answer, items: items.filter((runner) => runner.name === name) })
    if (!isOver) continue
    const found = uniqueItems(pages)
    // Between two pages it may have moved to the one that was read already.
    if (page > 1 && found.length === 0 && !isSecond) return readNamed(name, listPage, true)
    return { totalCount, items: found, sightings: sightings(pages), isWhole: true }
  }
}
