/**
 * An answer that is not what the API describes: which place of it, and what should stand there. Never the value.
 *
 * A place grows from the inside out, on the way of the error: an answer without one costs no word.
 */
export class ShapeError extends Error {
  override readonly name = 'ShapeError'
  readonly #place: string
  readonly #expected: string

  constructor(place: string, expected: string, options?: ErrorOptions) {
    super(`${place} is not ${expected}`, options)
    this.#place = place
    this.#expected = expected
  }

  within(outer: string): ShapeError {
    return new ShapeError([outer, this.#place].filter((place) => place !== '').join('.'), this.#expected, {
      cause: this,
    })
  }
}

export type Fields = Readonly<Record<string, unknown>>

/** Reads what stands at a place; `''` is the value itself. */
export const fieldsOf = (value: unknown, place = ''): Fields => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ShapeError(place, 'an object')
  return value as Fields
}

/** Reads what stands within a place, which is put into words only when something is wrong there. */
export const within = <T>(place: () => string, read: () => T): T => {
  try {
    return read()
  } catch (error) {
    throw error instanceof ShapeError ? error.within(place()) : error
  }
}

/** Every item of an array, read. */
export const itemsOf = <T>(value: unknown, place: string, read: (item: unknown) => T): readonly T[] => {
  if (!Array.isArray(value)) throw new ShapeError(place, 'an array')
  const items: T[] = []
  return within(
    () => `${place}[${items.length}]`,
    () => {
      for (const item of value) items.push(read(item))
      return items
    },
  )
}

export const text = (value: unknown, place: string): string => {
  if (typeof value !== 'string') throw new ShapeError(place, 'a string')
  return value
}

export const wholeNumber = (value: unknown, place: string): number => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new ShapeError(place, 'a whole number')
  return value as number
}

/** A date, or a time, in ISO 8601: `Date.parse` reads nearly everything, "5" as a day in May. */
export const moment = (value: unknown, place: string): string => {
  const written = text(value, place)
  if (!/^\d{4}-\d\d-\d\d(T|$)/.test(written) || Number.isNaN(Date.parse(written))) throw new ShapeError(place, 'a time')
  return written
}

export const flag = (value: unknown, place: string): boolean => {
  if (typeof value !== 'boolean') throw new ShapeError(place, 'true or false')
  return value
}

/** Deeper than any answer of GitHub, and not too deep for whoever walks it by recursion. */
const deepest = 32

/** What is handed on unread must not be a trap for who walks it. No copies: a list has tens of thousands of objects. */
export const checkDepth = (value: unknown, place: string, depth = 0): void => {
  if (typeof value !== 'object' || value === null) return
  if (depth > deepest) throw new ShapeError(place, 'a plain value')
  if (Array.isArray(value)) for (const item of value) checkDepth(item, place, depth + 1)
  else for (const key in value) checkDepth((value as Fields)[key], place, depth + 1)
}

/** A field that the API may leave out or set to null. */
export const optional = <T>(
  value: unknown,
  place: string,
  read: (value: unknown, place: string) => T,
): T | undefined => (value === undefined || value === null ? undefined : read(value, place))
