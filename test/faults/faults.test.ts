import { describe, expect, test } from 'vitest'
import { operations } from '../../src/domain/github/operations.ts'
import { randomScript } from './random-script.ts'
import { rehearse } from './rehearse.ts'

test.each([
  ['forty bad days', 'faults', 40],
  ['twenty-four deletions in fleets whose flags lie', 'lies', 24],
] as const)('%s end with every promise kept', { timeout: 90_000 }, async (_, kind, scripts) => {
  const broken: string[] = []
  await rehearse({ kind, seed: 1, scripts, atOnce: 8 }, ({ script, violations }) => {
    broken.push(...violations.map((violation) => `${kind}, seed ${script.seed}: ${violation}`))
  })
  expect(broken, 'node test/faults/run.ts --kind KIND --scripts 1 --seed SEED tells more').toEqual([])
})

describe('the scripts', () => {
  const many = Array.from({ length: 1000 }, (_, at) => randomScript(at + 1))

  test('are the same for the same seed', () => {
    expect(many.slice(0, 50)).toEqual(many.slice(0, 50).map(({ seed }) => randomScript(seed)))
  })

  test('play every operation often, with and without debugging, and now and then to a signal', () => {
    const played = Map.groupBy(many, ({ operation }) => operation)
    for (const { name } of operations) expect(played.get(name)?.length, name).toBeGreaterThan(15)
    expect(many.filter(({ debug }) => debug).length).toBeGreaterThan(400)
    expect(many.filter(({ signal }) => signal !== undefined).length).toBeGreaterThan(50)
  })

  test('meet every kind of fault', () => {
    const kinds = Map.groupBy(
      many.flatMap(({ faults }) => faults),
      (fault) => fault.do,
    )
    expect([...kinds.keys()].sort()).toEqual(
      [
        ...[
          'answer',
          'reset',
          'lost',
          'lost-with',
          'hang',
          'hang when done',
          'truncate',
          'half-closed',
          'drip',
          'slow',
        ],
        ...['secondary-limit', 'primary-limit', 'redirect', 'rewrite', 'raw'],
      ].sort(),
    )
  })
})
