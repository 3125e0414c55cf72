import { endsDeletion } from '../../domain/fleet/deletion.ts'
import { carryOver, type Look } from '../../domain/fleet/looks.ts'
import { count } from '../../domain/text/count.ts'
import { Failed, type Failure } from '../../domain/text/failure.ts'
import type { RunnersApi } from '../api/runners-api.ts'
import { inParallel } from '../in-parallel.ts'
import type { Ports } from '../ports.ts'

/** As many as make a hundred and fifty requests a matter of a moment, and no more. */
export const atOnce = 32

/** What was seen of some runners, by id; more than once where a list was read again. A look that failed is none. */
export type Around = {
  readonly looks: ReadonlyMap<number, readonly Look[]>
  /** Why some were not seen; what happened first. */
  readonly failure?: Failure
}

/** Looks at these runners: by the list of so many pages, or one by one, whichever takes fewer requests. */
export const lookAround = (
  ids: readonly number[],
  pages: number,
  api: RunnersApi,
  clock: Ports['clock'],
): Promise<Around> => (pages < ids.length ? byList(ids, api, clock) : oneByOne(ids, api))

/** How many requests that takes. */
export const requestsFor = (ids: readonly unknown[], pages: number): number => Math.min(pages, ids.length)

const byList = async (ids: readonly number[], api: RunnersApi, clock: Ports['clock']): Promise<Around> => {
  const askedAtMs = clock.now()
  try {
    const { runners, sightings, isWhole } = await api.list({})
    const listed = new Map(runners.map((runner) => [runner.id, runner]))
    const looksAt = (id: number): readonly Look[] => [
      ...(sightings.get(id) ?? []).map(({ item, sentAtMs }) => ({ sentAtMs, runner: carryOver(item, listed.get(id)) })),
      // Who is left out of a list that never held still may be there all the same: that is no look.
      ...(listed.has(id) || !isWhole ? [] : [{ sentAtMs: askedAtMs, runner: undefined }]),
    ]
    const isLeftOut = !isWhole && ids.some((id) => !listed.has(id))
    return { looks: new Map(ids.map((id) => [id, looksAt(id)])), ...(isLeftOut && { failure: leftOut }) }
  } catch (error) {
    return { looks: new Map(), failure: failureIn(error) }
  }
}

const oneByOne = async (ids: readonly number[], api: RunnersApi): Promise<Around> => {
  const looks = new Map<number, readonly Look[]>()
  const failures: Failure[] = []
  const look = async (id: number): Promise<void> => {
    try {
      looks.set(id, [await api.look(id)])
    } catch (error) {
      failures.push(failureIn(error))
    }
  }
  await inParallel(ids, atOnce, look, () => failures.some(endsDeletion))
  const failure = failures.find(endsDeletion) ?? failures[0]
  return { looks, ...(failure && { failure }) }
}

const leftOut: Failure = {
  code: 'unavailable',
  message:
    'A runner that had matched was left out of a list that changed while it was read: nobody can say whether it is gone.',
  hint: 'Run it again.',
}

const failureIn = (error: unknown): Failure => {
  if (error instanceof Failed) return error.failure
  throw error
}

/** Why nobody is looked at any more, and so nobody goes. */
export const tooDear = (requests: number): Failure => ({
  code: 'rate-limited',
  message: `One more look takes ${count(requests, 'request')}, more than a tenth of what GitHub's rate limit leaves of this hour: nobody goes on account of it.`,
  hint: 'Run it again when the limit is renewed, or narrow the filter.',
})
