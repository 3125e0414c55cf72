import { deepest, isSecretEnough, withoutSecretsIn } from '../text/echo.ts'
import { secretsInside } from './jit-config.ts'

/** The members in which GitHub hands out a secret. */
const secretMembers = new Set(['token', 'encoded_jit_config', 'temp_download_token'])

/** Whether a JSON text without needless escapes may hold such a member; undefined is a text that nobody can tell. */
export const mayIssueSecrets = (json: string | undefined): boolean =>
  json === undefined || json.includes('token"') || json.includes('"encoded_jit_config"')

/** The secrets that an answer hands out, at whatever place, and what is inside them. */
export const secretsIssuedIn = (value: unknown, depth = 0): readonly string[] => {
  if (typeof value !== 'object' || value === null || depth > deepest) return []
  return Object.entries(value).flatMap(([name, item]: [string, unknown]) => {
    if (!secretMembers.has(name) || typeof item !== 'string') return secretsIssuedIn(item, depth + 1)
    const inside = name === 'encoded_jit_config' ? secretsInside(item) : []
    return [item, ...inside].filter(isSecretEnough)
  })
}

/**
 * A success without the secrets in it, but for those that it hands out where the API says so: a token, a JIT config, and
 * the token of a download. `known` are hidden there too.
 */
export const withoutEchoes = (value: unknown, secrets: readonly string[], known: readonly string[]): unknown => {
  const clean = withoutSecretsIn(value, secrets)
  if (Array.isArray(clean)) {
    const items: readonly unknown[] = clean
    const before = value as readonly unknown[]
    return items.map((item, at) => withIssued(item, before[at], ['temp_download_token'], known))
  }
  return withIssued(clean, value, ['token', 'encoded_jit_config'], known)
}

const withIssued = (clean: unknown, before: unknown, names: readonly string[], known: readonly string[]): unknown => {
  if (!isObject(clean) || !isObject(before)) return clean
  const issued = names.filter((name) => typeof before[name] === 'string')
  const values = issued.map((name) => [name, withoutSecretsIn(before[name], known)] as const)
  return { ...clean, ...Object.fromEntries(values) }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
