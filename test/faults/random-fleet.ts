import { hostileTexts } from '../domain/text/hostile-texts.ts'
import type { RunnerInput } from '../sandbox/api/runner.ts'
import type { Random } from './random.ts'

const strangers = hostileTexts.map(([, text]) => text) as [string, ...string[]]

export const randomStranger = (random: Random): string => random.pick(strangers)

const randomName = (at: number, random: Random): string => {
  if (random.chance(0.15)) return randomStranger(random)
  return `${random.pick(['ci', 'CI', 'gpu', 'build'])}-${at}`
}

const randomLabels = (random: Random): readonly string[] => [
  ...random.some(['self-hosted', 'linux', 'gpu', 'x64'], 0.5),
  ...(random.chance(0.1) ? [randomStranger(random)] : []),
]

const randomRunner = (name: string, random: Random): RunnerInput => ({
  name,
  status: random.pick(['online', 'offline', 'offline', 'starting']),
  busy: random.chance(0.25),
  labels: randomLabels(random),
  ephemeral: random.pick([true, false, undefined]),
  version: random.pick(['2.336.0', null, undefined]),
  runner_group_id: random.pick([1, 1, 2]),
})

/** Few runners mostly, none now and then, and sometimes more than fit on one page. */
export const randomFleet = (random: Random): readonly RunnerInput[] => {
  const size = random.pick([
    0,
    random.int(1, 4),
    random.int(1, 12),
    random.int(1, 12),
    random.int(1, 12),
    random.int(95, 130),
  ])
  const names = new Set(Array.from({ length: size }, (_, at) => randomName(at, random)))
  return [...names].map((name) => randomRunner(name, random))
}
