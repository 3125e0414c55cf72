import { trimmedLines } from './dotnet-text.ts'

export interface Masker {
  /** From here on hides the value, each of its lines, and the encodings of both. */
  add: (value: string) => void
  mask: (text: string) => string
  /** Whether a text holds a secret. A job output that does is dropped (runner: JobExtension.cs). */
  contains: (text: string) => boolean
}

type Encoder = (value: string) => string

function base64From(value: string, offset: number): string {
  const bytes = Buffer.from(value)
  return (bytes.length > offset ? bytes.subarray(offset) : bytes).toString('base64')
}

// Newtonsoft.Json also escapes the three line ends that JSON.stringify leaves alone.
const jsonEscape: Encoder = (value) =>
  JSON.stringify(value)
    .slice(1, -1)
    .replace(/[\u0085\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

// Uri.EscapeDataString follows RFC 3986, encodeURIComponent RFC 2396.
const uriEscape: Encoder = (value) =>
  encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '&': '&amp;',
}
const xmlEscape: Encoder = (value) => value.replace(/[<>"'&]/g, (char) => XML_ENTITIES[char] ?? char)

const withoutQuotes: Encoder = (value) =>
  value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : ''

// PowerShell colours the parts around an ampersand apart; parts shorter than six characters are left readable.
const longEnough = (part: string): string => (part.length >= 6 ? part : '')

const beforeAmpersand: Encoder = (value) => {
  const plus = value.indexOf('&+')
  return longEnough(plus >= 0 ? value.slice(0, plus + 2) : value.slice(0, value.lastIndexOf('&') + 1))
}

const afterAmpersand: Encoder = (value) => {
  if (!value.includes('&')) return ''
  const plus = value.indexOf('&+')
  return longEnough(plus >= 0 ? value.slice(plus + 3) : value.slice(value.lastIndexOf('&') + 1))
}

// The set that the runner registers in Runner.Common/HostContext.cs, as defined in DTLogging/Logging/ValueEncoders.cs.
const ENCODERS: readonly Encoder[] = [
  (value) => base64From(value, 0),
  (value) => base64From(value, 1),
  (value) => base64From(value, 2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  jsonEscape,
  uriEscape,
  xmlEscape,
  withoutQuotes,
  beforeAmpersand,
  afterAmpersand,
]

interface Range {
  start: number
  end: number
}

function* positions(text: string, secret: string): Generator<Range> {
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
    yield { start: at, end: at + secret.length }
  }
}

function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = []
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    // Secrets that only touch become one *** too.
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else result.push({ ...range })
  }
  return result
}

/** Follows DTLogging/Logging/SecretMasker.cs and the line splitting of AddMaskCommandExtension and Worker.cs. */
export function createMasker(): Masker {
  const originals = new Set<string>()
  const secrets = new Set<string>()

  const addValue = (value: string): void => {
    if (value === '' || originals.has(value)) return
    originals.add(value)
    secrets.add(value)
    for (const encode of ENCODERS) {
      const encoded = encode(value)
      if (encoded !== '') secrets.add(encoded)
    }
  }

  const mask = (text: string): string => {
    let result = ''
    let from = 0
    for (const { start, end } of merged([...secrets].flatMap((secret) => [...positions(text, secret)]))) {
      result += `${text.slice(from, start)}***`
      from = end
    }
    return result + text.slice(from)
  }

  return {
    add: (value) => {
      addValue(value)
      trimmedLines(value).forEach(addValue)
    },
    mask,
    contains: (text) => mask(text) !== text,
  }
}
