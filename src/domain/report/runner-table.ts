import { countRunners, labelNames, stateOf, type Runner } from '../github/runner.ts'
import type { KnownRunner } from '../fleet/known-runner.ts'
import { noDate } from '../github/no-date.ts'
import { count } from '../text/count.ts'
import { harmlessCode } from '../text/harmless-text.ts'
import { minuteOf, mostRows, table } from './markdown.ts'

type State = 'idle' | 'busy' | 'offline' | 'other'

/** A mark that is seen before the words are read, and the same color for the chart: both read well on light and dark. */
const states: Readonly<Record<State, { readonly mark: string; readonly color: string }>> = {
  idle: { mark: '🟢', color: '#2da44e' },
  busy: { mark: '🟠', color: '#bf8700' },
  offline: { mark: '⚪', color: '#6e7781' },
  other: { mark: '🟣', color: '#8250df' },
}

const stateNamed = ({ status, busy }: Runner): State => {
  if (busy) return 'busy'
  return status === 'online' ? 'idle' : status === 'offline' ? 'offline' : 'other'
}

type Counts = readonly (readonly [State, number])[]

const countStates = (runners: readonly Runner[]): Counts => {
  const { idle, busy } = countRunners(runners)
  const offline = runners.filter((runner) => stateNamed(runner) === 'offline').length
  const counts = { idle, busy, offline, other: runners.length - idle - busy - offline }
  return (Object.entries(counts) as [State, number][]).filter(([, number]) => number > 0)
}

/** How many runners are in which state, in one line; and a chart that GitHub draws, where it shows more than a glance does. */
export const stateParts = (runners: readonly Runner[], more: readonly string[] = []): readonly string[] => {
  const counts = countStates(runners)
  const told = counts.map(([state, number]) => `${states[state].mark} ${number} ${state}`)
  const parts = [...told, ...more]
  return [...(parts.length > 0 ? [parts.join(' · ')] : []), ...(counts.length > 3 ? [chartOf(counts)] : [])]
}

const chartOf = (counts: Counts): string => {
  const colors = counts.map(([state], at) => [`pie${at + 1}`, states[state].color] as const)
  const themeVariables = { ...Object.fromEntries<string>(colors), pieOpacity: '1', pieSectionTextColor: '#ffffff' }
  return [
    '```mermaid',
    `%%{init: ${JSON.stringify({ themeVariables })}}%%`,
    'pie showData',
    ...counts.map(([state, number]) => `  "${state}" : ${number}`),
    '```',
  ].join('\n')
}

type Column = { readonly head: string; readonly cell: (runner: KnownRunner) => string; readonly always?: true }

const columns: readonly Column[] = [
  { head: 'Runner', cell: ({ name }) => harmlessCode(name), always: true },
  { head: 'Id', cell: ({ id }) => String(id), always: true },
  {
    head: 'State',
    cell: (runner) => `${states[stateNamed(runner)].mark} ${harmlessCode(stateOf(runner))}`,
    always: true,
  },
  { head: 'Offline', cell: (runner) => offlineFor(runner) },
  { head: 'Labels', cell: (runner) => labelsOf(runner), always: true },
  { head: 'Group', cell: (runner) => harmlessCode(runner.runner_group ?? '') || String(runner.runner_group_id ?? '') },
  { head: 'OS', cell: ({ os }) => harmlessCode(os ?? '') },
  { head: 'Version', cell: ({ version }) => harmlessCode(version ?? '') },
  { head: 'Gets jobs for', cell: (runner) => jobsFor(runner) },
]

const labelsOf = (runner: Runner): string =>
  labelNames(runner).slice(0, 10).map(harmlessCode).join(' ') + (runner.labels.length > 10 ? ' …' : '')

/** Two looks far apart can miss that it was online: the number of looks says how much this is worth. */
const offlineFor = ({ offline_since: since, offline_looks: looks = 0 }: KnownRunner): string =>
  since === undefined || looks === 0 ? '' : `in ${count(looks, 'look')} since ${minuteOf(since)}`

const jobsFor = ({ days_left: days }: KnownRunner): string => {
  if (days === undefined || days === noDate) return ''
  return days < 0 ? '❌ no more' : `${days <= 30 ? '⏳ ' : ''}${count(days, 'day')}`
}

/** A column that would be empty is left out. */
export const runnerTable = (runners: readonly KnownRunner[]): string => {
  const rows = runners.slice(0, mostRows)
  const shown = columns.filter(({ always, cell }) => always ?? rows.some((runner) => cell(runner) !== ''))
  return table(
    shown.map(({ head }) => head),
    rows.map((runner) => shown.map(({ cell }) => cell(runner))),
    runners.length,
  )
}
