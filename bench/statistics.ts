import type { Counts } from './sandbox-process.ts'

/** One run of one contender. Round 0 is to warm up and does not count. */
export type Taken = { readonly round: number; readonly ms: number; readonly counts: Counts }

export type Spread = { readonly median: number; readonly min: number; readonly max: number }

export type Figures = {
  readonly runs: number
  readonly ms: Spread
  /** To the floor, each run divided by that of the same round. */
  readonly ratio: Spread
}

export const summarise = (taken: readonly Taken[], floor: readonly Taken[]): Figures => {
  const counting = taken.filter(({ round }) => round > 0)
  const floorMs = new Map(floor.map(({ round, ms }) => [round, ms]))
  return {
    runs: counting.length,
    ms: spreadOf(counting.map(({ ms }) => ms)),
    ratio: spreadOf(counting.map(({ round, ms }) => ms / (floorMs.get(round) ?? NaN))),
  }
}

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  min: Math.min(...values),
  max: Math.max(...values),
})

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (low + high) / 2
}
