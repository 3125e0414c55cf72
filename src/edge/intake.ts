import { mayIssueSecrets, secretsIssuedIn, withoutEchoes } from '../domain/github/issued-secrets.ts'
import { deepest, isSecretEnough, withoutSecrets, withoutSecretsIn } from '../domain/text/echo.ts'
import { parseJson } from '../domain/text/json.ts'
import { nestsDeeper } from '../domain/text/nesting.ts'

/** An answer as it came over the wire, unpacked. */
export type Raw = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly text: string }

export type TakenIn = { readonly headers: Readonly<Record<string, string>>; readonly json: unknown }

/** Takes an answer in: whatever of it is printed or handed on later, no secret comes back in it. */
export type Intake = (raw: Raw) => TakenIn

/**
 * Knows the token of the step and all secrets that its answers have brought, and puts `***` where a server sends one of
 * them back. A failure that carries a secret of its own keeps none of it; a success hands out what is new in it.
 */
export const createIntake = (token: string): Intake => {
  const ours = [token].filter(isSecretEnough)
  /** Each as it is, and as JSON writes it. */
  const known = new Map(ours.map(inJson))
  return ({ status, headers, text }) => {
    const json = parsed(text)
    const plain = plainJson(text, json)
    const issued = mayIssueSecrets(plain) ? secretsIssuedIn(json) : []
    for (const secret of issued) known.set(...inJson(secret))
    const found = [...known].flatMap(([secret, written]) => (plain?.includes(written) === false ? [] : [secret]))
    const isSuccess = status >= 200 && status < 300
    const cleanJson = (): unknown => (isSuccess ? withoutEchoes(json, found, ours) : withoutSecretsIn(json, found))
    return { headers: cleanHeaders(headers, [...known.keys()]), json: found.length > 0 ? cleanJson() : json }
  }
}

const inJson = (secret: string): readonly [secret: string, written: string] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
]

/**
 * An answer in which every letter is written as we write it, so that one search tells whether a secret is in it: to walk
 * each value of a large list costs six times as much as reading it. Most answers are written so already. For 10,000
 * runners the search takes 2 ms and reading 10, and 7 more with an escape on each page; all of the step takes 680.
 *
 * Undefined when that cannot be told.
 */
const plainJson = (text: string, json: unknown): string | undefined => {
  if (json === undefined || !text.includes('\\')) return text
  try {
    return JSON.stringify(json)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return undefined // nested deeper than the engine can write
  }
}

const cleanHeaders = (headers: Raw['headers'], secrets: readonly string[]): Raw['headers'] => {
  const all = Object.values(headers).join('\n')
  const found = secrets.filter((secret) => all.includes(secret))
  if (found.length === 0) return headers
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, withoutSecrets(value, found)]))
}

/** To read what is nested takes microseconds for each level: millions of them would stop the process for a minute. */
const mostUnsearched = 64 * 1024

const parsed = (text: string): unknown => {
  if (text.length > mostUnsearched && nestsDeeper(text, deepest)) return undefined
  return parseJson(text)
}
