import * as data from '@actions/expressions/data/index'
import { ExpressionError, MAX_EXPRESSION_LENGTH } from '@actions/expressions/errors'
import { Evaluator } from '@actions/expressions/evaluator'
import { Lexer } from '@actions/expressions/lexer'
import { Parser } from '@actions/expressions/parser'
import { badInput, Failed } from '../text/failure.ts'
import { brief } from '../text/harmless-text.ts'
import type { CompileCondition, Condition } from './condition.ts'
import { invalid, valid } from './parsed.ts'

/**
 * A workflow expression, as in `if:`, over a fixed set of names; a name without a value is null.
 *
 * This module brings the expression engine: import it only when an expression is used.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
 */
export const compileCondition: CompileCondition = (input, text, names, sample) => {
  if (text.trim() === '') return invalid(input, 'is empty')
  if (text.includes('${{')) return invalid(input, 'is an expression already: write it without ${{ }}')
  if (text.length > MAX_EXPRESSION_LENGTH) return invalid(input, `is longer than ${MAX_EXPRESSION_LENGTH} characters`)
  try {
    // First as one line: the engine loses count of its columns in texts of several.
    parse(text.replace(/[\r\n]/g, ' '), names)
    const expression = parse(text, names)
    const evaluate = (values: Readonly<Record<string, unknown>>): data.ExpressionData => {
      const pairs = names.map((key) => ({ key, value: toData(values[key]) }))
      return new Evaluator(expression, new data.Dictionary(...pairs)).evaluate()
    }
    const wrongKind = kindProblem(evaluateSample(evaluate, sample))
    if (wrongKind !== undefined) return invalid(input, wrongKind)
    return valid((values) => decide(() => evaluate(values), input))
  } catch (error) {
    return invalid(input, `is not a workflow expression: ${explain(error, text)}\nIt may use ${names.join(', ')}.`)
  }
}

const parse = (text: string, names: readonly string[]) =>
  new Parser(new Lexer(text).lex().tokens, [...names], []).parse()

/** What the sample cannot be used for, another runner may well be: only a result tells something. */
const evaluateSample = <T>(evaluate: (sample: T) => data.ExpressionData, sample: T): data.ExpressionData => {
  try {
    return evaluate(sample)
  } catch {
    return new data.Null()
  }
}

/** Stricter than `if:`, where any text counts as true: a filter that forgot to compare would choose every runner. */
const kindProblem = ({ kind }: data.ExpressionData): string | undefined => {
  if (kind === data.Kind.Boolean || kind === data.Kind.Null) return undefined
  const name = data.Kind[kind].toLowerCase()
  return `gives ${name === 'array' ? 'an' : 'a'} ${name}, not true or false; compare it with something`
}

const decide = (evaluate: () => data.ExpressionData, input: string): ReturnType<Condition> => {
  try {
    const result = evaluate()
    const problem = kindProblem(result)
    if (problem === undefined) return result.kind === data.Kind.Boolean && result.coerceString() === 'true'
    throw new Failed(badInput([{ input, message: problem }]))
  } catch (error) {
    if (error instanceof Failed) throw error
    // A function that cannot take what a runner gives it, such as fromJSON(name).
    const said = error instanceof Error ? brief(error.message, 200) : 'unknown'
    throw new Failed(badInput([{ input, message: `cannot be evaluated: ${said}` }]), { cause: error })
  }
}

const toData = (value: unknown): data.ExpressionData => {
  if (typeof value === 'string') return new data.StringData(value)
  if (typeof value === 'number') return new data.NumberData(value)
  if (typeof value === 'boolean') return new data.BooleanData(value)
  if (Array.isArray(value)) return new data.Array(...value.map(toData))
  if (typeof value !== 'object' || value === null) return new data.Null()
  return new data.Dictionary(...Object.entries(value).map(([key, item]) => ({ key, value: toData(item) })))
}

/** The engine's message, and the line it is about with a caret under the place. */
const explain = (error: unknown, text: string): string => {
  const message = error instanceof Error ? error.message.replace(/ Located at position .*$/s, '') : String(error)
  const before = text.slice(0, offsetOf(error, text)).split('\n')
  const column = before.at(-1)?.length ?? 0
  const line = text.split('\n')[before.length - 1] ?? ''
  const start = Math.max(0, column - mostShown / 2)
  return `${message}\n  ${line.slice(start, start + mostShown)}\n  ${' '.repeat(column - start)}^`
}

/** How much of a long line is shown around the place. */
const mostShown = 100

/** The lexer tells the place in words, counted from 1; the parser by a column, of the one line that `parse` gives it. */
const offsetOf = (error: unknown, text: string): number => {
  if (error instanceof ExpressionError) return error.pos.column
  const position = /Located at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  return position === undefined ? text.length : Number(position) - 1
}
