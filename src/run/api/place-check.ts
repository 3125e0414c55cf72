import type { Asked } from '../../domain/github/asked.ts'
import { verbs } from '../../domain/github/operations.ts'
import { decodeRunnerPage } from '../../domain/github/runner.ts'
import { decoded, refusedBy, type Calls } from './calling.ts'

/** Throws `Failed` when the token cannot see the place; `cannot` is what was asked for and answered with a 404. */
export type CheckPlace = (cannot: Asked) => Promise<void>

/** A 404 from a place that the token can see: the place is asked for its list, not for its public page. */
export const placeChecks = ({ ask }: Calls): CheckPlace => {
  let check: Promise<void> | undefined
  const lookAtPlace = async (cannot: Asked): Promise<void> => {
    const reply = await ask('list', { per_page: 1, page: 1 })
    // What cannot be done is what was asked for, not this look.
    if (reply.kind === 'no-answer' || reply.status !== verbs.list.status) throw await refusedBy(reply, cannot)
    await decoded(reply, { ...cannot, verb: 'list' }, decodeRunnerPage)
  }
  // Once for all, for what is to be seen stays so; what was in the way may pass.
  return async (cannot) => {
    check ??= lookAtPlace(cannot)
    try {
      await check
    } catch (error) {
      check = undefined
      throw error
    }
  }
}
