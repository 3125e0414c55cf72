import { describe, expect, test } from 'vitest'
import {
  deletionFailure,
  endsDeletion,
  isDeletionOver,
  tooMany,
  type Fate,
} from '../../../src/domain/fleet/deletion.ts'
import type { KeptRunner } from '../../../src/domain/fleet/deletion.ts'
import { failureCodes, type Failure, type FailureCode } from '../../../src/domain/text/failure.ts'

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
    [1, 'runner', 0],
    [4, 'runners', 3],
  ])('%d %s of at most %d may not', (matched, noun, max) => {
    expect(tooMany(matched, max)).toMatchObject({
      code: 'too-many',
      message: `The filter matches ${matched} ${noun}, more than max-deletions (${max}): nothing was deleted.`,
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
  const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1)
  const stayedFor = (count: number): readonly Fate[] =>
    upTo(count).map((nth) => stayed('refused', { ...down, message: `Reason ${nth}.` }))
  const reasonsTo = (count: number): string =>
    upTo(count)
      .map((nth) => `Reason ${nth}.`)
      .join('\n')

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
    ['some missing, none deleted', [missing, stayed('busy', busy)], { code: 'busy', status: 422 }],
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
    ['five reasons', stayedFor(5), { message: `5 of 5 did not go.\n${reasonsTo(5)}` }],
    ['more reasons than five', stayedFor(7), { message: `7 of 7 did not go.\n${reasonsTo(5)}\nand 2 more.` }],
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
    ['after many runners that are at work', times(16, failed('busy')), false],
    ['after many outages and one refusal', [...times(15, failed('unavailable')), failed('busy')], false],
    ['after many outages', times(16, failed('unavailable')), true],
    ['after many time-outs', times(16, failed('timed-out')), true],
    ['after as many outages as successes', [...times(16, failed('unavailable')), ...times(16, gone)], false],
    ['after more outages than successes', [...times(17, failed('unavailable')), ...times(16, gone)], true],
    ['after many outages among more successes', [...times(16, failed('unavailable')), ...times(17, gone)], false],
  ])('%s', (_, fates, isOver) => {
    expect(isDeletionOver(fates)).toBe(isOver)
  })
})
