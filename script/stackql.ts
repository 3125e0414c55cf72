import { operations, verbs, type Scope, type Verb } from '../src/domain/github/operations.ts'
import type { InputName } from '../src/domain/inputs/inputs.ts'
import type { OutputName } from '../src/domain/report/outputs.ts'

type Method = {
  readonly statement: 'SELECT' | 'DELETE' | 'EXEC'
  /** What it requires beside the place, and the input for each. */
  readonly parameters: Readonly<Record<string, InputName>>
  readonly answers: readonly OutputName[]
}

/** StackQL's methods on `github.actions.self_hosted_runners`, which have the names of our operations. */
const methods: Readonly<Record<Verb, Method>> = {
  get: { statement: 'SELECT', parameters: { runner_id: 'runner-id' }, answers: ['runner'] },
  list: { statement: 'SELECT', parameters: {}, answers: ['runners'] },
  delete: { statement: 'DELETE', parameters: { runner_id: 'runner-id' }, answers: ['deleted'] },
  'registration-token': { statement: 'EXEC', parameters: {}, answers: ['token', 'expires-at'] },
  'remove-token': { statement: 'EXEC', parameters: {}, answers: ['token', 'expires-at'] },
  'jit-config': {
    statement: 'EXEC',
    parameters: { data__name: 'name', data__labels: 'labels', data__runner_group_id: 'runner-group-id' },
    answers: ['encoded-jit-config', 'runner'],
  },
}

const places: Readonly<Record<Scope, Readonly<Record<string, InputName>>>> = {
  org: { org: 'org' },
  repo: { owner: 'owner', repo: 'repo' },
}

/** What each method is here, one row for each verb and scope. */
export const stackqlMethods = (Object.keys(verbs) as readonly Verb[]).flatMap((verb) =>
  operations
    .filter((operation) => operation.verb === verb)
    .map(({ name, scope }) => {
      const { statement, parameters, answers } = methods[verb]
      return { name, statement, inputs: { ...places[scope], ...parameters }, answers }
    }),
)
