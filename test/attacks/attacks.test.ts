import { describe, expect, test } from 'vitest'
import { readText } from '../contract/repository.ts'
import { tableCells } from '../properties/table-cells.ts'
import { attack } from './judge.ts'
import { kinds } from './kinds.ts'

/** A machine has to be very busy to need that long. */
describe.concurrent('attacks', { timeout: 120_000 }, () => {
  test.for(kinds.map((kind) => [kind.name, kind] as const))('%s', async ([, kind]) => {
    for (const seed of [1, 2]) {
      const { violations, plan } = await attack(kind, seed)
      expect(violations, `seed ${seed}: ${plan}`).toEqual([])
    }
  })
})

describe('the table of attacks', () => {
  const text = readText('test/README.md')
  const rows = text
    .slice(text.indexOf('\n## Attacks\n'), text.indexOf('\n## Planted changes\n'))
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map(tableCells)
    .filter(([, tried = '']) => /^[0-9]+$/.test(tried))

  test('has every kind, and how often it was tried and held', () => {
    const [all, ...kindsTold] = rows.toReversed()
    const sum = (column: number): string => String(kindsTold.reduce((total, row) => total + Number(row[column]), 0))
    expect(kindsTold.toReversed().map(([name]) => name)).toEqual(kinds.map(({ name }) => name))
    expect(all).toEqual(['all', sum(1), sum(2)])
  })
})
