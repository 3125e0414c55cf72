import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { tableCells } from '../properties/table-cells.ts'

const folder = new URL('..', import.meta.url)
const lines = readFileSync(new URL('README.md', folder), 'utf8').split('\n')
const isThere = (file: string): boolean => existsSync(new URL(file, folder))

const promises = lines.filter((line) => /\.test\.ts` \d/.test(line)).map(tableCells)

test.each(promises)('the table of promises adds up: %s', (_, cases, where = '') => {
  const files = Array.from(where.matchAll(/`(\S+)` (\d+)/g), ([, file = '', count]) => ({ file, count: Number(count) }))
  expect(files.filter(({ file }) => !isThere(file))).toEqual([])
  expect(files.reduce((sum, { count }) => sum + count, 0)).toBe(Number(cases))
})

const heading = lines.indexOf('## What is believed of GitHub')
const beliefs = lines
  .slice(heading, lines.indexOf('## Fault scripts'))
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map(tableCells)

describe('the table of beliefs', () => {
  test('has many, and none twice', () => {
    expect(beliefs.length).toBeGreaterThan(24)
    expect(new Set(beliefs.map(([belief]) => belief)).size).toBe(beliefs.length)
  })

  test.each(beliefs)('says where it comes from and what holds it: %s', (...row) => {
    const [, source, where = ''] = row
    expect(row).toHaveLength(3)
    expect(source).toMatch(/^(recording|thread|description|documentation|nobody knows)\b/)
    const files = Array.from(where.matchAll(/`(\S+)`/g), ([, file = '']) => file)
    expect(files).not.toEqual([])
    expect(files.filter((file) => !isThere(file))).toEqual([])
  })
})
