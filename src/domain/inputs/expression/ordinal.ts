/**
 * Upper and lower case as the runner takes them for the same (.NET's `OrdinalIgnoreCase`): one character for one, so
 * that `ß` is not `ss`, and the dotless `ı` is no `I`. JavaScript's own `toUpperCase` is right where it keeps the
 * length.
 */
export const ordinal = (text: string): string =>
  ascii.test(text) ? text.toUpperCase() : Array.from(text, upperOf).join('')

const ascii = /^[\0-\x7f]*$/

const upperOf = (character: string): string => {
  if (character === 'ı') return character
  const upper = character.toUpperCase()
  if (upper.length === character.length) return upper
  // Greek with a iota below has a single capital too (`ᾳ`, `ᾼ`): both become the small one.
  const lower = character.toLowerCase()
  return lower.length === character.length ? lower : character
}
