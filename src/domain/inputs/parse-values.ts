import { parseJson } from '../text/json.ts'
import type { Value } from './expression/syntax.ts'
import { invalid, valid, type Parsed } from './parsed.ts'

/** What strangers wrote, as data for expressions: never text of an expression. */
export const parseValues = (text: string): Parsed<Value> => {
  const input = 'values'
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return invalid(input, `must be a JSON object, such as {"branch": \${{ toJSON(github.head_ref) }}}`)
  }
  const twice = duplicateKey(text)
  if (twice !== undefined) return invalid(input, `has ${twice} twice, and upper and lower case are the same`)
  return valid(value as Value)
}

/** The first key, as it is written, that an object of this JSON has twice: JSON.parse takes the last and says nothing. */
const duplicateKey = (json: string): string | undefined => {
  const open: Set<string>[] = []
  let text = ''
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at]
    if (sign === '{') open.push(new Set())
    else if (sign === '}') open.pop()
    else if (sign === '"') {
      text = json.slice(at, endOfString(json, at))
      at += text.length - 1
    } else if (sign === ':') {
      const key = String(JSON.parse(text)).toLowerCase()
      const keys = open.at(-1)
      if (keys?.has(key)) return text
      keys?.add(key)
    }
  }
  return undefined
}

/** Where a string of JSON ends that begins here, its second quotation mark included. */
const endOfString = (json: string, start: number): number => {
  let at = start + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at + 1
}
