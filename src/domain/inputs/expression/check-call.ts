import { isPrimitive, type Engine } from './comparison.ts'
import { whyNever, type Place } from './forms.ts'
import {
  boolean,
  comparisonProblem,
  describeType,
  either,
  has,
  isOnly,
  NeverMeant,
  text,
  typeOfValue,
  type Type,
} from './kinds.ts'
import { literal } from './literal.ts'
import { ordinal } from './ordinal.ts'
import { keyOf } from './possible.ts'
import type { Syntax, SyntaxOf, Value } from './syntax.ts'
import { checkTruth, valueType, type TypeOf } from './uses.ts'

type Call = SyntaxOf<'call'>

/** The type of what a function gives; throws `NeverMeant` when it can never be meant with these arguments. */
export const checkCall = (call: Call, typeOf: TypeOf, engine: Engine): Type => {
  const [first, second] = call.of
  if (first === undefined) throw new NeverMeant('has no arguments', call.at)
  switch (call.name) {
    case 'contains':
    case 'startswith':
    case 'endswith':
      if (second !== undefined) checkSearch(call, first, second, typeOf)
      return boolean
    case 'format':
      checkFormat(call, first, typeOf, engine)
      return text
    case 'join':
      checkJoin(first, second, typeOf)
      return text
    case 'tojson': {
      const type = typeOf(first)
      if (type.labels && type.labels !== 'all') throw new NeverMeant('did you mean toJSON(labels)?', first.at)
      return text
    }
    case 'fromjson':
      if (typeOf(first).constant === undefined) {
        throw new NeverMeant('fromJSON is for a text that is the same for every runner', first.at)
      }
      return text
    case 'case':
      return checkCase(call, typeOf)
  }
}

const checkSearch = (call: Call, first: Syntax, second: Syntax, typeOf: TypeOf): void => {
  const [where, what] = [typeOf(first), valueType(second, typeOf)]
  if (call.name === 'contains' && (has(where, 'list') || where.labels)) {
    checkItem(where, what, first, second)
    return
  }
  for (const [part, type] of [
    [first, where],
    [second, what],
  ] as const) {
    if (part === second && has(type, 'null')) {
      throw new NeverMeant('this may be null, and every text has that in it', part.at)
    }
    if (type.labels || !isOnly(type, 'text', 'number', ...(part === first ? (['null'] as const) : []))) {
      const meant = type.labels || type.items ? "; did you mean contains(labels.*.name, 'x')?" : ''
      throw new NeverMeant(`${describeType(type)} is no text to search${meant}`, part.at)
    }
    if (type.constant === '')
      throw new NeverMeant('this is empty, and every text has that in it: an unset variable?', part.at)
  }
  if (where.constant === undefined && keyOf(first) === keyOf(second)) {
    throw new NeverMeant('it looks for a part in itself', second.at)
  }
  checkDirection(call, where, what, second)
  const { words, form } = where
  if (what.constant === undefined || !isPrimitive(what.constant)) return
  const problem = form && whyNever(form, String(what.constant), places[call.name as keyof typeof places])
  if (problem !== undefined) throw new NeverMeant(problem, second.at)
  if (words === undefined) return
  const sought = ordinal(String(what.constant))
  if (words.every((word) => finders[call.name as keyof typeof finders](ordinal(word), sought))) {
    throw new NeverMeant(everyStatus, second.at)
  }
  if (words.some((word) => finders[call.name as keyof typeof finders](ordinal(word), sought))) return
  throw new NeverMeant(`a status is ${words.map(literal).join(' or ')}, without ${literal(what.constant)}`, second.at)
}

const everyStatus = 'every status has that in it'

/** A text that is the same for every runner, and a field that is sought in it. */
const checkDirection = (call: Call, where: Type, what: Type, second: Syntax): void => {
  const { constant } = where
  if (typeof constant !== 'string' || what.constant !== undefined) return
  if (call.name === 'contains') {
    if (what.words?.every((word) => ordinal(constant).includes(ordinal(word))) === true)
      throw new NeverMeant(everyStatus, second.at)
    return
  }
  const [name, field] = [
    call.name === 'startswith' ? 'startsWith' : 'endsWith',
    second.is === 'name' ? second.name : '…',
  ]
  throw new NeverMeant(`it is the wrong way round; did you mean ${name}(${field}, ${literal(constant)})?`, call.at)
}

const places: Readonly<Record<keyof typeof finders, Place>> = {
  contains: 'anywhere',
  startswith: 'start',
  endswith: 'end',
}

const finders = {
  contains: (word: string, sought: string) => word.includes(sought),
  startswith: (word: string, sought: string) => word.startsWith(sought),
  endswith: (word: string, sought: string) => word.endsWith(sought),
} as const

const checkItem = (list: Type, item: Type, first: Syntax, second: Syntax): void => {
  if (list.labels) {
    const sought = item.constant === undefined ? "'x'" : literal(item.constant)
    throw new NeverMeant(
      `labels are objects, and no text is one; did you mean contains(labels.*.name, ${sought})?`,
      first.at,
    )
  }
  if (item.constant === '')
    throw new NeverMeant('this is empty, and no label or name is: an unset variable?', second.at)
  const items = list.items === undefined ? itemsOf(list.constant).map(typeOfValue) : [list.items]
  for (const each of items) {
    if (has(each, 'list') || has(each, 'object')) {
      throw new NeverMeant('this is a list of objects or lists; did you mean a field of each, with .*.FIELD?', first.at)
    }
    if (!isOnly(item, 'null', 'boolean', 'number', 'text')) {
      throw new NeverMeant(`${describeType(item)} is never in a list`, second.at)
    }
    const problem = comparisonProblem('==', each, item)
    if (problem !== undefined) throw new NeverMeant(problem, second.at)
  }
}

const itemsOf = (value: Value | undefined): readonly Value[] =>
  Array.isArray(value) ? (value as readonly Value[]) : []

const checkFormat = (call: Call, first: Syntax, typeOf: TypeOf, engine: Engine): void => {
  const template = typeOf(first).constant
  if (typeof template !== 'string')
    throw new NeverMeant('the first text of format is the same for every runner', first.at)
  const rest = call.of.slice(1)
  for (const part of rest) {
    const type = valueType(part, typeOf)
    if (has(type, 'list') || has(type, 'object')) {
      throw new NeverMeant(`${describeType(type)} has no text; did you mean join(…) or toJSON(…)?`, part.at)
    }
  }
  try {
    engine.format(
      template,
      rest.map(() => ''),
    )
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new NeverMeant(`cannot be worked out: ${said}`, call.at, { cause: error })
  }
}

const checkJoin = (first: Syntax, second: Syntax | undefined, typeOf: TypeOf): void => {
  const type = typeOf(first)
  const isJoinable =
    !type.labels &&
    (isOnly(type, 'text', 'null') ||
      (isOnly(type, 'list') && (type.items !== undefined || itemsOf(type.constant).every(isPrimitive))))
  if (!isJoinable) throw new NeverMeant(`join is for a list of texts; did you mean join(labels.*.name, ',')?`, first.at)
  if (second !== undefined && !isOnly(valueType(second, typeOf), 'text', 'number')) {
    throw new NeverMeant('this is no text to put between the items', second.at)
  }
}

/** Unlike `if:`, `case` takes nothing for true but true itself: null makes it fail. */
const checkCase = ({ of }: Call, typeOf: TypeOf): Type => {
  const values = of.filter((_, at) => at % 2 === 1 || at === of.length - 1)
  for (const [at, part] of of.entries()) {
    if (at % 2 === 1 || at === of.length - 1) continue
    checkTruth(part, typeOf)
    if (!isOnly(typeOf(part), 'boolean')) throw new NeverMeant('this may be null; compare it with true', part.at)
  }
  return either(values.map((part) => valueType(part, typeOf)))
}
