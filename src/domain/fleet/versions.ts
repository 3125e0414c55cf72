import { noDate } from '../github/no-date.ts'
import type { Runner } from '../github/runner.ts'
import { isVersion, type VersionAnswer } from '../github/runner-version.ts'
import { count } from '../text/count.ts'
import { brief, nameSome } from '../text/harmless-text.ts'

/** What is known of the version of one runner. */
export type VersionFacts = {
  /** Whole days, rounded down, until it gets no more jobs: negative when that is over, `noDate` without a date. */
  readonly days_left?: number
  /** The date as GitHub writes it, null when none is set; absent when GitHub does not tell. */
  readonly runtime_deprecates_at?: string | null
}

const dayMs = 86_400_000

/** The end of a version is told so long before. */
const warningMs = 30 * dayMs

/** Every version that GitHub can be asked about, once. A runner that never connected has none. */
export const distinctVersions = (runners: readonly Runner[]): readonly string[] =>
  [...new Set(runners.flatMap(({ version }) => version ?? []))].filter(isVersion)

export type VersionAnswers = ReadonlyMap<string, VersionAnswer>

export const withDaysLeft = <R extends Runner>(
  runners: readonly R[],
  answers: VersionAnswers,
  nowMs: number,
): readonly (R & VersionFacts)[] => {
  const facts = new Map([...answers].map(([version, answer]) => [version, factsOf(answer, nowMs)]))
  return runners.map((runner) => ({ ...runner, ...(facts.get(runner.version ?? '') ?? { days_left: noDate }) }))
}

const factsOf = (answer: VersionAnswer, nowMs: number): VersionFacts => {
  if (typeof answer === 'string') return { days_left: noDate }
  const { runtimeDeprecatesAt: date } = answer
  const days_left = date === null ? noDate : Math.floor((Date.parse(date) - nowMs) / dayMs)
  return { days_left, runtime_deprecates_at: date }
}

export type VersionCounts = {
  /** How many get no more jobs. */
  readonly outdated: number
  /** The fewest days that one of them has left; `noDate` when none has a date. */
  readonly minDaysLeft: number
}

export const countVersions = (runners: readonly VersionFacts[]): VersionCounts => {
  const counts = { outdated: 0, minDaysLeft: noDate }
  for (const { days_left: daysLeft = noDate } of runners) {
    if (daysLeft < 0) counts.outdated += 1
    counts.minDaysLeft = Math.min(counts.minDaysLeft, daysLeft)
  }
  return counts
}

/** One for each version that has ended, ends soon, or that nobody can tell of; the first to end comes first. */
export const versionWarnings = (
  runners: readonly Runner[],
  answers: VersionAnswers,
  nowMs: number,
): readonly string[] => {
  if ([...answers.values()].includes('not-told')) return [notTold]
  const warnings = [...byVersion(runners)].flatMap(([version, names]) => {
    const answer = answers.get(version) ?? 'unknown'
    if (typeof answer === 'string') return [{ endMs: Infinity, text: unknown(version, names) }]
    const endMs = answer.runtimeDeprecatesAt === null ? Infinity : Date.parse(answer.runtimeDeprecatesAt)
    return endMs - nowMs > warningMs ? [] : [{ endMs, text: ending(version, names, endMs, nowMs) }]
  })
  return warnings.sort((one, other) => (one.endMs < other.endMs ? -1 : 1)).map(({ text }) => text)
}

const byVersion = (runners: readonly Runner[]): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>()
  for (const { name, version } of runners) {
    if (version === undefined || version === null || version === '') continue
    const known = names.get(version)
    if (known === undefined) names.set(version, [name])
    else known.push(name)
  }
  return names
}

const notTold =
  'This server does not tell until when a version of the runner gets jobs; GitHub Enterprise Server never does. ' +
  'days_left is 99999 for every runner.'

const unknown = (version: string, names: readonly string[]): string =>
  `${count(names.length, 'runner')} on ${brief(version, 60)}, a version that GitHub does not know: nobody can tell until when it gets ` +
  `jobs: ${nameSome(names)}`

const ending = (version: string, names: readonly string[], endMs: number, nowMs: number): string => {
  const days = Math.floor((endMs - nowMs) / dayMs)
  const when = days < 0 ? `since ${dayOf(endMs)}` : `from ${dayOf(endMs)} on (${count(days, 'day')} left)`
  return `${count(names.length, 'runner')} on ${version}, no jobs ${when}: ${nameSome(names)}`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** The day in UTC, as `5 Nov 2026`. */
export const dayOf = (ms: number): string => {
  const date = new Date(ms)
  return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`
}
