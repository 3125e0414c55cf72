import * as data from '@actions/expressions/data/index'
import { Evaluator } from '@actions/expressions/evaluator'
import { Lexer } from '@actions/expressions/lexer'
import { Parser } from '@actions/expressions/parser'
import { truthy } from '@actions/expressions/result'

/** What expressions may name, such as `github`, `secrets` and `steps`, each a value as JSON has them. */
export type Contexts = Readonly<Record<string, unknown>>

/** A text with its `${{ }}` replaced, by GitHub's own expression engine. What is not there is empty, as in a workflow. */
export function evaluate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{((?:(?!\$\{\{)[^])*?)\}\}/g, (_whole, expression: string) =>
    result(expression, contexts).coerceString(),
  )
}

/** A condition as under `if:`, where the braces may be left out. `functions` are those that only `if:` has. */
export function isTrue(text: string, contexts: Contexts, functions: Readonly<Record<string, boolean>> = {}): boolean {
  const inner = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(text)?.[1] ?? text
  return truthy(result(inner, contexts, functions))
}

function result(text: string, contexts: Contexts, functions: Readonly<Record<string, boolean>> = {}) {
  const known = Object.entries(functions).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }))
  const parser = new Parser(new Lexer(text).lex().tokens, Object.keys(contexts), known)
  const implementations = new Map(known.map((one) => [one.name, one]))
  return new Evaluator(parser.parse(), dictionaryOf(contexts), implementations).evaluate()
}

function dictionaryOf(values: object): data.Dictionary {
  return new data.Dictionary(...Object.entries(values).map(([key, value]) => ({ key, value: toData(value) })))
}

function toData(value: unknown): data.ExpressionData {
  if (typeof value === 'string') return new data.StringData(value)
  if (typeof value === 'number') return new data.NumberData(value)
  if (typeof value === 'boolean') return new data.BooleanData(value)
  if (Array.isArray(value)) return new data.Array(...value.map(toData))
  return typeof value === 'object' && value !== null ? dictionaryOf(value) : new data.Null()
}
