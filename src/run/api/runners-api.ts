import type { Registration } from '../../domain/fleet/registration.ts'
import { decodeJitConfig, type JitConfig } from '../../domain/github/jit-config.ts'
import { routeOf, runnerGroupsRoute, verbs, type Verb } from '../../domain/github/operations.ts'
import { mostPages, perPage } from '../../domain/github/paging.ts'
import { refusalOf, unexpectedAnswer, type Asked } from '../../domain/github/refusal.ts'
import type { Answer, Reply } from '../../domain/github/reply.ts'
import { decodeGroupPage, type RunnerGroup } from '../../domain/github/runner-group.ts'
import { decodeRunner, decodeRunnerPage, type Runner, type RunnerPage } from '../../domain/github/runner.ts'
import { ShapeError } from '../../domain/github/shape.ts'
import { routeParameters, type Target } from '../../domain/github/target.ts'
import { decodeToken, type RunnerToken } from '../../domain/github/token.ts'
import { Failed, type Failure } from '../../domain/text/failure.ts'
import { brief } from '../../domain/text/harmless-text.ts'
import type { Ports } from '../ports.ts'
import { atIntervals } from '../progress.ts'
import { readPages, type PageQuery } from './read-pages.ts'

export type RunnerList = { readonly totalCount: number; readonly runners: readonly Runner[] }

/** The runners of one place, decoded. Each function throws `Failed` unless GitHub's answer is a success as documented. */
export type RunnersApi = {
  readonly get: (id: number) => Promise<Runner>
  /** Undefined when there is no such runner in a place that the token can see. */
  readonly find: (id: number) => Promise<Runner | undefined>
  /** Every runner, or those with exactly this name, however many pages that takes. */
  readonly list: (only: { readonly name?: string | undefined }) => Promise<RunnerList>
  /** False when the runner is gone already from a place that the token can see. */
  readonly delete: (id: number) => Promise<boolean>
  readonly createToken: (verb: 'registration-token' | 'remove-token') => Promise<RunnerToken>
  /** `lost`: the runner may have been registered, but there is no config to boot it with. */
  readonly generateJitConfig: (registration: Registration) => Promise<JitConfig | { readonly lost: Failure }>
  /** Every runner group of an organization. */
  readonly listGroups: () => Promise<readonly RunnerGroup[]>
}

/** `purpose` is the verb of the whole command: a refusal says what the token needs for that. */
export const runnersApi = (
  { send, clock, say }: Pick<Ports, 'send' | 'clock' | 'say'>,
  target: Target,
  purpose: Verb,
): RunnersApi => {
  const asking = (verb: Verb, what: string): Asked => ({ verb, target, what, purpose })

  const tell = {
    progress: atIntervals(clock, say),
    unsteady: (readings: number): void => {
      say(`The list changed while it was read, ${readings} times over: it may hold runners that are gone by now.`)
    },
  }

  const ask = (verb: Verb, parameters: Record<string, unknown>): Promise<Reply> =>
    send({ route: routeOf(verb, target.scope), parameters: { ...routeParameters(target), ...parameters } })

  const listPage = async (query: PageQuery & { readonly name?: string }): Promise<RunnerPage> => {
    const what = query.name === undefined ? 'list the runners' : `look up runner ${brief(query.name)}`
    return decoded(await ask('list', query), asking('list', what), decodeRunnerPage)
  }

  let placeCheck: Promise<void> | undefined
  /** The place is asked for its list, not for its public page: a token may see the one and not the other. */
  const checkPlace = (asked: Asked): Promise<void> => (placeCheck ??= lookAtPlace(asked))

  const lookAtPlace = async (asked: Asked): Promise<void> => {
    const reply = await ask('list', { per_page: 1, page: 1 })
    // What cannot be done is what was asked for, not this look.
    if (reply.kind === 'no-answer' || reply.status !== verbs.list.status) throw new Failed(refusalOf(reply, asked))
    checkShape(reply, asked, decodeRunnerPage)
  }

  const askedFor = (id: number): Asked => asking('get', `get runner ${id}`)

  const get = async (id: number): Promise<Runner> =>
    decoded(await ask('get', { runner_id: id }), askedFor(id), decodeRunner)

  const find = async (id: number): Promise<Runner | undefined> => {
    try {
      return await get(id)
    } catch (error) {
      if (!(error instanceof Failed) || error.failure.code !== 'not-found') throw error
      await checkPlace(askedFor(id))
      return undefined
    }
  }

  /** Whether GitHub compares names exactly, and counts only those, is undocumented: names are compared here. */
  const listNamed = async (name: string, isSecond = false): Promise<RunnerList> => {
    const found = new Map<number, Runner>()
    const read = new Set<number>()
    for (let page = 1; ; page += 1) {
      const { totalCount, items } = await listPage({ name, per_page: perPage, page })
      const isOver = items.length < perPage || items.every(({ id }) => read.has(id)) || page === mostPages
      for (const runner of items) read.add(runner.id)
      for (const runner of items) if (runner.name === name) found.set(runner.id, runner)
      // Between two pages it may have moved to the one that was read already.
      if (isOver && page > 1 && found.size === 0 && !isSecond) return listNamed(name, true)
      if (isOver) return { totalCount, runners: [...found.values()] }
    }
  }

  return {
    get,
    find,
    list: async ({ name }) => {
      if (name !== undefined) return listNamed(name)
      const { totalCount, items } = await readPages(listPage, tell)
      return { totalCount, runners: items }
    },
    delete: async (id) => {
      const asked = asking('delete', `delete runner ${id}`)
      const reply = await ask('delete', { runner_id: id })
      if (reply.kind === 'answer' && reply.status === 404) {
        await checkPlace(asked)
        // A try whose answer got lost may have deleted it: then it is this step that made it go.
        return reply.isReplay === true
      }
      decoded(reply, asked, () => undefined)
      return true
    },
    createToken: async (verb) => {
      const what = `create a ${verb === 'registration-token' ? 'registration' : 'remove'} token for the runners`
      return decoded(await ask(verb, {}), asking(verb, what), decodeToken)
    },
    generateJitConfig: async ({ name, labels, groupId, workFolder }) => {
      const body = { name, labels, runner_group_id: groupId, work_folder: workFolder }
      const asked = asking('jit-config', `generate a JIT config for runner ${brief(name)} in runner group ${groupId}`)
      const reply = await ask('jit-config', body)
      try {
        return decoded(reply, asked, decodeJitConfig)
      } catch (error) {
        if (error instanceof Failed && mayHaveRegistered(reply)) return { lost: error.failure }
        throw error
      }
    },
    listGroups: async () => {
      const asked = asking('list', 'list the runner groups')
      const readPage = async (page: PageQuery) => {
        const parameters = { ...routeParameters(target), ...page }
        return decoded(await send({ route: runnerGroupsRoute, parameters }), asked, decodeGroupPage)
      }
      return (await readPages(readPage, tell)).items
    },
  }
}

const decoded = <T>(reply: Reply, asked: Asked, decode: (json: unknown) => T): T => {
  if (reply.kind === 'no-answer' || reply.status >= 300) throw new Failed(refusalOf(reply, asked))
  if (reply.status !== verbs[asked.verb].status)
    throw new Failed(unexpectedAnswer(reply, asked, `not ${verbs[asked.verb].status} as documented`))
  return checkShape(reply, asked, decode)
}

const checkShape = <T>(answer: Answer, asked: Asked, decode: (json: unknown) => T): T => {
  try {
    return decode(answer.json)
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error
    const because = answer.json === undefined ? 'the answer is not JSON' : error.message
    throw new Failed(unexpectedAnswer(answer, asked, because), { cause: error })
  }
}

/** After a success, or an answer that got lost or hurt on its way. */
const mayHaveRegistered = (reply: Reply): boolean =>
  reply.kind === 'no-answer' ? reply.sent : reply.status < 300 || reply.status >= 500
