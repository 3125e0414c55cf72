/**
 * Text from the network, made safe to print. Runner names, labels and API messages are strangers' text: the runner
 * takes `::cmd::` at the start of a line and `##[cmd]` anywhere in one for commands, terminals obey control
 * characters, and browsers render HTML.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */

/** Control characters, line separators, invisible marks such as those that turn the direction of writing, half pairs. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

const escapeCharacter = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

/** One line for the log that neither the runner nor a terminal takes for anything but text. */
export const harmlessLine = (text: string): string =>
  text
    .replace(unprintable, escapeCharacter)
    .replace(/##(?=\[)/g, '# #')
    .replace(/^(\s*):(?=:)/, '$1: ')

/** Cuts a stranger's text to what a line or a cell can bear. */
export const brief = (text: string, length = 100): string => {
  const characters = text.length > length ? Array.from(text) : []
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text
}

const entity = (character: string): string => `&#${character.codePointAt(0) ?? 0xfffd};`

/** What Markdown might take for markup; an underscore inside a word, and a dot outside `www.`, mean nothing to it. */
const markupInCode = /[^\p{L}\p{N} .:_-]|(?<=www)\.|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu
const markupInText = /[^\p{L}\p{N} .,:;?='"()_-]|(?<=www)\.|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu

/**
 * A stranger's text as code in one Markdown table cell, showing the very characters: no markup, no link, no mention, no
 * new row. Entities, because a backslash before a pipe can itself be escaped; `<code>`, because mentions work elsewhere.
 */
export const harmlessCode = (text: string): string => {
  const shown = brief(text).replace(unprintable, escapeCharacter)
  return shown === '' ? '' : `<code>${shown.replace(markupInCode, entity)}</code>`
}

/** A sentence for Markdown with strangers' words in it: read as written, never as markup. */
export const harmlessSentence = (text: string): string =>
  text.replace(unprintable, escapeCharacter).replace(markupInText, entity)
