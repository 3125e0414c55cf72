import { parseApiUrl, parseToken, type Connection } from './connection.ts'
import { parseBoolean, parseId, parseList, quote } from './input-values.ts'
import { inputUses, type InputName, type RawInputs } from './inputs.ts'
import { findOperation, nearestOperation, operations, type Operation } from './operations.ts'
import { combine, invalid, mapParsed, thenParse, valid, type Parsed, type Problem } from './parsed.ts'
import { parseTarget, type Target } from './target.ts'

/** Which runner is meant: by id, or by exact name. */
export type RunnerRef = { readonly by: 'id'; readonly id: number } | { readonly by: 'name'; readonly name: string }

export type JitOrder = {
  readonly name: string
  readonly labels: readonly string[]
  readonly groupId: number
  readonly workFolder: string
}

/** What one run is to do, with everything it needs to know. */
export type Command =
  | { readonly verb: 'get'; readonly target: Target; readonly runner: RunnerRef }
  | { readonly verb: 'list'; readonly target: Target; readonly name?: string }
  | { readonly verb: 'delete'; readonly target: Target; readonly runner: RunnerRef }
  | { readonly verb: 'registration-token'; readonly target: Target }
  | { readonly verb: 'remove-token'; readonly target: Target }
  | { readonly verb: 'jit-config'; readonly target: Target; readonly order: JitOrder }

/** One use of the action: the command, where to send it, and whether to write a summary. */
export type Step = { readonly command: Command; readonly connection: Connection; readonly summary: boolean }

/** Reads all inputs and reports every problem at once, each naming its input. */
export const parseStep = (raw: RawInputs): Parsed<Step> =>
  combine({
    command: thenParse(parseOperation(raw.operation), (operation) => parseCommand(operation, raw)),
    connection: combine({ apiUrl: parseApiUrl(raw['github-api-url']), token: parseToken(raw['github-token']) }),
    summary: parseBoolean('summary', raw.summary),
  })

const parseOperation = (text: string): Parsed<Operation> => {
  const all = operations.map(({ name }) => `\n  ${name}`).join('')
  if (text === '') return invalid('operation', `is required; it is one of${all}`)
  const operation = findOperation(text)
  if (operation) return valid(operation)
  return invalid('operation', `${quote(text)} is unknown; did you mean ${nearestOperation(text)}? It is one of${all}`)
}

const parseCommand = (operation: Operation, raw: RawInputs): Parsed<Command> => {
  const unused = unusedInputs(operation, raw)
  const command = parseVerb(operation, raw)
  if (unused.length === 0) return command
  return { ok: false, problems: [...unused, ...(command.ok ? [] : command.problems)] }
}

/** An input that is silently ignored deletes the wrong thing; those with a default cannot be told from unset ones. */
const withoutDefault = ['owner', 'runner-id', 'name', 'labels'] as const satisfies readonly InputName[]

const unusedInputs = ({ verb, scope, name }: Operation, raw: RawInputs): readonly Problem[] =>
  withoutDefault
    .filter((input) => raw[input] !== '')
    .filter(
      (input) => !(inputUses[input] as readonly string[]).includes(verb) || (input === 'owner' && scope === 'org'),
    )
    .map((input) => ({ input, message: `is not used by ${name}; leave it out` }))

const parseVerb = ({ verb, scope }: Operation, raw: RawInputs): Parsed<Command> => {
  const target = parseTarget(scope, raw)
  switch (verb) {
    case 'get':
    case 'delete':
      return mapParsed(combine({ target, runner: parseRunnerRef(raw) }), (fields) => ({ verb, ...fields }))
    case 'list':
      return mapParsed(target, (place) => ({ verb, target: place, ...(raw.name !== '' && { name: raw.name }) }))
    case 'registration-token':
    case 'remove-token':
      return mapParsed(target, (place) => ({ verb, target: place }))
    case 'jit-config':
      return mapParsed(combine({ target, order: parseJitOrder(raw) }), (fields) => ({ verb, ...fields }))
  }
}

const parseRunnerRef = (raw: RawInputs): Parsed<RunnerRef> => {
  const [id, name] = [raw['runner-id'], raw.name]
  if (id !== '' && name !== '') return invalid('runner-id', 'and name are both set; give exactly one of them')
  if (id !== '') return mapParsed(parseId('runner-id', id), (value) => ({ by: 'id', id: value }))
  if (name !== '') return valid({ by: 'name', name })
  return invalid('runner-id', 'or name is required: the id or the exact name of the runner')
}

const parseJitOrder = (raw: RawInputs): Parsed<JitOrder> =>
  combine({
    name: raw.name === '' ? invalid('name', 'is required: the name of the new runner') : valid(raw.name),
    labels: thenParse(parseList('labels', raw.labels), (labels) =>
      labels.length >= 1 && labels.length <= 100
        ? valid(labels)
        : invalid(
            'labels',
            `must hold 1 to 100 labels, not ${labels.length}; GitHub adds none of its own to a JIT runner`,
          ),
    ),
    groupId: parseId('runner-group-id', raw['runner-group-id']),
    workFolder:
      raw['work-folder'] === ''
        ? invalid('work-folder', 'is empty; leave it out for its default')
        : valid(raw['work-folder']),
  })
