import { verbs, type Verb } from '../github/operations.ts'

const every = Object.keys(verbs) as readonly Verb[]

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
  'clean-up': ['jit-config'],
  'runner-platform': ['registration-token', 'jit-config'],
  'if-busy': ['delete'],
  'dry-run': ['delete'],
  'stable-for': ['get', 'list', 'delete'],
  'max-deletions': ['delete'],
  'wait-until': ['get', 'list'],
  'fail-if': ['list'],
  expect: ['list'],
  'usable-by': ['list'],
  'seen-file': ['list', 'delete'],
  'check-versions': ['list'],
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
  'runner-platform',
  'if-busy',
  'stable-for',
  'wait-until',
  'fail-if',
  'expect',
  'usable-by',
  'seen-file',
] as const satisfies readonly InputName[]

/** What an empty text stands for, as wrappers pass on what they were not given: the default of action.yml. */
export const defaults: Readonly<Partial<Record<InputName, string>>> = {
  'runner-group-id': '1',
  'work-folder': '_work',
  count: '1',
  'if-exists': 'fail',
  'clean-up': 'never',
  'check-versions': 'false',
  timeout: '5m',
  'poll-interval': '10s',
  summary: 'true',
}

/** The inputs with a default that may not be empty: a default would guess what to touch, or how much of it. */
export const neverEmpty = ['org', 'repo', 'github-api-url', 'dry-run', 'max-deletions'] as const satisfies InputName[]

/** The inputs, with the default for each that is empty and has one. */
export const withDefaults = (raw: RawInputs): RawInputs =>
  Object.fromEntries(
    Object.entries(raw).map(([name, text]) => [name, text === '' ? (defaults[name as InputName] ?? '') : text]),
  ) as RawInputs

/** The texts of all inputs, trimmed; `''` where nothing was given. */
export type RawInputs = Readonly<Record<InputName, string>>

export const inputNames = Object.keys(inputUses) as readonly InputName[]
