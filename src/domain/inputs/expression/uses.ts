import { describeType, has, isOnly, NeverMeant, type Type } from './kinds.ts'
import type { Syntax } from './syntax.ts'

/** How a part of an expression is used: as what is true or false, or as one value. Each throws `NeverMeant`. */

export type TypeOf = (part: Syntax) => Type

/** Stricter than `if:`, where any text counts as true: a filter that forgot to compare would choose every runner. */
export const checkTruth = (syntax: Syntax, typeOfPart: TypeOf): void => {
  if (syntax.is === 'and' || syntax.is === 'or') {
    syntax.of.forEach((part) => {
      checkTruth(part, typeOfPart)
    })
    return
  }
  const type = typeOfPart(syntax)
  if (has(type, 'boolean') && isOnly(type, 'boolean', 'null')) return
  const hint =
    type.labels || has(type, 'list') ? "did you mean contains(labels.*.name, 'x')?" : 'compare it with something'
  throw new NeverMeant(`gives ${describeType(type)}, not true or false; ${hint}`, syntax.at)
}

/** The type of a part that stands for one value: labels stand for none until a field is taken of them. */
export const valueType = (part: Syntax, typeOfPart: TypeOf): Type => {
  const type = typeOfPart(part)
  if (type.labels) throw new NeverMeant(labelsHint, part.at)
  return type
}

const labelsHint = "labels are objects: take a field of them, as in contains(labels.*.name, 'x') or labels[0].name"
