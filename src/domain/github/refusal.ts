import type { Failure, FailureCode } from '../text/failure.ts'
import { brief } from '../text/harmless-text.ts'
import type { Asked } from './asked.ts'
import { denialHint, isWebPage } from './denial.ts'
import type { Verb } from './operations.ts'
import { limitOf } from './rate-limit.ts'
import { apiMessage, saysBusy, type Answer, type NoAnswer, type Reply } from './reply.ts'
import { isFromGithubCom } from './server.ts'
import { describeTarget, type Target } from './target.ts'

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
    ...(code === 'unavailable' && { mayBeDone: true }),
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

/** A runner that is not there, of a place that the token can see. */
export const goneFrom = (target: Target, id: number, reply: Reply): Failure => ({
  code: 'not-found',
  message: `There is no runner ${id} in ${describeTarget(target)}: it is gone, or never was there.`,
  hint: 'An ephemeral runner goes after its job, and GitHub removes those that it has not heard of for long.',
  ...(reply.kind === 'answer' && traceOf(reply)),
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
  if (status === 404) return isWebPage(answer) ? 'unexpected-answer' : 'not-found'
  if (status === 409) return 'name-conflict'
  if (verb === 'delete' && saysBusy(answer)) return 'busy'
  if (status === 400 && verb === 'delete') return 'rejected'
  if (status === 422) return verb === 'jit-config' && saysFull(answer) ? 'group-full' : 'rejected'
  return status >= 500 ? 'unavailable' : 'unexpected-answer'
}

/** Only the words tell a full group from another 422. */
const saysFull = (answer: Answer): boolean =>
  [/\bgroup\b/i, /\b(full|maximum|limit)\b/i].every((word) => word.test(apiMessage(answer)))

const hintFor = (code: AnsweredCode, answer: Answer, asked: Asked): string | undefined => {
  switch (code) {
    case 'unauthorized':
    case 'forbidden':
    case 'not-found':
    case 'rejected':
      return denialHint(answer, asked)
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
      return answer.status < 400
        ? 'The place has moved: use its new name, or check github-api-url.'
        : denialHint(answer, asked)
    case 'unavailable':
      return outageHint(answer)
  }
}

const outageHint = (answer: Answer): string => {
  const retryAfter = answer.headers['retry-after']
  const when = retryAfter === undefined ? 'later' : `after ${describeRetryAfter(retryAfter)}`
  const page = isFromGithubCom(answer) ? '; https://www.githubstatus.com tells whether GitHub has trouble' : ''
  return `Try again ${when}${page}.`
}

const describeRetryAfter = (value: string): string => `${brief(value)}${/^[0-9]+$/.test(value) ? ' s' : ''}`

const limitHint = ({ headers }: Answer): string => {
  const retryAfter = headers['retry-after']
  if (retryAfter !== undefined) {
    return `A secondary rate limit: try again after ${describeRetryAfter(retryAfter)}.`
  }
  const reset = Number(headers['x-ratelimit-reset'])
  if (headers['x-ratelimit-remaining'] === '0' && Number.isSafeInteger(reset) && reset > 0 && reset < 1e11) {
    return `The token's requests for this hour are used up; it may ask again at ${new Date(reset * 1000).toISOString()}.`
  }
  return 'A secondary rate limit: wait at least a minute.'
}
