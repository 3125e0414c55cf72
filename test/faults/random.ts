/** Chance from a seed: the same seed gives the same script on every machine. */
export type Random = {
  /** Both ends included. */
  readonly int: (least: number, most: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <const T>(items: readonly [T, ...T[]]) => T
  /** Some of them, in their order. */
  readonly some: <T>(items: readonly T[], probability: number) => readonly T[]
}

/** The generator called mulberry32: small, and good enough to choose among faults. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  // Neighbouring seeds begin alike.
  for (let warmUp = 0; warmUp < 5; warmUp += 1) next()
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (items) => items[int(0, items.length - 1)] ?? items[0],
    some: (items, probability) => items.filter(() => next() < probability),
  }
}
