import { describe, expect, test } from 'vitest'
import type { Memory } from '../../../src/domain/fleet/memory.ts'
import { homeOf, readMemory, writeMemory } from '../../../src/domain/fleet/seen-file.ts'

const home = homeOf('https://api.github.com', { scope: 'org', org: 'octo-org' })
const nowMs = Date.parse('2026-11-05T05:00:00Z')
const memory: Memory = {
  seenAtMs: nowMs,
  offline: new Map([[12, { name: 'ci-1', sinceMs: Date.parse('2026-11-05T03:17:00Z'), looks: 3 }]]),
}
const file = writeMemory(memory, home)
const becauseOf = (text: string, ms = nowMs): string => {
  const read = readMemory(text, home, ms)
  return read.ok ? 'believed' : read.because
}
const changed = (change: object): string => JSON.stringify({ ...(JSON.parse(file) as object), ...change })

test('what was written is read', () => {
  expect(readMemory(file, home, nowMs)).toEqual({ ok: true, memory })
})

test('a person can read it', () => {
  expect(JSON.parse(file)).toEqual({
    format: 'self-hosted runners seen offline',
    version: 1,
    api: 'https://api.github.com',
    place: 'octo-org',
    seen_at: '2026-11-05T05:00:00.000Z',
    offline: { 12: { name: 'ci-1', since: '2026-11-05T03:17:00.000Z', looks: 3 } },
  })
})

describe('what may not be believed says why', () => {
  const spell = { name: 'ci-1', since: '2026-11-05T03:17:00.000Z', looks: 3 }
  test.each([
    ['', 'it is no JSON'],
    [file.slice(0, -9), 'it is no JSON'],
    ['[]', 'it is damaged: it is not an object'],
    ['{}', 'it was not written by this action'],
    [changed({ format: 'other' }), 'it was not written by this action'],
    [changed({ version: 2 }), 'it was written by another version of this action'],
    [changed({ place: 'acme' }), 'it is of another place'],
    [changed({ api: 'https://ghes.example/api/v3' }), 'it is of another place'],
    [changed({ seen_at: 'yesterday' }), 'it is damaged: seen_at is not a time'],
    [changed({ seen_at: 7 }), 'it is damaged: seen_at is not a string'],
    [changed({ offline: [] }), 'it is damaged: offline is not an object'],
    [changed({ offline: { 12: null } }), 'it is damaged: a runner is not an object'],
    [changed({ offline: { x: spell } }), 'it is damaged: an id is not a whole number'],
    [changed({ offline: { 12: { ...spell, name: 1 } } }), 'it is damaged: name is not a string'],
    [changed({ offline: { 12: { ...spell, looks: 0 } } }), 'it is damaged: looks is not a number above 0'],
    [changed({ offline: { 12: { ...spell, looks: 1.5 } } }), 'it is damaged: looks is not a whole number'],
    [changed({ offline: { 12: { ...spell, since: '5 Nov 2026' } } }), 'it is damaged: since is not a time'],
    [
      changed({ offline: { 12: { ...spell, since: '2026-11-05T05:00:01.000Z' } } }),
      'it is damaged: since is not before seen_at',
    ],
  ])('%j', (text, because) => {
    expect(becauseOf(text)).toBe(because)
  })
})

test.each([
  [5 * 60, 'believed'],
  [5 * 60 + 1, 'it is from the future'],
])('servers differ by five minutes at most: a file %d s ahead', (seconds, told) => {
  expect(becauseOf(file, nowMs - seconds * 1000)).toBe(told)
})

test('an address and a place are the same in upper and lower case, and with a slash at the end', () => {
  expect(homeOf('https://API.github.com/', { scope: 'org', org: 'Octo-Org' })).toEqual(home)
  const repo = homeOf('https://api.github.com', { scope: 'repo', owner: 'Octo-Org', repo: 'Shop' })
  expect(repo.place).toBe('octo-org/shop')
})

test('of 10,000 runners it is a few megabytes at most', () => {
  const longest = { name: 'n'.repeat(64), sinceMs: nowMs, looks: 999_999 }
  const many = new Map(Array.from({ length: 10_000 }, (_, at) => [1e15 + at, longest] as const))
  expect(writeMemory({ seenAtMs: nowMs, offline: many }, home).length).toBeLessThan(2_000_000)
})
