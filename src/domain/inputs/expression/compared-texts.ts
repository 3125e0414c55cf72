import { ordinal } from './ordinal.ts'
import { partsOf, type Syntax, type Value } from './syntax.ts'

type ConstantOf = (part: Syntax) => Value | undefined

/** The texts that a name is the same as or not, by `==` and `!=` or as an item of a list, wherever in an expression. */
export const comparedTexts = (syntax: Syntax, name: string, constantOf: ConstantOf): readonly string[] => {
  const valuesIn = (part: Syntax): readonly (Value | undefined)[] => [
    ...comparedHere(part, name, constantOf),
    ...partsOf(part).flatMap(valuesIn),
  ]
  return [...new Set(valuesIn(syntax).filter((value) => typeof value === 'string'))]
}

export const textsOtherThan = (known: readonly string[], texts: readonly string[]): readonly string[] => {
  const same = new Set(known.map(ordinal))
  return texts.filter((text) => !same.has(ordinal(text)))
}

const comparedHere = (syntax: Syntax, name: string, constantOf: ConstantOf): readonly (Value | undefined)[] => {
  const isIt = (part: Syntax | undefined): boolean => part?.is === 'name' && part.name === name
  if (syntax.is === 'compare' && (syntax.by === '==' || syntax.by === '!=')) {
    const { left, right } = syntax
    return [...(isIt(left) ? [constantOf(right)] : []), ...(isIt(right) ? [constantOf(left)] : [])]
  }
  if (syntax.is !== 'call' || syntax.name !== 'contains') return []
  const [where, what] = syntax.of
  const list = where !== undefined && isIt(what) ? constantOf(where) : undefined
  return Array.isArray(list) ? (list as readonly Value[]) : []
}
