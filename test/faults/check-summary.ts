import { tableCells } from '../properties/table-cells.ts'
import type { Played } from './stage.ts'

/** Each table stays a table: all its rows have as many cells as its head. */
export function* checkSummary({ result }: Played): Generator<string> {
  let cells: number | undefined
  for (const line of result.summary.split('\n')) {
    if (!line.startsWith('|')) {
      cells = undefined
      continue
    }
    const count = tableCells(line).length
    cells ??= count
    if (count !== cells) yield `a table row of ${count} cells under a head of ${cells}`
  }
}
