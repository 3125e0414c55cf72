const NEWLINE = process.platform === 'win32' ? /\r?\n/g : /\n/g

interface Line {
  text: string
  /** Offset of the line end that closes it; undefined when the text ends first. */
  end: number | undefined
  next: number
}

function readLine(text: string, from: number): Line | undefined {
  if (from >= text.length) return undefined
  NEWLINE.lastIndex = from
  const match = NEWLINE.exec(text)
  return match === null
    ? { text: text.slice(from), end: undefined, next: text.length }
    : { text: text.slice(from, match.index), end: match.index, next: match.index + match[0].length }
}

/** The value between `name<<delimiter` and the delimiter, and where to read on. */
function readHeredoc(text: string, start: number, delimiter: string): { value: string; next: number } {
  let end = start
  let line = readLine(text, start)
  while (line?.text !== delimiter) {
    if (line === undefined) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
    if (line.end === undefined) throw new Error('Invalid value. EOF marker missing new line.')
    end = line.end
    line = readLine(text, line.next)
  }
  return { value: text.slice(start, end), next: line.next }
}

function parseEntry(line: Line, text: string): { name: string; value: string; next: number } {
  const equals = line.text.indexOf('=')
  const heredoc = line.text.indexOf('<<')
  if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
    // The runner's own check looks at the wrong variable; SetOutput then refuses the empty name all the same.
    if (equals === 0) throw new Error(`Invalid format '${line.text}'. Name must not be empty`)
    return { name: line.text.slice(0, equals), value: line.text.slice(equals + 1), next: line.next }
  }
  if (heredoc < 0) throw new Error(`Invalid format '${line.text}'`)
  const delimiter = line.text.slice(heredoc + 2)
  if (heredoc === 0 || delimiter === '') {
    throw new Error(`Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`)
  }
  return { name: line.text.slice(0, heredoc), ...readHeredoc(text, line.next, delimiter) }
}

/** What stands in GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV (EnvFileKeyValuePairs in Runner.Worker/FileCommandManager.cs). */
export function parseFileCommand(content: string): [name: string, value: string][] {
  const text = content.replace(/^\ufeff/, '')
  const pairs: [string, string][] = []
  let line = readLine(text, 0)
  while (line !== undefined) {
    let next = line.next
    if (line.text !== '') {
      const entry = parseEntry(line, text)
      pairs.push([entry.name, entry.value])
      next = entry.next
    }
    line = readLine(text, next)
  }
  return pairs
}
