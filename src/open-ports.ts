import type { Connection } from './domain/inputs/connection.ts'
import type { Secret } from './domain/text/secret.ts'
import { debug, mask, print, saveInTemp, saveState } from './edge/actions.ts'
import { epoch, now, interruptibleSleep } from './edge/clock.ts'
import { createSend } from './edge/github.ts'
import { createIntake } from './edge/intake.ts'
import { onCancel } from './edge/signals.ts'
import { createTransport } from './edge/transport.ts'
import { governedSend } from './run/api/governed-send.ts'
import { persistentSend } from './run/api/persistent-send.ts'
import type { Ports } from './run/ports.ts'

const say = (text: string): void => {
  print({ level: 'info', text })
}

/** Few steps have a proxy: what it means is loaded for those. */
const proxyFor = async (apiUrl: URL): Promise<string | undefined> =>
  process.env['https_proxy'] || process.env['HTTPS_PROXY']
    ? (await import('./domain/inputs/proxy.ts')).proxyFor(apiUrl, process.env)
    : undefined

/** The world, as far as a run may touch it; `close` ends whatever is still under way. Throws `Failed` for a bad proxy. */
export const openPorts = async (
  connection: Connection,
): Promise<{ readonly ports: Ports; readonly close: () => void }> => {
  const proxy = await proxyFor(connection.apiUrl)
  const { stop, cut, end } = onCancel(() => {
    say('Canceled: nothing new begins.')
  })
  const clock = { now, epoch, sleep: interruptibleSleep(stop), isStopped: () => stop.aborted }
  const takeIn = createIntake(connection.token.reveal(mask))
  const transport = createTransport({ proxy, takeIn, stop, cut, debug })
  const send = createSend(connection, transport, mask)
  const patient = persistentSend(governedSend(send, { clock, say }), { clock, say, random: Math.random })
  const hide = (secret: Secret): void => void secret.reveal(mask)
  const apiUrl = connection.apiUrl.href
  const openSeenFile: Ports['openSeenFile'] = async (path) => (await import('./edge/seen-file.ts')).openSeenFile(path)
  const effects = { say, save: saveInTemp, remember: saveState, hide, apiUrl, openSeenFile }
  return { ports: { send: patient, clock, random: Math.random, ...effects }, close: end }
}
