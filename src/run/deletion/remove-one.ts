import { kept, type Fate, type KeptRunner } from '../../domain/fleet/deletion.ts'
import { carryOver, reasonOf, verdictOf } from '../../domain/fleet/looks.ts'
import type { Runner } from '../../domain/github/runner.ts'
import { Failed, type Failure } from '../../domain/text/failure.ts'
import type { RunnersApi } from '../api/runners-api.ts'
import type { Candidate } from './candidates.ts'

/** Deletes one: without a look if none has chosen it, otherwise by what it looks like right then. */
export const removeOne = async (candidate: Candidate, api: RunnersApi): Promise<Fate> => {
  const { id, name, asked, seen } = candidate
  const deleted: Fate = { is: 'deleted', runner: { id, name } }
  try {
    const mayGo = (now: Runner): boolean => verdictNow(candidate, now) === 'may-go'
    const result = seen === undefined ? await api.delete(id) : await api.deleteIf(id, mayGo, seen.atMs)
    switch (result.is) {
      case 'deleted':
        return deleted
      case 'missing':
        return { is: 'missing', asked, name }
      case 'spared':
        return kept(candidate, reasonOf(verdictNow(candidate, result.now)))
      case 'unsent':
        return kept(candidate, result.failure.mayBeDone === true ? 'refused' : 'not-tried', result.failure)
    }
  } catch (error) {
    return (await isGoneAnyway(candidate, error, api)) ? deleted : refused(candidate, error)
  }
}

const verdictNow = ({ criterion, seen }: Candidate, now: Runner): ReturnType<typeof verdictOf> =>
  verdictOf(carryOver(now, seen?.runner), criterion)

/** When the answers to all tries got lost, one look tells whether one of them went through. */
const isGoneAnyway = async ({ id }: Candidate, error: unknown, api: RunnersApi): Promise<boolean> => {
  if (!(error instanceof Failed) || error.failure.mayBeDone !== true || error.failure.code === 'cancelled') return false
  try {
    return (await api.find(id)) === undefined
  } catch (second) {
    if (second instanceof Failed) return false // the first failure is the one to tell
    throw second
  }
}

/** One runner's failure is told with the others' results, not instead of them. */
const refused = (candidate: Candidate, error: unknown): Fate => {
  if (!(error instanceof Failed)) throw error
  return kept(candidate, reasonFor(error.failure), error.failure)
}

const reasonFor = ({ code, mayBeDone = false }: Failure): KeptRunner['reason'] => {
  if (code === 'busy') return 'busy'
  return code === 'cancelled' && !mayBeDone ? 'not-tried' : 'refused'
}
