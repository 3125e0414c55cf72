import type { ApiRequest, Reply } from '../../src/domain/github/reply.ts'
import type { Runner } from '../../src/domain/github/runner.ts'
import { bareRunnerAnswer } from '../domain/github/runner-answers.ts'
import { answer, fleetOf, type Script } from './api/scripted-send.ts'

const startMs = Date.parse('2026-11-26T03:17:00Z')
const later = (minutes: number) => ({ date: new Date(startMs + minutes * 60_000).toUTCString() })

export type Place = {
  readonly runners: readonly Runner[]
  readonly minutes?: number
  /** By id: name, and the ids of its runners. */
  readonly groups?: Readonly<Record<number, readonly [string, readonly number[]]>>
  /** The groups that a repository may use. */
  readonly visible?: readonly number[]
  readonly versions?: Readonly<Record<string, string | null>>
  readonly isServer?: boolean
}

/** An organization whose lists tell no groups, as GitHub's do. */
export const placeOf = ({
  runners,
  minutes = 0,
  groups = {},
  visible = [],
  versions = {},
  isServer = false,
}: Place): Script => {
  const groupsReply = ({ parameters }: ApiRequest): Reply => {
    const all = Object.entries(groups).map(([id, [name]]) => ({ id: Number(id), name }))
    const asked = parameters['visible_to_repository']
    const shown = asked === undefined ? all : all.filter(({ id }) => asked === 'shop' && visible.includes(id))
    return answer(200, { total_count: shown.length, runner_groups: shown })
  }
  const versionReply = (version: string): Reply => {
    const date = versions[version]
    if (date !== undefined) return answer(200, { runner_version: version, runtime_deprecates_at: date })
    const headers = isServer ? { 'x-github-enterprise-version': 'enterprise-server@3.19.0' } : {}
    return answer(404, { message: 'Not Found' }, headers)
  }
  return (request, nth) => {
    const { route, parameters } = request
    if (route.endsWith('/runner-groups')) return groupsReply(request)
    if (route.includes('/deprecations/')) return versionReply(String(parameters['version']))
    if (route.includes('/runner-groups/')) {
      const [, ids] = groups[Number(parameters['runner_group_id'])] ?? ['', []]
      return answer(200, { total_count: ids.length, runners: ids.map((id) => ({ id })) })
    }
    const reply = fleetOf(runners)(request, nth)
    return reply.kind === 'answer' ? { ...reply, headers: { ...reply.headers, ...later(minutes) } } : reply
  }
}

export const ci = (id: number, more: Partial<Runner> = {}) => bareRunnerAnswer({ id, name: `ci-${id}`, ...more })
export const fleet = [ci(1), ci(2, { status: 'online' }), ci(3)]
export const groups = { 1: ['Default', [1]], 3: ['gpu', [2, 7]] } as const
