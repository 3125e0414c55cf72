import { verbs, type Scope, type Verb } from '../../src/domain/github/operations.ts'
import { randomFaults } from './random-faults.ts'
import { randomFleet } from './random-fleet.ts'
import { randomInputs } from './random-inputs.ts'
import { seeded, type Random } from './random.ts'
import type { Change, Script, Signal } from './script.ts'

/** What can do harm is played more often; each operation is played often enough. */
const weights: Readonly<Record<Verb, number>> = {
  get: 2,
  list: 4,
  delete: 6,
  'registration-token': 1,
  'remove-token': 1,
  'jit-config': 6,
}
const weighted = (Object.keys(weights) as [Verb, ...Verb[]]).flatMap((verb) => Array<Verb>(weights[verb]).fill(verb))

const allowed = ['classicAdmin', 'classicAdmin', 'fineGrainedAdmin', 'appAdmin'] as const
const denied = ['fineGrainedReadOnly', 'appWithoutPermission', 'blind', 'workflow', 'unknown'] as const

/** A machine that boots between two looks must stay: so most of what happens, happens early, and to the offline. */
const randomChange = (fleet: Script['fleet'], random: Random): Change => {
  const kind = random.pick(['boot', 'boot', 'take a job', 'end its job', 'vanish', 'appear'])
  const offline = fleet.flatMap(({ status }, at) => (status === 'offline' ? [at + 1] : []))
  const anyId = random.int(1, fleet.length + 1)
  return {
    atRequest: random.pick([2, 2, random.int(1, 3), random.int(1, 8)]),
    do: kind,
    id: kind === 'boot' ? (offline[random.int(0, offline.length - 1)] ?? anyId) : anyId,
  }
}

const randomSignal = (random: Random): Signal => ({
  atRequest: random.int(1, 6),
  afterMs: random.pick([0, 0, random.int(0, 60), random.int(0, 1500)]),
  name: random.pick(['SIGINT', 'SIGTERM']),
})

export const randomScript = (seed: number): Script => {
  const random = seeded(seed)
  const verb = random.pick(weighted as [Verb, ...Verb[]])
  const scope: Scope = random.pick(['org', 'repo'])
  const fleet = randomFleet(random)
  const operation = `${verbs[verb].name}_${scope}`
  const changes = random.chance(verb === 'delete' ? 0.5 : 0.2) ? random.int(1, 6) : 0
  return {
    seed,
    verb,
    scope,
    operation,
    inputs: {
      operation: random.chance(0.1) ? operation.replaceAll('_', '-') : operation,
      ...randomInputs(verb, { scope, fleet, random }),
      ...(random.chance(0.1) && { summary: 'false' }),
    },
    token: random.chance(0.07) ? random.pick(denied) : random.pick(allowed),
    fleet,
    faults: randomFaults(random),
    changes: Array.from({ length: changes }, () => randomChange(fleet, random)),
    signal: random.chance(0.1) ? randomSignal(random) : undefined,
    debug: random.chance(0.5),
    basePath: random.pick(['', '', '/api/v3']),
    habits: {
      fields: random.pick(['as recorded', 'as recorded', 'all']),
      order: random.pick(['name', 'id']),
      nameFilter: random.pick(['exact', 'prefix', 'ignored']),
      busyDeletion: random.pick(['still running', 'currently running']),
    },
  }
}
