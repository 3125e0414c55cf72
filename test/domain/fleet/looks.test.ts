import { describe, expect, test } from 'vitest'
import {
  freshMs,
  hasStood,
  isFresh,
  lookBudget,
  nextLook,
  spacingOf,
  streakOn,
  verdictOf,
  watchFrom,
  watchOn,
  type Criterion,
  type Watch,
} from '../../../src/domain/fleet/looks.ts'
import type { Runner } from '../../../src/domain/github/runner.ts'
import type { Expression, RunnerFacts } from '../../../src/domain/inputs/condition.ts'
import { bareRunnerAnswer } from '../github/runner-answers.ts'

const filterBy = (holds: (runner: RunnerFacts) => boolean, untold?: string): Expression<RunnerFacts> => ({
  text: 'a filter',
  names: new Set(),
  holds,
  hangsOn: () => untold,
  textsBeside: () => [],
})
const offline = filterBy(({ status }) => status === 'offline')
const dead = (more: Partial<Runner> = {}): Runner => bareRunnerAnswer({ id: 1, name: 'ci-1', ...more })

test('a look may be relied on for five seconds', () => {
  expect([0, freshMs, freshMs + 1].map((ms) => isFresh(1000, 1000 + ms))).toEqual([true, true, false])
})

describe('one look says', () => {
  const online = { status: 'online' }
  const wasBusy = filterBy(({ busy }) => busy)
  test.each<[string, Partial<Runner>, Criterion, string]>([
    ['it may go', {}, { name: 'ci-1', filter: offline }, 'may-go'],
    ['it may go without a filter', online, { name: 'ci-1' }, 'may-go'],
    ['it may go by its id alone', { name: 'other' }, {}, 'may-go'],
    ['it is another', { name: 'CI-1' }, { name: 'ci-1', filter: offline }, 'not-stable'],
    ['it does not match', online, { name: 'ci-1', filter: offline }, 'not-stable'],
    ['it is at work', { busy: true }, { name: 'ci-1', filter: offline }, 'busy'],
    ['it is at work and does not match', { ...online, busy: true }, { name: 'ci-1', filter: offline }, 'not-stable'],
    ['its job is over', {}, { name: 'ci-1', filter: wasBusy, afterJob: true }, 'may-go'],
    ['nobody waited for its job', {}, { name: 'ci-1', filter: wasBusy }, 'not-stable'],
    ['nothing, for want of a field', {}, { filter: filterBy(() => true, 'version') }, 'untold'],
    [
      'nothing, for want of a field, though null would not match',
      {},
      { filter: filterBy(() => false, 'os') },
      'untold',
    ],
  ])('%s', (_, change, criterion, verdict) => {
    expect(verdictOf(dead(change), criterion)).toBe(verdict)
  })
})

describe('a watch', () => {
  const criterion = { name: 'ci-1', filter: offline }
  /** After looks ten seconds apart at most, by default. */
  const after = (looks: readonly (Partial<Runner> | undefined | number)[], stepMs = 10_000): Watch => {
    let atMs = 500
    let watch = watchFrom(dead(), atMs, criterion)
    for (const look of looks) {
      atMs += typeof look === 'number' ? look : stepMs
      if (typeof look === 'number') continue
      watch = watchOn(watch, { sentAtMs: atMs, runner: look && dead(look) }, 3 * stepMs)
    }
    return watch
  }

  test('stands when every look of the time lets it go', () => {
    expect(hasStood(after([{}, {}, {}]), 30_000)).toBe(true)
    expect(hasStood(after([{}, {}, {}]), 30_001)).toBe(false)
  })

  test.each<[string, readonly (Partial<Runner> | undefined | number)[], string]>([
    ['one look that saw it at work', [{ busy: true }, {}, {}, {}], 'busy'],
    ['one that did not match', [{}, { status: 'online' }, {}, {}], 'not-stable'],
    ['one without it', [{}, undefined], 'missing'],
    ['one without it, and then it is there', [{}, undefined, {}, {}], 'not-stable'],
    ['a gap of more than three looks', [20_001, {}, {}], 'unseen'],
  ])('does not stand after %s', (_, looks, verdict) => {
    expect(after(looks)).toMatchObject({ verdict })
    expect(hasStood(after(looks), 0)).toBe(false)
  })

  test('stands a gap of three looks', () => {
    expect(hasStood(after([20_000, {}]), 30_000)).toBe(true)
  })
})

test('a streak goes on without a gap, and begins anew after one', () => {
  const first = streakOn(undefined, 500, 30_000)
  expect(streakOn(first, 30_500, 30_000)).toEqual({ sinceMs: 500, lastMs: 30_500 })
  expect(streakOn(first, 30_501, 30_000)).toEqual({ sinceMs: 30_501, lastMs: 30_501 })
})

describe('looks come', () => {
  const times = (requests: number, budget: number, stableForMs: number, pollMs: number): readonly number[] => {
    const all = [0]
    for (let left = budget; (all.at(-1) ?? 0) < stableForMs; left -= requests) {
      const next = nextLook(all.at(-1) ?? 0, stableForMs, requests, left, pollMs)
      if (next === undefined) break
      all.push(next.atMs)
    }
    return all.map((ms) => Math.round(ms / 100) / 10)
  }

  test.each<[string, number, number, number, number, readonly number[]]>([
    ['each interval', 1, Infinity, 60_000, 10_000, [0, 10, 20, 30, 40, 50, 60]],
    ['at the end, too', 1, Infinity, 25_000, 10_000, [0, 10, 20, 25]],
    ['twice at least', 1, Infinity, 5000, 10_000, [0, 5]],
    ['so seldom that a third of the points of a minute is enough', 100, Infinity, 60_000, 10_000, [0, 30, 60]],
    ['so seldom that a tenth of the hour is enough', 100, 250, 60_000, 10_000, [0, 30, 60]],
    ['once more only', 100, 199, 60_000, 10_000, [0, 60]],
    ['not at all', 100, 99, 60_000, 10_000, [0]],
    ['later than asked for, when one costs more than a minute has', 600, Infinity, 60_000, 10_000, [0, 122]],
  ])('%s', (_, requests, budget, stableForMs, pollMs, expected) => {
    expect(times(requests, budget, stableForMs, pollMs)).toEqual(expected)
  })

  test('and never cost more than that, for any fleet', () => {
    for (const requests of [1, 7, 60, 100, 150, 300, 1000]) {
      for (const remaining of [5000, 1234, 400, undefined]) {
        const spacing = spacingOf(requests, lookBudget(remaining), 300_000, 1000)
        if (spacing === undefined) continue
        expect((60_000 / spacing) * requests).toBeLessThanOrEqual(300)
        const looks = times(requests, lookBudget(remaining), 300_000, 1000).length - 1
        expect(looks * requests).toBeLessThanOrEqual((remaining ?? Infinity) / 10)
      }
    }
  })
})
