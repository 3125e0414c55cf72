import type { Verb } from '../github/operations.ts'

const every: readonly Verb[] = ['get', 'list', 'delete', 'registration-token', 'remove-token', 'jit-config']

/** Which verbs use an input. The names are the public contract; action.yml holds their defaults and descriptions. */
export const inputUses = {
  operation: every,
  'github-token': every,
  org: every,
  repo: every,
  owner: every,
  'runner-id': ['get', 'delete'],
  name: ['list', 'get', 'delete', 'jit-config'],
  filter: ['list', 'delete'],
  values: ['get', 'list', 'delete'],
  labels: ['jit-config'],
  'runner-group-id': ['jit-config'],
  'runner-group': ['jit-config'],
  'work-folder': ['jit-config'],
  count: ['jit-config'],
  'if-exists': ['jit-config'],
  'if-busy': ['delete'],
  'dry-run': ['delete'],
  'stable-for': ['delete'],
  'max-deletions': ['delete'],
  'wait-until': ['get', 'list'],
  timeout: ['get', 'list', 'delete'],
  'poll-interval': ['get', 'list', 'delete'],
  summary: every,
  'github-api-url': every,
} as const satisfies Record<string, readonly Verb[]>

export type InputName = keyof typeof inputUses

/** The inputs that are unset by default: one that an operation does not use is a mistake when it is set. */
export const optionalInputs = [
  'owner',
  'runner-id',
  'name',
  'filter',
  'values',
  'labels',
  'runner-group',
  'if-busy',
  'max-deletions',
  'wait-until',
] as const satisfies readonly InputName[]

/** The texts of all inputs, trimmed; `''` where nothing was given. */
export type RawInputs = Readonly<Record<InputName, string>>

export const inputNames = Object.keys(inputUses) as readonly InputName[]
