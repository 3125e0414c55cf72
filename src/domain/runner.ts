import { brief } from './harmless-text.ts'
import { arrayOf, fieldsOf, flag, optional, shallow, text, wholeNumber } from './shape.ts'

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

const checkLabel = (value: unknown, place: string): void => {
  text(fieldsOf(value, place)['name'], `${place}.name`)
}

/** Checks every field and hands the very object on, so that an output carries what GitHub sent. */
export const decodeRunner = (value: unknown, place = 'runner'): Runner => {
  const fields = fieldsOf(value, place)
  wholeNumber(fields['id'], `${place}.id`)
  text(fields['name'], `${place}.name`)
  text(fields['status'], `${place}.status`)
  flag(fields['busy'], `${place}.busy`)
  arrayOf(fields['labels'], `${place}.labels`).forEach((label, at) => {
    checkLabel(label, `${place}.labels[${at}]`)
  })
  optional(fields['os'], `${place}.os`, text)
  optional(fields['version'], `${place}.version`, text)
  optional(fields['ephemeral'], `${place}.ephemeral`, flag)
  optional(fields['runner_group_id'], `${place}.runner_group_id`, wholeNumber)
  shallow(fields, place)
  return fields as unknown as Runner
}

export const decodeRunnerPage = (value: unknown): RunnerPage => {
  const fields = fieldsOf(value, 'the answer')
  return {
    totalCount: wholeNumber(fields['total_count'], 'total_count'),
    items: arrayOf(fields['runners'], 'runners').map((runner, at) => decodeRunner(runner, `runners[${at}]`)),
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
  const count = (matches: (runner: Runner) => boolean): number => runners.filter(matches).length
  return {
    online: count(({ status }) => status === 'online'),
    offline: count(({ status }) => status === 'offline'),
    idle: count(isIdle),
    busy: count(({ busy }) => busy),
  }
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
