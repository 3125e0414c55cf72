import type { ListFacts, RunnerFacts } from '../src/domain/inputs/condition.ts'

/** What users are told about each name in an expression: a new field does not compile without a text. */
const runnerTexts: Readonly<Record<keyof RunnerFacts, string>> = {
  id: "The runner's id, a number.",
  name: "The runner's name.",
  os: 'The operating system, such as `linux`; `unknown` before the first connection.',
  status: '`online` or `offline`.',
  busy: 'Whether it is running a job, `true` or `false`.',
  labels: 'The labels: `labels.*.name` gives their names.',
  ephemeral: 'Whether it takes one job only. May be `null`.',
  version: "The version of the runner's software. May be `null`.",
  runner_group_id: "The id of the runner's group, looked up. In an organization only.",
  runner_group: "The name of the runner's group, looked up. In an organization only.",
  offline_minutes: 'For how long every look has seen it offline. Needs `seen-file`.',
  offline_looks: 'In how many looks in a row it was offline. Needs `seen-file`.',
  days_left: 'Whole days until its version gets no more jobs; `99999` when there is no date.',
}

const listTexts: Readonly<Record<keyof ListFacts, string>> = {
  total_count: 'How many runners GitHub counts, before `filter`.',
  matched_count: 'How many match `name` and `filter`.',
  online_count: 'How many of those are online.',
  offline_count: 'How many of those are offline.',
  idle_count: 'How many of those are online and not busy.',
  busy_count: 'How many of those are running a job.',
  missing_count: 'How many names of `expect` are not there.',
  unexpected_count: 'How many are there that `expect` does not name.',
  outdated_count: 'How many have a version that gets no more jobs.',
  min_days_left: 'The smallest `days_left` of those; `99999` when none has a date.',
}

const rows = (over: string, texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([name, value]) => ({ over, name, value }))

export const expressionNames = [...rows('one runner', runnerTexts), ...rows('the list', listTexts)]
