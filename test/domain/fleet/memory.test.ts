import { describe, expect, test } from 'vitest'
import {
  remember,
  restsOnFewLooks,
  withoutContrary,
  withOfflineFacts,
  type Memory,
} from '../../../src/domain/fleet/memory.ts'
import type { Runner } from '../../../src/domain/github/runner.ts'
import { bareRunnerAnswer } from '../github/runner-answers.ts'
import { sightingsOf } from './sightings.ts'

const at = (time: string): number => Date.parse(`2026-11-05T${time}Z`)
const offline = (more: Partial<Runner> = {}): Runner => bareRunnerAnswer({ id: 1, name: 'ci-1', ...more })

type Seen = {
  readonly time: string
  readonly runners?: readonly Runner[]
  /** How readings of the same list that did not add up have shown them. */
  readonly before?: readonly Runner[]
  readonly counts?: boolean
}

/** What is remembered after these looks, one after the other. */
const after = (looks: readonly Seen[], before?: Memory): Memory =>
  looks.reduce<Memory | undefined>((memory, { time, runners = [offline()], before: shown = [], counts = true }) => {
    const sightings = sightingsOf([...shown, ...runners])
    return remember(memory, { runners, sightings, firstMs: at(time), lastMs: at(time), counts })
  }, before) ?? { seenAtMs: 0, offline: new Map() }

const factsOf = (memory: Memory, time: string, runner = offline()) => {
  const [facts] = withOfflineFacts([runner], memory, { firstMs: at(time) })
  return facts && [facts.offline_minutes, facts.offline_looks, facts.offline_since]
}

test('minutes and looks add up from look to look', () => {
  const looks = [{ time: '03:17:00' }, { time: '04:17:00' }, { time: '05:16:59' }]
  expect(factsOf(after(looks), '05:16:59')).toEqual([119, 3, '2026-11-05T03:17:00.000Z'])
})

test('the first look says nothing yet', () => {
  expect(factsOf(after([{ time: '03:17:00' }]), '03:17:00')).toEqual([0, 1, '2026-11-05T03:17:00.000Z'])
})

describe('one look that is contrary begins anew', () => {
  test.each([
    ['online', [offline({ status: 'online' })]],
    ['busy, though it is said to be offline', [offline({ busy: true })]],
    ['in a state that nobody knows', [offline({ status: 'sleeping' })]],
    ['renamed', [offline({ name: 'ci-2' })]],
    ['gone', []],
  ])('%s', (_, runners) => {
    const looks = [{ time: '03:00:00' }, { time: '04:00:00', runners }, { time: '05:00:00' }]
    expect(factsOf(after(looks), '05:00:00')).toEqual([0, 1, '2026-11-05T05:00:00.000Z'])
  })
})

const otherwise: readonly (readonly [string, Runner])[] = [
  ['online', offline({ status: 'online' })],
  ['busy, though it is said to be offline', offline({ busy: true })],
  ['in a state that nobody knows', offline({ status: 'sleeping' })],
  ['by another name', offline({ name: 'ci-2' })],
]

describe('one page of a list that was read again begins anew, too', () => {
  test.each(otherwise)('%s', (_, shown) => {
    const looks = [{ time: '03:00:00' }, { time: '04:00:00' }, { time: '05:00:00', before: [shown] }]
    expect(factsOf(after(looks), '05:00:00')).toEqual([0, 1, '2026-11-05T05:00:00.000Z'])
  })

  test('by the name of before, though it has another in the end', () => {
    const looks = [{ time: '03:00:00' }, { time: '05:00:00', runners: [offline({ name: 'x' })], before: [offline()] }]
    expect(factsOf(after(looks), '05:00:00', offline({ name: 'x' }))?.slice(0, 2)).toEqual([0, 1])
  })

  test('but not when it shows the same', () => {
    const looks = [
      { time: '03:00:00' },
      { time: '05:00:00', before: [offline(), offline({ id: 2, status: 'online' })] },
    ]
    expect(factsOf(after(looks), '05:00:00')?.slice(0, 2)).toEqual([120, 2])
  })
})

describe('a list that is no whole look takes from the memory whom it shows otherwise', () => {
  const both = after([{ time: '03:00:00', runners: [offline(), offline({ id: 3, name: 'ci-3' })] }])

  test.each(otherwise)('%s', (_, shown) => {
    const left = withoutContrary(both, sightingsOf([shown, offline()]))
    expect([...left.offline.keys()]).toEqual([3])
    expect(left.seenAtMs).toBe(both.seenAtMs)
  })

  test('and nobody else: the very same memory is left', () => {
    expect(withoutContrary(both, sightingsOf([offline(), offline({ id: 2, status: 'online' })]))).toBe(both)
  })
})

test('who is not offline has been so for no time', () => {
  expect(factsOf(after([{ time: '03:00:00' }]), '04:00:00', offline({ id: 2 }))).toEqual([0, 0, undefined])
})

test('the looks of one run count as one', () => {
  const looks = [
    { time: '03:00:00' },
    { time: '04:00:00' },
    { time: '04:00:10', counts: false },
    { time: '04:01:00', counts: false },
  ]
  expect(factsOf(after(looks), '04:01:00')).toEqual([61, 2, '2026-11-05T03:00:00.000Z'])
})

test('looks less than a minute apart count as one', () => {
  const together = [{ time: '03:00:00' }, { time: '03:00:01' }, { time: '03:01:00' }]
  expect(factsOf(after(together), '03:01:00')?.[1]).toBe(1)
  expect(factsOf(after([...together, { time: '03:02:00' }]), '03:02:00')?.[1]).toBe(2)
})

test('a spell begins with the last page of its first look, and ends with the first page of this one', () => {
  const first = remember(undefined, {
    runners: [offline()],
    sightings: sightingsOf([offline()]),
    firstMs: at('03:00:00'),
    lastMs: at('03:00:30'),
    counts: true,
  })
  expect(first.seenAtMs).toBe(at('03:00:30'))
  const second = remember(first, {
    runners: [offline()],
    sightings: sightingsOf([offline()]),
    firstMs: at('03:01:29'),
    lastMs: at('03:02:00'),
    counts: true,
  })
  expect(factsOf(second, '03:01:29')?.[0]).toBe(0)
})

describe('of two runs that overlap, the later look wins', () => {
  const later = after([
    { time: '03:00:00', runners: [offline(), offline({ id: 2, name: 'ci-2' })] },
    { time: '05:00:00' },
  ])

  test('an earlier look brings nobody back', () => {
    const both = after([{ time: '04:00:00', runners: [offline(), offline({ id: 2, name: 'ci-2' })] }], later)
    expect([...both.offline.keys()]).toEqual([1])
    expect(both.seenAtMs).toBe(at('05:00:00'))
  })

  test('an earlier look that saw it online is not forgotten', () => {
    expect(after([{ time: '04:00:00', runners: [] }], later).offline.size).toBe(0)
  })

  test('what a clock that is ahead wrote counts as now', () => {
    const ahead = after([{ time: '03:04:00' }])
    expect(factsOf(after([{ time: '03:00:00' }], ahead), '03:00:00')?.slice(0, 2)).toEqual([0, 1])
  })
})

test('few looks are warned of, none are not: who was never seen offline went for something else', () => {
  const inLooks = [0, 1, 2, 3].map((looks) => ({ ...offline({ name: `ci-${looks}` }), offline_looks: looks }))
  expect(restsOnFewLooks(inLooks)).toEqual([expect.stringContaining('2 of the deleted were')])
  expect(restsOnFewLooks(inLooks)[0]).toContain(': ci-1, ci-2.')
  expect(restsOnFewLooks(inLooks.filter(({ offline_looks: looks }) => looks === 0))).toEqual([])
})
