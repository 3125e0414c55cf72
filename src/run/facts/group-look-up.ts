import { inGroups, tellTheirGroups, withGroups, type GroupList } from '../../domain/fleet/groups.ts'
import type { KnownRunner } from '../../domain/fleet/known-runner.ts'
import type { RunnerGroup } from '../../domain/github/runner-group.ts'
import { describeTarget } from '../../domain/github/target.ts'
import { brief } from '../../domain/text/harmless-text.ts'
import type { RunnersApi } from '../api/runners-api.ts'
import type { Found, Wanted } from './fact-look-up.ts'

/** Asks for as little as tells the groups of these runners, all lists at once. */
export const lookUpGroups = async (
  runners: readonly KnownRunner[],
  { names, usableBy, target }: Wanted,
  api: RunnersApi,
): Promise<Found> => {
  if (runners.length === 0) return { runners, warnings: [] }
  const toldAlready = tellTheirGroups(runners)
  // Where each runner tells the id of its group, that is all that was asked for.
  if (toldAlready && usableBy === undefined && !names.has('runner_group')) return { runners, warnings: [] }
  const groups = await api.listGroups({ usableBy })
  const lists = toldAlready ? [] : await Promise.all(groups.map((group) => listOf(group, api)))
  const known = withGroups(runners, groups, lists)
  if (usableBy === undefined) return { runners: known, warnings: [] }
  const nobody = `${describeTarget(target)} has no runner group that ${brief(usableBy)} may use, or no such repository.`
  return { runners: inGroups(known, groups), warnings: groups.length === 0 ? [nobody] : [] }
}

const listOf = async (group: RunnerGroup, api: RunnersApi): Promise<GroupList> => ({
  group,
  runnerIds: await api.listGroupRunners(group),
})
