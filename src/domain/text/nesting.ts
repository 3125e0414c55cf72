const [quote, backslash] = ['"', '\\'].map((sign) => sign.charCodeAt(0))
const [openList, closeList, openObject, closeObject] = ['[', ']', '{', '}'].map((sign) => sign.charCodeAt(0))

/** Whether lists and objects of a JSON text stand within each other deeper than that. What is no JSON may be either. */
export const nestsDeeper = (json: string, most: number): boolean => {
  let [depth, isInString] = [0, false]
  for (let at = 0; at < json.length && depth <= most; at += 1) {
    const code = json.charCodeAt(at)
    if (isInString && code === backslash) at += 1
    else if (code === quote) isInString = !isInString
    else if (isInString) continue
    else if (code === openList || code === openObject) depth += 1
    else if (code === closeList || code === closeObject) depth -= 1
  }
  return depth > most
}
