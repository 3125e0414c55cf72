import { readFileSync } from 'node:fs'

const results = (): string => readFileSync(new URL('../bench/results.md', import.meta.url), 'utf8')

/** What `npm run bench` wrote last: its table, and where and when that was. */
export const speedTable = (): string => {
  const lines = results().split(/\r?\n/)
  const rows = lines.filter((line) => line.startsWith('|'))
  const measured = lines.filter((line) => line.startsWith('Measured on'))
  if (rows.length < 3 || measured.length !== 1) throw new Error('bench/results.md has no table, or says not where.')
  return [...rows, '', ...measured].join('\n')
}
