import type { Act, Flags } from '../sandbox/api/act.ts'
import type { RunnerInput } from '../sandbox/api/runner.ts'
import type { Choice, Life, LyingScript } from './lying-script.ts'
import { randomWeather } from './random-weather.ts'
import { seeded, type Random } from './random.ts'
import type { Inputs } from './script.ts'

const filters = [
  "status == 'offline'",
  "status == 'offline'",
  "status == 'offline' && !busy",
  "startsWith(name, 'ci-')",
  'busy',
  "contains(labels.*.name, 'gpu')",
] as const

const states = [
  { status: 'offline', busy: false },
  { status: 'offline', busy: false },
  { status: 'offline', busy: false },
  { status: 'online', busy: false },
  { status: 'online', busy: true },
  { status: 'offline', busy: true },
] as const

const runnerAt = (at: number, random: Random): RunnerInput => ({
  name: `${random.pick(['ci', 'ci', 'gpu'])}-${at + 1}`,
  labels: random.some(['self-hosted', 'gpu'], 0.6),
  ...random.pick(states),
})

/** Few mostly, now and then more than are deleted at once, and more than fit on a page. */
const randomSize = (random: Random): number =>
  random.pick([random.int(1, 4), random.int(1, 4), random.int(2, 10), random.int(2, 10), 40, random.int(101, 104)])

const moment = (random: Random, tells: Exclude<Act['tells'], undefined>, latestMs: number): readonly Act[] => {
  const atMs = random.int(0, latestMs)
  return [
    { atMs, tells },
    { atMs: atMs + random.int(100, 1500), tells: 'truth' },
  ]
}

/** A job of which GitHub tells late, or as if the machine were off. */
const hiddenJob = (random: Random, latestMs: number): readonly Act[] => {
  const atMs = random.int(0, latestMs)
  const knownMs = atMs + random.int(200, 1500)
  return [
    {
      atMs,
      is: { status: 'online', busy: true },
      tells: random.pick([{ busy: false }, { status: 'offline', busy: false }]),
    },
    { atMs: knownMs, tells: 'truth' },
    { atMs: knownMs + random.int(200, 3000), is: { busy: false } },
  ]
}

const randomActs = (id: number, random: Random, latestMs: number): readonly Act[] => {
  const atMs = random.int(0, latestMs)
  switch (random.pick(['hidden', 'idle', 'idle', 'flap', 'flap', 'boot', 'boot', 'job', 'end', 'unseen', 'renamed'])) {
    case 'hidden':
      return hiddenJob(random, latestMs)
    case 'idle':
      return moment(random, { busy: false }, latestMs)
    case 'flap':
      return moment(random, random.pick<Flags>([{ status: 'online' }, { status: 'offline' }, { busy: true }]), latestMs)
    case 'boot':
      return [{ atMs, is: { status: 'online' } }]
    case 'job':
      return [{ atMs, is: { status: 'online', busy: true } }]
    case 'end':
      return [{ atMs, is: { busy: false } }]
    case 'unseen':
      return moment(random, 'nothing', latestMs)
    case 'renamed':
      return random.chance(0.3) ? [{ atMs, is: { name: `ci-other-${id}` } }] : []
  }
}

const someOf = <T>(all: readonly T[], unknown: T, random: Random): readonly T[] => [
  ...random.some(all, Math.min(0.7, 6 / all.length)),
  ...(random.chance(0.2) ? [unknown] : []),
]

const doomed = (choice: Choice, fleet: readonly RunnerInput[], random: Random): Inputs => {
  const names = fleet.map(({ name = '' }) => name)
  switch (choice) {
    case 'filter':
      return { filter: random.pick(filters), 'stable-for': random.pick(['0s', '1s', '1s', '2s']) }
    case 'names':
      return { name: JSON.stringify(someOf(names, 'nobody', random)) }
    case 'ids':
      return {
        'runner-id': JSON.stringify(
          someOf(
            names.map((_, at) => at + 1),
            9_999,
            random,
          ),
        ),
      }
    case 'replace':
      return { name: names[random.int(0, names.length - 1)] ?? '', labels: 'self-hosted', 'if-exists': 'replace' }
  }
}

const waiting = (choice: Choice, random: Random): Inputs => {
  if (choice === 'replace') return {}
  const word = random.pick(['', 'fail', 'skip', 'wait', 'wait'])
  const idle: Inputs = word === 'wait' && choice !== 'filter' ? { 'stable-for': random.pick(['0s', '1s', '2s']) } : {}
  return {
    ...(word !== '' && { 'if-busy': word }),
    ...idle,
    timeout: random.pick(['2s', '4s']),
    'poll-interval': '1s',
    ...(random.chance(0.05) && { 'dry-run': 'true' }),
  }
}

export const randomLies = (seed: number): LyingScript => {
  const random = seeded(seed)
  const choice = random.pick<Choice>(['filter', 'filter', 'filter', 'names', 'ids', 'replace'])
  const scope = random.pick(['org', 'repo'])
  const { weather, troubles, longMs } = randomWeather(random)
  const fleet = Array.from({ length: longMs > 0 ? 40 : randomSize(random) }, (_, at) => runnerAt(at, random))
  const latestMs = longMs > 0 ? longMs : 3000
  const livelyPart = random.pick([0.3, 0.6])
  const lives = fleet.flatMap((_, at): readonly Life[] => {
    const acts = random.chance(livelyPart) ? randomActs(at + 1, random, latestMs) : []
    return acts.length > 0 ? [{ id: at + 1, acts }] : []
  })
  const verb = choice === 'replace' ? 'generate_runner_jitconfig_for' : 'delete_self_hosted_runner_from'
  return {
    seed,
    choice,
    scope,
    inputs: { operation: `${verb}_${scope}`, ...doomed(choice, fleet, random), ...waiting(choice, random) },
    fleet,
    lives,
    departures: random.chance(0.3) ? [{ id: random.int(1, fleet.length), atMs: random.int(0, latestMs) }] : [],
    troubles,
    weather,
  }
}
