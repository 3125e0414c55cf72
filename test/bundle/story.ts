import type { Exchange } from '../sandbox/api/exchange.ts'
import type { Runner } from '../sandbox/api/runner.ts'
import type { Api } from '../sandbox/api/server.ts'
import { org } from './places.ts'
import { expectPromisesKept } from './promises.ts'
import { play, type Played, type Scenario } from './scenario.ts'

/** Plays a scenario that has no transcript, and holds it to what holds always. */
export const tell = async (scenario: Omit<Scenario, 'name'>): Promise<Played> => {
  const played = await play({ name: 'a story', ...scenario })
  expectPromisesKept(played)
  return played
}

export const jsonOutput = ({ result }: Played, name: string): unknown =>
  JSON.parse(result.outputs[name] ?? '"no such output"') as unknown

/** What a deletion says of itself. */
export const deletionOf = (played: Played): Record<'deleted' | 'kept' | 'missing', unknown> => ({
  deleted: jsonOutput(played, 'deleted'),
  kept: jsonOutput(played, 'kept'),
  missing: jsonOutput(played, 'missing'),
})

const lineOf = ({ method, path, status }: Exchange): string => `${method} ${path} → ${status}`

/** Every request in one line, with the status of its answer. */
export const requestsOf = ({ api }: Played): readonly string[] => api.exchanges.map(lineOf)

export const sent = ({ api }: Played, method: string): readonly Exchange[] =>
  api.exchanges.filter((exchange) => exchange.method === method)

export const namesLeft = ({ api }: Played): readonly string[] => api.fleet.runners(org).map(({ name }) => name)

/** The runner of that name; a story that speaks of one that is not there has a slip. */
export const named = ({ fleet }: Pick<Api, 'fleet'>, name: string): Runner => {
  const runner = fleet.named(org, name)
  if (runner === undefined) throw new Error(`the story has no runner ${name}`)
  return runner
}

/** Does something just before the nth request that meets the pattern is handled. */
export const before = ({ fleet }: Api, pattern: RegExp, nth: number, act: () => void): void => {
  let met = 0
  fleet.onRequest((_, { method, path }) => {
    if (!pattern.test(`${method} ${path}`)) return
    met += 1
    if (met === nth) act()
  })
}

/** The lines of the log that say that something is sent again. */
export const retryLines = ({ result }: Played): readonly string[] =>
  result.log.split('\n').filter((line) => line.includes(' again in '))
