import { kept, type AskedRunner, type Fate } from '../../domain/fleet/deletion.ts'
import { verdictOf, type Criterion } from '../../domain/fleet/looks.ts'
import { theOnlyOne } from '../../domain/fleet/the-only-one.ts'
import { perPage } from '../../domain/github/paging.ts'
import type { Runner } from '../../domain/github/runner.ts'
import { describeTarget, type Target } from '../../domain/github/target.ts'
import type { CommandTo } from '../../domain/inputs/command.ts'
import type { RunnerFacts } from '../../domain/inputs/condition.ts'
import type { DeletionChoice } from '../../domain/inputs/runner-choice.ts'
import type { Failure } from '../../domain/text/failure.ts'
import { brief } from '../../domain/text/harmless-text.ts'
import type { RunnerList } from '../api/runner-calls.ts'
import type { RunnersApi } from '../api/runners-api.ts'

type Deletion = CommandTo<'delete'>
type ByNames = Extract<DeletionChoice, { readonly by: 'names' }>

/** A runner that may go, or that is waited for. */
export type Candidate = {
  readonly id: number
  /** Empty when only the id is known. */
  readonly name: string
  /** How it was named by who wants it gone. */
  readonly asked: AskedRunner
  /** What it must look like when it goes. */
  readonly criterion: Criterion
  /** As it was seen last, and when; undefined when it was asked for by its id, and goes without a look. */
  readonly seen?: { readonly runner: RunnerFacts; readonly atMs: number }
  /** A look has seen it at work: it is waited for, not tried. */
  readonly isBusy: boolean
}

/** What was found out before anything is deleted. */
export type Findings = {
  readonly candidates: readonly Candidate[]
  readonly settled: readonly Fate[]
  /** How many pages the whole list has, if it was read. */
  readonly pages?: number
  readonly warnings?: readonly string[]
}

/** The runners that were asked for by id. GitHub tells a missing one, so they need no look unless nothing may be sent. */
export const findByIds = async (ids: readonly number[], command: Deletion, api: RunnersApi): Promise<Findings> => {
  if (!command.dryRun) {
    const unseen = (id: number): Candidate => ({ id, name: '', asked: id, criterion: {}, isBusy: false })
    return { candidates: ids.map(unseen), settled: [] }
  }
  const list = await api.list({})
  const found = ids.map((id) => ({ asked: id, runner: list.runners.find((runner) => runner.id === id) }))
  return sorted(found, command, list.sightings)
}

export const findByNames = async ({ names, whole }: ByNames, command: Deletion, api: RunnersApi): Promise<Findings> => {
  const [only, ...more] = names
  if (only === undefined) return { candidates: [], settled: [] }
  const list = await api.list(more.length === 0 ? { name: only } : {})
  const sightings = new Map(list.sightings)
  const find = async (name: string): Promise<Runner | undefined> => {
    const [first, ...others] = list.runners.filter((runner) => runner.name === name)
    // A list of several pages can miss or repeat a runner when others come and go: unless it has exactly one, ask again.
    const isCertain = first === undefined ? list.runners.length <= perPage : others.length === 0
    if (isCertain) return first
    const again = await api.list({ name })
    for (const [id, seen] of again.sightings) sightings.set(id, [...(sightings.get(id) ?? []), ...seen])
    return theOnlyOne(again.runners, command.target)
  }
  const isOne = whole !== undefined && list.runners.some(({ name }) => name === whole)
  const meant = isOne ? [whole] : names
  const found = await Promise.all(meant.map(async (name) => ({ asked: name, runner: await find(name) })))
  return sorted(found, command, sightings)
}

type RunnerSightings = NonNullable<ReturnType<RunnerList['sightings']['get']>>
type Found = { readonly asked: AskedRunner; readonly runner: Runner | undefined }

const sorted = (asFound: readonly Found[], command: Deletion, sightings: RunnerList['sightings']): Findings => {
  const isWaiting = command.ifBusy === 'wait' && !command.dryRun
  const seen = ({ id }: Runner): RunnerSightings => sightings.get(id) ?? []
  // Whoever any page shows at work is at work.
  const found = asFound.map(({ asked, runner }) => ({
    asked,
    runner: runner && { ...runner, busy: runner.busy || seen(runner).some(({ item }) => item.busy) },
  }))
  return {
    candidates: found.flatMap(({ asked, runner }) =>
      runner === undefined || (runner.busy && !isWaiting)
        ? []
        : [candidateFrom(runner, asked, { name: runner.name }, seen(runner).at(-1)?.sentAtMs)],
    ),
    settled: found.flatMap(({ asked, runner }): Fate[] => {
      if (runner === undefined) return [{ is: 'missing', asked }]
      return runner.busy && !isWaiting ? [keptBusy(runner, command)] : []
    }),
  }
}

export const candidateFrom = (
  runner: RunnerFacts,
  asked: AskedRunner,
  criterion: Criterion,
  atMs = -Infinity,
): Candidate => ({
  id: runner.id,
  name: runner.name,
  asked,
  criterion,
  seen: { runner, atMs },
  isBusy: verdictOf(runner, criterion) === 'busy',
})

/** A busy runner is a failure only to who has asked for one. */
export const keptBusy = (runner: RunnerFacts, { ifBusy, dryRun, target }: Deletion): Fate =>
  kept(runner, 'busy', ifBusy === 'fail' && !dryRun ? isRunningJob(runner, target) : undefined)

const isRunningJob = ({ id, name }: Runner, target: Target): Failure => ({
  code: 'busy',
  message: `Runner ${brief(name)}, id ${id}, of ${describeTarget(target)} is running a job.`,
  hint: 'Wait until its job has ended with if-busy: wait, or leave it with if-busy: skip.',
})
