import { describe, expect, test } from 'vitest'
import {
  inTheWay,
  isRegisteredAs,
  mayBeLeft,
  nextTry,
  registrationBudgetMs,
  type Registration,
} from '../../../src/domain/fleet/registration.ts'
import type { Runner } from '../../../src/domain/github/runner.ts'
import type { Target } from '../../../src/domain/github/target.ts'
import { bareRunnerAnswer } from '../github/runner-answers.ts'

const org: Target = { scope: 'org', org: 'octo-org' }

describe('a runner looks like what a registration makes', () => {
  const registration: Registration = { name: 'ci', labels: ['Self-Hosted', 'gpu'], groupId: 3, workFolder: '_work' }
  const made = bareRunnerAnswer({
    name: 'ci',
    labels: [{ name: 'gpu' }, { name: 'self-hosted' }],
    runner_group_id: 3,
  })
  test.each<[string, Runner, boolean]>([
    ['as it is', made, true],
    ['with a label twice', { ...made, labels: [...made.labels, { name: 'GPU' }] }, true],
    ['in a group left out, as in every list', bareRunnerAnswer({ name: 'ci', labels: made.labels }), true],
    ['in a group that is null', { ...made, runner_group_id: null }, true],
    ['in another group', { ...made, runner_group_id: 1 }, false],
    ['with another name', { ...made, name: 'CI' }, false],
    ['online', { ...made, status: 'online' }, false],
    ['in another state', { ...made, status: 'on-holiday' }, false],
    ['busy', { ...made, busy: true }, false],
    ['with a label less', { ...made, labels: [{ name: 'gpu' }] }, false],
    ['with a label more', { ...made, labels: [...made.labels, { name: 'x' }] }, false],
    ['with none', { ...made, labels: [] }, false],
    ['with labels that join to the same', { ...made, labels: [{ name: 'gpu,self-hosted' }] }, false],
  ])('%s', (_, runner, looksLikeIt) => {
    expect(isRegisteredAs(runner, registration)).toBe(looksLikeIt)
  })
})

describe('the pause before the next try', () => {
  const tried = { tries: 1, losses: 1, spentMs: 0, random: 0 }

  test.each([
    [1, 500, 1000],
    [2, 1000, 2000],
    [3, 2000, 4000],
    [4, 4000, 8000],
    [9, 4000, 8000],
  ])('after try %d is %d to %d ms', (tries, least, most) => {
    expect(nextTry({ ...tried, tries, random: 0 }).afterMs).toBe(least)
    expect(nextTry({ ...tried, tries, random: 1 }).afterMs).toBe(most)
  })

  test.each([
    ['the first loss', { losses: 1 }, false],
    ['the third', { losses: 3 }, false],
    ['the fourth', { losses: 4 }, true],
    ['many conflicts', { losses: 0, tries: 12 }, false],
    ['a minute', { losses: 0, tries: 12, spentMs: registrationBudgetMs }, true],
    ['so long that a pause fills the minute', { losses: 1, tries: 1, spentMs: registrationBudgetMs - 500 }, true],
    ['a little less', { losses: 1, tries: 1, spentMs: registrationBudgetMs - 501 }, false],
  ])('after %s, is it the last look?', (_, change, isLast) => {
    expect(nextTry({ ...tried, ...change }).isLast).toBe(isLast)
  })

  test('never takes more than what is left of the minute', () => {
    expect(nextTry({ ...tried, tries: 9, spentMs: registrationBudgetMs - 20 }).afterMs).toBe(20)
    expect(nextTry({ ...tried, tries: 9, spentMs: registrationBudgetMs + 20 }).afterMs).toBe(0)
  })
})

describe('what may be left is named', () => {
  test.each([
    [[], undefined],
    [
      ['ci-7'],
      'ci-7 may have been registered in organization octo-org, without a config to boot it: look for it, and delete it.',
    ],
    [
      ['ci-1', 'ci-2'],
      'ci-1, ci-2 may have been registered in organization octo-org, without configs to boot them: look for them, and delete them.',
    ],
  ])('%j', (names, told) => {
    expect(mayBeLeft(names, org)).toBe(told)
  })

  test('to the last of them', () => {
    const names = Array.from({ length: 100 }, (_, at) => `ci-${at + 1}`)
    expect(mayBeLeft(names, org)).toContain('ci-99, ci-100 may have been registered')
  })
})

describe('who has the name of a new runner', () => {
  const holder = bareRunnerAnswer({ id: 7, name: 'ci-7' })
  const other = bareRunnerAnswer({ id: 8, name: 'ci-8' })

  test('is in the way', () => {
    expect(inTheWay([holder], org, 'fail')).toEqual({
      code: 'name-conflict',
      message: 'A runner named ci-7, id 7, is in organization octo-org already: nothing was registered.',
      hint: 'Choose another name, or replace a runner that is offline and not busy with if-exists: replace.',
    })
    expect(inTheWay([holder, other], org, 'fail')?.message).toMatch(/Taken, too: ci-8\.$/)
  })

  test('is not, when it may be replaced', () => {
    expect(inTheWay([holder, other], org, 'replace')).toBeUndefined()
    expect(inTheWay([], org, 'fail')).toBeUndefined()
  })

  test.each([
    [{ status: 'online' }, 'online'],
    [{ status: 'on-holiday' }, 'on-holiday'],
    [{ busy: true }, 'busy'],
    [{ status: 'online', busy: true }, 'busy'],
  ])('is in the way of a replacement when it is %j, and the hint does not advise to replace', (change, state) => {
    expect(inTheWay([holder, { ...other, ...change }], org, 'replace')).toEqual({
      code: 'name-conflict',
      message: `Runner ci-8, id 8, of organization octo-org is ${state}: it is not replaced.`,
      hint: 'Only a runner that is offline and not busy is replaced. Choose another name.',
    })
  })
})
