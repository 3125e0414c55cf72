import { runnerToken } from '../sandbox/api/runner-token.ts'
import type { Played } from './scenario.ts'

/** Shorter strings are no secrets of their own: `AQAB`, `OAuth`. */
const shortestSecret = 16

const decoded = (base64: string): string => Buffer.from(base64, 'base64').toString()

const objectIn = (json: string): Readonly<Record<string, unknown>> => {
  try {
    return JSON.parse(json) as Readonly<Record<string, unknown>>
  } catch {
    return {}
  }
}

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** A JIT config, its three files as they are and decoded, the OAuth client, and the members of the RSA key. */
export const secretsOfBlob = (blob: string): readonly string[] => {
  const whole = decoded(blob)
  const files = Object.entries(objectIn(whole)).filter(([, file]) => typeof file === 'string') as [string, string][]
  if (files.length === 0) return [blob] // of another form, and so without parts that are known
  const members = files
    .filter(([name]) => name !== '.runner')
    .flatMap(([, file]) => stringsIn(objectIn(decoded(file))))
    .filter((member) => !member.startsWith('https://'))
  const texts = files.flatMap(([, file]) => [file, decoded(file)])
  return [blob, whole, ...texts, ...members].filter((secret) => secret.length >= shortestSecret)
}

/** What the outputs hand out, and all that hides in it. */
export const secretsHandedOut = ({ result }: Played): readonly string[] => {
  const { token = '', 'encoded-jit-config': blob = '', 'jit-configs': configs = '[]' } = result.outputs
  const blobs = (JSON.parse(configs) as { encoded_jit_config: string }[]).map((config) => config.encoded_jit_config)
  return [...new Set([token, ...[blob, ...blobs].flatMap(secretsOfBlob)])].filter((secret) => secret !== '')
}

/** Every secret of a scenario: what came in, what the API gave out, and all that hides in it. */
export const secretsOf = (played: Played): readonly string[] => {
  const { inputs, issued } = played
  // The API numbers the tokens it gives out: told here without asking the action.
  const given = [1, 2, 3].map((serial) => runnerToken(serial, 0).token)
  const all = [inputs['github-token'] ?? '', ...given, ...issued, ...issued.flatMap(secretsOfBlob)]
  return [...new Set([...all, ...secretsHandedOut(played)])].filter((secret) => secret !== '')
}
