import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

export type Paint = (style: Style, text: string) => string

export interface Screen {
  readonly paint: Paint
  print(...lines: readonly string[]): void
  /** All that was printed. */
  text(): string
}

export const columns = 100

export function createScreen(stream: NodeJS.WriteStream): Screen {
  let printed = ''
  // `isTTY` is missing from a stream that is none, whatever its type says.
  const hasColours = (stream.isTTY as boolean | undefined) === true && (process.env['NO_COLOR'] ?? '') === ''
  // Whoever reads through `head` leaves early; a step that is under way goes on to its end all the same.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    paint: (style, text) => (hasColours ? styleText(style, text, { validateStream: false }) : text),
    print(...lines) {
      const text = lines.map((line) => `${line}\n`).join('')
      printed += text
      stream.write(text)
    },
    text: () => printed,
  }
}

/** Breaks at blanks, so that each line, indented, fits the screen; longer words stand alone. */
export function fold(text: string, indent = ''): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || `${last} ${word}`.length > columns) lines.push(indent + word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.map((line) => line.trimEnd())
}

export function heading(text: string, paint: Paint): string[] {
  return ['', paint('bold', `── ${text} ${'─'.repeat(Math.max(0, columns - text.length - 4))}`)]
}

/** Columns padded to their longest cell; the last one is left ragged. */
export function tableLines(head: readonly string[], rows: readonly (readonly string[])[], paint: Paint): string[] {
  const widths = head.map((_title, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()
  return [paint('dim', line(head)), ...rows.map(line)]
}
