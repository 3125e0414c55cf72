import { deletionFailure, type Fate } from '../../domain/fleet/deletion.ts'
import { describeTarget } from '../../domain/github/target.ts'
import type { CommandTo } from '../../domain/inputs/command.ts'
import type { Ending } from '../../domain/report/outcome.ts'
import { count } from '../../domain/text/count.ts'
import { brief, nameSome } from '../../domain/text/harmless-text.ts'
import type { RunnersApi } from '../api/runners-api.ts'
import type { Ports } from '../ports.ts'
import { findByFilter } from './by-filter.ts'
import { knowingFacts } from './knowing-facts.ts'
import type { Apis } from './watching.ts'
import { findByIds, findByNames, type Candidate, type Findings } from './candidates.ts'
import { removeAll } from './removal.ts'

type Deletion = CommandTo<'delete'>

/** Chooses, says what will go, then deletes; goes on after a refusal and fails at the end. */
export const deleteRunners = async (command: Deletion, api: RunnersApi, ports: Ports): Promise<Ending> => {
  const apis = await knowingFacts(command, api, ports)
  const findings = await findCandidates(command, apis, ports)
  const { candidates, settled, pages = Infinity } = findings
  // A dry run is nothing but its plan, and ends with it.
  if (!command.dryRun && candidates.length > (command.choice.by === 'filter' ? 0 : 1)) sayPlan(command, findings, ports)
  const fates = [
    ...settled,
    ...(command.dryRun ? candidates.map(wouldGo) : await removeAll(candidates, pages, command, apis.plain, ports)),
  ]
  const failure = deletionFailure(fates)
  const warnings = [...(findings.warnings ?? []), ...(await apis.close(fates))]
  return {
    outcome: outcomeOf(command, fates),
    ...(failure && { failure }),
    ...(warnings.length > 0 && { warnings }),
  }
}

const findCandidates = (command: Deletion, api: Apis, ports: Ports): Promise<Findings> => {
  const { choice } = command
  switch (choice.by) {
    case 'ids':
      return findByIds(choice.ids, command, api.plain)
    case 'names':
      return findByNames(choice, command, api.plain)
    case 'filter':
      return findByFilter(command, choice, api, ports)
  }
}

const wouldGo = ({ id, name }: Candidate): Fate => ({ is: 'deleted', runner: { id, name } })

const outcomeOf = ({ target, dryRun }: Deletion, fates: readonly Fate[]): NonNullable<Ending['outcome']> => ({
  verb: 'delete',
  target,
  dryRun,
  deleted: fates.flatMap((fate) => (fate.is === 'deleted' ? [fate.runner] : [])),
  kept: fates.flatMap((fate) => (fate.is === 'kept' ? [fate.runner] : [])),
  missing: fates.flatMap((fate) => (fate.is === 'missing' ? [fate] : [])),
})

const sayPlan = ({ target }: Deletion, { candidates, settled }: Findings, { say }: Ports): void => {
  const place = describeTarget(target)
  const now = candidates.filter(({ isBusy }) => !isBusy)
  const later = candidates.filter(({ isBusy }) => isBusy)
  if (now.length > 0) say(`Deleting ${count(now.length, 'runner')} of ${place}: ${namesOf(now)}`)
  if (later.length > 0) say(`Waiting for ${count(later.length, 'busy runner')} of ${place}: ${namesOf(later)}`)
  const stay = settled.flatMap((fate) =>
    fate.is === 'kept' ? [`${brief(fate.runner.name, 50)} (${fate.runner.reason})`] : [],
  )
  if (stay.length > 0) say(`Keeping ${stay.length}: ${nameSome(stay)}`)
}

const namesOf = (candidates: readonly Candidate[]): string =>
  nameSome(candidates.map(({ name, asked }) => (name === '' ? String(asked) : name)))
