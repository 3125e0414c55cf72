import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tableCells } from '../properties/table-cells.ts'

const folder = new URL('..', import.meta.url)
const rows = readFileSync(new URL('README.md', folder), 'utf8')
  .split('\n')
  .filter((line) => line.includes('.test.ts` '))
  .map(tableCells)

test.each(rows)('the table of promises adds up: %s', (_, cases, where = '') => {
  const files = Array.from(where.matchAll(/`(\S+)` (\d+)/g), ([, file = '', count]) => ({ file, count: Number(count) }))
  expect(files.filter(({ file }) => !existsSync(new URL(file, folder)))).toEqual([])
  expect(files.reduce((sum, { count }) => sum + count, 0)).toBe(Number(cases))
})
