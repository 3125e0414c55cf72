import { createDictionary, foldCase, trim, trimStart, type Dictionary } from './dotnet-text.ts'

export interface WorkflowCommand {
  name: string
  properties: Dictionary
  data: string
}

type Escapes = readonly (readonly [code: string, char: string])[]

// Runner.Common/ActionCommand.cs. The order counts: %25 comes last, so that %250A becomes %0A and not a line end.
const DATA: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
]
const PROPERTY: Escapes = [['%3A', ':'], ['%2C', ','], ...DATA]
const LEGACY: Escapes = [['%3B', ';'], ['%5D', ']'], ...DATA]

const unescape = (text: string, escapes: Escapes): string =>
  escapes.reduce((result, [code, char]) => result.replaceAll(code, char), text)

function parseProperties(text: string, separator: string, escapes: Escapes): Dictionary {
  const properties = createDictionary()
  for (const pair of text.split(separator)) {
    // Split('=', 2, RemoveEmptyEntries): neither leading nor doubled equal signs make an empty part.
    const match = /^=*([^=]+)=+([^=].*)$/s.exec(pair)
    if (match) properties.set(match[1] ?? '', unescape(match[2] ?? '', escapes))
  }
  return properties
}

function splitInfo(info: string): [name: string, properties: string] {
  const space = info.indexOf(' ')
  return space < 0 ? [info, ''] : [info.slice(0, space), info.slice(space + 1)]
}

// The runner looks for '::' with culture-sensitive comparison, which sees through characters that have no weight, such as
// a soft hyphen between the colons that end the command. Its first '::' gets no such mercy: names are cut at fixed offsets.
const SECOND_COLONS = /:(?:[^\P{Cc}\t-\r\x85]|\p{Default_Ignorable_Code_Point})*:/u

/** `::name key=value,key=value::data`, at the start of a line but for blanks (ActionCommand.TryParseV2). */
function parseColons(line: string, isKnown: (name: string) => boolean): WorkflowCommand | undefined {
  const text = trimStart(line)
  if (!text.startsWith('::')) return undefined
  const rest = text.slice(2)
  const end = rest.search(SECOND_COLONS)
  if (end < 0) return undefined
  const [name, properties] = splitInfo(rest.slice(0, end))
  if (!isKnown(name)) return undefined
  return {
    name,
    properties: parseProperties(trim(properties), ',', PROPERTY),
    data: unescape(rest.slice(end + 2), DATA),
  }
}

/** `##[name key=value;key=value]data`, anywhere in a line, but only at its first `##[` (ActionCommand.TryParse). */
function parseBrackets(line: string, isKnown: (name: string) => boolean): WorkflowCommand | undefined {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return undefined
  const [name, properties] = splitInfo(line.slice(start + 3, end))
  if (!isKnown(name)) return undefined
  return {
    name,
    properties: parseProperties(properties, ';', LEGACY),
    data: unescape(line.slice(end + 1), LEGACY),
  }
}

/** A line that names no registered command, in any letter case, is ordinary output. */
export function parseCommand(line: string, registered: ReadonlySet<string>): WorkflowCommand | undefined {
  const isKnown = (name: string): boolean => registered.has(foldCase(name))
  return parseColons(line, isKnown) ?? parseBrackets(line, isKnown)
}
