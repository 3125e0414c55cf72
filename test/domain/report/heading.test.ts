import { describe, expect, test } from 'vitest'
import { operations, type Verb } from '../../../src/domain/github/operations.ts'
import type { Target } from '../../../src/domain/github/target.ts'
import type { Attempt } from '../../../src/domain/inputs/attempt.ts'
import type { Command } from '../../../src/domain/inputs/command.ts'
import type { Outcome } from '../../../src/domain/report/outcome.ts'
import { headingOfAttempt } from '../../../src/domain/report/attempt.ts'
import { summaryOf } from '../../../src/domain/report/summary.ts'
import type { Failure } from '../../../src/domain/text/failure.ts'
import { bareRunnerAnswer, runnerAnswer } from '../github/runner-answers.ts'
import {
  acme,
  askedFor,
  gone,
  gotten,
  listed,
  matching,
  registered,
  shop,
  toDelete,
  toGet,
  toList,
  tokenMade,
  toRegister,
} from './outcomes.ts'

const of = (outcome: Outcome, command: Command): string => headingIn(summaryOf({ outcome }, askedFor(command)))

const headingIn = (summary: string): string => summary.split('\n')[0] ?? ''

const attemptAt = (verb: Verb, target: Target): Attempt => {
  const operation = operations.find((other) => other.verb === verb && other.scope === target.scope)
  if (!operation) throw new Error(`no operation of ${verb}`)
  return { operation, target }
}

describe('the heading', () => {
  const filter = "status == 'offline'"
  const shownFilter = '<code>status &#61;&#61; &#39;offline&#39;</code>'
  const two = [runnerAnswer(), bareRunnerAnswer()]

  test.each<[string, Command, Outcome, string]>([
    ['a whole list', toList(), listed(two), 'Runners of acme · 2'],
    ['a filtered list', toList({ text: filter }), listed(two, 12), `Runners of acme · 2 of 12 match ${shownFilter}`],
    [
      'a list of one',
      toList({ text: filter }),
      listed([runnerAnswer()], 12),
      `Runners of acme · 1 of 12 matches ${shownFilter}`,
    ],
    ['a list by name', toList({ name: 'ci-7' }), listed([], 0), 'Runners of acme · 0 of 0 named <code>ci-7</code>'],
    [
      'a list by both',
      toList({ name: 'ci-7', text: filter }),
      listed([], 1),
      `Runners of acme · 0 of 1 named <code>ci-7</code> match ${shownFilter}`,
    ],
    ['a repository', toList({ target: shop }), listed([], 0, shop), 'Runners of acme&#47;shop · 0'],
    ['a runner', toGet(), gotten(runnerAnswer()), 'Runner <code>ci-7</code> of acme · online, idle'],
    ['a deletion by filter', toDelete(matching(filter)), gone([], []), `Deletion from acme · matching ${shownFilter}`],
    ['a deletion by id', toDelete({ by: 'ids', ids: [7, 8] }), gone([], []), 'Deletion from acme · id 7, id 8'],
    [
      'a deletion of many',
      toDelete({ by: 'names', names: ['a', 'b', 'c', 'd'] }),
      gone([], []),
      'Deletion from acme · 4 names',
    ],
    [
      'a dry run',
      toDelete({ by: 'names', names: ['a'] }, true),
      gone([], [], { dryRun: true }),
      'Dry run of a deletion from acme · <code>a</code>',
    ],
    ['JIT runners', toRegister(['a-1', 'a-2']), registered(), 'New JIT runners of acme · <code>a-1</code> and 1 more'],
    [
      'a token',
      { verb: 'remove-token', target: shop },
      tokenMade('remove-token', shop),
      'Remove token for acme&#47;shop',
    ],
  ])('says what was asked and what came: %s', (_, command, outcome, heading) => {
    expect(of(outcome, command)).toBe(`### ${heading}`)
  })

  test('says what was asked when nothing came', () => {
    const failure: Failure = { code: 'forbidden', message: 'No.' }
    const asked = askedFor(toList({ text: filter }))
    expect(headingIn(summaryOf({ failure }, asked))).toBe(`### Runners of acme · matching ${shownFilter}`)
  })

  test.each<[string, Attempt | undefined, string]>([
    ['a list', attemptAt('list', acme), 'Runners of acme'],
    ['a runner', attemptAt('get', shop), 'Runner of acme&#47;shop'],
    ['a deletion', attemptAt('delete', acme), 'Deletion from acme'],
    ['a token', attemptAt('registration-token', shop), 'Registration token for acme&#47;shop'],
    ['JIT runners', attemptAt('jit-config', acme), 'New JIT runner of acme'],
    [
      'no place, of an organization',
      { ...attemptAt('delete', acme), target: undefined },
      'Deletion from an organization',
    ],
    ['no place, of a repository', { ...attemptAt('delete', shop), target: undefined }, 'Deletion from a repository'],
    ['no operation', undefined, 'Self-hosted runners'],
  ])('says in the same words what wrong inputs were for: %s', (_, attempt, words) => {
    const failure: Failure = { code: 'bad-input', message: 'No.' }
    expect(headingIn(summaryOf({ failure }, { operation: 'any', heading: headingOfAttempt(attempt) }))).toBe(
      `### ${words} · wrong inputs, nothing was done`,
    )
  })
})
