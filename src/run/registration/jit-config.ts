import type { JitConfig } from '../../domain/github/jit-config.ts'
import { describeTarget } from '../../domain/github/target.ts'
import type { CommandTo } from '../../domain/inputs/command.ts'
import type { GroupRef } from '../../domain/inputs/jit-order.ts'
import type { Ending } from '../../domain/report/outcome.ts'
import { Failed, type Failure } from '../../domain/text/failure.ts'
import { brief, nameSome } from '../../domain/text/harmless-text.ts'
import type { RunnersApi } from '../api/runners-api.ts'
import type { Ports } from '../ports.ts'
import { atIntervals } from '../progress.ts'
import { register } from './registration.ts'

type JitCommand = CommandTo<'jit-config'>

/** Registers the runners one after the other; what was made before a failure is reported with it. */
export const generateJitConfigs = async (command: JitCommand, api: RunnersApi, ports: Ports): Promise<Ending> => {
  const { target, order } = command
  const { names, labels, workFolder } = order
  const groupId = await findGroup(order.group, command, api)
  const configs: JitConfig[] = []
  const sayNowAndThen = atIntervals(ports.clock, ports.say)
  for (const name of names) {
    try {
      configs.push(await register({ name, labels, groupId, workFolder }, command, api, ports.say))
    } catch (error) {
      if (configs.length === 0 || !(error instanceof Failed)) throw error
      return { outcome: { verb: 'jit-config', target, configs }, failure: partial(configs, command, error.failure) }
    }
    sayNowAndThen(() => `${configs.length} of ${names.length} JIT configs made.`)
  }
  return { outcome: { verb: 'jit-config', target, configs } }
}

const partial = (configs: readonly JitConfig[], { order }: JitCommand, failure: Failure): Failure => ({
  ...failure,
  code: failure.code === 'cancelled' ? 'cancelled' : 'partial',
  message: `${configs.length} of ${order.names.length} JIT configs were made, then: ${failure.message}`,
})

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
