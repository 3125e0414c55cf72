import { kept, tooMany, type Fate } from '../../domain/fleet/deletion.ts'
import {
  carryOver,
  hasStood,
  reasonOf,
  verdictOf,
  watchFrom,
  watchOver,
  type Criterion,
  type Watch,
} from '../../domain/fleet/looks.ts'
import { perPage } from '../../domain/github/paging.ts'
import { describeTarget } from '../../domain/github/target.ts'
import type { CommandTo } from '../../domain/inputs/command.ts'
import type { RunnerFacts } from '../../domain/inputs/condition.ts'
import type { DeletionChoice } from '../../domain/inputs/runner-choice.ts'
import { count } from '../../domain/text/count.ts'
import type { Failure } from '../../domain/text/failure.ts'
import { brief } from '../../domain/text/harmless-text.ts'
import type { RunnerList } from '../api/runner-calls.ts'
import type { Ports } from '../ports.ts'
import { candidateFrom, keptBusy, type Candidate, type Findings } from './candidates.ts'
import { watchAll, type Apis, type Watched } from './watching.ts'

type Deletion = CommandTo<'delete'>
type ByFilter = Extract<DeletionChoice, { readonly by: 'filter' }>

/** For how long a filter must hold, unless the step says something else: a machine needs that long to boot. */
const usualMs = 60_000

/** The runners that a filter chooses, after as many looks as it takes to believe what they look like. */
export const findByFilter = async (
  command: Deletion,
  { filter, maxDeletions }: ByFilter,
  api: Apis,
  ports: Ports,
): Promise<Findings> => {
  const list = await api.knowing.list({})
  const chosen = list.runners.flatMap((runner) => watchesOf(runner, { name: runner.name, filter }, list))
  const matching = chosen.filter(({ verdict }) => verdict !== 'untold')
  const fleet = `${count(list.runners.length, 'runner')} of ${describeTarget(command.target)}`
  ports.say(`${matching.length} of ${fleet} ${matching.length === 1 ? 'matches' : 'match'} ${filter.text}`)
  const refusal = tooMany(matching.length, maxDeletions)
  if (refusal && !command.dryRun) return nobody(chosen, refusal)
  const stableForMs = command.dryRun ? 0 : (command.patience.stableForMs ?? usualMs)
  const pages = Math.ceil(list.totalCount / perPage)
  const isOver = stableForMs === 0 || matching.length === 0
  const watched = isOver ? { watches: chosen } : await watchAll(chosen, pages, stableForMs, command, api, ports)
  const warnings = [...(refusal ? [overLimit(refusal)] : []), ...untoldOf(watched.watches, filter)]
  return { ...judged(watched, stableForMs, command), pages, warnings }
}

/** None for a runner that the filter does not choose. Every page counts that it was seen on, however often it was read. */
const watchesOf = (runner: RunnerFacts, criterion: Criterion, { sightings }: RunnerList): readonly Watch[] => {
  if (verdictOf(runner, criterion) === 'not-stable') return []
  const looks = (sightings.get(runner.id) ?? []).map(({ item, ...seen }) => ({
    ...seen,
    runner: carryOver(item, runner),
  }))
  return [watchOver(looks, criterion) ?? watchFrom(runner, -Infinity, criterion)]
}

const nobody = (chosen: readonly Watch[], refusal: Failure): Findings => ({
  candidates: [],
  settled: chosen.map(({ runner }) => kept(runner, 'not-tried', refusal)),
})

const judged = ({ watches, failure }: Watched, stableForMs: number, command: Deletion): Findings => {
  const isWaiting = command.ifBusy === 'wait' && !command.dryRun
  const goes = (watch: Watch): boolean => hasStood(watch, stableForMs)
  const waits = ({ verdict }: Watch): boolean => isWaiting && verdict === 'busy'
  const stay = watches.filter((watch) => !goes(watch) && !waits(watch))
  return {
    candidates: [
      ...watches.filter(goes).map((watch) => fromWatch(watch, watch.criterion)),
      ...watches.filter(waits).map((watch) => fromWatch(watch, { ...watch.criterion, afterJob: true })),
    ],
    settled: stay.map((watch) => fateOf(watch, failure, command)),
  }
}

const fromWatch = ({ runner, lastMs }: Watch, criterion: Criterion): Candidate =>
  candidateFrom(runner, runner.id, criterion, lastMs)

const fateOf = ({ verdict, runner }: Watch, failure: Failure | undefined, command: Deletion): Fate => {
  switch (verdict) {
    case 'missing':
      return { is: 'missing', asked: runner.id, name: runner.name }
    case 'busy':
      return keptBusy(runner, command)
    case 'may-go':
    case 'unseen':
      return kept(runner, 'not-tried', failure ?? tooSeldom)
    case 'not-stable':
    case 'untold':
      return kept(runner, reasonOf(verdict))
  }
}

const tooSeldom: Failure = {
  code: 'timed-out',
  message: 'Looks were too far apart to say that a runner looked the same all the time: it was not deleted.',
  hint: 'A rate limit or an outage was in the way; run it again later.',
}

const overLimit = ({ message }: Failure): string =>
  message.replace(/: nothing was deleted\.$/, ': without dry-run, nothing would be deleted.')

/** One warning for each field that GitHub left out and that somebody's fate hangs on. */
const untoldOf = (watches: readonly Watch[], filter: ByFilter['filter']): readonly string[] => {
  const fields = new Map<string, string[]>()
  for (const { verdict, runner } of watches) {
    const field = verdict === 'untold' ? filter.hangsOn(runner) : undefined
    if (field !== undefined) fields.set(field, [...(fields.get(field) ?? []), runner.name])
  }
  return [...fields].map(
    ([field, [first = '', ...others]]) =>
      `GitHub does not tell ${field} of ${brief(first)}${others.length > 0 ? ` and ${others.length} more` : ''}, and the filter hangs on it: kept.`,
  )
}
