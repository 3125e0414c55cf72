import type { Scope } from '../github/operations.ts'
import { labelNames, type Runner } from '../github/runner.ts'

/** One runner to register. */
export type Registration = {
  readonly name: string
  readonly labels: readonly string[]
  readonly groupId: number
  readonly workFolder: string
}

/** Whether a runner looks like what this registration makes, and has not booted; GitHub writes labels in lower case. */
export const isRegisteredAs = (runner: Runner, { name, labels, groupId }: Registration, scope: Scope): boolean => {
  const setOf = (names: readonly string[]): string =>
    JSON.stringify([...new Set(names.map((label) => label.toLowerCase()))].sort())
  // A repository has one group only, and GitHub may leave it out.
  const sameGroup =
    runner.runner_group_id === groupId || (scope === 'repo' && (runner.runner_group_id ?? undefined) === undefined)
  return (
    runner.name === name &&
    runner.status === 'offline' &&
    !runner.busy &&
    sameGroup &&
    setOf(labelNames(runner)) === setOf(labels)
  )
}
