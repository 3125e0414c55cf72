import { fold } from './screen.ts'

/** A step summary, roughly as GitHub renders it: tables aligned, `<code>` and entities resolved. */
export function renderedSummary(markdown: string): string[] {
  const blocks = markdown.trim().split(/\n{2,}/)
  return blocks.flatMap((block, index) => [...(index === 0 ? [] : ['']), ...renderedBlock(block)])
}

function renderedBlock(block: string): string[] {
  const all = block.replaceAll('<br>', '\n').split('\n')
  // A comment or directive of a chart is not shown, and a box of GitHub's shows its color only.
  const lines = all.filter((line) => !line.startsWith('%%') && !/^> \[!\w+\]$/.test(line))
  return lines.every((line) => line.startsWith('|'))
    ? alignedTable(lines)
    : lines.flatMap((line) => fold(plain(line), indent))
}

const indent = '    '

function alignedTable(lines: readonly string[]): string[] {
  const rows = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => plain(cell.trim())),
  )
  const widths = (rows[0] ?? []).map((_title, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0, cell === '---' ? '-' : ' '))
    return `${indent}| ${cells.join(' | ')} |`
  })
}

function plain(text: string): string {
  return text
    .replace(/<\/?(?:code|sub)>/g, '')
    .replace(/\[([^\][]+)\]\(https:[^)]+\)/g, '$1')
    .replace(/^>/, '│')
    .replace(/&#(\d+);/g, (_entity, code: string) => String.fromCodePoint(Number(code)))
}
