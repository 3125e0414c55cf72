import type { CommandTo } from '../domain/command.ts'
import { listFacts, type ListFacts } from '../domain/condition.ts'
import type { Ending } from '../domain/outcome.ts'
import type { Runner } from '../domain/runner.ts'
import { describeTarget } from '../domain/target.ts'
import { waitUntil } from './polling.ts'
import type { Ports } from './ports.ts'
import type { RunnersApi } from './runners-api.ts'

type Seen = { readonly totalCount: number; readonly runners: readonly Runner[]; readonly facts: ListFacts }

/** The runners that match, now or once an expression holds for their number. */
export const listRunners = async (command: CommandTo<'list'>, api: RunnersApi, ports: Ports): Promise<Ending> => {
  const { target, name, filter, wait } = command
  const look = async (): Promise<Seen> => {
    const { totalCount, runners } = await api.list({ name })
    const matching = filter ? runners.filter(filter.holds) : runners
    return { totalCount, runners: matching, facts: listFacts(totalCount, matching) }
  }
  const ending = ({ totalCount, runners }: Seen): Ending => {
    const json = JSON.stringify(runners)
    const file = ports.save('runners.json', json)
    return { outcome: { verb: 'list', target, totalCount, runners, json, file } }
  }
  if (!wait) return ending(await look())
  const { until, patience } = wait
  const what = `${until.text} for the runners of ${describeTarget(target)}`
  const isTrue = ({ facts }: Seen): boolean => until.holds(facts)
  const { seen, failure } = await waitUntil({ what, look, isTrue, describe: describeFacts }, patience, ports)
  return { ...ending(seen), ...(failure && { failure }) }
}

const describeFacts = ({ facts }: Seen): string =>
  Object.entries(facts)
    .map(([name, number]) => `${name} ${number}`)
    .join(', ')
