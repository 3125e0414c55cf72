import { mayIssueSecrets, secretsIssuedIn, withoutEchoes } from '../domain/github/issued-secrets.ts'
import { isSecretEnough, withoutSecrets, withoutSecretsIn } from '../domain/text/echo.ts'

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
  const received = new Set<string>()
  return ({ status, headers, text }) => {
    const json = parsed(text)
    const issued = mayIssueSecrets(text) ? secretsIssuedIn(json) : []
    for (const secret of issued) received.add(secret)
    const secrets = [...ours, ...received]
    const clean = Object.entries(headers).map(([name, value]) => [name, withoutSecrets(value, secrets)] as const)
    const isSuccess = status >= 200 && status < 300
    const cleanJson = (): unknown => (isSuccess ? withoutEchoes(json, secrets, ours) : withoutSecretsIn(json, secrets))
    return { headers: Object.fromEntries(clean), json: mayEcho(text, secrets) ? cleanJson() : json }
  }
}

/** A look at the text as it came: walking every value of a large list costs more than reading it. */
const mayEcho = (text: string, secrets: readonly string[]): boolean =>
  text.includes('\\') || secrets.some((secret) => text.includes(secret))

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // `json` says so; the caller knows whether it wanted any
  }
}
