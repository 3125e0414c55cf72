import { badInput, Failed } from '../text/failure.ts'
import { brief } from '../text/harmless-text.ts'
import type { CompileCondition } from './condition.ts'
import { engine, longestExpression, NotAnExpression, parseExpression } from './expression/engine.ts'
import { evaluate, known, truthOf, type Result } from './expression/evaluation.ts'
import { namesIn, type Syntax, type Value } from './expression/syntax.ts'
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
  if (text.length > longestExpression) return invalid(input, `is longer than ${longestExpression} characters`)
  try {
    const syntax = parseExpression(text, names)
    const wrongKind = kindProblem(evaluateSample(syntax, sample))
    if (wrongKind !== undefined) return invalid(input, wrongKind)
    return valid({
      names: namesIn(syntax),
      holds: (values) => truthOf(decide(() => evaluate(syntax, reading(values), engine), input)) === true,
      hangsOn: (values) => {
        const result = decide(() => evaluate(syntax, hangingOn(values), engine), input)
        return result.known || result.truth !== undefined ? undefined : result.hangsOn
      },
    })
  } catch (error) {
    if (!(error instanceof NotAnExpression)) throw error
    const { message, at } = error
    return invalid(
      input,
      `is not a workflow expression: ${message}\n${pointed(text, at)}\nIt may use ${names.join(', ')}.`,
    )
  }
}

type Values = Readonly<Record<string, unknown>>

/** What the sample cannot be used for, another runner may well be: only a result tells something. */
const evaluateSample = (syntax: Syntax, sample: Values): Result => {
  try {
    return evaluate(syntax, reading(sample), engine)
  } catch {
    return known(null)
  }
}

const reading =
  (values: Values) =>
  (name: string): Result =>
    known((values[name] ?? null) as Value)

const hangingOn =
  (values: Values) =>
  (name: string): Result =>
    values[name] === undefined ? { known: false, hangsOn: name } : known(values[name] as Value)

/** Stricter than `if:`, where any text counts as true: a filter that forgot to compare would choose every runner. */
const kindProblem = (result: Result): string | undefined => {
  if (!result.known || result.value === null || typeof result.value === 'boolean') return undefined
  return `gives ${kindOf(result.value)}, not true or false; compare it with something`
}

const kindOf = (value: Value): string => {
  if (typeof value === 'object') return Array.isArray(value) ? 'an array' : 'a dictionary'
  return `a ${typeof value}`
}

const decide = (evaluated: () => Result, input: string): Result => {
  try {
    const result = evaluated()
    const problem = kindProblem(result)
    if (problem === undefined) return result
    throw new Failed(badInput([{ input, message: problem }]))
  } catch (error) {
    if (error instanceof Failed) throw error
    // A function that cannot take what a runner gives it, such as fromJSON(name).
    const said = error instanceof Error ? brief(error.message, 200) : 'unknown'
    throw new Failed(badInput([{ input, message: `cannot be evaluated: ${said}` }]), { cause: error })
  }
}

/** The line that a place is in, with a caret under the place. */
const pointed = (text: string, at: number): string => {
  const before = text.slice(0, at).split('\n')
  const column = before.at(-1)?.length ?? 0
  const line = text.split('\n')[before.length - 1] ?? ''
  const start = Math.max(0, column - mostShown / 2)
  return `  ${line.slice(start, start + mostShown)}\n  ${' '.repeat(column - start)}^`
}

/** How much of a long line is shown around the place. */
const mostShown = 100
