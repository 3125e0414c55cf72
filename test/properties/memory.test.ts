import fc from 'fast-check'
import { expect, test } from 'vitest'
import { remember, withoutContrary, withOfflineFacts, type Memory } from '../../src/domain/fleet/memory.ts'
import { homeOf, readMemory, writeMemory } from '../../src/domain/fleet/seen-file.ts'
import type { Runner } from '../../src/domain/github/runner.ts'
import { sightingsOf } from '../domain/fleet/sightings.ts'

const home = homeOf('https://api.github.com', { scope: 'org', org: 'octo-org' })
const startMs = Date.parse('2026-11-05T03:17:00Z')
const ids = [1, 2, 3] as const

type State = 'offline' | 'online' | 'busy' | 'renamed' | 'gone'

const states = fc.record({
  1: fc.constantFrom<State>('offline', 'offline', 'online', 'busy', 'renamed', 'gone'),
  2: fc.constantFrom<State>('offline', 'offline', 'offline', 'online'),
  3: fc.constantFrom<State>('offline', 'gone'),
})

/** A look: what it sees, how long after the last it is taken, how far off the clock of the answering server is. */
const look = fc.record({
  states,
  /** What the readings of the same list before it have shown. */
  readBefore: fc.array(states, { maxLength: 2 }),
  isWhole: fc.constantFrom(true, true, true, false),
  pauseS: fc.oneof(fc.nat(600), fc.nat(20_000)),
  skewS: fc.oneof(fc.constant(0), fc.integer({ min: -240, max: 240 })),
  takesS: fc.nat(30),
  counts: fc.boolean(),
  /** What becomes of the file before it. */
  file: fc.constantFrom('kept', 'kept', 'kept', 'lost', 'cut', 'flipped'),
})

const runnersIn = (seen: Readonly<Record<number, State>>): readonly Runner[] =>
  ids.flatMap((id) => {
    const state = seen[id] ?? 'gone'
    const runner = { id, name: `ci-${id}`, labels: [], status: 'offline', busy: state === 'busy' }
    if (state === 'gone') return []
    return [{ ...runner, ...(state === 'renamed' && { name: 'x' }), ...(state === 'online' && { status: 'online' }) }]
  })

const damaged = (text: string, how: string, at: number): string | undefined => {
  if (how === 'lost') return undefined
  if (how === 'cut') return text.slice(0, at % text.length)
  if (how === 'flipped') return text.slice(0, at % text.length) + '#' + text.slice((at % text.length) + 1)
  return text
}

/** Looks by servers whose clocks agree, or differ. */
const manyLooks = fc.oneof(
  fc.array(look, { minLength: 1, maxLength: 12 }),
  fc.array(
    look.map((one) => ({ ...one, skewS: 0 })),
    { minLength: 1, maxLength: 12 },
  ),
)

test('nothing is believed longer than it was seen, nor in more looks', () => {
  fc.assert(
    fc.property(manyLooks, fc.nat(), (looks, damage) => {
      const differMs = 2000 * Math.max(...looks.map(({ skewS }) => Math.abs(skewS)))
      let file: string | undefined
      let trueMs = startMs
      /** By id: since when, by the one true clock, and in how many looks. */
      const truth = new Map<number, { name: string; sinceMs: number; looks: number }>()
      for (const { states: seen, readBefore, isWhole, pauseS, skewS, takesS, counts, file: fate } of looks) {
        trueMs += pauseS * 1000
        const [firstMs, lastMs] = [trueMs + skewS * 1000, trueMs + (skewS + takesS) * 1000]
        const trueFirstMs = trueMs
        trueMs += takesS * 1000
        const kept = file === undefined ? undefined : damaged(file, fate, damage)
        const read = kept === undefined ? undefined : readMemory(kept, home, firstMs)
        const before: Memory | undefined = read?.ok === true ? read.memory : undefined
        const shown = [...readBefore.flatMap(runnersIn), ...runnersIn(seen)]
        // One that never held still may leave out at last who is there.
        const runners = isWhole ? runnersIn(seen) : [...new Map(shown.map((runner) => [runner.id, runner])).values()]
        const sightings = sightingsOf(shown)
        const memory = remember(before, { runners, sightings, firstMs, lastMs, counts })
        const left = before && withoutContrary(before, sightings)
        file = isWhole ? writeMemory(memory, home) : left && writeMemory(left, home)
        for (const id of ids) {
          const now = runners.find((runner) => runner.id === id && runner.status === 'offline' && !runner.busy)
          const known = truth.get(id)
          const mine = shown.filter((runner) => runner.id === id)
          const isSteady = mine.every(({ status, busy, name }) => status === 'offline' && !busy && name === now?.name)
          if (mine.length === 0 && !isWhole) continue
          if (now === undefined) truth.delete(id)
          else if (known?.name !== now.name || !isSteady) truth.set(id, { name: now.name, sinceMs: trueMs, looks: 1 })
          else truth.set(id, { ...known, looks: known.looks + 1 })
        }
        for (const runner of withOfflineFacts(runners, memory, { firstMs })) {
          const most = truth.get(runner.id)
          expect(runner.offline_looks).toBeLessThanOrEqual(most?.looks ?? 0)
          expect(runner.offline_minutes * 60_000).toBeLessThanOrEqual(
            Math.max(0, trueFirstMs - (most?.sinceMs ?? trueFirstMs)) + differMs,
          )
          expect(runner.offline_minutes).toBeGreaterThanOrEqual(0)
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('a file of any content is read or refused, and never throws', () => {
  const fields = fc.record(
    {
      format: fc.constantFrom('self-hosted runners seen offline', 'x', 1),
      version: fc.constantFrom(1, 2, '1', null),
      api: fc.constantFrom(home.api, 'x'),
      place: fc.constantFrom(home.place, 'x'),
      seen_at: fc.oneof(fc.date().map(String), fc.constant('2026-11-05T03:17:00.000Z'), fc.jsonValue()),
      offline: fc.oneof(
        fc.jsonValue(),
        fc.dictionary(
          fc.oneof(fc.constantFrom('1', '2', '__proto__', '-1', '01', '1e3'), fc.string()),
          fc.record(
            {
              name: fc.oneof(fc.string(), fc.jsonValue()),
              since: fc.oneof(fc.constant('2026-11-05T03:00:00.000Z'), fc.jsonValue()),
              looks: fc.oneof(fc.integer(), fc.jsonValue()),
            },
            { requiredKeys: [] },
          ),
        ),
      ),
    },
    { requiredKeys: [] },
  )
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    fields.map((value) => JSON.stringify(value)),
  )
  fc.assert(
    fc.property(anything, (text) => {
      const read = readMemory(text, home, startMs)
      if (!read.ok) {
        expect(read.because).not.toBe('')
        return
      }
      const { seenAtMs, offline } = read.memory
      expect(seenAtMs).toBeLessThanOrEqual(startMs + 300_000)
      for (const [id, { sinceMs, looks }] of offline) {
        expect(id).toBeGreaterThan(0)
        expect(sinceMs).toBeLessThanOrEqual(seenAtMs)
        expect(looks).toBeGreaterThan(0)
      }
      // What is believed is what would be written.
      expect(readMemory(writeMemory(read.memory, home), home, startMs)).toEqual(read)
    }),
    { numRuns: 500 },
  )
})
