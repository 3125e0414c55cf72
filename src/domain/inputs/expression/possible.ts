import { compare, isPrimitive, isSame, type Engine } from './comparison.ts'
import { has, isOnly, type Type } from './kinds.ts'
import { ordinal } from './ordinal.ts'
import { partsOf, type Syntax, type SyntaxOf, type Value } from './syntax.ts'
import type { TypeOf } from './uses.ts'

type Values = ReadonlyMap<string, Value>
/** What an expression comes out as, for one value of each part that it hangs on. */
type Judge = (values: Values) => boolean
/** A part that tests hang on, and what it is compared with. */
type Part = { readonly type: Type; readonly constants: Value[] }

type Question = {
  readonly wanted: boolean
  readonly typeOf: TypeOf
  readonly engine: Engine
  readonly parts: Map<string, Part>
}

/**
 * Whether a checked expression can come out as `wanted`, whatever the runners are like: `name != 'a' || name != 'b'` is
 * never false. Each part that a test hangs on is tried with every value that makes a difference to one; a search in a
 * text counts as free. So what cannot be is certain, and what can be is not.
 *
 * What is the same for every runner counts as it is when false is wanted; when true is, it is a switch, and may have been
 * turned on.
 */
export const canBe = (wanted: boolean, syntax: Syntax, typeOf: TypeOf, engine: Engine): boolean => {
  const question: Question = { wanted, typeOf, engine, parts: new Map() }
  const judge = judgeOf(syntax, question)
  const choices = [...question.parts].map(([key, part]) => [key, valuesThatDiffer(part, question)] as const)
  const cases = choices.reduce((product, [, values]) => product * values.length, 1)
  if (cases > mostCases) return true
  for (const values of combinations(choices)) if (judge(values) === wanted) return true
  return false
}

/** Nobody mixes up so much at once. */
const mostCases = 5000

const judgeOf = (syntax: Syntax, question: Question): Judge => {
  switch (syntax.is) {
    case 'and': {
      const judges = syntax.of.map((part) => judgeOf(part, question))
      return (values) => judges.every((judge) => judge(values))
    }
    case 'or': {
      const judges = syntax.of.map((part) => judgeOf(part, question))
      return (values) => judges.some((judge) => judge(values))
    }
    case 'not': {
      const judge = judgeOf(syntax.of, question)
      return (values) => !judge(values)
    }
    case 'compare':
      return judgeOfComparison(syntax, question)
    case 'call':
      return judgeOfSearch(syntax, question) ?? judgeOfPart(syntax, question)
    case 'constant':
    case 'name':
    case 'member':
    case 'every':
      return judgeOfPart(syntax, question)
  }
}

const judgeOfPart = (syntax: Syntax, { wanted, typeOf, parts }: Question): Judge => {
  const type = typeOf(syntax)
  if (type.constant !== undefined && !wanted) return () => type.constant === true
  const key = keyOf(syntax)
  parts.set(key, parts.get(key) ?? { type: { kinds: type.kinds }, constants: [] })
  return (values) => values.get(key) === true
}

const judgeOfComparison = (syntax: SyntaxOf<'compare'>, question: Question): Judge => {
  const { by, left, right } = syntax
  const { typeOf, engine, parts } = question
  const [one, other] = [typeOf(left).constant, typeOf(right).constant]
  if (one !== undefined && other === undefined) {
    const valueOf = compared(right, one, question)
    return (values) => compare(by, one, valueOf(values), engine)
  }
  if (other !== undefined && one === undefined) {
    const valueOf = compared(left, other, question)
    return (values) => compare(by, valueOf(values), other, engine)
  }
  if (one !== undefined || by !== '!=') return judgeOfPart(syntax, question)
  const key = keyOf({ ...syntax, by: '==' })
  parts.set(key, { type: typeOf(syntax), constants: [] })
  return (values) => values.get(key) !== true
}

/** Whether a part is one of a list, or begins with a text, that is the same for every runner; other calls count as free. */
const judgeOfSearch = ({ name, of }: SyntaxOf<'call'>, question: Question): Judge | undefined => {
  const [first, second] = of
  if (first === undefined || second === undefined) return undefined
  const { typeOf, engine } = question
  const [where, what] = [typeOf(first), typeOf(second)]
  if (name === 'contains' && Array.isArray(where.constant) && what.constant === undefined) {
    const items = where.constant as readonly Value[]
    if (items.length === 0 && question.wanted) return undefined
    const valuesOf = items.map((item) => compared(second, item, question))
    return (values) => items.some((item, at) => isSame(valuesOf[at]?.(values) ?? null, item, engine))
  }
  const begin = what.constant
  // Numbers that begin with a digit are no range of numbers.
  if (name !== 'startswith' || where.constant !== undefined || !isOnly(where, 'text', 'null')) return undefined
  if (typeof begin !== 'string') return undefined
  const valueOf = compared(first, begin, question)
  return (values) => ordinal(engine.textOf(valueOf(values))).startsWith(ordinal(begin))
}

/** Notes what a part is compared with, and finds it among the values. */
const compared = (syntax: Syntax, constant: Value, { typeOf, parts }: Question): ((values: Values) => Value) => {
  const key = keyOf(syntax)
  const part = parts.get(key) ?? { type: typeOf(syntax), constants: [] }
  if (isPrimitive(constant)) part.constants.push(constant)
  parts.set(key, part)
  return (values) => values.get(key) ?? null
}

/** One of each range that the constants divide the values into, and the constants themselves. */
const valuesThatDiffer = ({ type, constants }: Part, { wanted, engine }: Question): readonly Value[] => {
  // A status is an open word: that it is neither online nor offline may be asked, but nobody is spared for that.
  if (type.words && !wanted) return type.words
  const texts = new Set(constants.filter((each) => typeof each === 'string').map(ordinal))
  const numbers = constants.map(engine.numberOf)
  return [
    ...(has(type, 'null') ? [null] : []),
    ...(has(type, 'boolean') ? [true, false] : []),
    // Null and an empty text count as 0, other texts as no number.
    ...(has(type, 'text') ? ['', '\u0001', ...[...texts].flatMap((each) => [each, `${each}\0`, afterAll(each)])] : []),
    ...(has(type, 'number') ? numbersThatDiffer(numbers, type) : []),
  ]
}

/** The first text behind all that begin with this one. */
const afterAll = (text: string): string =>
  text === '' ? text : text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + 1)

const numbersThatDiffer = (
  constants: readonly number[],
  { least = -Infinity, most = Infinity }: Type,
): readonly number[] => {
  const numbers = [...new Set([...constants, least, most])].filter(Number.isFinite).sort((one, other) => one - other)
  return [
    (numbers[0] ?? 0) - 1,
    ...numbers.flatMap((each, at) => [each, (each + (numbers[at + 1] ?? each + 2)) / 2]),
  ].filter((each) => each >= least && each <= most)
}

function* combinations(choices: readonly (readonly [string, readonly Value[]])[]): Generator<Values> {
  const [first, ...others] = choices
  if (first === undefined) {
    yield new Map()
    return
  }
  const [key, values] = first
  for (const rest of combinations(others)) for (const value of values) yield new Map(rest).set(key, value)
}

/** The same for parts that are the same: upper and lower case is one to every comparison and search. */
export const keyOf = (syntax: Syntax): string => JSON.stringify(shapeOf(syntax))

const shapeOf = (syntax: Syntax): readonly unknown[] => [syntax.is, ownOf(syntax), ...partsOf(syntax).map(shapeOf)]

const ownOf = (syntax: Syntax): Value => {
  switch (syntax.is) {
    case 'constant':
      return typeof syntax.value === 'string' ? ordinal(syntax.value) : syntax.value
    case 'name':
    case 'call':
      return syntax.name
    case 'compare':
      return syntax.by
    case 'not':
    case 'and':
    case 'or':
    case 'member':
    case 'every':
      return null
  }
}
