import { expect, test } from 'vitest'
import { randomKill } from './killed-script.ts'
import { rehearseKills } from './killed-rehearsal.ts'

test('a step that is killed at any moment leaves no runner that nobody knows of', { timeout: 90_000 }, async () => {
  const broken: string[] = []
  await rehearseKills({ seed: 1, scripts: 16, atOnce: 8 }, ({ script, violations }) => {
    broken.push(...violations.map((violation) => `seed ${script.seed}: ${violation}`))
  })
  expect(broken, 'node test/faults/run.ts --killed --scripts 1 --seed SEED tells more').toEqual([])
})

test('the scripts kill, cancel, and meet faults on both sides', () => {
  const many = Array.from({ length: 16 }, (_, at) => randomKill(at + 1))
  expect(many.map(({ seed }) => randomKill(seed))).toEqual(many)
  expect(new Set(many.map(({ signal }) => signal.name)).size).toBe(3)
  expect(many.some(({ faults }) => faults.length > 0)).toBe(true)
  expect(many.some(({ postFaults }) => postFaults.length > 0)).toBe(true)
})
