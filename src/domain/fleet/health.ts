import type { Runner } from '../github/runner.ts'
import type { Failure } from '../text/failure.ts'
import { nameSome } from '../text/harmless-text.ts'

/** Names that should be there and are not, and names that are there and should not. */
export type Differences = { readonly missing: readonly string[]; readonly unexpected: readonly string[] }

/** Compares exactly, upper and lower case included, as GitHub does. */
export const differencesFrom = (expected: readonly string[], runners: readonly Runner[]): Differences => {
  const [wanted, there] = [new Set(expected), new Set(runners.map(({ name }) => name))]
  return {
    missing: [...wanted].filter((name) => !there.has(name)),
    unexpected: [...there].filter((name) => !wanted.has(name)),
  }
}

/** The end of a step whose `fail-if` is true: by what, with which numbers, and who is meant. */
export const unhealthy = (
  failIf: string,
  numbers: string,
  runners: readonly Runner[],
  differences: Differences | undefined,
): Failure => {
  const offline = runners.filter(({ status }) => status === 'offline').map(({ name }) => name)
  const named = Object.entries({
    Offline: offline,
    Missing: differences?.missing ?? [],
    Unexpected: differences?.unexpected ?? [],
  }).filter(([, names]) => names.length > 0)
  return {
    code: 'unhealthy',
    message: [
      `fail-if is true: ${failIf}. Seen: ${numbers}.`,
      ...named.map(([what, names]) => `${what}: ${nameSome(names)}.`),
    ].join('\n'),
  }
}
