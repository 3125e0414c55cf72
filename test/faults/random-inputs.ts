import type { Scope, Verb } from '../../src/domain/github/operations.ts'
import type { RunnerInput } from '../sandbox/api/runner.ts'
import { filters } from './filters.ts'
import type { Random } from './random.ts'
import type { Inputs } from './script.ts'

const names = Object.keys(filters) as [string, ...string[]]

type Scene = { readonly scope: Scope; readonly fleet: readonly RunnerInput[]; readonly random: Random }

/** A name that a step can be given at all: no environment carries a null, and inputs are trimmed. */
const isGivable = (name: string): boolean =>
  name.isWellFormed() && !name.includes('\u0000') && name.trim() === name && name.length < 500

const someName = ({ fleet, random }: Scene): string => {
  const known = fleet.flatMap(({ name }) => (name !== undefined && isGivable(name) ? [name] : []))
  return random.chance(0.2) ? 'nobody' : random.pick(['nobody', ...known].slice(known.length > 0 ? 1 : 0) as [string])
}

const someId = ({ fleet, random }: Scene): number => (random.chance(0.15) ? 9_999 : random.int(1, fleet.length + 1))

const ref = (scene: Scene): Inputs =>
  scene.random.chance(0.5) ? { 'runner-id': String(someId(scene)) } : { name: someName(scene) }

const patience = (random: Random): Inputs => ({ timeout: `${random.int(1, 3)}s`, 'poll-interval': '1s' })

const wait = (random: Random, conditions: readonly [string, ...string[]]): Inputs =>
  random.chance(0.25) ? { 'wait-until': random.pick(conditions), ...patience(random) } : {}

const listed = (items: readonly (string | number)[], random: Random): string =>
  random.chance(0.5) && items.every((item) => /^[\w-]+$/.test(String(item))) ? items.join(', ') : JSON.stringify(items)

const doomed = (scene: Scene): Inputs => {
  const { random } = scene
  const many = Array.from({ length: random.int(1, 12) })
  switch (random.pick(['ids', 'names', 'filter', 'filter'])) {
    case 'ids':
      return { 'runner-id': listed([...new Set(many.map(() => someId(scene)))], random) }
    case 'names':
      return { name: listed([...new Set(many.map(() => someName(scene)))], random) }
    case 'filter':
      return {
        filter: random.chance(0.4) ? "status == 'offline'" : random.pick(names),
        'stable-for': random.pick(['0s', '1s', '1']),
        ...(random.chance(0.2) && { 'max-deletions': String(random.int(0, 5)) }),
      }
  }
}

const ifBusy = (random: Random): Inputs => {
  const word = random.pick(['', 'fail', 'skip', 'wait', 'wait'])
  return { ...(word !== '' && { 'if-busy': word }), ...patience(random) }
}

/** GitHub takes no other for a new runner, and the step says so before it asks. */
const someNewName = (scene: Scene): string => {
  const name = someName(scene)
  return /^[^\p{C}\p{Zl}\p{Zp}"/:<>\\|*?]{1,60}$/u.test(name) ? name : 'nobody'
}

const newRunner = (scene: Scene): Inputs => {
  const { scope, random } = scene
  const group = random.pick(['', '', '', 'gpu', 'hosted', 'full', 'nowhere'])
  return {
    name: random.chance(0.7) ? 'jit' : someNewName(scene),
    labels: random.pick(['self-hosted', 'self-hosted, GPU', '["linux", "X64", "x64"]']),
    ...(random.chance(0.4) && { count: String(random.int(1, 4)) }),
    ...(random.chance(0.4) && { 'if-exists': 'replace' }),
    ...(scope === 'org' && group !== '' && { 'runner-group': group }),
    ...(random.chance(0.1) && { 'work-folder': 'w' }),
  }
}

/** Inputs that belong to the operation: what is wrong with inputs is no fault of the world. */
export const randomInputs = (verb: Verb, scene: Scene): Inputs => {
  const { random } = scene
  switch (verb) {
    case 'get':
      return { ...ref(scene), ...wait(random, ["status == 'online'", 'busy', '!busy']) }
    case 'list':
      return {
        ...(random.chance(0.3) && { name: someName(scene) }),
        ...(random.chance(0.4) && { filter: random.pick(names) }),
        ...wait(random, ['idle_count >= 1', 'matched_count == 0', 'total_count > 3']),
      }
    case 'delete':
      return { ...doomed(scene), ...ifBusy(random), ...(random.chance(0.1) && { 'dry-run': 'true' }) }
    case 'registration-token':
    case 'remove-token':
      return {}
    case 'jit-config':
      return newRunner(scene)
  }
}
