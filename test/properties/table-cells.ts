/**
 * The cells of one table row, split as GitHub does: at every pipe that no backslash stands before.
 *
 * @see https://github.github.com/gfm/#tables-extension-
 */
export const tableCells = (row: string): readonly string[] => {
  const inside = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inside.split(/(?<!\\)\|/).map((cell) => cell.trim())
}
