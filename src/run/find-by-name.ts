import { theOnlyOne } from '../domain/fleet/the-only-one.ts'
import type { Runner } from '../domain/github/runner.ts'
import type { Target } from '../domain/github/target.ts'
import type { RunnersApi } from './api/runners-api.ts'

/** Undefined when no runner has this very name, upper and lower case included. */
export const findByName = async (name: string, target: Target, api: RunnersApi): Promise<Runner | undefined> =>
  theOnlyOne((await api.list({ name })).runners, target)
