import { parseArgs } from 'node:util'
import { closest } from 'fastest-levenshtein'
import { operations } from '../../../src/domain/github/operations.ts'
import type { ActionInput } from './action-inputs.ts'

export type StepInputs = Readonly<Record<string, string>>

/** What a person wants of `npm start`. */
export type Wish =
  | { readonly kind: 'help' | 'tour' }
  | { readonly kind: 'sandbox' | 'live'; readonly inputs: StepInputs }
  | { readonly kind: 'mistake'; readonly message: string }

type Option = { type: 'boolean'; short?: string } | { type: 'string'; multiple: true }

export function parseCommandLine(args: readonly string[], inputs: readonly ActionInput[]): Wish {
  const options: Record<string, Option> = {
    ...Object.fromEntries(inputs.map(({ name }) => [name, { type: 'string', multiple: true }])),
    help: { type: 'boolean', short: 'h' },
    live: { type: 'boolean' },
  }
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return wishOf(values, positionals)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return mistake(problemOf(error, Object.keys(options)))
  }
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

function wishOf({ help, live, ...values }: Values, positionals: readonly string[]): Wish {
  if (help === true) return { kind: 'help' }
  const given: Record<string, string[]> = {}
  for (const [name, texts] of Object.entries(values)) given[name] = [texts ?? []].flat().map(String)
  const named = [...positionals, ...(given['operation'] ?? [])]
  const repeated = Object.keys(given).find((name) => (given[name]?.length ?? 0) > 1)

  if (named.length > 1) return mistake(`One operation at a time, not ${named.join(' and ')}.`)
  if (repeated !== undefined) return mistake(`--${repeated} is given twice; a list is one value: "a, b".`)
  const isLive = live === true
  const [operation] = named
  if (operation === undefined) {
    return isLive || Object.keys(given).length > 0 ? mistake(withoutOperation(isLive)) : { kind: 'tour' }
  }
  if (!isLive && given['github-api-url'] !== undefined) {
    return mistake('--github-api-url goes with --live: the sandbox has an address of its own.')
  }
  const texts = Object.entries(given).map(([name, [text = '']]) => [name, text] as const)
  return { kind: isLive ? 'live' : 'sandbox', inputs: { ...Object.fromEntries(texts), operation } }
}

function withoutOperation(isLive: boolean): string {
  const why = isLive ? 'The tour runs on the sandbox only; with --live, say which operation.' : 'Say which operation.'
  return [`${why} One of`, ...operations.map(({ name }) => `  ${name}`)].join('\n')
}

function problemOf(error: TypeError, names: readonly string[]): string {
  if (!('code' in error) || error.code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return error.message
  // Only the name: the rest of the message is about operations that begin with a dash.
  const unknown = /'(-[^']*)'/.exec(error.message)?.[1] ?? ''
  const nearest = closest(unknown.replace(/^-+/, ''), [...names])
  const list = names.map((name) => `  --${name}`).join('\n')
  return `There is no option ${unknown}; did you mean --${nearest}? The options are\n${list}`
}

function mistake(message: string): Wish {
  return { kind: 'mistake', message }
}
