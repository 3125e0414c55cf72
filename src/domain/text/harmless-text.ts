/**
 * Text from the network, made safe to print. Runner names, labels and API messages are strangers' text: the runner
 * takes `::cmd::` at the start of a line and `##[cmd]` anywhere in one for commands, terminals obey control
 * characters, and browsers render HTML.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */

/**
 * Control characters, line separators, invisible marks such as those that turn the direction of writing, half pairs.
 * No literal: the Unicode tables take a millisecond to load, and most texts are printable ASCII.
 */
const unprintable = (): RegExp =>
  new RegExp(String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]`, 'gu')

const printableAscii = /^[ -~]*$/

/** Whether nothing in it is invisible but blanks. */
export const isPrintable = (text: string): boolean => printableAscii.test(text) || !unprintable().test(text)

const escapeUnprintable = (text: string): string =>
  printableAscii.test(text)
    ? text
    : text.replace(unprintable(), (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)

/** One line for the log that neither the runner nor a terminal takes for anything but text. */
export const harmlessLine = (text: string): string =>
  escapeUnprintable(text)
    .replace(/##(?=\[)/g, '# #')
    .replace(/^(\s*):(?=:)/, '$1: ')

/** A stranger's text within a line of ours: it cannot begin a line of its own, and is cut to what a line can bear. */
export const brief = (text: string, length = 100): string => {
  // A character is two units at most; what is far beyond the cut need not be looked at.
  const shown = escapeUnprintable(text.slice(0, 2 * length + 2))
  if (shown.length <= length) return shown
  const characters = Array.from(shown)
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : shown
}

const entity = (character: string): string => `&#${character.charCodeAt(0)};`

/** What Markdown takes for markup is ASCII. An underscore inside a word, and a dot outside `www.`, mean nothing to it. */
const markupInCode = /[!-,/;-@[-^`{-~]|(?<=www)\.|(?<![a-z0-9])_|_(?![a-z0-9])/gi
const markupInText = /[!#-&*+/<>@[-^`{-~]|(?<=www)\.|(?<![a-z0-9])_|_(?![a-z0-9])/gi

/**
 * A stranger's text as code in one Markdown table cell, showing the very characters: no markup, no link, no mention, no
 * new row. Entities, because a backslash before a pipe can itself be escaped; `<code>`, because mentions work elsewhere.
 */
export const harmlessCode = (text: string): string => {
  const shown = brief(text)
  return shown === '' ? '' : `<code>${shown.replace(markupInCode, entity)}</code>`
}

/** A sentence for Markdown with strangers' words in it: read as written, never as markup. */
export const harmlessSentence = (text: string): string => escapeUnprintable(text).replace(markupInText, entity)

/**
 * Lines of a stranger for Markdown as they stand, blanks included: a block of code behind a fence that is longer than
 * anything in it that could end it. Nothing in there is markup, a link or a mention.
 */
export const harmlessBlock = (lines: readonly string[]): string => {
  const longest = Math.max(
    2,
    ...lines.map((line) => Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))),
  )
  const fence = '`'.repeat(longest + 1)
  return [`${fence}text`, ...lines.map(escapeUnprintable), fence].join('\n')
}

/** So many names are told in one line. */
export const mostInLine = 20

/** The first of many names, and how many more there are. */
export const nameSome = (names: readonly string[], most = mostInLine): string => {
  const shown = names.slice(0, most).map((name) => brief(name, 60))
  return [...shown, ...(names.length > most ? [`and ${names.length - most} more`] : [])].join(', ')
}
