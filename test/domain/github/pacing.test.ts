import { describe, expect, test } from 'vitest'
import { delayBefore, mostAtOnce, pointsOf, stillCounting, type Spent } from '../../../src/domain/github/pacing.ts'
import { seededRandom } from '../fleet/seeded-random.ts'

const spentAt = (...times: readonly (readonly [atMs: number, points: number])[]): readonly Spent[] =>
  times.map(([atMs, points]) => ({ atMs, points }))

test.each([
  ['GET /orgs/{org}/actions/runners', 1],
  ['DELETE /orgs/{org}/actions/runners/{runner_id}', 5],
  ['POST /orgs/{org}/actions/runners/registration-token', 5],
] as const)('%s is %d points', (route, points) => {
  expect(pointsOf({ route, parameters: {} })).toBe(points)
})

test('at most half of what GitHub bears is under way at once', () => {
  expect(mostAtOnce).toBe(50)
})

describe('the delay', () => {
  test.each<[string, number, readonly Spent[], number, number]>([
    ['of the first', 5, [], 0, 0],
    ['up to 900', 5, spentAt([0, 895]), 1000, 0],
    ['beyond', 5, spentAt([0, 896]), 1000, 60_000],
    ['by one', 1, spentAt([0, 900]), 0, 61_000],
    ['until enough of it counts no more', 5, spentAt([0, 3], [10_000, 897]), 20_000, 51_000],
    ['until only the first counts no more', 5, spentAt([0, 5], [10_000, 895]), 20_000, 41_000],
    ['when the old counts no more', 5, spentAt([0, 900]), 61_000, 0],
    ['just before', 5, spentAt([0, 900]), 60_999, 1],
  ])('%s', (_, points, spent, nowMs, delayMs) => {
    expect(delayBefore(points, spent, nowMs)).toBe(delayMs)
  })

  test('what is too old is forgotten', () => {
    expect(stillCounting(spentAt([0, 1], [1, 2], [50_000, 3]), 61_000)).toEqual(spentAt([1, 2], [50_000, 3]))
  })
})

/** Sends a stream one after the other, each as soon as it may and has come up. */
const sendStream = (stream: readonly (readonly [gapMs: number, points: number])[]): readonly Spent[] => {
  let nowMs = 0
  let spent: readonly Spent[] = []
  const all: Spent[] = []
  for (const [gapMs, points] of stream) {
    nowMs += gapMs
    for (let delayMs = delayBefore(points, spent, nowMs); delayMs > 0; delayMs = delayBefore(points, spent, nowMs)) {
      nowMs += delayMs
    }
    const one = { atMs: nowMs, points }
    spent = [...stillCounting(spent, nowMs), one]
    all.push(one)
  }
  return all
}

/** The most points within any 60 seconds, both ends included. */
const mostInAMinute = (spent: readonly Spent[]): number => {
  let [most, sum, from] = [0, 0, 0]
  for (const one of spent) {
    sum += one.points
    for (let first = spent[from]; first && one.atMs - first.atMs > 60_000; first = spent[from]) {
      sum -= first.points
      from += 1
    }
    most = Math.max(most, sum)
  }
  return most
}

describe('a stream', () => {
  test.each([
    ['of deletions as fast as they go', 5, 0],
    ['of deletions, one each 100 ms', 5, 100],
    ['of reads as fast as they go', 1, 0],
    ['of reads, one each 50 ms', 1, 50],
  ])('%s', (_, points, gapMs) => {
    const sent = sendStream(Array.from({ length: 3000 }, () => [gapMs, points] as const))
    expect(mostInAMinute(sent)).toBe(900)
    const minutes = Math.ceil((3000 * points) / 900) - 1
    expect(sent.at(-1)?.atMs).toBeLessThanOrEqual(Math.max(minutes * 61_000, 0) + 3000 * gapMs)
  })

  test.each([1, 2, 3, 4, 5])('of anything (%d)', (seed) => {
    const random = seededRandom(seed)
    const stream = Array.from(
      { length: 4000 },
      () => [Math.floor(random() * 40 * (random() < 0.02 ? 1000 : 1)), random() < 0.5 ? 1 : 5] as const,
    )
    expect(mostInAMinute(sendStream(stream))).toBeLessThanOrEqual(900)
  })

  test('of 150 deletions and the reads before them needs no pause', () => {
    const stream = [
      ...Array.from({ length: 150 }, () => [0, 1] as const),
      ...Array.from({ length: 150 }, () => [0, 5] as const),
    ]
    expect(sendStream(stream).at(-1)?.atMs).toBe(0)
  })
})
