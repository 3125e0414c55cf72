import { floor, ours } from './contenders.ts'
import type { Measured, Result } from './measure-work.ts'
import { ratioText, timeText, type Results } from './results.ts'

/** Everything, for the terminal. */
export const fullTable = (results: readonly Result[]): string =>
  table(
    ['work', 'who', 'median', 'min–max', '× floor', 'min–max', 'requests', 'connections', 'at once', 'runs'],
    results.flatMap(({ work, measured }) =>
      measured.map(({ contender, figures: { runs, ms, ratio }, counts }) => [
        work.name,
        contender,
        timeText(ms.median),
        `${timeText(ms.min)}–${timeText(ms.max)}`,
        ratioText(ratio.median),
        `${ratioText(ratio.min)}–${ratioText(ratio.max)}`,
        String(counts.requests),
        String(counts.connections),
        String(counts.peakInFlight),
        String(runs),
      ]),
    ),
  )

/** The gist, for the README. */
export const shortTable = ({ results, memory, size, machine, date }: Results): string => {
  const names = [...new Set(results.flatMap(({ measured }) => measured.map(({ contender }) => contender)))]
  const rows = results.map(({ work, measured }) => [
    work.name,
    ...names.map((name) => cell(measured.find(({ contender }) => contender === name))),
  ])
  return [
    '<!-- Written by `npm run bench`. -->',
    table(['Time of the whole process', ...names.map(heading)], rows),
    `Medians; in brackets the ratio to the floor, a bare Node process that does the same with \`node:http\` and nothing else. ` +
      `The server is a process on the same machine. ${countsText(results)}`,
    `10,000 runners listed, filtered, summarised and written take ${memory.median.toFixed(0)} MB of memory at the most. ` +
      `A step loads ${size.atStartKb.toFixed(0)} kB of the ${size.wholeKb.toFixed(0)} kB in \`dist/\` at its start.`,
    `Measured on ${machine}, ${date}.`,
    '',
  ].join('\n\n')
}

const heading = (name: string): string => (name === ours ? 'This action' : name.replace(/^[a-z]/, upperUnlessCommand))

const upperUnlessCommand = (letter: string, _at: number, name: string): string =>
  /^(curl|gh)\b/.test(name) ? letter : letter.toUpperCase()

const cell = (measured: Measured | undefined): string => {
  if (measured === undefined) return ''
  const { contender, figures } = measured
  const time = timeText(figures.ms.median)
  return contender === floor ? time : `${time} (${ratioText(figures.ratio.median)})`
}

const countsText = (results: readonly Result[]): string => {
  const counted = results.flatMap(({ work, measured }) => {
    const counts = measured.find(({ contender }) => contender === ours)?.counts
    return work.task === 'get' || counts === undefined
      ? []
      : [`${work.name}: ${counts.requests} requests, at most ${counts.peakInFlight} at once`]
  })
  return counted.length === 0 ? '' : `${counted.join('; ')}.`
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((cellText, at) => Math.max(cellText.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cellText, at) => cellText.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
