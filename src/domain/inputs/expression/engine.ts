import * as tree from '@actions/expressions/ast'
import * as data from '@actions/expressions/data/index'
import { ErrorType, ExpressionError, MAX_EXPRESSION_LENGTH } from '@actions/expressions/errors'
import { format } from '@actions/expressions/funcs/format'
import { Lexer, TokenType, type Token } from '@actions/expressions/lexer'
import { Parser } from '@actions/expressions/parser'
import type { Engine } from './comparison.ts'
import { comparisons, functionNames, type Syntax, type Value } from './syntax.ts'

/** What GitHub's own engine for workflow expressions does here: it reads them, and makes texts and numbers of values. */

export const longestExpression = MAX_EXPRESSION_LENGTH

export const engine: Engine = {
  textOf: (value) => dataOf(value).coerceString(),
  numberOf: (value) => dataOf(value).number(),
  format: (template, texts) =>
    format.call(...[template, ...texts].map((text) => new data.StringData(text))).coerceString(),
}

/** An array or object has neither text nor number, so its items do not matter. */
const dataOf = (value: Value): data.ExpressionData => {
  if (typeof value === 'string') return new data.StringData(value)
  if (typeof value === 'number') return new data.NumberData(value)
  if (typeof value === 'boolean') return new data.BooleanData(value)
  if (value === null) return new data.Null()
  return Array.isArray(value) ? new data.Array() : new data.Dictionary()
}

/** Why a text is no expression, and where in the text that shows. */
export class NotAnExpression extends Error {
  readonly at: number

  constructor(message: string, at: number, options?: ErrorOptions) {
    super(message, options)
    this.at = at
  }
}

/** Throws `NotAnExpression`. */
export const parseExpression = (text: string, names: readonly string[]): Syntax => {
  try {
    return parse(text, names)
  } catch (error) {
    throw notAnExpression(error, text)
  }
}

/** What people write who know other languages. */
const advice = (said: string): string => {
  const symbol = /^Unexpected symbol: '(.*?)'\. Located/s.exec(said)?.[1] ?? ''
  if (symbol.startsWith('"')) {
    const whole = /^"([^"]*)"$/.exec(symbol)?.[1]
    return ` A text stands in single quotes${whole === undefined ? '' : `: '${whole}'`}.`
  }
  return ['=', '&', '|'].includes(symbol) ? ` Did you mean ${symbol}${symbol}?` : ''
}

/** The lexer tells the place in words, counted from 1; the parser by a column, of the one line that it is given. */
const notAnExpression = (error: unknown, text: string): NotAnExpression => {
  const said = error instanceof Error ? error.message : String(error)
  const message = said.replace(/ Located at position .*$/s, '') + advice(said)
  if (error instanceof ExpressionError) return new NotAnExpression(message, error.pos.column, { cause: error })
  const position = /Located at position ([0-9]+)/.exec(said)?.[1]
  return new NotAnExpression(message, position === undefined ? text.length : Number(position) - 1, { cause: error })
}

/** As one line, for the engine loses count of its columns in texts of several; then each text as it was written. */
const parse = (text: string, names: readonly string[]): Syntax => {
  const { tokens } = new Lexer(text.replace(/[\r\n]/g, ' ')).lex()
  const asWritten = tokens.map((token) => {
    if (token.type !== TokenType.STRING) return token
    const { start, end } = token.range
    return { ...token, value: text.slice(start.column + 1, end.column - 1).replaceAll("''", "'") }
  })
  return syntaxOf(new Parser(asWritten, [...names], []).parse(), 0)
}

/** Far more than the parser's own limit, which does not count a row of comparisons. */
const deepest = 500

/** The engine's tree as plain data. */
const syntaxOf = (expr: tree.Expr, depth: number): Syntax => {
  if (depth > deepest) throw new Error(`Exceeded max expression depth ${deepest}`)
  const below = (part: tree.Expr): Syntax => syntaxOf(part, depth + 1)
  if (expr instanceof tree.Grouping) return below(expr.group)
  if (expr instanceof tree.Literal) return { is: 'constant', at: columnOf(expr.token), value: literalOf(expr.literal) }
  if (expr instanceof tree.ContextAccess) {
    return { is: 'name', at: columnOf(expr.name), name: expr.name.lexeme.toLowerCase() }
  }
  if (expr instanceof tree.Unary) return { is: 'not', at: columnOf(expr.operator), of: below(expr.expr) }
  if (expr instanceof tree.Logical) {
    const of = expr.args.map(below)
    return { is: expr.operator.type === TokenType.AND ? 'and' : 'or', at: of[0]?.at ?? 0, of }
  }
  if (expr instanceof tree.Binary) {
    const left = below(expr.left)
    const by = comparisons.find((each) => each === expr.operator.lexeme) ?? '=='
    return { is: 'compare', at: left.at, by, left, right: below(expr.right) }
  }
  if (expr instanceof tree.IndexAccess) {
    const of = below(expr.expr)
    return expr.index instanceof tree.Star
      ? { is: 'every', at: of.at, of }
      : { is: 'member', at: of.at, of, key: below(expr.index) }
  }
  if (expr instanceof tree.FunctionCall) return callOf(expr, below)
  throw new Error('Unknown syntax')
}

const callOf = ({ functionName, args }: tree.FunctionCall, below: (part: tree.Expr) => Syntax): Syntax => {
  const name = functionNames.find((each) => each === functionName.lexeme.toLowerCase())
  // The engine looks its functions up in a plain object, and so takes `constructor` for one.
  if (name === undefined) throw new ExpressionError(ErrorType.ErrorUnrecognizedFunction, functionName)
  return { is: 'call', at: columnOf(functionName), name, of: args.map(below) }
}

const columnOf = ({ range }: Token): number => range.start.column

const literalOf = (literal: data.ExpressionData): Value =>
  literal instanceof data.StringData || literal instanceof data.NumberData || literal instanceof data.BooleanData
    ? literal.value
    : null
