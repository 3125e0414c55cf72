import { versionRoutes } from '../../domain/github/operations.ts'
import { decodeVersionSupport, type VersionAnswer } from '../../domain/github/runner-version.ts'
import type { Answer } from '../../domain/github/reply.ts'
import { brief } from '../../domain/text/harmless-text.ts'
import { decoded, type Calls } from './calling.ts'

export type VersionCalls = {
  readonly versionSupport: (version: string) => Promise<VersionAnswer>
}

export const versionCalls = ({ askRoute, asked, target }: Calls): VersionCalls => ({
  versionSupport: async (version) => {
    const reply = await askRoute(versionRoutes[target.scope], { version })
    if (reply.kind === 'answer' && reply.status === 404) return hasNoSuchRoute(reply) ? 'not-told' : 'unknown'
    return decoded(reply, asked('list', `ask until when runner ${brief(version)} gets jobs`), decodeVersionSupport)
  },
})

/**
 * Two kinds of 404 look alike: GitHub knows the route and not the version, or a GitHub Enterprise Server, which says
 * what it is in a header, does not know the route. What is no JSON comes from somebody who knows neither.
 */
const hasNoSuchRoute = ({ headers, json }: Answer): boolean =>
  headers['x-github-enterprise-version'] !== undefined || json === undefined
