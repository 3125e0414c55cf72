import { afterAll, beforeAll, expect, test } from 'vitest'
import { readText } from '../contract/repository.ts'
import { tokens } from '../sandbox/api/access.ts'
import { startApi, type Api } from '../sandbox/api/server.ts'
import { runStep } from '../sandbox/step/run-step.ts'
import { evaluate } from '../sandbox/tour/expressions.ts'
import { seedFleet } from '../sandbox/tour/seed.ts'
import { stepsOf } from './our-action.ts'

const steps = stepsOf(readText('.github/workflows/ci.yml')).get('use') ?? []

let api: Api
beforeAll(async () => {
  api = await startApi()
  seedFleet(api.fleet)
})
afterAll(() => api.close())

// Seven steps, as long as the machine is busy.
test('the workflow that uses the action expects what it answers', { timeout: 120_000 }, async () => {
  const outcomes: Record<string, unknown> = { api: { outputs: { url: api.url, token: tokens.appAdmin } } }
  for (const { id = '', with: given = {} } of steps.filter(({ uses }) => uses === './')) {
    const inputs = Object.entries(given).map(([name, text]) => [name, evaluate(String(text), { steps: outcomes })])
    const result = await runStep({ inputs: Object.fromEntries(inputs) as Record<string, string> })
    outcomes[id] = { outputs: result.outputs, outcome: result.conclusion }
    await result.dispose()
  }
  const { ANSWERS = '', EXPECTED } = steps.at(-1)?.env ?? {}
  expect(evaluate(ANSWERS, { steps: outcomes })).toBe(EXPECTED)
})
