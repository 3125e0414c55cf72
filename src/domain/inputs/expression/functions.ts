import { isPrimitive, isSame, type Engine } from './comparison.ts'
import { ordinal } from './ordinal.ts'
import type { FunctionName, Value } from './syntax.ts'

/** What a function gives. Throws when the arguments do not fit it. */
export const call = (name: FunctionName, values: readonly Value[], engine: Engine): Value => {
  const [first = null, second = null, ...rest] = values
  const texts = (): readonly [string, string] => [ordinal(engine.textOf(first)), ordinal(engine.textOf(second))]
  switch (name) {
    case 'contains':
      if (isPrimitive(first)) return isPrimitive(second) && texts()[0].includes(texts()[1])
      return Array.isArray(first) && isIn(first as readonly Value[], second, engine)
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

/** A list of names is as long as a fleet, and is asked about each of its runners. */
const isIn = (list: readonly Value[], value: Value, engine: Engine): boolean => {
  const texts = foldedTexts.get(list) ?? foldedTextsOf(list)
  foldedTexts.set(list, texts)
  return texts !== 'mixed' && typeof value === 'string'
    ? texts.has(ordinal(value))
    : list.some((item) => isSame(item, value, engine))
}

const foldedTexts = new WeakMap<readonly Value[], ReadonlySet<string> | 'mixed'>()

const foldedTextsOf = (list: readonly Value[]): ReadonlySet<string> | 'mixed' =>
  list.every((item) => typeof item === 'string') ? new Set(list.map(ordinal)) : 'mixed'

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
