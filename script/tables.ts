import { operations, permissionFor, routeOf, verbs, type Scope, type Verb } from '../src/domain/github/operations.ts'
import { inputUses } from '../src/domain/inputs/inputs.ts'
import { outputUses, type OutputName } from '../src/domain/report/outputs.ts'
import { failureCodes } from '../src/domain/text/failure.ts'
import { readActionManifest } from './action-manifest.ts'
import { expressionNames } from './expression-names.ts'
import { failureAdvice } from './failure-advice.ts'
import { recipesTable } from './recipes.ts'
import { speedTable } from './speed.ts'
import { stackqlMethods } from './stackql.ts'

const verbTexts: Readonly<Record<Verb, { readonly label: string; readonly does: string }>> = {
  get: { label: 'get', does: 'Gets one runner, by id or name, now or once it is in the state you wait for.' },
  list: { label: 'list', does: 'Lists the runners, all of them or those that match, now or once enough of them do.' },
  delete: { label: 'delete', does: 'Deletes runners, by ids, names or a filter.' },
  'registration-token': { label: 'registration token', does: 'Creates a token that registers runners for one hour.' },
  'remove-token': { label: 'remove token', does: 'Creates a token that removes runners for one hour.' },
  'jit-config': {
    label: 'JIT config',
    does: 'Registers runners that take one job each, and gives the configs they start with.',
  },
}

const scopeTexts: Readonly<Record<Scope, string>> = { org: '…`_org`', repo: '…`_repo`' }

const allVerbs = Object.keys(verbs) as readonly Verb[]
const scopes = [...new Set(operations.map(({ scope }) => scope))]

const code = (text: string): string => `\`${text}\``
const cell = (text: string): string => text.trim().replaceAll('|', '\\|').replace(/\s+/g, ' ')

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

type Use = Verb | 'failure'

const labelOf = (use: Use): string => (use === 'failure' ? 'every failure' : verbTexts[use].label)

const usersOf = (uses: readonly Use[]): string =>
  allVerbs.every((verb) => uses.includes(verb)) ? 'all' : uses.map(labelOf).join(', ')

/** An input that names the place belongs to the operations whose route has it. */
const usersOfInput = (name: string, uses: readonly Verb[]): string => {
  const users = scopes.filter((scope) => routeOf('list', scope).includes(`{${name}}`))
  return users.length === 0 ? usersOf(uses) : users.map((scope) => scopeTexts[scope]).join(', ')
}

const expression = /\b\w+ (?:==|>=) (?:'[^']*'|\d+)(?: && \w+\([^()]*\))*/
/** Names with an underscore would be taken for emphasis. */
const namesAndExpressions = new RegExp(`\\{[^{}]*\\}|${expression.source}|\\b\\w*_\\w+`, 'g')

const withNamesAsCode = (text: string): string => text.replace(namesAndExpressions, code)

/** The column next to it says the same. */
const withoutVerbs = (text: string): string =>
  text.replace(/ \((?:(?:get|list|delete|registration|remove|token|JIT config|and)[ ,]*)+\)\.$/, '.')

const inputsOfItsOwn = (verb: Verb): readonly string[] =>
  Object.entries<readonly Verb[]>(inputUses)
    .filter(([, uses]) => uses.includes(verb) && uses.length < allVerbs.length)
    .map(([name]) => code(name))

const operationsTable = (): string =>
  table(
    ['Operation', 'What it does', 'Inputs of its own'],
    allVerbs.map((verb) => [
      operations
        .filter((operation) => operation.verb === verb)
        .map(({ name }) => code(name))
        .join('<br>'),
      verbTexts[verb].does,
      inputsOfItsOwn(verb).join(', '),
    ]),
  )

const permissionsTable = (): string =>
  table(
    ['Operations', 'Permission', 'Its name in the API', 'Classic scope'],
    scopes.flatMap((scope) =>
      Object.entries(Object.groupBy(allVerbs, (verb) => verbs[verb].access)).flatMap(([level, users]) =>
        users.slice(0, 1).map((verb) => {
          const { label, name, scope: classic } = permissionFor(verb, scope)
          const who = `${scopeTexts[scope]}: ${users.map((user) => verbTexts[user].label).join(', ')}`
          return [who, `${label}: ${level}`, code(`${name}: ${level}`), code(classic)]
        }),
      ),
    ),
  )

const inputsTable = (): string => {
  const uses: Readonly<Record<string, readonly Verb[]>> = inputUses
  return table(
    ['Input', 'Default', 'Operations', 'Meaning'],
    Object.entries(readActionManifest().inputs).map(([name, input]) => [
      code(name),
      input.required === true ? 'required' : input.default === undefined ? '' : code(input.default),
      usersOfInput(name, uses[name] ?? []),
      withNamesAsCode(input.description ?? ''),
    ]),
  )
}

/** Outputs that need one row only, under the first of them: their names say the rest. */
const toldTogether: Readonly<Record<string, { readonly names: readonly OutputName[]; readonly value: string }>> = {
  id: {
    names: ['name', 'status', 'busy', 'labels', 'os', 'runner-group-id', 'ephemeral', 'version'],
    value: 'One field of it each, `labels` as a JSON array of names. Empty when GitHub leaves the field out.',
  },
  count: {
    names: ['online-count', 'offline-count', 'idle-count', 'busy-count'],
    value: 'How many runners matched, and how many of those are online, offline, idle (online and not busy), or busy.',
  },
  ids: { names: ['names'], value: 'Their ids and names, JSON arrays, ready for `matrix`.' },
  'download-url': {
    names: ['download-sha256', 'download-version'],
    value: 'Where to get the runner for `runner-platform`, its checksum and its version. Empty when GitHub tells none.',
  },
  'error-code': {
    names: ['status-code', 'request-id'],
    value: "Why the step failed, in a stable word; the HTTP status and GitHub's id of the request, if there was one.",
  },
}

const toldWithAnother = (name: string): boolean =>
  Object.values(toldTogether).some(({ names }) => (names as readonly string[]).includes(name))

const outputsTable = (): string => {
  const uses: Readonly<Record<string, readonly Use[]>> = outputUses
  return table(
    ['Output', 'Set by', 'Value'],
    Object.entries(readActionManifest().outputs)
      .filter(([name]) => !toldWithAnother(name))
      .map(([name, { description = '' }]) => [
        [name, ...(toldTogether[name]?.names ?? [])].map(code).join(' '),
        usersOf(uses[name] ?? []),
        toldTogether[name]?.value ?? withNamesAsCode(withoutVerbs(description)),
      ]),
  )
}

const errorsTable = (): string =>
  table(
    ['`error-code`', 'What happened', 'What to do'],
    failureCodes.map((failureCode) => {
      const { meaning, whatToDo } = failureAdvice[failureCode]
      return [code(failureCode), meaning, whatToDo]
    }),
  )

const expressionsTable = (): string =>
  table(
    ['Over', 'Name', 'Value'],
    expressionNames.map(({ over, name, value }) => [over, code(name), value]),
  )

const codes = (texts: readonly string[]): string => texts.map(code).join(', ')

const stackqlTable = (): string =>
  table(
    ['Method, and `operation`', 'Statement', 'Required parameters', 'Inputs', 'Outputs'],
    stackqlMethods.map(({ name, statement, inputs, answers }) => [
      code(name),
      code(statement),
      codes(Object.keys(inputs)),
      codes(Object.values(inputs)),
      codes(answers),
    ]),
  )

/** The generated parts of the pages, by the name in their marker. */
export const tables: Readonly<Record<string, () => string>> = {
  permissions: permissionsTable,
  operations: operationsTable,
  inputs: inputsTable,
  outputs: outputsTable,
  errors: errorsTable,
  expressions: expressionsTable,
  stackql: stackqlTable,
  speed: speedTable,
  recipes: recipesTable,
}
