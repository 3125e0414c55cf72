import { ordinal } from './ordinal.ts'
import type { Comparison, FunctionName, Syntax, SyntaxOf, Value } from './syntax.ts'

/** The parts of GitHub's engine that the evaluation stands on. */
export type Engine = {
  /** As texts are made of values; an array and an object have none of their own. */
  readonly textOf: (value: Value) => string
  /** As numbers are made of values; `NaN` where there is none. */
  readonly numberOf: (value: Value) => number
  /** Throws when the template does not fit the number of texts. */
  readonly format: (template: string, texts: readonly string[]) => string
}

/**
 * A value, or what is known of one that nobody told: the name that it hangs on, and whether it counts as true when that
 * is certain all the same.
 */
export type Known = { readonly known: true; readonly value: Value }
export type Result = Known | { readonly known: false; readonly hangsOn: string; readonly truth?: boolean }

export const known = (value: Value): Known => ({ known: true, value })

/** Works an expression out, by what `read` tells of each name. Throws what a function throws. */
export const evaluate = (syntax: Syntax, read: (name: string) => Result, engine: Engine): Result => {
  const valueOf = (part: Syntax): Result => evaluate(part, read, engine)
  switch (syntax.is) {
    case 'constant':
      return known(syntax.value)
    case 'name':
      return read(syntax.name)
    case 'not':
      return negated(valueOf(syntax.of))
    case 'and':
    case 'or':
      return logical(syntax, valueOf)
    case 'compare':
      return overKnown([syntax.left, syntax.right], valueOf, ([left = null, right = null]) =>
        compare(syntax.by, left, right, engine),
      )
    case 'every':
      return overKnown([syntax.of], valueOf, ([of = null]) => itemsOf(of))
    case 'member': {
      const { of } = syntax
      return overKnown([of, syntax.key], valueOf, ([value = null, key = null]) =>
        of.is === 'every'
          ? itemsOf(value)
              .map((item) => memberOf(item, key, engine))
              .filter((item) => item !== undefined)
          : (memberOf(value, key, engine) ?? null),
      )
    }
    case 'call':
      return overKnown(syntax.of, valueOf, (values) => call(syntax.name, values, engine))
  }
}

/** Whether a result counts as true; undefined when that hangs on what nobody told. */
export const truthOf = (result: Result): boolean | undefined => (result.known ? isTruthy(result.value) : result.truth)

const isTruthy = (value: Value): boolean =>
  value !== null && value !== false && value !== 0 && value !== '' && !Number.isNaN(value)

const overKnown = (
  parts: readonly Syntax[],
  valueOf: (part: Syntax) => Result,
  use: (values: readonly Value[]) => Value,
): Result => {
  const values: Value[] = []
  let unknown: Result | undefined
  for (const part of parts) {
    const result = valueOf(part)
    if (result.known) values.push(result.value)
    else unknown ??= { known: false, hangsOn: result.hangsOn }
  }
  return unknown ?? known(use(values))
}

const negated = (result: Result): Result => {
  const truth = truthOf(result)
  if (truth !== undefined) return known(!truth)
  return result
}

/** The first part that decides it, or else the last; parts after a decision are not looked at. */
const logical = ({ is, of }: SyntaxOf<'and' | 'or'>, valueOf: (part: Syntax) => Result): Result => {
  const decisive = is === 'or'
  let unknown: Extract<Result, { readonly known: false }> | undefined
  let last: Result = known(null)
  for (const part of of) {
    last = valueOf(part)
    const truth = truthOf(last)
    if (truth === decisive) return unknown ? { ...unknown, truth: decisive } : last
    if (truth === undefined && !last.known) unknown ??= last
  }
  return unknown ?? last
}

const compare = (by: Comparison, left: Value, right: Value, engine: Engine): boolean => {
  switch (by) {
    case '==':
      return isSame(left, right, engine)
    case '!=':
      return !isSame(left, right, engine)
    case '<':
      return isLess(left, right, engine)
    case '<=':
      return isSame(left, right, engine) || isLess(left, right, engine)
    case '>':
      return isLess(right, left, engine)
    case '>=':
      return isSame(left, right, engine) || isLess(right, left, engine)
  }
}

/** Values of one kind as they are, of two kinds as numbers; arrays and objects are never the same. */
const isSame = (left: Value, right: Value, engine: Engine): boolean => {
  if (typeof left === 'string' && typeof right === 'string') return ordinal(left) === ordinal(right)
  if (left === null && right === null) return true
  return isPrimitive(left) && isPrimitive(right) && engine.numberOf(left) === engine.numberOf(right)
}

const isLess = (left: Value, right: Value, engine: Engine): boolean => {
  if (typeof left === 'string' && typeof right === 'string') return ordinal(left) < ordinal(right)
  if (left === null && right === null) return false
  return isPrimitive(left) && isPrimitive(right) && engine.numberOf(left) < engine.numberOf(right)
}

export const isPrimitive = (value: Value): value is null | boolean | number | string =>
  value === null || typeof value !== 'object'

const itemsOf = (value: Value): readonly Value[] => {
  if (isPrimitive(value)) return []
  return Array.isArray(value) ? (value as readonly Value[]) : Object.values(value)
}

/** Names of members are the same in upper and lower case; undefined when there is none. */
const memberOf = (value: Value, key: Value, engine: Engine): Value | undefined => {
  if (isPrimitive(value) || !isPrimitive(key)) return undefined
  if (Array.isArray(value)) return (value as readonly Value[])[Math.floor(engine.numberOf(key))]
  const name = engine.textOf(key).toLowerCase()
  return Object.entries(value).find(([each]) => each.toLowerCase() === name)?.[1]
}

const call = (name: FunctionName, values: readonly Value[], engine: Engine): Value => {
  const [first = null, second = null, ...rest] = values
  const texts = (): readonly [string, string] => [ordinal(engine.textOf(first)), ordinal(engine.textOf(second))]
  switch (name) {
    case 'contains':
      if (isPrimitive(first)) return isPrimitive(second) && texts()[0].includes(texts()[1])
      return Array.isArray(first) && (first as readonly Value[]).some((item) => isSame(item, second, engine))
    case 'startswith':
      return isPrimitive(first) && isPrimitive(second) && texts()[0].startsWith(texts()[1])
    case 'endswith':
      return isPrimitive(first) && isPrimitive(second) && texts()[0].endsWith(texts()[1])
    case 'format':
      return bounded(engine.format(engine.textOf(first), values.slice(1).map(engine.textOf)))
    case 'join':
      return join(first, values.length > 1 && isPrimitive(second) ? engine.textOf(second) : ',', engine)
    case 'tojson':
      return JSON.stringify(first, null, 2)
    case 'fromjson':
      return JSON.parse(engine.textOf(first)) as Value
    case 'case':
      return first === true ? second : rest.length > 1 ? call(name, rest, engine) : (rest[0] ?? null)
  }
}

const join = (value: Value, separator: string, engine: Engine): string => {
  if (isPrimitive(value)) return engine.textOf(value)
  const texts = Array.isArray(value) ? (value as readonly Value[]).map(engine.textOf) : []
  const length = texts.reduce((sum, text) => sum + text.length, 0) + separator.length * texts.length
  if (length > mostCharacters) throw new Error(tooLong)
  return texts.join(separator)
}

/** A text doubles with each `format` around it: no longer than GitHub lets one become. */
const mostCharacters = 1_000_000
const tooLong = `a text becomes longer than ${mostCharacters} characters`

const bounded = (text: string): string => {
  if (text.length > mostCharacters) throw new Error(tooLong)
  return text
}
