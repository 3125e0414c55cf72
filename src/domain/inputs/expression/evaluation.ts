import { compare, isPrimitive, type Engine } from './comparison.ts'
import { call } from './functions.ts'
import type { Syntax, SyntaxOf, Value } from './syntax.ts'

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
    case 'every': {
      const isOfEach = isFiltered(syntax.of)
      return overKnown([syntax.of], valueOf, ([of = null]) => (isOfEach ? itemsOf(of).flatMap(itemsOf) : itemsOf(of)))
    }
    case 'member': {
      const isOfEach = isFiltered(syntax.of)
      return overKnown([syntax.of, syntax.key], valueOf, ([value = null, key = null]) =>
        isOfEach
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

/** After `.*`, what follows is taken of each item. */
const isFiltered = (syntax: Syntax): boolean =>
  syntax.is === 'every' || (syntax.is === 'member' && isFiltered(syntax.of))

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
