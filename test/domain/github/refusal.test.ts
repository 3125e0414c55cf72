import { describe, expect, test } from 'vitest'
import type { Verb } from '../../../src/domain/github/operations.ts'
import { limitOf } from '../../../src/domain/github/rate-limit.ts'
import { refusalOf, unexpectedAnswer } from '../../../src/domain/github/refusal.ts'
import type { Answer, NoAnswer } from '../../../src/domain/github/reply.ts'
import type { FailureCode } from '../../../src/domain/text/failure.ts'
import { answer, asked, saying } from './github-refusals.ts'

describe('a status means', () => {
  const everyVerb: readonly Verb[] = ['get', 'list', 'delete', 'registration-token', 'remove-token', 'jit-config']
  test.each<[number, FailureCode]>([
    [301, 'unexpected-answer'],
    [304, 'unexpected-answer'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'name-conflict'],
    [410, 'unexpected-answer'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
  ])('%d is %s, whatever was asked', (status, code) => {
    for (const verb of everyVerb) {
      expect(refusalOf(saying(status, 'Some words'), asked(verb))).toMatchObject({
        code,
        status,
        message: `Cannot do it to the runners of organization acme: GitHub answered ${status} (Some words).`,
      })
    }
  })

  test.each<[string, Verb, FailureCode]>([
    ['Bad request - Runner "x" is still running a job', 'delete', 'busy'],
    ['Bad request - Runner x is currently running a job and cannot be deleted.', 'delete', 'busy'],
    ['Some other words', 'delete', 'rejected'],
    ['Bad request - Runner "x" is still running a job', 'jit-config', 'rejected'],
    ['Runner group full is full', 'jit-config', 'group-full'],
    ['Labels: the limit is 100', 'jit-config', 'rejected'],
    ['No such group', 'jit-config', 'rejected'],
    ['Validation Failed', 'jit-config', 'rejected'],
    ['Invalid request.\n\n"labels" wasn\'t supplied.', 'jit-config', 'rejected'],
    ['The limit is reached', 'registration-token', 'rejected'],
    ['Validation Failed', 'list', 'rejected'],
  ])('422 (%s) to %s is %s', (words, verb, code) => {
    expect(refusalOf(saying(422, words), asked(verb)).code).toBe(code)
  })
})

describe('a runner is at work', () => {
  const words = 'Bad request - Runner "x" is still running a job'
  test.each([400, 422, 500])('by the words of a %d to its deletion, which was not done', (status) => {
    const failure = refusalOf(saying(status, words), asked('delete'))
    expect(failure).toMatchObject({ code: 'busy', status })
    expect(failure).not.toHaveProperty('mayBeDone')
  })

  test.each<[number, Verb, FailureCode]>([
    [400, 'delete', 'rejected'],
    [422, 'delete', 'rejected'],
    [500, 'delete', 'unavailable'],
    [400, 'get', 'unexpected-answer'],
  ])('not by any other %d (%s)', (status, verb, code) => {
    expect(refusalOf(saying(status, 'The job queue is full'), asked(verb)).code).toBe(code)
  })

  test('not by words in another answer', () => {
    expect(refusalOf(saying(403, words), asked('delete')).code).toBe('forbidden')
  })
})

describe('a limit is told from a missing permission', () => {
  const spent = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1767225600' }
  const permission = { 'x-accepted-github-permissions': 'administration=write' }
  test.each<[string, Answer, RegExp]>([
    ['by its status', saying(429, 'Too many'), /^A secondary rate limit: wait at least a minute\.$/],
    ['by retry-after', saying(403, 'No', { 'retry-after': '61' }), /^A secondary rate limit: try again after 61 s\.$/],
    ['by retry-after, with a permission named', saying(403, 'No', { ...permission, 'retry-after': '9' }), /after 9 s/],
    ['by what remains', saying(403, 'No', spent), /used up; it may ask again at 2026-01-01T00:00:00\.000Z\.$/],
    ['by what remains, without a time', saying(403, 'No', { 'x-ratelimit-remaining': '0' }), /wait at least a minute/],
    ['with an odd time', saying(403, 'No', { ...spent, 'x-ratelimit-reset': '9e99' }), /wait at least a minute/],
    [
      'with a time past all calendars',
      saying(403, 'No', { ...spent, 'x-ratelimit-reset': '99999999999999' }),
      /at least a minute/,
    ],
    ['by words', saying(403, 'You have exceeded a secondary rate limit. Wait.'), /wait at least a minute/],
    ['by older words', saying(403, 'You have triggered an abuse detection mechanism.'), /wait at least a minute/],
  ])('%s', (_, refused, hint) => {
    expect(limitOf(refused, 0)).toBeDefined()
    const failure = refusalOf(refused, asked('list'))
    expect(failure.code).toBe('rate-limited')
    expect(failure.hint).toMatch(hint)
  })

  test.each<[string, Answer]>([
    ['403 with requests left', saying(403, 'No', { 'x-ratelimit-remaining': '4999' })],
    ['403 with an odd count', saying(403, 'No', { 'x-ratelimit-remaining': '' })],
    ['403 that speaks of a rate', saying(403, 'Your plan has no rate for this')],
    ['404 with retry-after', saying(404, 'No', { 'retry-after': '9' })],
    ['422 with nothing left', saying(422, 'No', spent)],
    ['503 with retry-after', saying(503, 'No', { 'retry-after': '9' })],
    ['200 with nothing left', saying(200, 'Yes', spent)],
  ])('%s is none', (_, other) => {
    expect(limitOf(other, 0)).toBeUndefined()
    expect(refusalOf(other, asked('list')).code).not.toBe('rate-limited')
  })
})

describe('what GitHub said is repeated', () => {
  test.each<[string, unknown, string]>([
    ['nothing', undefined, ''],
    ['no object', 'text', ''],
    ['null', null, ''],
    ['an array', [{ message: 'x' }], ''],
    ['no message', { other: 'x' }, ''],
    ['a message that is no string', { message: { deep: 'x' } }, ''],
    ['a message', { message: 'Not Found' }, ' (Not Found)'],
    ['errors as strings', { message: 'No', errors: ['a', 'b'] }, ' (No; a; b)'],
    ['errors as objects', { message: 'No', errors: [{ message: 'a' }, { message: 'b', code: 'x' }] }, ' (No; a; b)'],
    [
      'errors by field',
      { message: 'No', errors: [{ resource: 'Runner', field: 'name', code: 'invalid' }] },
      ' (No; Runner name invalid)',
    ],
    ['odd errors', { message: 'No', errors: [null, 7, {}, { code: 7 }, ''] }, ' (No)'],
    ['errors alone', { errors: ['a'] }, ' (a)'],
    ['errors as one text', { message: 'Forbidden', errors: 'a\n\n b' }, ' (Forbidden; a b)'],
    ['errors as one object', { message: 'No', errors: { message: 'a' } }, ' (No; a)'],
    ['errors as a number', { message: 'No', errors: 7 }, ' (No)'],
    ['lines', { message: 'Invalid request.\r\n\r\nNo labels.\n' }, ' (Invalid request. No labels.)'],
    ['lines of other kinds', { message: 'a\u2028b\tc' }, ' (a b c)'],
    ['10 kB', { message: 'x'.repeat(10_000) }, ` (${'x'.repeat(499)}…)`],
  ])('%s', (_, json, said) => {
    const { message } = refusalOf(answer(400, {}, json), asked('get'))
    expect(message).toBe(`Cannot do it to the runners of organization acme: GitHub answered 400${said}.`)
  })
})

describe('a request id', () => {
  test('is kept', () => {
    const refused = answer(500, { 'x-github-request-id': 'ABCD:1234' })
    expect(refusalOf(refused, asked('get'))).toMatchObject({ status: 500, requestId: 'ABCD:1234' })
    expect(unexpectedAnswer(refused, asked('get'), 'it is odd')).toMatchObject({ status: 500, requestId: 'ABCD:1234' })
  })

  test('is left out when there is none', () => {
    expect(refusalOf(answer(500), asked('get'))).not.toHaveProperty('requestId')
  })
})

test.each<[NoAnswer['reason'], FailureCode, string | undefined]>([
  ['timed-out', 'timed-out', undefined],
  ['unreachable', 'unavailable', 'proxy and certificate settings'],
  ['untrusted', 'unavailable', 'NODE_EXTRA_CA_CERTS'],
  ['unusable', 'unexpected-answer', 'github-api-url'],
  ['cancelled', 'cancelled', undefined],
])('no answer (%s) is %s', (reason, code, hint) => {
  const failure = refusalOf({ kind: 'no-answer', reason, detail: 'the detail', sent: true }, asked('delete', 'repo'))
  expect(failure).toMatchObject({
    code,
    message: 'Cannot do it to the runners of repository acme/shop: the detail.',
  })
  expect(failure).not.toHaveProperty('status')
  if (hint !== undefined) expect(failure.hint).toContain(hint)
})

test('a success that is none says why', () => {
  expect(unexpectedAnswer(answer(200), asked('get'), 'runner.id is not a whole number')).toMatchObject({
    code: 'unexpected-answer',
    status: 200,
    message:
      'Cannot do it to the runners of organization acme: GitHub answered 200, but runner.id is not a whole number.',
  })
})
