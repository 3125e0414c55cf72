import { differencesFrom, unhealthy, type Differences } from '../domain/fleet/health.ts'
import { withoutDaysLeft, type KnownRunner } from '../domain/fleet/known-runner.ts'
import type { VersionCounts } from '../domain/fleet/versions.ts'
import { describeTarget } from '../domain/github/target.ts'
import type { CommandTo } from '../domain/inputs/command.ts'
import { listFacts, type ListFacts } from '../domain/inputs/condition.ts'
import type { Ending } from '../domain/report/outcome.ts'
import type { Failure } from '../domain/text/failure.ts'
import { nameSome } from '../domain/text/harmless-text.ts'
import type { RunnersApi } from './api/runners-api.ts'
import { factLookUp } from './facts/fact-look-up.ts'
import { waitUntil } from './polling.ts'
import type { Ports } from './ports.ts'

type Listing = CommandTo<'list'>

/** One look: who matches, and what was found out. */
type Seen = {
  readonly totalCount: number
  readonly runners: readonly KnownRunner[]
  readonly differences?: Differences
  readonly versions?: VersionCounts
  readonly warnings: readonly string[]
  /** What was seen could not be written down. */
  readonly failure?: Failure
}

/** The runners that match, now or once an expression holds for their number. */
export const listRunners = async (command: Listing, api: RunnersApi, ports: Ports): Promise<Ending> => {
  const { target, wait, failIf } = command
  const look = await lookingAt(command, api, ports)
  if (!wait) return endingOf(await look(), command, ports)
  const { until, patience } = wait
  const what = `${until.text} for the runners of ${describeTarget(target)}`
  const isTrue = (seen: Seen): boolean => until.holds(factsOf(seen))
  const { seen, failure } = await waitUntil({ what, look, isTrue, describe: describeFacts }, patience, ports)
  const ending = endingOf(seen, command, ports)
  // What went wrong first is why the step fails; that the fleet is not well is told all the same.
  return failure ? { ...ending, failure, ...(failIf && ending.failure && alsoTold(ending, ending.failure)) } : ending
}

const alsoTold = ({ warnings = [] }: Ending, { message }: Failure): Pick<Ending, 'warnings'> => ({
  warnings: [...warnings, message],
})

const lookingAt = async (command: Listing, api: RunnersApi, ports: Ports): Promise<() => Promise<Seen>> => {
  const { target, name, filter, usableBy, seenFile, expected } = command
  const names = filter?.names ?? new Set<string>()
  const checkVersions = needsVersions(command)
    ? (await import('./facts/version-look-up.ts')).versionLookUp(api, ports)
    : undefined
  const groupsBeside = (known: readonly string[]): readonly string[] => filter?.textsBeside('runner_group', known) ?? []
  const lookUp = await factLookUp({ target, names, groupsBeside, usableBy, seenFile, checkVersions }, api, ports)
  return async () => {
    // A memory sees the whole place; what is asked for by name is found in it.
    const list = await api.list({ name: seenFile === undefined ? name : undefined })
    const found = await lookUp(list)
    const named = name === undefined ? found.runners : found.runners.filter((runner) => runner.name === name)
    const matching = filter ? named.filter(filter.holds) : named
    const checked = checkVersions && (await checkVersions(matching, list.read))
    const runners = checked?.runners ?? matching
    return {
      totalCount: list.totalCount,
      runners,
      ...(expected && { differences: differencesFrom(expected, runners) }),
      ...(checked && { versions: checked.versions }),
      warnings: [...found.warnings, ...unknownGroups(found.runners, names), ...(checked?.warnings ?? [])],
      ...(found.failure && { failure: found.failure }),
    }
  }
}

const needsVersions = ({ checkVersions, filter, wait, failIf }: Listing): boolean =>
  checkVersions ||
  filter?.names.has('days_left') === true ||
  [wait?.until, failIf].some((over) => over?.names.has('outdated_count') === true || over?.names.has('min_days_left'))

/** A filter that asks for the group takes one of unknown group for one of none: that is said. */
const unknownGroups = (runners: readonly KnownRunner[], names: ReadonlySet<string>): readonly string[] => {
  if (!names.has('runner_group_id') && !names.has('runner_group')) return []
  const unknown = runners.filter(({ runner_group_id: id }) => id === undefined || id === null)
  const some = nameSome(unknown.map(({ name }) => name))
  return unknown.length === 0
    ? []
    : [`${unknown.length} of the runners ${unknown.length === 1 ? 'stands' : 'stand'} in the list of no group: ${some}`]
}

const endingOf = (seen: Seen, { target, failIf }: Listing, ports: Ports): Ending => {
  const { totalCount, runners, differences, versions, warnings } = seen
  const json = JSON.stringify(versions ? runners.map(withoutDaysLeft) : runners)
  const file = ports.save('runners.json', json)
  const added = { ...(differences && { differences }), ...(versions && { versions }) }
  const failure =
    seen.failure ??
    (failIf?.holds(factsOf(seen)) === true
      ? unhealthy(failIf.text, describeFacts(seen), runners, differences)
      : undefined)
  return {
    outcome: { verb: 'list', target, totalCount, runners, json, file, ...added },
    ...(warnings.length > 0 && { warnings }),
    ...(failure && { failure }),
  }
}

const factsOf = ({ totalCount, runners, differences, versions }: Seen): ListFacts => ({
  ...listFacts(totalCount, runners),
  ...(differences && {
    missing_count: differences.missing.length,
    unexpected_count: differences.unexpected.length,
  }),
  ...(versions && { outdated_count: versions.outdated, min_days_left: versions.minDaysLeft }),
})

const describeFacts = (seen: Seen): string =>
  Object.entries(factsOf(seen))
    .map(([name, number]) => `${name} ${number}`)
    .join(', ')
