/** A page without what nobody reads as a sentence: code blocks, comments, rules and tags. */
const withoutBlocks = (markdown: string): string =>
  markdown
    .replace(/^( *)```.*?^\1```$/gms, '\n')
    .replace(/<!--.*?-->/gs, '\n')
    .replace(/^\|(?: *-+ *\|)+$/gm, '')
    .replace(/<img[^>]*alt="([^"]*)"[^>]*>/g, '\n\n$1\n\n')
    .replace(/<[^>\n]*>/g, '\n')

/** Texts that end whether or not a full stop ends them: paragraphs, headings, items of lists, cells of tables. */
const textsIn = (markdown: string): readonly string[] =>
  withoutBlocks(markdown)
    .split(/\n\s*\n|\n(?= *(?:[-*] |\d+\. |#+ |\|))|(?<=^#+ .*)\n|(?<!\\)\|/m)
    .map((text) => text.replace(/^\s*(?:[-*] |\d+\. |#+ )/, ''))

/** A link is read as its words. */
const readAloud = (text: string): string => text.replace(/!?\[((?:[^[\]]|\[[^\]]*\])*)\]\([^)]*\)/g, '$1')

/** Every sentence of a page, those in the cells of its tables included. Colons and semicolons end none. */
export const sentencesIn = (markdown: string): readonly string[] =>
  textsIn(markdown)
    .flatMap((text) =>
      readAloud(text)
        .replace(/\s+/g, ' ')
        .split(/(?<=[.!?][)"*]*) /),
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence).length > 0)

/** Whatever stands between blanks and has a letter or a digit in it is a word, in code too. */
export const wordsIn = (sentence: string): readonly string[] =>
  sentence.split(' ').filter((word) => /[\p{L}\d]/u.test(word))
