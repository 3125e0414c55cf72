import { brief } from '../text/harmless-text.ts'
import { checkDepth, fieldsOf, flag, itemsOf, optional, text, wholeNumber, within } from './shape.ts'

export type Label = { readonly id?: number; readonly name: string; readonly type?: string }

/**
 * A self-hosted runner as GitHub gives it, field names and unknown fields included.
 *
 * `status` is an open string: `online` and `offline` are documented. A JIT runner that has not booted yet is `offline`
 * and not busy, as a dead one is. `os` and `version` mean nothing before the first connection.
 *
 * @see https://docs.github.com/en/rest/actions/self-hosted-runners#get-a-self-hosted-runner-for-an-organization
 */
export type Runner = {
  readonly id: number
  readonly name: string
  readonly os?: string | null
  readonly status: string
  readonly busy: boolean
  readonly labels: readonly Label[]
  readonly runner_group_id?: number | null
  readonly ephemeral?: boolean | null
  readonly version?: string | null
}

export type RunnerPage = { readonly totalCount: number; readonly items: readonly Runner[] }

/** Checks every field and hands the very object on, so that an output carries what GitHub sent. */
const checkRunner = (value: unknown): Runner => {
  const fields = fieldsOf(value)
  wholeNumber(fields['id'], 'id')
  text(fields['name'], 'name')
  text(fields['status'], 'status')
  flag(fields['busy'], 'busy')
  itemsOf(fields['labels'], 'labels', (label) => text(fieldsOf(label)['name'], 'name'))
  optional(fields['os'], 'os', text)
  optional(fields['version'], 'version', text)
  optional(fields['ephemeral'], 'ephemeral', flag)
  optional(fields['runner_group_id'], 'runner_group_id', wholeNumber)
  checkDepth(fields, '')
  return fields as unknown as Runner
}

export const decodeRunner = (value: unknown): Runner =>
  within(
    () => 'runner',
    () => checkRunner(value),
  )

export const decodeRunnerPage = (value: unknown): RunnerPage => {
  const fields = fieldsOf(value, 'the answer')
  return {
    totalCount: wholeNumber(fields['total_count'], 'total_count'),
    items: itemsOf(fields['runners'], 'runners', checkRunner),
  }
}

export const labelNames = (runner: Runner): readonly string[] => runner.labels.map(({ name }) => name)

/** Ready for a job. */
export const isIdle = (runner: Runner): boolean => runner.status === 'online' && !runner.busy

/** How many of these runners are in which state. A state other than online and offline counts as neither. */
export type RunnerCounts = {
  readonly online: number
  readonly offline: number
  readonly idle: number
  readonly busy: number
}

export const countRunners = (runners: readonly Runner[]): RunnerCounts => {
  const counts = { online: 0, offline: 0, idle: 0, busy: 0 }
  for (const runner of runners) {
    if (runner.status === 'online') counts.online += 1
    if (runner.status === 'offline') counts.offline += 1
    if (isIdle(runner)) counts.idle += 1
    if (runner.busy) counts.busy += 1
  }
  return counts
}

/** Whether a runner is there and what it is doing, as GitHub says it. */
export const stateOf = ({ status, busy }: Runner): string => {
  if (busy) return `${status}, busy`
  return status === 'online' ? 'online, idle' : status
}

/** A runner in one line, for the log. */
export const describeRunner = (runner: Runner): string => {
  const labels = brief(labelNames(runner).join(', '), 200)
  return `${brief(runner.name)} (id ${runner.id}): ${brief(stateOf(runner))}; ${labels === '' ? 'no labels' : `labels ${labels}`}`
}
