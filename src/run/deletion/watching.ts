import { endsDeletion } from '../../domain/fleet/deletion.ts'
import { carryOver, lookBudget, nextLook, watchOn, type Look, type Watch } from '../../domain/fleet/looks.ts'
import type { CommandTo } from '../../domain/inputs/command.ts'
import { describeDuration } from '../../domain/inputs/duration.ts'
import type { Failure } from '../../domain/text/failure.ts'
import type { RunnersApi } from '../api/runners-api.ts'
import type { Ports } from '../ports.ts'
import { lookAround, requestsFor, tooDear } from './look-around.ts'

/** The requests, and the same whose lists carry what was looked up about their runners. */
export type Apis = { readonly plain: RunnersApi; readonly knowing: RunnersApi }

/** The runners after all looks, and why the last ones failed, if they did. */
export type Watched = { readonly watches: readonly Watch[]; readonly failure?: Failure }

/**
 * Looks again and again, so that who is wrong for a moment, or only booting, shows it. Who was spared once is not looked
 * at by itself any more; a list tells of everybody.
 */
export const watchAll = async (
  first: readonly Watch[],
  pages: number,
  stableForMs: number,
  { patience }: CommandTo<'delete'>,
  api: Apis,
  { clock, say }: Ports,
): Promise<Watched> => {
  let watches = first
  let lastMs = Math.max(...first.map(({ sinceMs }) => sinceMs))
  let budget = lookBudget(api.plain.remaining())
  const endMs = lastMs + stableForMs
  for (let looks = 1; ; looks += 1) {
    if (!watches.some(({ verdict }) => verdict === 'may-go')) return { watches }
    // A list may leave one out that is there: the next look says so.
    const open = watches
      .filter(({ verdict }) => verdict === 'may-go' || verdict === 'missing')
      .map(({ runner }) => runner.id)
    const requests = requestsFor(open, pages)
    const next = nextLook(lastMs, endMs, requests, budget, patience.pollIntervalMs)
    if (next === undefined) return { watches, failure: tooDear(requests) }
    if (looks === 1) say(plan(stableForMs, next.atMs - lastMs))
    await clock.sleep(Math.max(0, next.atMs - clock.now()))
    lastMs = clock.now()
    budget -= requests
    const isList = pages < open.length
    const ids = isList ? watches.map(({ runner }) => runner.id) : open
    // What is looked up besides is looked up in the first list and in the last.
    const isKnown = isList && next.atMs >= endMs
    const around = await lookAround(ids, pages, isKnown ? api.knowing : api.plain, clock)
    watches = watches.map((watch) =>
      (around.looks.get(watch.runner.id) ?? []).reduce(
        (before, look) => seenAgain(before, look, isKnown, next.longestGapMs),
        watch,
      ),
    )
    const { failure } = around
    if (lastMs >= endMs || (failure && endsDeletion(failure))) return { watches, ...(failure && { failure }) }
  }
}

const seenAgain = (watch: Watch, look: Look, isKnown: boolean, longestGapMs: number): Watch => {
  const runner = isKnown ? look.runner : look.runner && carryOver(look.runner, watch.runner)
  return watchOn(watch, { ...look, runner }, longestGapMs)
}

const plan = (stableForMs: number, spacingMs: number): string => {
  const [time, spacing] = [describeDuration(stableForMs), describeDuration(spacingMs)]
  return spacingMs < stableForMs
    ? `Looking again every ${spacing} for ${time}: only what matches every time, and is never busy, may go.`
    : `Looking again in ${spacing}: only what still matches then, and is not busy, may go.`
}
