import { expect, onTestFinished } from 'vitest'
import type { Place } from '../sandbox/api/fleet.ts'
import { startApi, type Api, type ApiOptions } from '../sandbox/api/server.ts'

/** The owner of the repository that the examples are in. */
export const org: Place = 'orgs/octo-org'

/** A GitHub of its own for one test; what was asked of it has to be as GitHub describes it. */
export const openApi = async (options: ApiOptions = {}): Promise<Api> => {
  const api = await startApi(options)
  onTestFinished(async () => {
    await api.close()
    expect(api.violations).toEqual([])
  })
  return api
}

export const namesIn = ({ fleet }: Api): readonly string[] => fleet.runners(org).map(({ name }) => name)

/** The requests as `METHOD status`, in order. */
export const requestsOf = ({ exchanges }: Api): readonly string[] =>
  exchanges.map(({ method, status }) => `${method} ${status}`)
