import { findOperation, operations, type Operation, type Scope } from '../github/operations.ts'
import type { RunnerPlatform } from '../github/runner-platform.ts'
import type { Target } from '../github/target.ts'
import type { Problem } from '../text/failure.ts'
import { parseRunnerExpression, type CompileCondition, type ExpressionAids, type RunnerFacts } from './condition.ts'
import { parseApiUrl, parseToken, type Connection } from './connection.ts'
import { parseBoolean, quote } from './input-values.ts'
import { inputUses, optionalInputs, withDefaults, type InputName, type RawInputs } from './inputs.ts'
import type * as JitOrders from './jit-order.ts'
import { parseListOrder, type ListOrder } from './list-order.ts'
import { parseTarget, type Workflow } from './parse-target.ts'
import { combine, invalid, mapParsed, problemsOf, thenParse, valid, type Parsed } from './parsed.ts'
import type { parseValues } from './parse-values.ts'
import { parsePatience, stableForWarnings, type Patience } from './patience.ts'
import { parseRunnerPlatform } from './runner-platform.ts'
import {
  parseDeletionChoice,
  parseIfBusy,
  parseRunnerRef,
  type DeletionChoice,
  type IfBusy,
  type RunnerRef,
} from './runner-choice.ts'
import { parseWait, type Wait } from './wait.ts'

/** What one run is to do, with everything it needs to know. */
export type Command = { readonly target: Target } & (
  | { readonly verb: 'get'; readonly runner: RunnerRef; readonly wait: Wait<RunnerFacts> | undefined }
  | ({ readonly verb: 'list' } & ListOrder)
  | {
      readonly verb: 'delete'
      readonly choice: DeletionChoice
      readonly ifBusy: IfBusy
      readonly dryRun: boolean
      readonly patience: Patience
    }
  | { readonly verb: 'registration-token'; readonly platform: RunnerPlatform | undefined }
  | { readonly verb: 'remove-token' }
  | { readonly verb: 'jit-config'; readonly order: JitOrders.JitOrder; readonly platform: RunnerPlatform | undefined }
)

/** The command with one verb. */
export type CommandTo<V extends Command['verb']> = Extract<Command, { readonly verb: V }>

/** One use of the action: the command, where to send it, and whether to write a summary. */
export type Step = {
  readonly command: Command
  readonly connection: Connection
  readonly summary: boolean
  /** What may be meant, but hardly is. */
  readonly warnings: readonly string[]
}

/** What only some inputs need, as ports: only a step that has such inputs loads it. */
export type ParseAids = {
  readonly compile: CompileCondition
  readonly nearestOperation: (name: string) => string
  readonly parseValues: typeof parseValues
  readonly jitOrders: Pick<typeof JitOrders, 'parseJitOrder' | 'labelWarnings'>
  readonly workflow: Workflow
}

/** Reads all inputs and reports every problem at once, each naming its input. */
export const parseStep = (given: RawInputs, aids: ParseAids): Parsed<Step> => {
  const raw = withDefaults(given)
  const operation = parseOperation(raw.operation, aids.nearestOperation)
  const isJitConfig = operation.ok && operation.value.verb === 'jit-config'
  return combine({
    command: thenParse(operation, (known) => parseCommand(known, raw, aids)),
    connection: combine({ apiUrl: parseApiUrl(raw['github-api-url']), token: parseToken(raw['github-token']) }),
    summary: parseBoolean('summary', raw.summary),
    warnings: valid([
      ...(isJitConfig ? aids.jitOrders.labelWarnings(raw.labels) : []),
      ...(operation.ok ? stableForWarnings(operation.value.verb, raw) : []),
    ]),
  })
}

const parseOperation = (text: string, nearest: ParseAids['nearestOperation']): Parsed<Operation> => {
  const all = operations.map(({ name }) => `\n  ${name}`).join('')
  if (text === '') return invalid('operation', `is required; it is one of${all}`)
  const operation = findOperation(text)
  if (operation) return valid(operation)
  // One of a repository would be the nearest by its letters, and is not what was meant.
  if (/enterprise$/i.test(text))
    return invalid(
      'operation',
      `${quote(text)} is of an enterprise, whose own runners this action does not cover. It is one of${all}`,
    )
  const alike = operations.filter(({ name }) => name.split('_').includes(text.toLowerCase())).map(({ name }) => name)
  const meant = alike.length > 0 && alike.length <= mostProposed ? alike.join(' or ') : nearest(text)
  return invalid('operation', `${quote(text)} is unknown; did you mean ${meant}? It is one of${all}`)
}

/** A word such as `list` is part of two names, `create` of four; with more it says nothing. */
const mostProposed = 4

const parseCommand = (operation: Operation, raw: RawInputs, given: ParseAids): Parsed<Command> => {
  const values = raw.values === '' ? valid(undefined) : given.parseValues(raw.values)
  const aids: ExpressionAids = {
    // What is wrong with expressions over damaged values shows when those are mended.
    compile: values.ok ? given.compile : () => values,
    scope: operation.scope,
    hasSeenFile: raw['seen-file'] !== '',
    hasExpect: raw.expect !== '',
    values: values.ok ? values.value : undefined,
  }
  const command = parseVerb(operation, raw, aids, given)
  const problems = [...unusedInputs(operation, raw), ...problemsOf(values), ...problemsOf(command)]
  return problems.length === 0 ? command : { ok: false, problems: [...new Set(problems)] }
}

/** An input that is silently ignored deletes the wrong thing; a default cannot be told from unset. */
const unusedInputs = ({ verb, scope, name }: Operation, raw: RawInputs): readonly Problem[] => {
  const set = optionalInputs.filter((input) => raw[input] !== '')
  const changed = safeDefaults.filter(([input, text]) => raw[input] !== '' && raw[input].toLowerCase() !== text)
  return [...set, ...changed.map(([input]) => input)]
    .filter((input) => !(inputUses[input] as readonly string[]).includes(verb) || (scopeOf[input] ?? scope) !== scope)
    .map((input) => ({ input, message: `is not used by ${name}; leave it out` }))
}

/** Inputs with a default whose other values promise caution: where nobody heeds them, that has to be said. */
const safeDefaults = [
  ['dry-run', 'false'],
  ['max-deletions', 'none'],
  ['check-versions', 'false'],
  ['clean-up', 'never'],
] as const satisfies readonly (readonly [InputName, string])[]

/** The inputs that only one of the scopes has a use for. */
const scopeOf: Readonly<Partial<Record<string, Scope>>> = { owner: 'repo', 'runner-group': 'org', 'usable-by': 'org' }

const parseVerb = (
  { verb, scope }: Operation,
  raw: RawInputs,
  aids: ExpressionAids,
  { workflow, jitOrders }: ParseAids,
): Parsed<Command> => {
  const target = parseTarget(scope, raw, workflow)
  switch (verb) {
    case 'get': {
      const wait = parseWait(raw, (text) => parseRunnerExpression('wait-until', text, aids))
      return mapParsed(combine({ target, runner: parseRunnerRef(raw), wait }), (fields) => ({ verb, ...fields }))
    }
    case 'list': {
      const order = parseListOrder(target, raw, aids)
      return mapParsed(combine({ target, order }), (fields) => ({ verb, target: fields.target, ...fields.order }))
    }
    case 'delete': {
      const dryRun = parseBoolean('dry-run', raw['dry-run'])
      const choice = parseDeletionChoice(raw, aids)
      const rest = { ifBusy: parseIfBusy(raw), patience: parsePatience(raw, raw['if-busy'] === 'wait') }
      return mapParsed(combine({ target, choice, dryRun, ...rest }), (fields) => ({ verb, ...fields }))
    }
    case 'registration-token':
      return mapParsed(combine({ target, platform: parseRunnerPlatform(raw['runner-platform']) }), (fields) => ({
        verb,
        ...fields,
      }))
    case 'remove-token':
      return mapParsed(target, (place) => ({ verb, target: place }))
    case 'jit-config': {
      const platform = parseRunnerPlatform(raw['runner-platform'])
      return mapParsed(combine({ target, order: jitOrders.parseJitOrder(scope, raw), platform }), (fields) => ({
        verb,
        ...fields,
      }))
    }
  }
}
