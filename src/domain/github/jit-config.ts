import { Buffer } from 'node:buffer'
import { parseJson } from '../text/json.ts'
import { Secret } from '../text/secret.ts'
import { withoutEnd } from '../text/without-end.ts'
import { decodeRunner, type Runner } from './runner.ts'
import { fieldsOf, ShapeError, text } from './shape.ts'

/** A registered runner that has yet to boot, and what it boots with. */
export type JitConfig = { readonly runner: Runner; readonly encoded: Secret }

/** Fifty times what GitHub makes, and more than an environment variable can carry. */
const mostCharacters = 256 * 1024

export const decodeJitConfig = (value: unknown): JitConfig => {
  const fields = fieldsOf(value, 'the answer')
  const blob = text(fields['encoded_jit_config'], 'encoded_jit_config')
  if (blob.trim() === '' || blob.length > mostCharacters) throw new ShapeError('encoded_jit_config', 'a JIT config')
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
 * the second holds the OAuth client, the third every member of its RSA private key. Strings are masked as they are and
 * as they are written (`\u002B` for `+`), at whatever depth, and those of a member that comes twice, too.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Listener/Runner.cs
 */
export const secretsInside = (blob: string): readonly string[] => {
  const whole = blob.length > mostCharacters ? undefined : decodeBase64(blob)
  if (whole === undefined) return []
  // A text of several lines would be masked line by line, `{` included; its strings are masked one by one instead.
  const found = [whole, ...stringsOf(whole).flatMap(secretsOfFile)].filter((part) => !/[\r\n]/.test(part))
  return [...new Set(found)].filter((part) => part.length >= shortestSecret)
}

/** A string of a JSON text. */
type JsonString = {
  /** The name of the member that it is the value of, or that was the last one before it. */
  readonly name: string
  readonly value: string
  /** The same, as it is written between its quotation marks. */
  readonly written: string
}

/** Each character is looked at once: there is always a match, up to the closing mark or to the end of the text. */
const jsonString = /"((?:[^"\\]|\\[^])*)(?:"(\s*:)?|\\?$)/g

/** Every string but the names of members, found without reading the rest: nothing is too deep, and nothing comes twice. */
const stringsOf = (json: string): readonly JsonString[] => {
  const strings: JsonString[] = []
  let name = ''
  for (const [, written = '', colon] of json.matchAll(jsonString)) {
    const value = unescaped(written)
    if (colon === undefined) strings.push({ name, value, written })
    else name = value
  }
  return strings
}

const unescaped = (written: string): string => {
  const value = written.includes('\\') ? parseJson(`"${written}"`) : written
  return typeof value === 'string' ? value : written
}

const secretsOfFile = ({ name, value, written }: JsonString): readonly string[] => {
  if (isAddress(value)) return []
  const content = decodeBase64(value)
  if (content === undefined) return [value, written]
  return [value, written, content, ...(name === settingsFile ? [] : secretMembers(content))]
}

/** Every string of a JSON file but its addresses; of another file, a PEM key for one, every line too. */
const secretMembers = (content: string): readonly string[] => {
  const strings = stringsOf(content).filter(({ value }) => !isAddress(value))
  const isJson = parseJson(content) !== undefined
  const texts = strings.flatMap(({ value, written }) => [value, written])
  return [...texts, ...(isJson ? [] : [content])].flatMap(linesOf).filter((line) => !isPemBoundary(line))
}

const linesOf = (text: string): readonly string[] => text.split(/[\r\n]+/).map((line) => line.trim())

const isAddress = (text: string): boolean => /^https?:\/\//.test(text)

/** `-----BEGIN RSA PRIVATE KEY-----` is in every key. */
const isPemBoundary = (line: string): boolean => line.startsWith('-----') && line.endsWith('-----')

const decodeBase64 = (encoded: string): string | undefined => {
  const compact = withoutPadding(encoded.replace(/\s/g, ''))
  const bytes = Buffer.from(compact, 'base64')
  const isWhole = bytes.length > 0 && withoutPadding(bytes.toString('base64')) === compact
  return isWhole ? bytes.toString('utf8').replace(/^\uFEFF/, '') : undefined
}

const withoutPadding = (base64: string): string => withoutEnd(base64, '=')
