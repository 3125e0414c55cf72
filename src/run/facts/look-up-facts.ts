import type { RunnersApi } from '../api/runners-api.ts'
import type { Ports } from '../ports.ts'
import type { FactLookUp, Found, Wanted } from './fact-look-up.ts'
import { lookUpGroups } from './group-look-up.ts'
import { memoryLookUp } from './memory-look-up.ts'
import { versionLookUp } from './version-look-up.ts'

/** First the memory, which sees the whole place; then the groups, which may narrow it; then what is left's versions. */
export const lookUpFacts = async (wanted: Wanted, api: RunnersApi, ports: Ports): Promise<FactLookUp> => {
  const { names, usableBy, seenFile } = wanted
  const remember = seenFile === undefined ? undefined : await memoryLookUp(seenFile, wanted.target, ports)
  const checkVersions = names.has('days_left') ? (wanted.checkVersions ?? versionLookUp(api, ports)) : undefined
  const needsGroups = usableBy !== undefined || names.has('runner_group_id') || names.has('runner_group')
  return async (list) => {
    const asListed: Found = { runners: list.runners, warnings: [] }
    const remembered = remember === undefined ? asListed : remember(list)
    const grouped = needsGroups ? await lookUpGroups(remembered.runners, wanted, api) : remembered
    const checked = checkVersions === undefined ? undefined : await checkVersions(grouped.runners, list.read)
    return {
      ...remembered,
      runners: checked?.runners ?? grouped.runners,
      warnings: [
        ...remembered.warnings,
        ...(needsGroups ? grouped.warnings : []),
        // A step that has the look-up tells of its own choice; else nobody would hear that there is no date.
        ...(wanted.checkVersions ? [] : (checked?.warnings ?? [])),
      ],
    }
  }
}
