import { kept, planDeletion, tooMany, type Fate } from '../../domain/fleet/deletion.ts'
import type { MissingRunner } from '../../domain/fleet/deletion.ts'
import { theOnlyOne } from '../../domain/fleet/the-only-one.ts'
import { perPage } from '../../domain/github/paging.ts'
import type { Runner } from '../../domain/github/runner.ts'
import { describeTarget, type Target } from '../../domain/github/target.ts'
import type { CommandTo } from '../../domain/inputs/command.ts'
import { describeDuration } from '../../domain/inputs/duration.ts'
import type { DeletionChoice } from '../../domain/inputs/runner-choice.ts'
import { Failed, type Failure } from '../../domain/text/failure.ts'
import { brief } from '../../domain/text/harmless-text.ts'
import type { RunnerList } from '../api/runner-calls.ts'
import type { RunnersApi } from '../api/runners-api.ts'
import type { Ports } from '../ports.ts'

type Deletion = CommandTo<'delete'>
type ByFilter = Extract<DeletionChoice, { readonly by: 'filter' }>

/** A runner that may go. */
export type Candidate = {
  readonly id: number
  /** Empty when only the id is known. */
  readonly name: string
  /** How it was named by who wants it gone. */
  readonly asked: MissingRunner
  /** Whether it may still go when it is looked at later. */
  readonly mayGo: (now: Runner) => boolean
  /** When it was chosen by what it looked like; undefined when it was asked for by id or name. */
  readonly seenAtMs?: number
}

/** What was found out before anything is deleted. */
export type Findings = { readonly candidates: readonly Candidate[]; readonly settled: readonly Fate[] }

export const findCandidates = async (command: Deletion, api: RunnersApi, ports: Ports): Promise<Findings> => {
  const { choice, dryRun } = command
  switch (choice.by) {
    case 'ids': {
      // GitHub refuses a busy runner and tells a missing one, so ids need no look unless nothing may be sent.
      const unseen = choice.ids.map((id) => ({ id, name: '', asked: id, mayGo: () => true }))
      if (!dryRun) return { candidates: unseen, settled: [] }
      const { runners } = await api.list({})
      return findListed(choice.ids, (id) => Promise.resolve(runners.find((runner) => runner.id === id)), command)
    }
    case 'names': {
      const [only, ...more] = choice.names
      if (only === undefined) return { candidates: [], settled: [] }
      const listed = (await api.list(more.length === 0 ? { name: only } : {})).runners
      const { whole } = choice
      const isOne = whole !== undefined && listed.some(({ name }) => name === whole)
      return findListed(isOne ? [whole] : choice.names, (name) => findNamed(name, listed, command, api), command)
    }
    case 'filter':
      return findByFilter(command, choice, api, ports)
  }
}

/** A list of several pages can miss or repeat a runner when others come and go: unless it has exactly one, ask again. */
const findNamed = async (
  name: string,
  listed: readonly Runner[],
  { target }: Deletion,
  api: RunnersApi,
): Promise<Runner | undefined> => {
  const [first, ...more] = listed.filter((runner) => runner.name === name)
  const isCertain = first === undefined ? listed.length <= perPage : more.length === 0
  return isCertain ? first : theOnlyOne((await api.list({ name })).runners, target)
}

/** The asked runners, as far as they are there; a dry run keeps the busy ones here and now. */
const findListed = async <Key extends MissingRunner>(
  asked: readonly Key[],
  find: (key: Key) => Promise<Runner | undefined>,
  { dryRun }: Deletion,
): Promise<Findings> => {
  const found = await Promise.all(asked.map(async (key) => ({ key, runner: await find(key) })))
  return {
    candidates: found.flatMap(({ key, runner }) =>
      runner === undefined || (dryRun && runner.busy) ? [] : [candidate(runner, key)],
    ),
    settled: found.flatMap(({ key, runner }): Fate[] => {
      if (runner === undefined) return [{ is: 'missing', asked: key }]
      return dryRun && runner.busy ? [kept(runner, 'busy')] : []
    }),
  }
}

const candidate = (runner: Runner, asked: MissingRunner, holds: (now: Runner) => boolean = () => true): Candidate => ({
  id: runner.id,
  name: runner.name,
  asked,
  // What was looked up is as of the last list; only what GitHub tells is new.
  mayGo: (now) => now.name === runner.name && holds({ ...runner, ...now }),
})

/** Two looks, far enough apart for a machine that is only booting to come online. */
const findByFilter = async (command: Deletion, choice: ByFilter, api: RunnersApi, ports: Ports): Promise<Findings> => {
  const { filter, stableForMs, maxDeletions } = choice
  const list = await api.list({})
  const first = list.runners
  const matching = first.filter(filter.holds)
  ports.say(`${matching.length} of ${first.length} runners of ${describeTarget(command.target)} match ${filter.text}`)
  const refusal = tooMany(matching.length, maxDeletions)
  if (refusal) return { candidates: [], settled: matching.map((runner) => kept(runner, 'not-tried', refusal)) }
  const judge = ({ runners, sentTimes }: RunnerList): Findings => judged(first, runners, command, filter, sentTimes)
  if (stableForMs === 0 || command.dryRun || matching.length === 0) return judge(list)
  ports.say(`Looking again in ${describeDuration(stableForMs)}: only what still matches then, and is not busy, may go.`)
  await ports.clock.sleep(stableForMs)
  try {
    return judge(await api.list({}))
  } catch (error) {
    if (!(error instanceof Failed)) throw error
    const { failure } = error
    return { candidates: [], settled: matching.map((runner) => kept(runner, 'not-tried', failure)) }
  }
}

const judged = (
  first: readonly Runner[],
  second: readonly Runner[],
  { ifBusy, dryRun, target }: Deletion,
  filter: ByFilter['filter'],
  sentTimes: RunnerList['sentTimes'],
): Findings => {
  const { remove, keep } = planDeletion(first, second, filter)
  // Whoever waits for busy runners wants them gone as soon as their job has ended, though it is no longer `busy` then.
  const waiting = ifBusy === 'wait' && !dryRun ? keep.filter(({ reason }) => reason === 'busy') : []
  const stillHolds = (now: Runner): boolean => filter.holds(now) || filter.holds({ ...now, busy: true })
  const staying = keep.filter((one) => !waiting.includes(one))
  return {
    candidates: [
      ...remove.map((runner) => ({
        ...candidate(runner, runner.id, filter.holds),
        seenAtMs: sentTimes.get(runner.id) ?? -Infinity,
      })),
      ...waiting.map(({ runner }) => ({ ...candidate(runner, runner.id, stillHolds), seenAtMs: -Infinity })),
    ],
    settled: staying.map(({ runner, reason }) =>
      kept(runner, reason, reason === 'busy' && ifBusy === 'fail' && !dryRun ? isBusy(runner, target) : undefined),
    ),
  }
}

const isBusy = ({ id, name }: Runner, target: Target): Failure => ({
  code: 'busy',
  message: `Runner ${brief(name)}, id ${id}, of ${describeTarget(target)} is running a job.`,
})
