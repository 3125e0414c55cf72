/** A text without the last of its characters, as far as they are this one; `/=+$/` would start anew at each of many. */
export const withoutEnd = (text: string, character: string): string => {
  let end = text.length
  while (end > 0 && text[end - 1] === character) end -= 1
  return text.slice(0, end)
}
