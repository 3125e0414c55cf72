import type { Runner } from '../domain/github/runner.ts'
import { describeTarget } from '../domain/github/target.ts'
import type { CommandTo } from '../domain/inputs/command.ts'
import { listFacts, type ListFacts } from '../domain/inputs/condition.ts'
import type { Ending } from '../domain/report/outcome.ts'
import type { RunnersApi } from './api/runners-api.ts'
import { waitUntil } from './polling.ts'
import type { Ports } from './ports.ts'

type Seen = { readonly totalCount: number; readonly runners: readonly Runner[] }

/** The runners that match, now or once an expression holds for their number. */
export const listRunners = async (command: CommandTo<'list'>, api: RunnersApi, ports: Ports): Promise<Ending> => {
  const { target, name, filter, wait } = command
  const look = async (): Promise<Seen> => {
    const { totalCount, runners } = await api.list({ name })
    return { totalCount, runners: filter ? runners.filter(filter.holds) : runners }
  }
  const ending = ({ totalCount, runners }: Seen): Ending => {
    const json = JSON.stringify(runners)
    const file = ports.save('runners.json', json)
    return { outcome: { verb: 'list', target, totalCount, runners, json, file } }
  }
  if (!wait) return ending(await look())
  const { until, patience } = wait
  const what = `${until.text} for the runners of ${describeTarget(target)}`
  const isTrue = (seen: Seen): boolean => until.holds(factsOf(seen))
  const { seen, failure } = await waitUntil({ what, look, isTrue, describe: describeFacts }, patience, ports)
  return { ...ending(seen), ...(failure && { failure }) }
}

const factsOf = ({ totalCount, runners }: Seen): ListFacts => listFacts(totalCount, runners)

const describeFacts = (seen: Seen): string =>
  Object.entries(factsOf(seen))
    .map(([name, number]) => `${name} ${number}`)
    .join(', ')
