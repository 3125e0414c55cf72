/** An answer that is not what the API describes: which place of it, and what should stand there. Never the value. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError'

  constructor(place: string, expected: string) {
    super(`${place} is not ${expected}`)
  }
}

export type Fields = Readonly<Record<string, unknown>>

export const fieldsOf = (value: unknown, place: string): Fields => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ShapeError(place, 'an object')
  return value as Fields
}

export const arrayOf = (value: unknown, place: string): readonly unknown[] => {
  if (!Array.isArray(value)) throw new ShapeError(place, 'an array')
  return value as readonly unknown[]
}

export const text = (value: unknown, place: string): string => {
  if (typeof value !== 'string') throw new ShapeError(place, 'a string')
  return value
}

export const wholeNumber = (value: unknown, place: string): number => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new ShapeError(place, 'a whole number')
  return value as number
}

export const flag = (value: unknown, place: string): boolean => {
  if (typeof value !== 'boolean') throw new ShapeError(place, 'true or false')
  return value
}

/** Deeper than any answer of GitHub, and shallow enough for whoever walks it by recursion. */
const deepest = 32

/** What is handed on unread must not be a trap for who walks it. */
export const shallow = (value: unknown, place: string, depth = 0): void => {
  if (typeof value !== 'object' || value === null) return
  if (depth > deepest) throw new ShapeError(place, 'a plain value')
  for (const item of Object.values(value)) shallow(item, place, depth + 1)
}

/** A field that the API may leave out or set to null. */
export const optional = <T>(
  value: unknown,
  place: string,
  decode: (value: unknown, place: string) => T,
): T | undefined => (value === undefined || value === null ? undefined : decode(value, place))
