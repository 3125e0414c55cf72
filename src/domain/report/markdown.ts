/** Far below 1 MiB, at which GitHub drops the whole summary of a step. */
export const mostRows = 500
const mostCharacters = 250_000

/** A Markdown table of as many rows as fit; the rest of all there are is counted. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[], total: number): string => {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const lines = [row(head), row(head.map(() => '---'))]
  let characters = 0
  for (const line of rows.slice(0, mostRows).map(row)) {
    characters += line.length
    if (characters > mostCharacters) break
    lines.push(line)
  }
  const left = total - (lines.length - 2)
  return lines.join('\n') + (left > 0 ? `\n\nand ${left} more.` : '')
}

/** A box that GitHub draws in a color, around paragraphs that may be blocks. */
export const alert = (kind: 'CAUTION' | 'WARNING', paragraphs: readonly string[]): string =>
  [`[!${kind}]`, paragraphs.join('\n\n')]
    .join('\n')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')

/** GitHub writes times in the server's zone, to the millisecond. */
export const minuteOf = (time: string): string => `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`
