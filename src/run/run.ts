import type { Send } from '../domain/github/reply.ts'
import type { Command } from '../domain/inputs/command.ts'
import type { Ending } from '../domain/report/outcome.ts'
import { conditionalSend } from './api/conditional-send.ts'
import { runnersApi } from './api/runners-api.ts'
import { getRunner } from './get.ts'
import type { Ports } from './ports.ts'

/**
 * Carries out one command; the longer stories are loaded when they are told.
 *
 * Throws `Failed` when nothing could be done; an ending tells of both when some was.
 */
export const run = async (command: Command, ports: Ports): Promise<Ending> => {
  const api = runnersApi({ ...ports, send: sendFor(command, ports) }, command.target, command.verb)
  switch (command.verb) {
    case 'get':
      return getRunner(command, api, ports)
    case 'list':
      return (await import('./list.ts')).listRunners(command, api, ports)
    case 'delete':
      return (await import('./deletion/delete.ts')).deleteRunners(command, api, ports)
    case 'registration-token': {
      const { verb, target, platform } = command
      const download =
        platform && (await (await import('./registration/download.ts')).findDownload(platform, command, ports))
      return { outcome: { verb, target, token: await api.createToken(verb), ...(download && { download }) } }
    }
    case 'remove-token': {
      const { verb, target } = command
      return { outcome: { verb, target, token: await api.createToken(verb) } }
    }
    case 'jit-config':
      return (await import('./registration/jit-config.ts')).generateJitConfigs(command, api, ports)
  }
}

/** Keeps answers only where the same question may be asked again, and retries to the time of a wait. */
const sendFor = (command: Command, { send, clock }: Ports): Send => {
  if (command.verb === 'delete') return conditionalSend(send)
  if ((command.verb !== 'get' && command.verb !== 'list') || command.wait === undefined) return send
  const untilMs = clock.now() + command.wait.patience.timeoutMs
  return conditionalSend((request) => send({ ...request, untilMs }))
}
