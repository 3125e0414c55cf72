import type { Ordered } from '../../domain/fleet/clean-up.ts'
import { inTheWay, mayBeLeft, mixedUp } from '../../domain/fleet/registration.ts'
import type { JitConfig } from '../../domain/github/jit-config.ts'
import type { Runner } from '../../domain/github/runner.ts'
import { describeTarget } from '../../domain/github/target.ts'
import type { CommandTo } from '../../domain/inputs/command.ts'
import type { GroupRef } from '../../domain/inputs/jit-order.ts'
import type { Ending } from '../../domain/report/outcome.ts'
import { Failed, type Failure } from '../../domain/text/failure.ts'
import { brief, nameSome } from '../../domain/text/harmless-text.ts'
import type { RunnersApi } from '../api/runners-api.ts'
import { inParallel } from '../in-parallel.ts'
import type { Ports } from '../ports.ts'
import { atIntervals } from '../progress.ts'
import { findDownload } from './download.ts'
import { findHolders } from './first-look.ts'
import { register, type NotRegistered } from './registration.ts'

type JitCommand = CommandTo<'jit-config'>

/** As many as make a hundred configs a matter of a second; a limit that is met is met by so many at most. */
const atOnce = 16

/** Registers the runners, many at once; what was made before a failure is reported with it, in the order of the names. */
export const generateJitConfigs = async (command: JitCommand, api: RunnersApi, ports: Ports): Promise<Ending> => {
  const { target, order } = command
  const groupId = await findGroup(order.group, command, api)
  const download = command.platform && (await findDownload(command.platform, command, ports))
  const holders = await findHolders(order.names, target, api)
  const refusal = inTheWay([...holders.values()], target, order.ifExists)
  if (refusal) throw new Failed(refusal)
  const known = [...holders.values()].map(({ id }) => id)
  if (order.cleanUp === 'on-failure')
    leaveWord({ target, names: order.names, labels: order.labels, groupId, known }, ports)
  const tried = await registerAll(groupId, holders, { command, api, ports })
  const made = order.names.flatMap((name) => {
    const one = tried.get(name)
    return one && 'encoded' in one ? [[name, one] as const] : []
  })
  const configs = made.map(([, config]) => config)
  const warnings = mixedUp(made.map(([name, { runner }]) => ({ name, runner })))
  const failure = failureOf(tried, configs.length, command)
  if (failure && configs.length === 0) throw new Failed(failure)
  return {
    outcome: { verb: 'jit-config', target, configs, ...(download && { download }) },
    ...(failure && { failure }),
    ...(warnings.length > 0 && { warnings }),
  }
}

/** By name, in the order in which they ended. */
type Tried = ReadonlyMap<string, JitConfig | NotRegistered>

/**
 * The first alone: what refuses it would refuse the others too. After a failure no more is begun, but what is under way
 * comes to its end.
 */
const registerAll = async (
  groupId: number,
  holders: ReadonlyMap<string, Runner>,
  { command, api, ports }: { readonly command: JitCommand; readonly api: RunnersApi; readonly ports: Ports },
): Promise<Tried> => {
  const { names, labels, workFolder, cleanUp } = command.order
  const tried = new Map<string, JitConfig | NotRegistered>()
  const sayNowAndThen = atIntervals(ports.clock, ports.say)
  let isOver = false
  const work = async (name: string): Promise<void> => {
    const one = await register({ name, labels, groupId, workFolder }, holders.get(name), { command, api, ports })
    tried.set(name, one)
    if ('encoded' in one && cleanUp === 'on-failure') ports.remember(`registered-${one.runner.id}`, name)
    if ('failure' in one) isOver = true
    else sayNowAndThen(() => `${tried.size} of ${names.length} JIT configs made.`)
  }
  await inParallel(names.slice(0, 1), 1, work, () => isOver)
  await inParallel(names.slice(1), atOnce, work, () => isOver)
  return tried
}

/** So many different reasons are told; with one cause, all that were under way meet it. */
const mostReasons = 3

/** One failure for the whole step, which names what may be left. */
const failureOf = (tried: Tried, made: number, { order, target }: JitCommand): Failure | undefined => {
  const failed = [...tried].flatMap(([name, one]) => ('failure' in one ? [{ name, ...one }] : []))
  const failures = failed.map(({ failure }) => failure)
  const first = failures.find(({ code }) => code === 'cancelled') ?? failures[0]
  if (first === undefined) return undefined
  const left = mayBeLeft(
    order.names.filter((name) => failed.some((one) => one.name === name && one.mayBeLeft)),
    target,
  )
  // Names say more than that something may have been done.
  const hints = [left ?? [], left !== undefined && first.code === 'cancelled' ? [] : (first.hint ?? [])].flat()
  const reasons = [first, ...failures.filter((failure) => failure !== first && failure.code !== 'cancelled')]
  const messages = reasons.slice(0, mostReasons).map(({ message }) => message)
  return {
    ...first,
    code: made > 0 && first.code !== 'cancelled' ? 'partial' : first.code,
    message: [
      ...(made > 0
        ? [`${made} of ${order.names.length} JIT configs ${made === 1 ? 'was' : 'were'} made, then: ${messages[0]}`]
        : []),
      ...messages.slice(made > 0 ? 1 : 0),
    ].join('\n'),
    ...(hints.length > 0 && { hint: hints.join(' ') }),
  }
}

/** Before anything is registered: a step that is killed has no time to say what it has done. */
const leaveWord = (word: Ordered, { remember, apiUrl }: Ports): void => {
  if (remember('api-url', apiUrl) && remember('jit-order', word)) return
  throw new Failed({ code: 'unavailable', message: 'Nothing could be left for clean-up: nothing was registered.' })
}

const findGroup = async (group: GroupRef, { target }: JitCommand, api: RunnersApi): Promise<number> => {
  if (group.by === 'id') return group.id
  const groups = await api.listGroups()
  const found = groups.find(({ name }) => name === group.name)
  if (found) return found.id
  throw new Failed({
    code: 'not-found',
    message: `There is no runner group named ${brief(group.name)} in ${describeTarget(target)}.`,
    hint: `Its runner groups: ${nameSome(groups.map(({ name }) => name))}.`,
  })
}
