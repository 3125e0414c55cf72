import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { createDictionary, foldCase } from './dotnet-text.ts'
import type { GithubContext } from './github-context.ts'
import type { StepLog } from './step-log.ts'

interface InputDefinition {
  name: string
  default: string
  deprecationMessage: string | undefined
}

export interface ActionManifest {
  inputs: readonly InputDefinition[]
  /** Absolute path of the script under `runs.main`. */
  script: string
  /** What runs at the end of the job, and when; undefined when nothing does. */
  post: { readonly script: string; readonly condition: string } | undefined
}

export type JobStatus = 'success' | 'failure' | 'cancelled'

type Mapping = Readonly<Record<string, unknown>>

function asMapping(value: unknown, what: string): Mapping {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${what} is not a mapping`)
  return value as Mapping
}

/** Numbers and booleans become text, as the runner's template reader does it. */
function asText(value: unknown, what: string): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Error(`${what} is not a string`)
}

function readInput(name: string, definition: unknown): InputDefinition {
  const fields = definition === null ? {} : asMapping(definition, `input '${name}'`)
  const deprecation = fields['deprecationMessage']
  return {
    name,
    default: asText(fields['default'], `default value for input '${name}'`),
    deprecationMessage: deprecation === undefined ? undefined : asText(deprecation, `deprecation of '${name}'`),
  }
}

export function loadActionManifest(folder: string): ActionManifest {
  const file = ['action.yml', 'action.yaml'].map((name) => join(folder, name)).find((path) => existsSync(path))
  if (file === undefined) throw new Error(`Can't find 'action.yml' or 'action.yaml' under '${folder}'.`)
  const manifest = asMapping(parse(readFileSync(file, 'utf8')), file)
  const runs = asMapping(manifest['runs'], 'runs')
  const using = asText(runs['using'], 'runs.using')
  if (using.toLowerCase() !== 'node24') throw new Error(`${file} must say 'using: node24', not '${using}'.`)
  const script = join(folder, asText(runs['main'], 'runs.main'))
  if (runs['main'] === undefined || !existsSync(script)) throw new Error(`File not found: '${script}'`)
  const inputs = Object.entries(asMapping(manifest['inputs'] ?? {}, 'inputs'))
  const post = runs['post'] === undefined ? undefined : join(folder, asText(runs['post'], 'runs.post'))
  return {
    inputs: inputs.map(([name, definition]) => readInput(name, definition)),
    script,
    post:
      post === undefined ? undefined : { script: post, condition: asText(runs['post-if'] ?? 'always()', 'post-if') },
  }
}

/** Status functions, joined by `||`: more than the stand-in can evaluate is an error (Runner.Worker/JobExtension.cs). */
export function holdsFor(condition: string, status: JobStatus): boolean {
  return condition.split('||').some((part) => {
    const name = /^\s*(always|success|failure|cancelled)\(\)\s*$/.exec(part)?.[1]
    if (name === undefined) throw new Error(`post-if is too much for the stand-in: ${condition}`)
    return name === 'always' || name === status
  })
}

/** Defaults may use the github context. More than a plain path is more than this stand-in can evaluate. */
function evaluateDefault(input: InputDefinition, github: GithubContext): string {
  const values = new Map<string, string>(Object.entries(github))
  return input.default.replace(/\$\{\{((?:(?!\$\{\{)[^])*?)\}\}/g, (_whole, expression: string) => {
    const name = /^\s*github\.([a-z_][a-z0-9_-]*)\s*$/i.exec(expression)?.[1]
    if (name === undefined)
      throw new Error(`Default of input '${input.name}' is too much for the stand-in: ${expression}`)
    return values.get(foldCase(name)) ?? ''
  })
}

/** INPUT_ variables, with the warnings that go with them (Runner.Worker/ActionRunner.cs, Handlers/Handler.cs). */
export function inputEnvironment(
  manifest: ActionManifest,
  given: Readonly<Record<string, string>>,
  github: GithubContext,
  log: StepLog,
): Record<string, string> {
  const values = createDictionary()
  for (const [name, value] of Object.entries(given)) values.set(name, value)
  const names = Object.keys(values.toRecord())
  const definitions = new Map(manifest.inputs.map((input) => [foldCase(input.name), input]))
  for (const name of names) {
    const message = definitions.get(foldCase(name))?.deprecationMessage
    if (message !== undefined) log.issue('warning', `Input '${name}' has been deprecated with message: ${message}`)
  }
  for (const input of manifest.inputs) {
    // An input given as '' counts as given. `required` is not looked at.
    if (!values.has(input.name)) values.set(input.name, evaluateDefault(input, github))
  }
  const unexpected = names.filter((name) => !definitions.has(foldCase(name)))
  if (unexpected.length > 0) {
    const valid = manifest.inputs.map((input) => input.name).join("', '")
    log.issue('warning', `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid}']`)
  }
  return Object.fromEntries(
    Object.entries(values.toRecord()).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  )
}
