import { token, type KilledPlay } from './killed-stage.ts'

/** Every promise that was not kept, in words. */
export const violationsOfKill = (play: KilledPlay): readonly string[] => [
  ...checkNothingLost(play),
  ...checkNobodyHurt(play),
  ...checkPost(play),
  ...play.violations.map((violation) => `the description says: ${violation}`),
]

/** Each runner that was registered is in an output, deleted, or named; what only waits is deleted if anything could be. */
function* checkNothingLost({ script, result, before, after }: KilledPlay): Generator<string> {
  const known = new Set(before.map(({ id }) => id))
  const left = after.filter(({ id }) => !known.has(id))
  const waiting = left.filter(({ status, busy }) => status === 'offline' && !busy)
  if (waiting.length > 0 && script.postFaults.length === 0)
    yield `left behind by ${script.signal.name}: ${waiting.map(({ name }) => name).join(', ')}`
  const handedOut = new Set(
    (JSON.parse(result.outputs['jit-configs'] ?? '[]') as readonly { readonly id: number }[]).map(({ id }) => id),
  )
  const told = [result.log, result.post?.log ?? ''].join('\n').split(/[^\w-]+/)
  const words = new Set(told)
  const lost = left.filter(({ id, name }) => !handedOut.has(id) && !words.has(name))
  if (lost.length > 0) yield `neither handed out nor deleted nor named: ${lost.map(({ name }) => name).join(', ')}`
}

/** Nobody else's runner is touched, and nobody who has started. */
function* checkNobodyHurt({ script, before, between, after }: KilledPlay): Generator<string> {
  const isThere = new Set(after.map(({ id }) => id))
  const started = between.filter(({ id, status, busy }) => !isThere.has(id) && (busy || status !== 'offline'))
  if (started.length > 0) yield `deleted at work: ${started.map(({ name }) => name).join(', ')}`
  const replaced = (name: string): boolean => script.replaces && name.startsWith('jit')
  const hurt = before.filter(({ id, name }) => !isThere.has(id) && !replaced(name))
  if (hurt.length > 0) yield `deleted though a stranger's: ${hurt.map(({ name }) => name).join(', ')}`
}

/** The end of a job never fails because of a clean-up, and tells no secret. */
function* checkPost({ result: { post, state, masks, timedOut } }: KilledPlay): Generator<string> {
  if (timedOut) yield 'the step had to be killed'
  if (post === undefined) {
    yield 'post did not run'
    return
  }
  if (post.exitCode !== 0) yield `post ended with ${post.exitCode ?? post.signal ?? 'nothing'}`
  if (post.annotations.some(({ level }) => level === 'error')) yield 'post reported an error'
  if (post.log.includes('by a bug of this action')) yield 'post met a bug of its own'
  const visible = post.rawLog.replace(/^::add-mask::.*$/gm, '') + JSON.stringify(state)
  if ([token, ...masks].some((secret) => visible.includes(secret)))
    yield 'a secret is in the state or in the log of post'
}
