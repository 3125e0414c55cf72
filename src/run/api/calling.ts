import type { Asked } from '../../domain/github/asked.ts'
import { routeOf, verbs, type Verb } from '../../domain/github/operations.ts'
import { saysNext, type Page } from '../../domain/github/paging.ts'
import type { Answer, ApiRequest, Reply, WireRequest } from '../../domain/github/reply.ts'
import { ShapeError } from '../../domain/github/shape.ts'
import { routeParameters, type Target } from '../../domain/github/target.ts'
import { Failed } from '../../domain/text/failure.ts'
import type { Ports } from '../ports.ts'

/** How long a try may take, if that is less than usual, and what has to be seen before. */
type How = Pick<ApiRequest, 'timeoutMs' | 'guard'>

/** How the requests of one step are made: of which place, for which purpose, and through what they are sent. */
export type Calls = {
  readonly target: Target
  /** What was asked, in words for a refusal, which says what the token needs for the purpose of the step. */
  readonly asked: (verb: Verb, what: string) => Asked
  readonly ask: (verb: Verb, parameters: Readonly<Record<string, unknown>>, how?: How) => Promise<Reply>
  /** A request that is not sent by itself, but in the turn of another. */
  readonly requestOf: (verb: Verb, parameters: Readonly<Record<string, unknown>>) => WireRequest
  /** How many requests are left of the hour, if GitHub has said so. */
  readonly remaining: () => number | undefined
  /** For what is no operation of this action. */
  readonly askRoute: (route: ApiRequest['route'], parameters: Readonly<Record<string, unknown>>) => Promise<Reply>
}

export const callsOf = (plainSend: Ports['send'], target: Target, purpose: Verb): Calls => {
  let remaining: number | undefined
  const send: Ports['send'] = async (request) => {
    const reply = await plainSend(request)
    const said = reply.kind === 'answer' ? reply.headers['x-ratelimit-remaining'] : undefined
    if (said !== undefined && /^[0-9]+$/.test(said)) remaining = Number(said)
    return reply
  }
  const placed = (route: ApiRequest['route'], parameters: ApiRequest['parameters']): WireRequest => ({
    route,
    parameters: { ...routeParameters(target), ...parameters },
  })
  const requestOf: Calls['requestOf'] = (verb, parameters) => placed(routeOf(verb, target.scope), parameters)
  return {
    target,
    asked: (verb, what) => ({ verb, target, what, purpose }),
    ask: (verb, parameters, how) => send({ ...requestOf(verb, parameters), ...how }),
    requestOf,
    remaining: () => remaining,
    askRoute: (route, parameters) => send(placed(route, parameters)),
  }
}

/** Why an answer is none; the words for that are loaded only by a step that needs them. */
export const refusedBy = async (reply: Reply, asked: Asked): Promise<Failed> =>
  new Failed((await import('../../domain/github/refusal.ts')).refusalOf(reply, asked))

/** By the answer to a question for it, a runner is not there. */
export const goneBy = async (reply: Reply, target: Target, id: number): Promise<Failed> =>
  new Failed((await import('../../domain/github/refusal.ts')).goneFrom(target, id, reply))

/** What a success says. Throws `Failed` for anything that is none, or not as documented. */
export const decoded = async <T>(reply: Reply, asked: Asked, decode: (json: unknown) => T): Promise<T> => {
  if (reply.kind === 'no-answer' || reply.status >= 300) throw await refusedBy(reply, asked)
  if (reply.status !== verbs[asked.verb].status)
    throw await unexpected(reply, asked, `not ${verbs[asked.verb].status} as documented`)
  try {
    return decode(reply.json)
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error
    throw await unexpected(reply, asked, reply.json === undefined ? 'the answer is not JSON' : error.message, error)
  }
}

/** A page of a list: when it was asked for, and whether GitHub says that there is another one. */
export const decodedPage = async <Item>(
  reply: Reply,
  asked: Asked,
  decode: (json: unknown) => Page<Item>,
): Promise<Page<Item>> => ({
  ...(await decoded(reply, asked, decode)),
  hasNext: saysNext(reply),
  ...(reply.sentAtMs !== undefined && { sentAtMs: reply.sentAtMs }),
})

const unexpected = async (answer: Answer, asked: Asked, because: string, cause?: ShapeError): Promise<Failed> =>
  new Failed((await import('../../domain/github/refusal.ts')).unexpectedAnswer(answer, asked, because), { cause })

/** What a success says, at once; undefined for anything that is none, or not as documented. */
export const decodedAtOnce = <T>(reply: Reply, verb: Verb, decode: (json: unknown) => T): T | undefined => {
  if (reply.kind === 'no-answer' || reply.status !== verbs[verb].status) return undefined
  try {
    return decode(reply.json)
  } catch (error) {
    if (error instanceof ShapeError) return undefined // no success; what is wrong with it is told by `decoded`
    throw error
  }
}
