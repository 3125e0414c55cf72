import type { Reply } from '../../../src/domain/github/reply.ts'
import type { Runner } from '../../../src/domain/github/runner.ts'
import { bareRunnerAnswer } from '../../domain/github/runner-answers.ts'
import { answer } from '../api/scripted-send.ts'
import { livingFleet, type LivingFleet } from '../living-fleet.ts'

export const jit = { operation: 'generate_runner_jitconfig_for_org', name: 'ci-7', labels: 'Self-Hosted,gpu' }

type Asked = { readonly name: string; readonly labels: readonly string[]; readonly runner_group_id: number }

/** What becomes of the nth JIT config that is asked for: as GitHub does, made but its answer lost, or another answer. */
export type JitFate = 'made' | { readonly lostAfter: Reply } | Reply

/** A place that registers runners as GitHub does: lower case, offline, one of each name. */
export const jitPlace = (
  first: readonly Runner[],
  fates: readonly JitFate[] = [],
  change: (registered: Runner) => Runner = (registered) => registered,
): LivingFleet & { readonly posts: () => number } => {
  let posts = 0
  const place: LivingFleet = livingFleet(first, ({ route, parameters }) => {
    if (!route.startsWith('POST')) return undefined
    posts += 1
    const fate = fates[posts - 1] ?? 'made'
    if (fate !== 'made' && !('lostAfter' in fate)) return fate
    const made = register(place, parameters as Asked, 100 + posts, change)
    return fate === 'made' ? made : fate.lostAfter
  })
  return { ...place, posts: () => posts }
}

const register = (place: LivingFleet, asked: Asked, id: number, change: (registered: Runner) => Runner): Reply => {
  if (place.runners().some(({ name }) => name === asked.name)) return answer(409, { message: 'Already exists' })
  const labels = asked.labels.map((name) => ({ name: name.toLowerCase(), type: 'custom' }))
  const runner = bareRunnerAnswer({ id, name: asked.name, labels, runner_group_id: asked.runner_group_id })
  place.set(change(runner))
  return answer(201, { runner, encoded_jit_config: `blob-${id}` })
}
