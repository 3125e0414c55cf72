import { decodeOffers, type RunnerDownload } from '../../domain/github/download.ts'
import { downloadsRoutes } from '../../domain/github/operations.ts'
import type { RunnerPlatform } from '../../domain/github/runner-platform.ts'
import { describeTarget } from '../../domain/github/target.ts'
import type { Command } from '../../domain/inputs/command.ts'
import { Failed } from '../../domain/text/failure.ts'
import { nameSome } from '../../domain/text/harmless-text.ts'
import { callsOf, decoded } from '../api/calling.ts'
import type { Ports } from '../ports.ts'

/** The runner that GitHub wants on machines of this platform; asked before anything is registered for them. */
export const findDownload = async (
  platform: RunnerPlatform,
  { target, verb }: Command,
  { send, hide }: Pick<Ports, 'send' | 'hide'>,
): Promise<RunnerDownload> => {
  const { askRoute, asked } = callsOf(send, target, verb)
  const reply = await askRoute(downloadsRoutes[target.scope], {})
  const offers = await decoded(reply, asked('list', 'list the downloads for runners'), decodeOffers(platform))
  offers.tokens.forEach(hide)
  if (offers.wanted) return offers.wanted
  throw new Failed({
    code: 'not-found',
    message: `GitHub offers no runner for ${platform} to ${describeTarget(target)}: nothing was registered.`,
    hint: offers.platforms.length === 0 ? 'It offers none at all.' : `It offers: ${nameSome(offers.platforms)}.`,
  })
}
