import { whyNever, type Form } from './forms.ts'
import { literal } from './literal.ts'
import { ordinal } from './ordinal.ts'
import type { Comparison, Value } from './syntax.ts'

export type Kind = 'null' | 'boolean' | 'number' | 'text' | 'list' | 'object'

/** What is known of a part of an expression before there is a runner. */
export type Type = {
  readonly kinds: readonly Kind[]
  /** Its value, when that is the same for every runner. */
  readonly constant?: Value
  /** Of a list: what its items are. */
  readonly items?: Type
  /** The only texts that it ever is. */
  readonly words?: readonly string[]
  readonly isNeverEmpty?: boolean
  /** Of a number: what it never is below, and above. */
  readonly least?: number
  readonly most?: number
  /** Of a text: how GitHub writes it. */
  readonly form?: Form
  /** The labels themselves, one of them, or `labels.*`: no use until a field is taken of them. */
  readonly labels?: 'all' | 'one' | 'every'
}

/** What can never be meant, and where in the text. */
export class NeverMeant extends Error {
  readonly at: number

  constructor(message: string, at: number, options?: ErrorOptions) {
    super(message, options)
    this.at = at
  }
}

export const boolean: Type = { kinds: ['boolean'] }
export const number: Type = { kinds: ['number'] }
export const text: Type = { kinds: ['text'] }

export const orNull = (type: Type): Type => ({ ...type, kinds: [...type.kinds, 'null'] })

/** One or the other, of which nothing else is known. */
export const either = (types: readonly Type[]): Type => ({ kinds: [...new Set(types.flatMap(({ kinds }) => kinds))] })

export const typeOfValue = (value: Value): Type => ({ kinds: [kindOf(value)], constant: value })

const kindOf = (value: Value): Kind => {
  if (value === null) return 'null'
  if (typeof value === 'object') return Array.isArray(value) ? 'list' : 'object'
  return typeof value === 'string' ? 'text' : (typeof value as 'boolean' | 'number')
}

export const has = (type: Type, kind: Kind): boolean => type.kinds.includes(kind)
export const isOnly = (type: Type, ...kinds: readonly Kind[]): boolean =>
  type.kinds.every((kind) => kinds.includes(kind))

const words: Readonly<Record<Kind, string>> = {
  null: 'null',
  boolean: 'true or false',
  number: 'a number',
  text: 'a text',
  list: 'a list',
  object: 'an object',
}

/** `a text`, `true or false or null`. */
export const describeType = (type: Type): string => {
  if (type.labels === 'one') return 'a label'
  return type.kinds.map((kind) => words[kind]).join(' or ')
}

/** What is wrong with a comparison of these two; undefined when it can be meant. */
export const comparisonProblem = (by: Comparison, left: Type, right: Type): string | undefined =>
  problemOfOne(left, right, by) ?? problemOfOne(right, left, by) ?? mixProblem(left, right)

const problemOfOne = (one: Type, other: Type, by: Comparison): string | undefined => {
  const { constant } = one
  if (typeof constant === 'number' && !Number.isFinite(constant)) return `nothing compares with ${constant}`
  if (constant === null) {
    if (by !== '==' && by !== '!=') return 'null compares as 0'
    return has(other, 'null') || other.constant !== undefined
      ? undefined
      : 'it is compared with null, and is never null'
  }
  if (typeof constant !== 'string') return undefined
  if (other.words && !other.words.some((word) => ordinal(word) === ordinal(constant))) {
    return wordProblem(constant, other.words)
  }
  if (constant === '' && other.isNeverEmpty) return "it is compared with '', and is never empty: an unset variable?"
  if (by === '==' || by === '!=') return other.form && whyNever(other.form, constant, 'whole')
  return other.form === 'version' ? versionOrder : undefined
}

const versionOrder =
  "versions are compared as texts here, and '2.336.0' comes before '2.9.0'; did you mean days_left < 30, or startsWith(version, '2.33')?"

/** What people take for a status, and what they mean by it. */
const meanings: ReadonlyMap<string, string> = new Map([
  ['idle', "status == 'online' && !busy"],
  ['busy', 'busy'],
  ['active', 'busy'],
])

const wordProblem = (word: string, known: readonly string[]): string => {
  const meant = meanings.get(word.toLowerCase())
  return `a status is ${known.map(literal).join(' or ')}, never ${literal(word)}${meant === undefined ? '' : `; did you mean ${meant}?`}`
}

/** Two sides that have no kind in common are compared as numbers, which nobody has in mind. */
const mixProblem = (left: Type, right: Type): string | undefined => {
  if (left.constant === null || right.constant === null) return undefined
  if (left.kinds.some((kind) => kind !== 'null' && has(right, kind))) return undefined
  const sideOf = (kind: Kind): Type | undefined => [left, right].find((side) => has(side, kind))
  const [flag, count, words] = [sideOf('boolean'), sideOf('number'), sideOf('text')]
  if (words && count) return numberProblem(count.constant, words.constant)
  if (words && flag) {
    const meant = /^(true|false)$/i.exec(typeof words.constant === 'string' ? words.constant : '')?.[0].toLowerCase()
    const hint = meant === undefined ? '' : `; did you mean ${meant}, without quotes?`
    return `what is true or false is never equal to a text${hint}`
  }
  return `it compares ${describeType(left)} with ${describeType(right)}`
}

/** A number in quotes is one all the same: outputs are texts. */
const numberProblem = (count: Value | undefined, words: Value | undefined): string | undefined => {
  if (typeof words === 'string') {
    return words.trim() !== '' && Number.isFinite(Number(words)) ? undefined : `${literal(words)} is no number`
  }
  const hint = typeof count === 'number' ? `; did you mean ${literal(String(count))}, in single quotes?` : ''
  return `it compares a text with a number${hint}`
}
