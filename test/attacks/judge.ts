import { expect } from 'vitest'
import { expectNothingOf } from '../bundle/pieces.ts'
import { org, repo } from '../bundle/places.ts'
import { expectPromisesKept } from '../bundle/promises.ts'
import { play, type Played } from '../bundle/scenario.ts'
import { startElsewhere } from '../faults/elsewhere.ts'
import { seeded } from '../faults/random.ts'
import { prey, type Attack, type Kind } from './attack.ts'

/** How an attack went; without violations, every promise was kept. */
export type Verdict = {
  readonly kind: string
  readonly seed: number
  readonly plan: string
  readonly violations: readonly string[]
  readonly played?: Played
}

const mebibyte = 1024 * 1024
/** Of a log: what a person reads. */
const mostPrinted = 40_000

const expectBounds = ({ result }: Played): void => {
  expect(Buffer.byteLength(result.summary), 'GitHub drops a larger summary').toBeLessThan(mebibyte)
  for (const { message } of result.annotations) expect(message.length).toBeLessThanOrEqual(4096)
  const told = result.log.split('\n').filter((line) => !/^##\[debug\]|^(?:HTTP|HTTPS|NET|TLS) \d+: /.test(line))
  expect(told.join('\n').length, 'characters of the log').toBeLessThan(mostPrinted)
}

/** Who was not asked for is there as before, and nobody else was even tried. */
const expectNobodyElseGone = ({ api, inputs }: Played): void => {
  const asked = { 'runner-id': prey.byId, filter: prey.byFilter, name: prey.byId }
  const [by] =
    inputs['operation']?.startsWith('delete') === true
      ? (['runner-id', 'filter', 'name'] as const).filter((name) => inputs[name] !== undefined)
      : []
  const allowed = by === undefined ? undefined : asked[by]
  // A registration may be taken back; those who were there before have the ids from 1 to 6.
  const deleted = api.exchanges.filter(({ method }) => method === 'DELETE').map(({ path }) => path)
  expect(
    deleted.filter(
      (path) => !path.endsWith(`/orgs/octo-org/actions/runners/${allowed ?? ''}`) && !/\/(?:[7-9]|\d\d+)$/.test(path),
    ),
  ).toEqual([])
  const left = [...api.fleet.runners(org), ...api.fleet.runners(repo)].map(({ id }) => id).filter((id) => id <= 6)
  if (left.length > 0) expect([1, 2, 3, 4, 5, 6].filter((id) => id !== allowed && !left.includes(id))).toEqual([])
}

type Check = (played: Played) => void

const checksOf = ({ hidden = [], expect: expectMore = () => undefined }: Attack): readonly Check[] => [
  expectPromisesKept,
  expectBounds,
  expectNobodyElseGone,
  expectMore,
  ...hidden.map((secret) => (played: Played) => {
    expectNothingOf(played, secret)
  }),
]

const broken = (check: Check, played: Played): readonly string[] => {
  try {
    check(played)
    return []
  } catch (error) {
    return [error instanceof Error ? error.message.slice(0, 600) : String(error)]
  }
}

/** Plays one attack on the built action, in `action` if that is another than the one of this repository. */
export const attack = async (kind: Kind, seed: number, action?: string): Promise<Verdict> => {
  const elsewhere = await startElsewhere()
  const closings: (() => void)[] = [() => void elsewhere.server.close()]
  let plan = ''
  try {
    const world = {
      random: seeded(seed),
      elsewhere: elsewhere.url,
      afterwards: (close: () => void) => void closings.push(close),
    }
    const made = await kind.make(world)
    plan = made.plan
    const step = (api: Played['api']) => ({ ...made.step?.(api), ...(action !== undefined && { action }) })
    const played = await play({ name: kind.name, ...made, step })
    const strayed = elsewhere.asked.map((request) => `another origin was asked: ${request}`)
    const violations = [...checksOf(made).flatMap((check) => broken(check, played)), ...strayed]
    return { kind: kind.name, seed, plan, violations, played }
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? '') : String(error)
    return { kind: kind.name, seed, plan, violations: [`the stage itself failed: ${reason}`] }
  } finally {
    for (const close of closings) close()
  }
}
