import { inGroups, tellTheirGroups, withGroups, type GroupList } from '../../domain/fleet/groups.ts'
import type { KnownRunner } from '../../domain/fleet/known-runner.ts'
import type { RunnerGroup } from '../../domain/github/runner-group.ts'
import { describeTarget } from '../../domain/github/target.ts'
import { brief, nameSome } from '../../domain/text/harmless-text.ts'
import type { RunnersApi } from '../api/runners-api.ts'
import type { Found, Wanted } from './fact-look-up.ts'

/** Asks for as little as tells the groups of these runners, all lists at once. */
export const lookUpGroups = async (
  runners: readonly KnownRunner[],
  wanted: Wanted,
  api: RunnersApi,
): Promise<Found> => {
  const { names, usableBy } = wanted
  // A slip in the name of a group or a repository shows where there is no runner, too.
  const toldAlready = tellTheirGroups(runners)
  // Where each runner tells the id of its group, that is all that was asked for.
  if (toldAlready && usableBy === undefined && !names.has('runner_group')) return { runners, warnings: [] }
  const groups = await api.listGroups({ usableBy })
  const lists = toldAlready ? [] : await Promise.all(groups.map((group) => listOf(group, api)))
  const known = withGroups(runners, groups, lists)
  return {
    runners: usableBy === undefined ? known : inGroups(known, groups),
    warnings: groupWarnings(groups, wanted),
  }
}

/** A name that no group has is most likely a slip: the filter then chooses nobody, or with `!=` everybody. */
const groupWarnings = (
  groups: readonly RunnerGroup[],
  { groupsBeside, usableBy, target }: Wanted,
): readonly string[] => {
  const place = describeTarget(target)
  const user = usableBy === undefined ? '' : ` that ${brief(usableBy)} may use`
  if (groups.length === 0) return user === '' ? [] : [`${place} has no runner group${user}, or no such repository.`]
  const names = groups.map(({ name }) => name)
  const unheardOf = groupsBeside?.(names) ?? []
  return unheardOf.length === 0
    ? []
    : [
        `The expression compares runner_group with ${nameSome(unheardOf)}: ${place} has no such runner group${user}. ` +
          `There are ${nameSome(names)}.`,
      ]
}

const listOf = async (group: RunnerGroup, api: RunnersApi): Promise<GroupList> => ({
  group,
  runnerIds: await api.listGroupRunners(group),
})
