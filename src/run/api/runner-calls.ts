import { verbs } from '../../domain/github/operations.ts'
import { mostPages, perPage } from '../../domain/github/paging.ts'
import { refusalOf, type Asked } from '../../domain/github/refusal.ts'
import { decodeRunner, decodeRunnerPage, type Runner, type RunnerPage } from '../../domain/github/runner.ts'
import type { Reply } from '../../domain/github/reply.ts'
import { Failed } from '../../domain/text/failure.ts'
import { brief } from '../../domain/text/harmless-text.ts'
import { decoded, type Calls } from './calling.ts'
import { readPages, type PageQuery, type Tell } from './read-pages.ts'

export type RunnerList = {
  readonly totalCount: number
  readonly runners: readonly Runner[]
  /** False when it never held still while it was read. */
  readonly isWhole: boolean
  /** When it was read; undefined when no answer told the time. */
  readonly read: ReadTime | undefined
}

/** GitHub's time when the first and the last page of a list were answered, in milliseconds since 1970. */
export type ReadTime = { readonly firstMs: number; readonly lastMs: number }

export type RunnerCalls = {
  readonly get: (id: number) => Promise<Runner>
  /** Undefined when there is no such runner in a place that the token can see. */
  readonly find: (id: number) => Promise<Runner | undefined>
  /** Every runner, or those with exactly this name, however many pages that takes. */
  readonly list: (only: { readonly name?: string | undefined }) => Promise<RunnerList>
  /** False when the runner is gone already from a place that the token can see. */
  readonly delete: (id: number) => Promise<boolean>
}

export const runnerCalls = (calls: Calls, tell: Tell): RunnerCalls => {
  const { ask, asked } = calls

  const listPage = async (
    query: PageQuery & { readonly name?: string },
  ): Promise<{ readonly page: RunnerPage; readonly atMs: number | undefined }> => {
    const what = query.name === undefined ? 'list the runners' : `look up runner ${brief(query.name)}`
    const reply = await ask('list', query)
    return { page: decoded(reply, asked('list', what), decodeRunnerPage), atMs: timeOf(reply) }
  }

  let placeCheck: Promise<void> | undefined
  /** The place is asked for its list, not for its public page: a token may see the one and not the other. */
  const checkPlace = (cannot: Asked): Promise<void> => (placeCheck ??= lookAtPlace(cannot))

  const lookAtPlace = async (cannot: Asked): Promise<void> => {
    const reply = await ask('list', { per_page: 1, page: 1 })
    // What cannot be done is what was asked for, not this look.
    if (reply.kind === 'no-answer' || reply.status !== verbs.list.status) throw new Failed(refusalOf(reply, cannot))
    decoded(reply, { ...cannot, verb: 'list' }, decodeRunnerPage)
  }

  const getting = (id: number): Asked => asked('get', `get runner ${id}`)

  const get = async (id: number): Promise<Runner> =>
    decoded(await ask('get', { runner_id: id }), getting(id), decodeRunner)

  return {
    get,
    find: async (id) => {
      try {
        return await get(id)
      } catch (error) {
        if (!(error instanceof Failed) || error.failure.code !== 'not-found') throw error
        await checkPlace(getting(id))
        return undefined
      }
    },
    list: async ({ name }) => {
      const times: number[] = []
      const timedPage = async (query: PageQuery & { readonly name?: string }): Promise<RunnerPage> => {
        const { page, atMs } = await listPage(query)
        if (atMs !== undefined) times.push(atMs)
        return page
      }
      const list = name === undefined ? listOf(await readPages(timedPage, tell)) : await listNamed(name, timedPage)
      const read = times.length === 0 ? undefined : { firstMs: Math.min(...times), lastMs: Math.max(...times) }
      return { ...list, read }
    },
    delete: async (id) => {
      const deleting = asked('delete', `delete runner ${id}`)
      const reply = await ask('delete', { runner_id: id })
      if (reply.kind === 'answer' && reply.status === 404) {
        await checkPlace(deleting)
        // A try whose answer got lost may have deleted it: then it is this step that made it go.
        return reply.isReplay === true
      }
      decoded(reply, deleting, () => undefined)
      return true
    },
  }
}

type UntimedList = Omit<RunnerList, 'read'>

const listOf = ({ totalCount, items, isWhole }: RunnerPage & { readonly isWhole: boolean }): UntimedList => ({
  totalCount,
  runners: items,
  isWhole,
})

/** The time that an answer tells, in whole seconds. */
const timeOf = (reply: Reply): number | undefined => {
  const written = reply.kind === 'answer' ? Date.parse(reply.headers['date'] ?? '') : Number.NaN
  return Number.isNaN(written) ? undefined : written
}

/** Whether GitHub compares names exactly, and counts only those, is undocumented: names are compared here. */
const listNamed = async (
  name: string,
  listPage: (query: PageQuery & { readonly name: string }) => Promise<RunnerPage>,
  isSecond = false,
): Promise<UntimedList> => {
  const found = new Map<number, Runner>()
  const read = new Set<number>()
  for (let page = 1; ; page += 1) {
    const { totalCount, items } = await listPage({ name, per_page: perPage, page })
    const isOver = items.length < perPage || items.every(({ id }) => read.has(id)) || page === mostPages
    for (const runner of items) read.add(runner.id)
    for (const runner of items) if (runner.name === name) found.set(runner.id, runner)
    // Between two pages it may have moved to the one that was read already.
    if (isOver && page > 1 && found.size === 0 && !isSecond) return listNamed(name, listPage, true)
    if (isOver) return { totalCount, runners: [...found.values()], isWhole: true }
  }
}
