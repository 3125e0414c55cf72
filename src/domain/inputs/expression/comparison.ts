import { ordinal } from './ordinal.ts'
import type { Comparison, Value } from './syntax.ts'

/** The parts of GitHub's engine that the evaluation stands on. */
export type Engine = {
  /** As texts are made of values; an array and an object have none of their own. */
  readonly textOf: (value: Value) => string
  /** As numbers are made of values; `NaN` where there is none. */
  readonly numberOf: (value: Value) => number
  /** Throws when the template does not fit the number of texts. */
  readonly format: (template: string, texts: readonly string[]) => string
}

export const compare = (by: Comparison, left: Value, right: Value, engine: Engine): boolean => {
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
export const isSame = (left: Value, right: Value, engine: Engine): boolean => {
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
