import { Buffer } from 'node:buffer'
import { Secret } from '../text/secret.ts'
import { decodeRunner, type Runner } from './runner.ts'
import { fieldsOf, ShapeError, text } from './shape.ts'

/** A registered runner that has yet to boot, and what it boots with. */
export type JitConfig = { readonly runner: Runner; readonly encoded: Secret }

export const decodeJitConfig = (value: unknown): JitConfig => {
  const fields = fieldsOf(value, 'the answer')
  const blob = text(fields['encoded_jit_config'], 'encoded_jit_config')
  if (blob.trim() === '') throw new ShapeError('encoded_jit_config', 'a JIT config')
  return { runner: decodeRunner(fields['runner']), encoded: new Secret(blob, secretsInside(blob)) }
}

/** Shorter strings are never masked: they would blank out unrelated words of the log. */
const shortestSecret = 16

/** The one file with nothing secret in it: the runner's name, group and addresses. */
const settingsFile = '.runner'

/**
 * What a JIT config would give away when somebody unpacks it: the runner masks a value and its base64, but not what
 * the value decodes to. A blob of unknown form has nothing inside that we know of; it is masked whole.
 *
 * The form: base64 of JSON `{".runner", ".credentials", ".credentials_rsaparams"}`, each value base64 of JSON again;
 * the second holds the OAuth client, the third every member of its RSA private key.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Listener/Runner.cs
 */
export const secretsInside = (blob: string): readonly string[] => {
  const whole = decodeBase64(blob)
  if (whole === undefined) return []
  const files = Object.entries(parseObject(whole)).flatMap(([name, encoded]) => {
    const content = typeof encoded === 'string' ? decodeBase64(encoded) : undefined
    return content === undefined ? [] : [{ name, encoded: encoded as string, content }]
  })
  const members = files.filter(({ name }) => name !== settingsFile).flatMap(({ content }) => secretMembers(content))
  const texts = [whole, ...files.flatMap(({ encoded, content }) => [encoded, content])]
  // A text of several lines would be masked line by line, `{` included; its members are masked one by one instead.
  const found = [...texts.filter((part) => !/[\r\n]/.test(part)), ...members]
  return [...new Set(found)].filter((part) => part.length >= shortestSecret)
}

/** Every string of a JSON file but its addresses; of another file, a PEM key for one, the whole. Line by line. */
const secretMembers = (content: string): readonly string[] => {
  const members = content.startsWith('{') ? stringsIn(parseObject(content)) : [content]
  return members.filter((member) => !/^https?:\/\//.test(member)).flatMap((member) => member.split(/[\r\n]+/))
}

/** Far deeper than any credentials file. */
const deepest = 32

const stringsIn = (value: unknown, depth = 0): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || depth > deepest) return []
  return Object.values(value).flatMap((item) => stringsIn(item, depth + 1))
}

const decodeBase64 = (encoded: string): string | undefined => {
  const compact = encoded.replace(/\s/g, '')
  const bytes = Buffer.from(compact, 'base64')
  const isWhole = bytes.length > 0 && bytes.toString('base64').replace(/=+$/, '') === compact.replace(/=+$/, '')
  return isWhole ? bytes.toString('utf8').replace(/^\uFEFF/, '') : undefined
}

const parseObject = (json: string): object => {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {} // not JSON: nothing inside that we know of
  }
}
