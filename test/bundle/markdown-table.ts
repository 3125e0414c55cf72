/** The tables of a summary, as GitHub sees them: rows of cells, and a row only where a line begins with a pipe. */
export const tablesIn = (markdown: string): readonly (readonly (readonly string[])[])[] =>
  markdown
    .split(/\n{2,}/)
    .filter((block) => block.startsWith('|'))
    .map((block) => block.split('\n').map(cellsOf))

/** A pipe behind a backslash is no end of a cell; a summary without any needs no guessing. */
const cellsOf = (line: string): readonly string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
