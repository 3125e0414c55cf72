import { describe, expect, test } from 'vitest'
import { countVersions, distinctVersions, versionWarnings, withDaysLeft } from '../../../src/domain/fleet/versions.ts'
import type { VersionAnswer } from '../../../src/domain/github/runner-version.ts'
import { noDate } from '../../../src/domain/github/no-date.ts'
import { bareRunnerAnswer } from '../github/runner-answers.ts'

const nowMs = Date.parse('2026-11-26T12:00:00Z')
const on = (version: string | null | undefined, id = 1) =>
  bareRunnerAnswer({ id, name: `ci-${id}`, ...(version !== undefined && { version }) })
const answers = (all: Readonly<Record<string, string>>): ReadonlyMap<string, VersionAnswer> =>
  new Map(
    Object.entries(all).map(([version, told]) => [
      version,
      told === 'unknown' || told === 'not-told' ? told : { runtimeDeprecatesAt: told },
    ]),
  )

test('each version is asked for once, and only what can be one', () => {
  const written = [
    '2.336.0',
    '2.336.0',
    '2.335.1-rc.1',
    '',
    null,
    undefined,
    '..',
    '1/../x',
    'latest',
    '3',
    `1.${'1'.repeat(64)}`,
  ]
  expect(distinctVersions(written.map((version) => on(version)))).toEqual(['2.336.0', '2.335.1-rc.1'])
})

describe('days left', () => {
  test.each([
    ['2026-11-27T12:00:00Z', 1],
    ['2026-11-27T11:59:59Z', 0],
    ['2026-11-26T12:00:00Z', 0],
    ['2026-11-26T11:59:59Z', -1],
    ['2026-11-05T00:00:00Z', -22],
    ['2026-12-26T07:00:00-05:00', 30],
  ])('until %s: %d', (date, days) => {
    const [runner] = withDaysLeft([on('2.1.0')], answers({ '2.1.0': date }), nowMs)
    expect(runner).toEqual({ ...on('2.1.0'), days_left: days, runtime_deprecates_at: date })
  })

  test.each<[string, VersionAnswer]>([
    ['GitHub has set no date', { runtimeDeprecatesAt: null }],
    ['GitHub does not know it', 'unknown'],
    ['the server tells of none', 'not-told'],
  ])('are more than anybody asks for where %s', (_, answer) => {
    expect(withDaysLeft([on('2.1.0')], new Map([['2.1.0', answer]]), nowMs)[0]?.days_left).toBe(noDate)
  })

  test('are more than anybody asks for a runner that never connected', () => {
    expect(withDaysLeft([on(null), on(undefined)], answers({}), nowMs).map(({ days_left: days }) => days)).toEqual([
      noDate,
      noDate,
    ])
  })
})

test('the outdated are counted, and the fewest days', () => {
  const facts = [{ days_left: -1 }, { days_left: 0 }, { days_left: noDate }, {}]
  expect(countVersions(facts)).toEqual({ outdated: 1, minDaysLeft: -1 })
  expect(countVersions([{}])).toEqual({ outdated: 0, minDaysLeft: noDate })
})

describe('a warning', () => {
  const warned = (all: Readonly<Record<string, string>>, ...runners: ReturnType<typeof on>[]) =>
    versionWarnings(runners, answers(all), nowMs)

  test('names the day and the runners of a version that has ended', () => {
    expect(warned({ '2.336.0': '2026-11-05T00:00:00Z' }, on('2.336.0', 1), on('2.336.0', 2))).toEqual([
      '2 runners on 2.336.0, no jobs since 5 Nov 2026: ci-1, ci-2',
    ])
  })

  test.each([
    ['2026-12-26T12:00:00Z', ['1 runner on 2.336.0, no jobs from 26 Dec 2026 on (30 days left): ci-1']],
    ['2026-11-27T12:00:00Z', ['1 runner on 2.336.0, no jobs from 27 Nov 2026 on (1 day left): ci-1']],
    ['2026-12-26T12:00:01Z', []],
  ])('comes thirty days before: %s', (date, told) => {
    expect(warned({ '2.336.0': date }, on('2.336.0'))).toEqual(told)
  })

  test('comes for each version, the first to end first', () => {
    const all = { '3.0.0': 'unknown', '2.2.0': '2026-12-02T00:00:00Z', '2.1.0': '2026-11-01T00:00:00Z' }
    const told = warned(all, on('3.0.0', 1), on('2.2.0', 2), on('2.1.0', 3), on('latest', 4), on(null, 5))
    expect(told.map((text) => text.slice(0, 24))).toEqual([
      '1 runner on 2.1.0, no jo',
      '1 runner on 2.2.0, no jo',
      '1 runner on 3.0.0, a ver',
      '1 runner on latest, a ve',
    ])
    expect(told[2]).toContain('GitHub does not know: nobody can tell until when it gets jobs: ci-1')
  })

  test('comes once where the server tells of no version', () => {
    const told = warned({ '2.1.0': 'not-told', '2.2.0': 'not-told' }, on('2.1.0', 1), on('2.2.0', 2))
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('GitHub Enterprise Server')
  })
})
