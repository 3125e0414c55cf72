import { labelNames, type Runner } from '../github/runner.ts'
import { describeTarget, type Target } from '../github/target.ts'
import type { Failure } from '../text/failure.ts'
import { brief, nameSome } from '../text/harmless-text.ts'

/** One runner to register. */
export type Registration = {
  readonly name: string
  readonly labels: readonly string[]
  readonly groupId: number
  readonly workFolder: string
}

/**
 * Whether a runner looks like what this registration makes, and has not booted. GitHub writes labels in lower case, and
 * its lists tell no group: one that is told must be the right one.
 */
export const isRegisteredAs = (
  runner: Runner,
  { name, labels, groupId }: Pick<Registration, 'name' | 'labels' | 'groupId'>,
): boolean => {
  const setOf = (names: readonly string[]): string =>
    JSON.stringify([...new Set(names.map((label) => label.toLowerCase()))].sort())
  return (
    runner.name === name &&
    runner.status === 'offline' &&
    !runner.busy &&
    (runner.runner_group_id ?? groupId) === groupId &&
    setOf(labelNames(runner)) === setOf(labels)
  )
}

/** A JIT config with all its tries; waits for a rate limit or a turn, and looks in between, are left out. */
export const registrationBudgetMs = 60_000

/** How often a JIT config is asked for whose answers get lost: as often as any request is sent. */
const mostLosses = 4

const firstPauseMs = 1000
const longestPauseMs = 8000

/** Where a registration stands after a try that brought no config. */
export type Tried = {
  readonly tries: number
  /** Those whose runner may have been registered. */
  readonly losses: number
  readonly spentMs: number
  /** 0 to 1. */
  readonly random: number
}

/**
 * How long to wait before the next look, and whether it is the last: a request that came late, a burst of 503 and a name
 * that is freed late take their time. At least half of a pause that doubles, so that pauses grow whatever the dice say.
 */
export const nextTry = ({
  tries,
  losses,
  spentMs,
  random,
}: Tried): { readonly afterMs: number; readonly isLast: boolean } => {
  const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** (tries - 1))
  const afterMs = Math.round((pauseMs * (1 + random)) / 2)
  const leftMs = Math.max(0, registrationBudgetMs - spentMs)
  return { afterMs: Math.min(afterMs, leftMs), isLast: losses >= mostLosses || afterMs >= leftMs }
}

/** What a server that mixes up its answers makes of a fleet: two machines with one config, or another name than asked. */
export const mixedUp = (made: readonly { readonly name: string; readonly runner: Runner }[]): readonly string[] => {
  const others = made.filter(({ name, runner }) => runner.name.toLowerCase() !== name.toLowerCase())
  const ids = new Map<number, string[]>()
  for (const { name, runner } of made) ids.set(runner.id, [...(ids.get(runner.id) ?? []), name])
  return [
    ...others.map(
      ({ name, runner }) => `Asked for ${brief(name)}, and was answered with ${brief(runner.name)}, id ${runner.id}.`,
    ),
    ...[...ids]
      .filter(([, names]) => names.length > 1)
      .map(
        ([id, names]) => `These JIT configs are of one runner, id ${id}, and serve one machine: ${nameSome(names)}.`,
      ),
  ]
}

/** What is to be said of names whose runner may be there without a config that anybody has; undefined without any. */
export const mayBeLeft = (names: readonly string[], target: Target): string | undefined => {
  if (names.length === 0) return undefined
  const [configs, them] = names.length === 1 ? ['a config', 'it'] : ['configs', 'them']
  return `${nameSome(names, names.length)} may have been registered in ${describeTarget(target)}, without ${configs} to boot ${them}: look for ${them}, and delete ${them}.`
}

type Policy = 'fail' | 'replace'

const chooseAnother = (policy: Policy): string =>
  policy === 'replace'
    ? 'Only a runner that is offline and not busy is replaced. Choose another name.'
    : 'Choose another name, or replace a runner that is offline and not busy with if-exists: replace.'

/** GitHub's word that a name is taken, with the advice that is left. */
export const conflict = (taken: Failure, policy: Policy): Failure => ({ ...taken, hint: chooseAnother(policy) })

export const mayBeReplaced = ({ status, busy }: Runner): boolean => status === 'offline' && !busy

export const notReplaced = ({ name, id, status, busy }: Runner, target: Target): Failure => ({
  code: 'name-conflict',
  message: `Runner ${brief(name)}, id ${id}, of ${describeTarget(target)} is ${busy ? 'busy' : brief(status)}: it is not replaced.`,
  hint: chooseAnother('replace'),
})

/** Why runners that have the names of new ones are in the way; undefined when none is. */
export const inTheWay = (holders: readonly Runner[], target: Target, policy: Policy): Failure | undefined => {
  const [first, ...more] = policy === 'fail' ? holders : holders.filter((holder) => !mayBeReplaced(holder))
  if (first === undefined) return undefined
  if (policy === 'replace') return notReplaced(first, target)
  const others = more.length === 0 ? '' : ` Taken, too: ${nameSome(more.map(({ name }) => name))}.`
  return {
    code: 'name-conflict',
    message: `A runner named ${brief(first.name)}, id ${first.id}, is in ${describeTarget(target)} already: nothing was registered.${others}`,
    hint: chooseAnother(policy),
  }
}
