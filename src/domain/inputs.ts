import type { Verb } from './operations.ts'

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
  labels: ['jit-config'],
  'runner-group-id': ['jit-config'],
  'work-folder': ['jit-config'],
  summary: every,
  'github-api-url': every,
} as const satisfies Record<string, readonly Verb[]>

export type InputName = keyof typeof inputUses

/** The texts of all inputs, trimmed; `''` where nothing was given. */
export type RawInputs = Readonly<Record<InputName, string>>

export const inputNames = Object.keys(inputUses) as readonly InputName[]
