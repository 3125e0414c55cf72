import { describe, expect, test } from 'vitest'
import {
  deletionFailure,
  endsDeletion,
  isDeletionOver,
  planDeletion,
  tooMany,
  type Fate,
} from '../../../src/domain/fleet/deletion.ts'
import type { KeptRunner } from '../../../src/domain/fleet/deletion.ts'
import type { Runner } from '../../../src/domain/github/runner.ts'
import type { Expression, RunnerFacts } from '../../../src/domain/inputs/condition.ts'
import { failureCodes, type Failure, type FailureCode } from '../../../src/domain/text/failure.ts'
import { bareRunnerAnswer } from '../github/runner-answers.ts'
import { oneOf, seededRandom } from './seeded-random.ts'

const offline: Expression<RunnerFacts> = {
  text: "status == 'offline'",
  names: new Set(['status']),
  holds: ({ status }) => status === 'offline',
  hangsOn: () => undefined,
}
const dead = (id: number, more: Partial<Runner> = {}): Runner => bareRunnerAnswer({ id, name: `ci-${id}`, ...more })

/** The plan in short: `-1` goes, `2 busy` stays. */
const plan = (first: readonly Runner[], second: readonly Runner[]): readonly string[] => {
  const { remove, keep } = planDeletion(first, second, offline)
  return [...remove.map(({ id }) => `-${id}`), ...keep.map(({ runner, reason }) => `${runner.id} ${reason}`)]
}

describe('what goes and what stays', () => {
  const online = { status: 'online' }
  test.each<[string, readonly Runner[], readonly Runner[], readonly string[]]>([
    ['nothing', [], [], []],
    ['matches twice', [dead(1)], [dead(1)], ['-1']],
    ['matches no more', [dead(1)], [dead(1, online)], ['1 not-stable']],
    ['matches only now', [dead(1, online)], [dead(1)], []],
    ['has come', [], [dead(1)], []],
    ['has vanished', [dead(1), dead(2)], [dead(2)], ['-2']],
    ['has another name by now', [dead(1)], [dead(1, { name: 'other' })], ['1 not-stable']],
    ['has a name of other letters', [dead(1)], [dead(1, { name: 'CI-1' })], ['1 not-stable']],
    ['is busy in both', [dead(1, { busy: true })], [dead(1, { busy: true })], ['1 busy']],
    ['is busy by now', [dead(1)], [dead(1, { busy: true })], ['1 busy']],
    ['was busy', [dead(1, { busy: true })], [dead(1)], ['-1']],
    ['is busy and matches no more', [dead(1)], [dead(1, { ...online, busy: true })], ['1 not-stable']],
    ['has the name of another id', [dead(1)], [dead(2, { name: 'ci-1' })], []],
    ['in any order', [dead(1), dead(2), dead(3)], [dead(3), dead(2, online), dead(1)], ['-1', '-3', '2 not-stable']],
  ])('%s', (_, first, second, expected) => {
    expect(plan(first, second)).toEqual(expected)
  })

  test('the newer look is what is handed on', () => {
    const now = dead(1, { version: '2.400.0' })
    expect(planDeletion([dead(1)], [now], offline).remove[0]).toBe(now)
  })
})

test('whatever the looks are, only what is dead in both and idle goes', () => {
  const random = seededRandom(7)
  const anyRunner = (id: number): readonly Runner[] =>
    random() < 0.2
      ? []
      : [
          dead(id, {
            status: oneOf(['offline', 'offline', 'online', 'odd'], random),
            busy: random() < 0.3,
            name: oneOf([`ci-${id}`, `ci-${id}`, 'other'], random),
          }),
        ]
  for (let nth = 0; nth < 2000; nth += 1) {
    const ids = Array.from({ length: 5 }, (_, at) => at + 1)
    const [first, second] = [ids.flatMap(anyRunner), ids.flatMap(anyRunner)]
    const may = ids.filter((id) => {
      const [before, now] = [first, second].map((look) => look.find((runner) => runner.id === id))
      const isDead = before?.status === 'offline' && now?.status === 'offline'
      return isDead && before.name === now.name && !now.busy
    })
    const { remove, keep } = planDeletion(first, second, offline)
    expect(remove.map(({ id }) => id)).toEqual(may)
    expect(keep.some(({ runner }) => may.includes(runner.id))).toBe(false)
  }
})

describe('max-deletions', () => {
  test.each([
    [0, undefined],
    [10_000, undefined],
    [0, 0],
    [3, 3],
    [2, 3],
  ])('%d of %s may go', (matched, max) => {
    expect(tooMany(matched, max)).toBeUndefined()
  })

  test.each([
    [1, 0],
    [4, 3],
  ])('%d of %d may not', (matched, max) => {
    expect(tooMany(matched, max)).toMatchObject({
      code: 'too-many',
      message: `The filter matches ${matched} runners, more than max-deletions (${max}): nothing was deleted.`,
    })
  })
})

test('what the next request would meet too ends it', () => {
  const ending: readonly FailureCode[] = ['unauthorized', 'forbidden', 'not-found', 'rate-limited', 'cancelled']
  expect(failureCodes.filter((code) => endsDeletion({ code, message: 'x' }))).toEqual(ending)
})

describe('one failure for all', () => {
  const deleted: Fate = { is: 'deleted', runner: { id: 1, name: 'ci-1' } }
  const missing: Fate = { is: 'missing', asked: 2 }
  const stayed = (reason: KeptRunner['reason'], failure?: Failure): Fate => ({
    is: 'kept',
    runner: { id: 3, name: 'ci-3', reason },
    ...(failure && { failure }),
  })
  const busy: Failure = { code: 'busy', message: 'It is busy.', hint: 'Wait.', status: 422, requestId: 'A1' }
  const down: Failure = { code: 'unavailable', message: 'It is down.', status: 503 }
  const cancelled: Failure = { code: 'cancelled', message: 'Cancelled.' }

  test.each<[string, readonly Fate[], Partial<Failure> | undefined]>([
    ['nothing', [], undefined],
    ['all went', [deleted, missing], undefined],
    ['some stayed as asked', [deleted, stayed('busy'), stayed('not-stable')], undefined],
    ['the only one', [stayed('busy', busy)], busy],
    [
      'some done, some not',
      [deleted, stayed('busy', busy)],
      { ...busy, code: 'partial', message: '1 of 2 did not go. It is busy.' },
    ],
    ['some missing, some not done', [missing, stayed('busy', busy)], { code: 'partial', status: 422 }],
    [
      'none done',
      [stayed('busy', busy), stayed('refused', down)],
      { ...busy, message: '2 of 2 did not go.\nIt is busy.\nIt is down.' },
    ],
    ['none done, the rest not tried', [stayed('refused', down), stayed('not-tried')], { code: 'unavailable' }],
    ['cancelled', [stayed('not-tried', cancelled)], cancelled],
    ['cancelled, some done', [deleted, stayed('not-tried', cancelled), stayed('not-tried')], { code: 'cancelled' }],
    [
      'cancelled after another failure',
      [deleted, stayed('busy', busy), stayed('not-tried', cancelled)],
      { code: 'cancelled' },
    ],
  ])('%s', (_, fates, failure) => {
    if (failure === undefined) expect(deletionFailure(fates)).toBeUndefined()
    else expect(deletionFailure(fates)).toMatchObject(failure)
  })
})

describe('there is no use in going on', () => {
  const gone: Fate = { is: 'deleted', runner: { id: 1, name: 'ci-1' } }
  const failed = (code: FailureCode): Fate => ({
    is: 'kept',
    runner: { id: 2, name: 'ci-2', reason: 'refused' },
    failure: { code, message: code },
  })
  const times = (count: number, fate: Fate): readonly Fate[] => Array.from({ length: count }, () => fate)

  test.each<[string, readonly Fate[], boolean]>([
    ['after a success', [gone], false],
    ['after a refusal', [gone, failed('busy')], false],
    ['after a lost permission', [gone, failed('forbidden')], true],
    ['after a few outages', times(15, failed('unavailable')), false],
    ['after many outages', times(16, failed('timed-out')), true],
    ['after many outages among more successes', [...times(16, failed('unavailable')), ...times(17, gone)], false],
  ])('%s', (_, fates, isOver) => {
    expect(isDeletionOver(fates)).toBe(isOver)
  })
})
