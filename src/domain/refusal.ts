import type { Failure, FailureCode } from './failure.ts'
import { brief } from './harmless-text.ts'
import { permissionFor, type Verb } from './operations.ts'
import { apiMessage, type Answer, type NoAnswer, type Reply } from './reply.ts'
import type { ShapeError } from './shape.ts'
import { describeTarget, type Target } from './target.ts'

/** What was asked of the API, in words that complete "Cannot …", e.g. `get runner 23`. */
export type Asked = { readonly verb: Verb; readonly target: Target; readonly what: string }

/** Turns a reply that is no success into a failure that says what is wrong and what to do. */
export const refusalOf = (reply: Reply, asked: Asked): Failure =>
  reply.kind === 'answer' ? refusedBy(reply, asked) : unanswered(reply, asked)

const unanswered = ({ reason, detail }: NoAnswer, asked: Asked): Failure => {
  const message = `${cannot(asked)}: ${detail}`
  switch (reason) {
    case 'timed-out':
      return { code: 'timed-out', message }
    case 'unreachable':
      return {
        code: 'unavailable',
        message,
        hint: 'Check github-api-url, the network, and proxy and certificate settings.',
      }
    case 'unusable':
      return { code: 'unexpected-answer', message, hint: "Check that github-api-url is the address of GitHub's API." }
  }
}

const refusedBy = (answer: Answer, asked: Asked): Failure => {
  const code = codeOf(answer, asked.verb)
  const said = brief(apiMessage(answer), 500)
  const hint = hintFor(code, answer, asked)
  return {
    code,
    message: `${cannot(asked)}: GitHub answered ${answer.status}${said === '' ? '' : ` (${said})`}.`,
    ...(hint !== undefined && { hint }),
    ...traceOf(answer),
  }
}

/** A success by its status whose content is not what the API describes. */
export const unexpectedAnswer = (answer: Answer, asked: Asked, error?: ShapeError): Failure => ({
  code: 'unexpected-answer',
  message: `${cannot(asked)}: GitHub answered ${answer.status}, but ${
    answer.json === undefined ? 'the answer is not JSON' : (error?.message ?? 'the status is not the documented one')
  }.`,
  hint: "Check that github-api-url is the address of GitHub's API and that no proxy answers in its place.",
  ...traceOf(answer),
})

const cannot = ({ what, target }: Asked): string => `Cannot ${what} of ${describeTarget(target)}`

const traceOf = ({ status, headers }: Answer): Pick<Failure, 'status' | 'requestId'> => {
  const requestId = headers['x-github-request-id']
  return { status, ...(requestId !== undefined && { requestId }) }
}

type AnsweredCode = Exclude<FailureCode, 'bad-input' | 'timed-out' | 'internal'>

const codeOf = (answer: Answer, verb: Verb): AnsweredCode => {
  const { status } = answer
  if (isRateLimited(answer)) return 'rate-limited'
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not-found'
  if (status === 409) return 'name-conflict'
  if (status === 422 && verb === 'delete') return 'busy'
  if (status === 422) return verb === 'jit-config' && saysFull(answer) ? 'group-full' : 'rejected'
  return status >= 500 ? 'unavailable' : 'unexpected-answer'
}

/** Only the words tell a full group from another 422. */
const saysFull = (answer: Answer): boolean => /\b(full|maximum|limit|10,?000)\b/i.test(apiMessage(answer))

/**
 * A limit, told apart from a missing permission by headers first; a secondary limit may come with words alone.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#rate-limit-errors
 */
export const isRateLimited = (answer: Answer): boolean => {
  if (answer.status === 429) return true
  if (answer.status !== 403) return false
  const { headers } = answer
  return (
    headers['retry-after'] !== undefined ||
    headers['x-ratelimit-remaining'] === '0' ||
    /secondary rate limit|abuse detection/i.test(apiMessage(answer))
  )
}

const hintFor = (code: AnsweredCode, answer: Answer, asked: Asked): string | undefined => {
  switch (code) {
    case 'unauthorized':
      return 'The token is wrong, expired or revoked. A GitHub App token lives one hour: make it in the same job.'
    case 'forbidden':
      return `${permissionHint(answer, asked)} ${workflowTokenHint}`
    case 'not-found':
      return `Either it does not exist, or the token may not see it. ${permissionHint(answer, asked)}`
    case 'busy':
      return 'The runner is running a job; delete it when the job has ended.'
    case 'name-conflict':
      return 'Choose another name, or delete the runner that has this one.'
    case 'group-full':
      return 'A runner group holds at most 10,000 runners: delete dead ones first.'
    case 'rate-limited':
      return limitHint(answer)
    case 'rejected':
    case 'unavailable':
    case 'unexpected-answer':
      return undefined
  }
}

const workflowTokenHint = "The workflow's own GITHUB_TOKEN can never do this: neither permission can be granted to it."

const permissionHint = ({ headers }: Answer, { verb, target }: Asked): string => {
  const { name, level, label, scope } = permissionFor(verb, target.scope)
  const [accepted, has] = [headers['x-accepted-oauth-scopes'], headers['x-oauth-scopes']]
  if (has !== undefined) {
    return `This classic token has the scopes ${list(has)}; it needs ${list(accepted ?? '', scope)}.`
  }
  const wanted = headers['x-accepted-github-permissions']
  if (wanted !== undefined && wanted.trim() !== '') {
    return `The token lacks a permission: GitHub asks for ${brief(wanted)}, the ${label} (${level}).`
  }
  return `It needs the ${label} at "${level}" (${name}: ${level}), or as a classic token the scope ${scope}.`
}

const list = (scopes: string, otherwise = 'none'): string => (scopes.trim() === '' ? otherwise : brief(scopes))

const limitHint = ({ headers }: Answer): string => {
  const retryAfter = headers['retry-after']
  if (retryAfter !== undefined) return `A secondary rate limit: try again after ${brief(retryAfter)} s.`
  const reset = Number(headers['x-ratelimit-reset'])
  if (headers['x-ratelimit-remaining'] === '0' && Number.isSafeInteger(reset) && reset > 0 && reset < 1e11) {
    return `The token's requests for this hour are used up; it may ask again at ${new Date(reset * 1000).toISOString()}.`
  }
  return 'A secondary rate limit: wait at least a minute.'
}
