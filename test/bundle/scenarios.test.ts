import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { operationNames } from '../domain/inputs/working-inputs.ts'
import { jitScenarios, tokenScenarios } from './creating-scenarios.ts'
import { deleteScenarios } from './delete-scenarios.ts'
import { inputScenarios } from './input-scenarios.ts'
import { expectPromisesKept } from './promises.ts'
import { readingScenarios } from './reading-scenarios.ts'
import { play } from './scenario.ts'
import { surroundingsScenarios } from './surroundings-scenarios.ts'
import { transcriptOf } from './transcript.ts'

const scenarios = [
  ...readingScenarios,
  ...deleteScenarios,
  ...tokenScenarios,
  ...jitScenarios,
  ...inputScenarios,
  ...surroundingsScenarios,
]

const fileOf = (name: string): string => `${name.replace(/[^A-Za-z0-9]+/g, '-')}.txt`

describe.concurrent('a step', () => {
  test.for(scenarios)('$name', async (scenario, { expect: expectHere }) => {
    const played = await play(scenario)
    await expectHere(transcriptOf(played)).toMatchFileSnapshot(`transcripts/${fileOf(scenario.name)}`)
    expectPromisesKept(played)
  })
})

test('every scenario has a transcript of its own, and no transcript is left over', () => {
  const files = scenarios.map(({ name }) => fileOf(name))
  expect(new Set(files).size).toBe(files.length)
  expect(files).toEqual(expect.arrayContaining(readdirSync(new URL('transcripts', import.meta.url))))
})

test('every operation is played at least three times', () => {
  const played = (name: string): number =>
    scenarios.filter(({ inputs }) => inputs['operation']?.replaceAll('-', '_') === name).length
  for (const name of operationNames) expect(played(name), name).toBeGreaterThanOrEqual(3)
})
