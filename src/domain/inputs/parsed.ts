import type { Problem } from '../text/failure.ts'

/** A value, or everything that is wrong with the text it should have come from. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] }

export const valid = <T>(value: T): Parsed<T> => ({ ok: true, value })

export const invalid = (input: string, message: string): Parsed<never> => ({
  ok: false,
  problems: [{ input, message }],
})

type Values<R> = { [K in keyof R]: R[K] extends Parsed<infer T> ? T : never }

/** All the values, or all the problems of all of them: nobody should have to fix a workflow one error at a time. */
export const combine = <R extends Readonly<Record<string, Parsed<unknown>>>>(fields: R): Parsed<Values<R>> => {
  const problems = Object.values(fields).flatMap((field) => (field.ok ? [] : field.problems))
  if (problems.length > 0) return { ok: false, problems }
  const values = Object.entries(fields).flatMap(([key, field]) => (field.ok ? [[key, field.value] as const] : []))
  return valid(Object.fromEntries(values) as Values<R>)
}

export const mapParsed = <T, U>(parsed: Parsed<T>, use: (value: T) => U): Parsed<U> =>
  parsed.ok ? valid(use(parsed.value)) : parsed

export const thenParse = <T, U>(parsed: Parsed<T>, use: (value: T) => Parsed<U>): Parsed<U> =>
  parsed.ok ? use(parsed.value) : parsed

export const problemsOf = (parsed: Parsed<unknown>): readonly Problem[] => (parsed.ok ? [] : parsed.problems)

/** Undefined for an input that was not given. */
export const parseIfSet = <T>(text: string, parse: (text: string) => Parsed<T>): Parsed<T | undefined> =>
  text === '' ? valid(undefined) : parse(text)
