import type { JitOrder } from '../domain/command.ts'
import { Failed } from '../domain/failure.ts'
import { decodeJitConfig, type JitConfig } from '../domain/jit-config.ts'
import { routeOf, verbs, type Verb } from '../domain/operations.ts'
import { refusalOf, unexpectedAnswer, type Asked } from '../domain/refusal.ts'
import type { Answer, Reply, Send } from '../domain/reply.ts'
import { decodeRunner, decodeRunnerPage, type Runner, type RunnerPage } from '../domain/runner.ts'
import { ShapeError } from '../domain/shape.ts'
import { routeParameters, type Target } from '../domain/target.ts'
import { decodeToken, type RunnerToken } from '../domain/token.ts'

/** The most that GitHub gives at once. */
const perPage = 100

type Fleet = { readonly totalCount: number; readonly runners: readonly Runner[] }

/** The runners of one place, decoded. A function throws `Failed` unless GitHub's answer is a success as documented. */
export type RunnersApi = {
  readonly get: (id: number) => Promise<Runner>
  /** Every runner, or those with exactly this name, however many pages that takes. */
  readonly list: (name?: string) => Promise<Fleet>
  /** Asks for one runner only: whether the token may see this place at all. */
  readonly look: () => Promise<RunnerPage>
  /** False when the runner is gone already. */
  readonly delete: (id: number) => Promise<boolean>
  readonly createToken: (verb: 'registration-token' | 'remove-token') => Promise<RunnerToken>
  readonly generateJitConfig: (order: JitOrder) => Promise<JitConfig>
}

export const runnersApi = (send: Send, target: Target): RunnersApi => {
  const ask = (verb: Verb, parameters: Record<string, unknown>): Promise<Reply> =>
    send({ route: routeOf(verb, target.scope), parameters: { ...routeParameters(target), ...parameters } })

  const page = async (number: number, size: number, name?: string): Promise<RunnerPage> => {
    const reply = await ask('list', { per_page: size, page: number, ...(name !== undefined && { name }) })
    return decoded(reply, { verb: 'list', target, what: 'list the runners' }, decodeRunnerPage)
  }

  const look = (): Promise<RunnerPage> => page(1, 1)

  return {
    look,
    get: async (id) =>
      decoded(await ask('get', { runner_id: id }), { verb: 'get', target, what: `get runner ${id}` }, decodeRunner),
    list: async (name) => {
      const { totalCount, runners } = await readAllPages((number) => page(number, perPage, name))
      // Whether GitHub compares names exactly is undocumented; here they are.
      return { totalCount, runners: runners.filter((runner) => name === undefined || runner.name === name) }
    },
    delete: async (id) => {
      const reply = await ask('delete', { runner_id: id })
      // The place is asked for its list, not for its public page: a token may see the one and not the other.
      if (reply.kind === 'answer' && reply.status === 404) return look().then(() => false)
      decoded(reply, { verb: 'delete', target, what: `delete runner ${id}` }, () => undefined)
      return true
    },
    createToken: async (verb) => {
      const what = `create a ${verb === 'registration-token' ? 'registration' : 'remove'} token for the runners`
      return decoded(await ask(verb, {}), { verb, target, what }, decodeToken)
    },
    generateJitConfig: async ({ name, labels, groupId, workFolder }) => {
      const body = { name, labels, runner_group_id: groupId, work_folder: workFolder }
      const what = `generate a JIT config for runner ${name}`
      return decoded(await ask('jit-config', body), { verb: 'jit-config', target, what }, decodeJitConfig)
    },
  }
}

/** Page by page by number, never by a `Link` that could name another host; no runner twice when pages shift. */
const readAllPages = async (page: (number: number) => Promise<RunnerPage>): Promise<Fleet> => {
  const found = new Map<number, Runner>()
  for (let number = 1; ; number += 1) {
    const { totalCount, runners } = await page(number)
    for (const runner of runners) found.set(runner.id, runner)
    if (runners.length === 0 || number * perPage >= totalCount) return { totalCount, runners: [...found.values()] }
  }
}

const decoded = <T>(reply: Reply, asked: Asked, decode: (json: unknown) => T): T => {
  if (reply.kind === 'no-answer' || reply.status >= 300) throw new Failed(refusalOf(reply, asked))
  if (reply.status !== verbs[asked.verb].status) throw new Failed(unexpectedAnswer(reply, asked))
  return withShapeChecked(reply, asked, decode)
}

const withShapeChecked = <T>(answer: Answer, asked: Asked, decode: (json: unknown) => T): T => {
  try {
    return decode(answer.json)
  } catch (error) {
    if (error instanceof ShapeError) throw new Failed(unexpectedAnswer(answer, asked, error), { cause: error })
    throw error
  }
}
