/* The official runner is a .NET program; where its idea of text differs from JavaScript's, the difference is kept here. */

// Char.IsWhiteSpace: knows U+0085, which \s does not, and not U+FEFF, which \s does.
const BLANK = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'
const LEADING = new RegExp(`^${BLANK}+`)
const IS_BLANK = new RegExp(BLANK)

export const trimStart = (text: string): string => text.replace(LEADING, '')

/** From the end, one by one: a pattern would start anew at each of many blanks in the middle. */
export const trim = (text: string): string => {
  const trimmed = trimStart(text)
  let end = trimmed.length
  while (end > 0 && IS_BLANK.test(trimmed.charAt(end - 1))) end -= 1
  return trimmed.slice(0, end)
}

/** StringComparer.OrdinalIgnoreCase, as far as the ASCII names of commands, inputs and outputs go. */
export const foldCase = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** Split(['\r', '\n'], RemoveEmptyEntries | TrimEntries). */
export const trimmedLines = (text: string): string[] =>
  text
    .split(/[\r\n]/)
    .map(trim)
    .filter((line) => line !== '')

/** A dictionary with OrdinalIgnoreCase keys: the last value wins, under the first spelling of its name. */
export interface Dictionary {
  get(name: string): string | undefined
  has(name: string): boolean
  set(name: string, value: string): void
  toRecord(): Record<string, string>
}

export function createDictionary(): Dictionary {
  const entries = new Map<string, [name: string, value: string]>()
  return {
    get: (name) => entries.get(foldCase(name))?.[1],
    has: (name) => entries.has(foldCase(name)),
    set: (name, value) => {
      entries.set(foldCase(name), [entries.get(foldCase(name))?.[0] ?? name, value])
    },
    toRecord: () => Object.fromEntries(entries.values()),
  }
}

/** StreamReader.ReadLine over a growing stream: a line ends with \n, \r\n, or \r alone. */
export interface LineReader {
  push(chunk: Uint8Array): string[]
  end(): string[]
}

export function createLineReader(): LineReader {
  const decoder = new TextDecoder()
  let rest = ''
  const take = (text: string, last: boolean): string[] => {
    rest += text
    // A \r at the very end may still be the first half of \r\n.
    const lines = rest.split(last ? /\r\n|\n|\r/ : /\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    return lines
  }
  return {
    push: (chunk) => take(decoder.decode(chunk, { stream: true }), false),
    end: () => {
      const lines = take(decoder.decode(), true)
      return rest === '' ? lines : [...lines, rest]
    },
  }
}
