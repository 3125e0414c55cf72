import { brief } from '../text/harmless-text.ts'
import { parseJson } from '../text/json.ts'
import { invalid, valid, type Parsed } from './parsed.ts'

/** A positive decimal integer, nothing half-parsed: `12abc`, `1e3`, `0x1f` and `-1` are refused. */
export const parseId = (input: string, text: string): Parsed<number> => {
  const id = /^[0-9]+$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(id) && id > 0
    ? valid(id)
    : invalid(input, `must be a decimal integer above 0, not ${quote(text)}`)
}

/** YAML's spellings of true and false, as workflows have them. */
export const parseBoolean = (input: string, text: string): Parsed<boolean> => {
  if (/^(true|True|TRUE)$/.test(text)) return valid(true)
  if (/^(false|False|FALSE)$/.test(text)) return valid(false)
  return invalid(input, `must be true or false, not ${quote(text)}`)
}

/**
 * A JSON array of strings or numbers, taken to the letter; or values separated by commas or new lines, without the blanks
 * around them. Empty values are left out.
 */
export const parseList = (input: string, text: string): Parsed<readonly string[]> => {
  if (!text.startsWith('[')) return parseItems(input, text)
  const items = parseJson(text)
  if (!Array.isArray(items)) return invalid(input, 'starts with [ but is not a JSON array')
  const odd = items.findIndex((item) => typeof item !== 'string' && !Number.isSafeInteger(item))
  if (odd >= 0) return invalid(input, `must hold only strings or whole numbers; item ${odd + 1} is neither`)
  return valid(items.map(String).filter((item) => item !== ''))
}

/** Dashes and quotation marks belong to YAML and JSON: as part of a value they are hardly meant. */
const parseItems = (input: string, text: string): Parsed<readonly string[]> => {
  const items = text
    .split(/[,\r\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
  const slip = items.find((item) => bareItem(item) !== item)
  if (slip === undefined) return valid(items)
  const form = brief(JSON.stringify(items.map(bareItem)), 200)
  return invalid(input, `holds ${quote(slip)}: write ${quote(bareItem(slip))} as it is, or all as JSON, ${form}`)
}

const bareItem = (item: string): string => {
  const text = /^-\s/.test(item) ? item.slice(1).trim() : item
  return text.length > 1 && /^(".*"|'.*')$/.test(text) ? text.slice(1, -1) : text
}

/** A value as it stands in an error message; long ones are cut. */
export const quote = (text: string): string => `"${brief(text, 60)}"`
