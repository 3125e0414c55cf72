import { brief, nameSome } from '../../text/harmless-text.ts'
import type { Engine } from './comparison.ts'
import { checkCall } from './check-call.ts'
import { evaluate, known, type Result } from './evaluation.ts'
import {
  boolean,
  comparisonProblem,
  describeType,
  either,
  has,
  isOnly,
  NeverMeant,
  number,
  orNull,
  text,
  typeOfValue,
  type Type,
} from './kinds.ts'
import { literal } from './literal.ts'
import { canBe, keyOf } from './possible.ts'
import { partsOf, withParts, type Syntax, type SyntaxOf, type Value } from './syntax.ts'
import { checkTruth, valueType, type TypeOf } from './uses.ts'

/** What an expression may read, before there is a runner: the type of each name, and the values that were given. */
export type Scenery = {
  readonly types: Readonly<Record<string, Type>>
  readonly values: Value | undefined
  readonly engine: Engine
}

/** Throws `NeverMeant` about the first part of an expression that can never be meant, or that is neither true nor false. */
export const checkExpression = (syntax: Syntax, scenery: Scenery): void => {
  checkTruth(syntax, (part) => typeOf(part, scenery))
  checkEmptyLists(syntax, false, scenery)
}

/** To choose those in a list chooses nobody when it is empty; to spare them then spares nobody, which is not meant. */
const checkEmptyLists = (syntax: Syntax, spares: boolean, scenery: Scenery): void => {
  const [first] = syntax.is === 'call' && syntax.name === 'contains' ? syntax.of : []
  const list = first && constantOf(first, scenery)
  if (first && spares && Array.isArray(list) && list.length === 0) {
    throw new NeverMeant('this list is empty, and nothing is in it: an unset variable?', first.at)
  }
  for (const part of partsOf(syntax)) {
    checkEmptyLists(
      part,
      syntax.is === 'not' ? !spares : syntax.is === 'and' || syntax.is === 'or' ? spares : true,
      scenery,
    )
  }
}

/** The same with each part worked out that is the same for every runner. After `.*`, a part is none by itself. */
export const folded = (syntax: Syntax, scenery: Scenery): Syntax => {
  const value = constantOf(syntax, scenery)
  if (value !== undefined) return { is: 'constant', at: syntax.at, value }
  return syntax.is === 'member' || syntax.is === 'every' ? syntax : withParts(syntax, (part) => folded(part, scenery))
}

/** Whether a checked expression may come out as `wanted` for some runner. */
export const mayBe = (wanted: boolean, syntax: Syntax, scenery: Scenery): boolean =>
  canBe(wanted, syntax, (part) => typeOf(part, scenery), scenery.engine)

const readingNothing =
  ({ values }: Scenery) =>
  (name: string): Result =>
    name === 'values' && values !== undefined ? known(values) : { known: false, hangsOn: name }

/** Each part is looked at once, however often it is asked for: its parts are, too, and theirs. */
const found = new WeakMap<Scenery, Map<Syntax, Type>>()

const typeOf = (syntax: Syntax, scenery: Scenery): Type => {
  const types = found.get(scenery) ?? new Map<Syntax, Type>()
  found.set(scenery, types)
  const type = types.get(syntax) ?? findType(syntax, scenery)
  types.set(syntax, type)
  return type
}

const findType = (syntax: Syntax, scenery: Scenery): Type => {
  const typeOfPart: TypeOf = (part) => typeOf(part, scenery)
  const type = structureOf(syntax, typeOfPart, scenery)
  const value = constantOf(syntax, scenery)
  return value === undefined ? type : { ...type, ...typeOfValue(value) }
}

/** The value of a part that is the same for every runner; undefined when there is none. */
export const constantOf = (syntax: Syntax, scenery: Scenery): Value | undefined => {
  try {
    const result = evaluate(syntax, readingNothing(scenery), scenery.engine)
    return result.known ? result.value : undefined
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new NeverMeant(`cannot be worked out: ${said}`, syntax.at, { cause: error })
  }
}

const structureOf = (syntax: Syntax, typeOfPart: TypeOf, scenery: Scenery): Type => {
  switch (syntax.is) {
    case 'constant':
      return typeOfValue(syntax.value)
    case 'name':
      return nameType(syntax, scenery)
    case 'not':
      checkTruth(syntax.of, typeOfPart)
      return boolean
    case 'and': {
      // Used as a value (`busy && 'a' || 'b'`) it is its last part, or what is false about the others.
      const last = syntax.of.slice(-1)
      syntax.of.slice(0, -1).forEach((part) => {
        checkTruth(part, typeOfPart)
      })
      return either([boolean, ...last.map((part) => valueType(part, typeOfPart))])
    }
    case 'or':
      return either(syntax.of.map((part) => valueType(part, typeOfPart)))
    case 'compare':
      return comparisonType(syntax, typeOfPart)
    case 'every':
      return everyType(syntax, typeOfPart(syntax.of))
    case 'member':
      return memberType(syntax, typeOfPart(syntax.of), typeOfPart(syntax.key))
    case 'call':
      return checkCall(syntax, typeOfPart, scenery.engine)
  }
}

const nameType = ({ name, at }: SyntaxOf<'name'>, { types, values }: Scenery): Type => {
  if (name !== 'values') return types[name] ?? text
  if (values === undefined) throw new NeverMeant('needs the input values, a JSON object', at)
  return { kinds: ['object'] }
}

const comparisonType = ({ by, left, right, at }: SyntaxOf<'compare'>, typeOfPart: TypeOf): Type => {
  const [one, other] = [typeOfPart(left), typeOfPart(right)]
  for (const [part, type, against] of [
    [left, one, other],
    [right, other, one],
  ] as const) {
    if (!type.labels && !has(type, 'list') && !has(type, 'object')) continue
    const item = against.constant === undefined || against.labels ? "'x'" : literal(against.constant)
    const meant = type.labels || type.items ? `contains(labels.*.name, ${item})` : 'contains(…)'
    throw new NeverMeant(`${describeType(type)} is never equal to anything; did you mean ${meant}?`, part.at)
  }
  if (one.constant === undefined && keyOf(left) === keyOf(right))
    throw new NeverMeant('it compares a part with itself', at)
  const problem = comparisonProblem(by, one, other)
  if (problem !== undefined) throw new NeverMeant(problem, left.is === 'constant' ? right.at : at)
  return boolean
}

const everyType = ({ at }: SyntaxOf<'every'>, of: Type): Type => {
  if (of.labels === 'all') return { kinds: ['list'], labels: 'every' }
  if (of.labels || of.constant === undefined || isOnly(of, 'null', 'boolean', 'number', 'text')) {
    throw new NeverMeant(`.* is for a list, such as labels.*.name; this is ${describeType(of)}`, at)
  }
  return { kinds: ['list'] }
}

const labelFields: ReadonlyMap<string, Type> = new Map([
  ['id', number],
  ['name', { ...text, isNeverEmpty: true, form: 'line' }],
  ['type', text],
])

const memberType = ({ of: part, at }: SyntaxOf<'member'>, of: Type, key: Type): Type => {
  if (of.labels) return labelType(of.labels, key, at)
  if (of.constant !== undefined) {
    if (part.is === 'every' || hasMember(of.constant, key.constant)) return text
    const names = isOnly(of, 'object') ? nameSome(Object.keys(of.constant as object)) : ''
    const what = typeof key.constant === 'string' ? brief(key.constant, 60) : 'such member'
    const where = part.is === 'name' ? part.name : describeType(of)
    throw new NeverMeant(`${where} has no ${what}${names === '' ? '' : `; it has ${names}`}`, at)
  }
  throw new NeverMeant(`${describeType(of)} has no members`, at)
}

const labelType = (labels: NonNullable<Type['labels']>, key: Type, at: number): Type => {
  const { constant } = key
  if (labels === 'all') {
    if (typeof constant === 'number' && constant >= 0) return { kinds: ['object', 'null'], labels: 'one' }
    const field = typeof constant === 'string' && labelFields.has(constant.toLowerCase()) ? constant : 'name'
    throw new NeverMeant(`labels is a list; did you mean labels.*.${field} or labels[0].${field}?`, at)
  }
  const field = typeof constant === 'string' ? labelFields.get(constant.toLowerCase()) : undefined
  if (field === undefined) throw new NeverMeant('a label has id, name and type; did you mean labels.*.name?', at)
  return labels === 'every' ? { kinds: ['list'], items: field } : orNull(field)
}

/** Without regard to case, as the evaluation takes it. */
const hasMember = (value: Value, key: Value | undefined): boolean => {
  if (typeof value !== 'object' || value === null) return false
  if (typeof key !== 'string' && typeof key !== 'number') return false
  if (Array.isArray(value)) return Number(key) in value
  return Object.keys(value).some((name) => name.toLowerCase() === String(key).toLowerCase())
}
