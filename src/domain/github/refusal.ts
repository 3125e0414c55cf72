import type { Failure, FailureCode } from '../text/failure.ts'
import { brief } from '../text/harmless-text.ts'
import { permissionFor, type Verb } from './operations.ts'
import { limitOf } from './rate-limit.ts'
import { apiMessage, type Answer, type NoAnswer, type Reply } from './reply.ts'
import { describeTarget, type Target } from './target.ts'

/** What was asked of the API, in words that complete "Cannot …", e.g. `get runner 23`. */
export type Asked = {
  readonly verb: Verb
  readonly target: Target
  readonly what: string
  /** The verb of the whole command, which tells what the token needs; a look may serve to delete. */
  readonly purpose: Verb
}

/** Turns a reply that is no success into a failure that says what is wrong and what to do. */
export const refusalOf = (reply: Reply, asked: Asked): Failure =>
  reply.kind === 'answer' ? refusedBy(reply, asked) : unanswered(reply, asked)

const unanswered = ({ reason, detail, sent }: NoAnswer, asked: Asked): Failure => {
  const message = `${cannot(asked)}: ${detail}.`
  switch (reason) {
    case 'timed-out':
      return { code: 'timed-out', message, mayBeDone: sent }
    case 'unreachable':
      return {
        code: 'unavailable',
        message,
        mayBeDone: sent,
        hint: 'Check github-api-url, the network, and proxy and certificate settings.',
      }
    case 'untrusted':
      return {
        code: 'unavailable',
        message,
        mayBeDone: sent,
        hint: 'Give the certificate of an authority of your own by NODE_EXTRA_CA_CERTS: NODE_TLS_REJECT_UNAUTHORIZED has no say here.',
      }
    case 'cancelled':
      return {
        code: 'cancelled',
        message,
        mayBeDone: sent,
        ...(sent && { hint: 'It may have been done all the same.' }),
      }
    case 'unusable':
      return {
        code: 'unexpected-answer',
        message,
        mayBeDone: sent,
        hint: "Check that github-api-url is the address of GitHub's API.",
      }
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
    ...(answer.status >= 500 && { mayBeDone: true }),
    ...traceOf(answer),
  }
}

/** A success by its status whose content is not what the API describes. */
export const unexpectedAnswer = (answer: Answer, asked: Asked, because: string): Failure => ({
  code: 'unexpected-answer',
  message: `${cannot(asked)}: GitHub answered ${answer.status}, but ${because}.`,
  hint: "Check that github-api-url is the address of GitHub's API and that no proxy answers in its place.",
  mayBeDone: true,
  ...traceOf(answer),
})

const cannot = ({ what, target }: Asked): string => `Cannot ${what} of ${describeTarget(target)}`

const traceOf = ({ status, headers }: Answer): Pick<Failure, 'status' | 'requestId'> => {
  const requestId = headers['x-github-request-id']
  return { status, ...(requestId !== undefined && { requestId }) }
}

type AnsweredCode = Exclude<
  FailureCode,
  'bad-input' | 'timed-out' | 'too-many' | 'unhealthy' | 'partial' | 'cancelled' | 'internal'
>

const codeOf = (answer: Answer, verb: Verb): AnsweredCode => {
  const { status } = answer
  // The time of day only tells when a limit ends, not whether there is one.
  if (limitOf(answer, 0)) return 'rate-limited'
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not-found'
  if (status === 409) return 'name-conflict'
  if (status === 422 && verb === 'delete') return 'busy'
  if (status === 422) return verb === 'jit-config' && saysFull(answer) ? 'group-full' : 'rejected'
  return status >= 500 ? 'unavailable' : 'unexpected-answer'
}

/** Only the words tell a full group from another 422. */
const saysFull = (answer: Answer): boolean =>
  [/\bgroup\b/i, /\b(full|maximum|limit)\b/i].every((word) => word.test(apiMessage(answer)))

const hintFor = (code: AnsweredCode, answer: Answer, asked: Asked): string | undefined => {
  switch (code) {
    case 'unauthorized':
      return 'The token is wrong, expired or revoked. A GitHub App token lives one hour: make it in the same job.'
    case 'forbidden':
      return permissionHint(answer, asked)
    case 'not-found':
      return `Either it does not exist, or the token may not see it: ${neededPermission(asked)}`
    case 'busy':
      return asked.purpose === 'delete'
        ? 'Wait until its job has ended with if-busy: wait, or leave it with if-busy: skip.'
        : 'It is running a job.'
    case 'name-conflict':
      return asked.purpose === 'jit-config'
        ? 'Choose another name, or replace a runner that is offline and not busy with if-exists: replace.'
        : undefined
    case 'group-full':
      return 'A runner group holds at most 10,000 runners: delete dead ones first.'
    case 'rate-limited':
      return limitHint(answer)
    case 'unexpected-answer':
      return answer.status < 400 ? 'The place has moved: use its new name, or check github-api-url.' : undefined
    case 'unavailable':
      return 'Try again later; https://www.githubstatus.com tells whether GitHub has trouble.'
    case 'rejected':
      return undefined
  }
}

const workflowToken =
  "The workflow's own GITHUB_TOKEN can never do this: no permission that it can be given covers runners."

const neededPermission = ({ purpose, target }: Asked): string => {
  const { name, level, label, scope } = permissionFor(purpose, target.scope)
  return `the token needs the ${label} at level ${level} (${name}=${level}), or, if it is a classic one, the scope ${scope}.`
}

/** The words of a 403 that is about the token, and not about, say, a runner group that GitHub hosts. */
const isAboutToken = (answer: Answer): boolean =>
  /not accessible|admin rights|must have|permission/i.test(apiMessage(answer))

/** What is missing in GitHub's own words, as far as its headers tell; else from the table of permissions. */
const permissionHint = (answer: Answer, asked: Asked): string => {
  if (!isAboutToken(answer)) return `If it is the token: ${neededPermission(asked)}`
  const { name, label, level, scope } = permissionFor(asked.purpose, asked.target.scope)
  const accepted = answer.headers['x-accepted-oauth-scopes'] ?? ''
  const has = answer.headers['x-oauth-scopes']
  if (has !== undefined) {
    return `This classic token has the scopes ${brief(has) || 'none'}; it needs ${brief(accepted) || scope}.`
  }
  const lacking = brief(answer.headers['x-accepted-github-permissions'] ?? '') || 'a permission'
  return `The token lacks ${lacking}; this operation needs the ${label} at level ${level} (${name}=${level}). ${workflowToken}`
}

const limitHint = ({ headers }: Answer): string => {
  const retryAfter = headers['retry-after']
  if (retryAfter !== undefined) {
    return `A secondary rate limit: try again after ${brief(retryAfter)}${/^[0-9]+$/.test(retryAfter) ? ' s' : ''}.`
  }
  const reset = Number(headers['x-ratelimit-reset'])
  if (headers['x-ratelimit-remaining'] === '0' && Number.isSafeInteger(reset) && reset > 0 && reset < 1e11) {
    return `The token's requests for this hour are used up; it may ask again at ${new Date(reset * 1000).toISOString()}.`
  }
  return 'A secondary rate limit: wait at least a minute.'
}
