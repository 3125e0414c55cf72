import { operations, type Scope } from '../../../src/domain/github/operations.ts'
import { tokens } from '../api/access.ts'
import type { Exchange } from '../api/exchange.ts'
import { startApi, type Api } from '../api/server.ts'
import { runStep, type StepResult } from '../step/run-step.ts'
import type { Chapter } from './chapters.ts'
import { evaluate, type Contexts } from './expressions.ts'
import { placeOf, seedFleet } from './seed.ts'
import type { WorkflowStep } from './step-text.ts'

/** Where the steps of one scope play: each scope has a GitHub of its own, so that they can run side by side. */
export type Stage = {
  readonly scope: Scope
  readonly api: Api
  readonly outputs: Map<string, Readonly<Record<string, string>>>
}

/** One step of the tour, carried out. */
export type Performance = {
  readonly chapter: Chapter
  readonly expects: Chapter['expects']
  readonly operation: string
  readonly step: WorkflowStep
  readonly token: string
  readonly result: StepResult
  readonly requests: readonly Exchange[]
}

export async function openStage(scope: Scope): Promise<Stage> {
  const api = await startApi()
  seedFleet(api.fleet)
  return { scope, api, outputs: new Map() }
}

export async function perform(chapter: Chapter, { scope, api, outputs }: Stage): Promise<Performance> {
  const operation = operations.find((row) => row.verb === chapter.verb && row.scope === scope)?.name
  if (operation === undefined) throw new Error(`there is no ${chapter.verb} for ${scope}`)
  const { id } = chapter
  const step = { ...(id !== undefined && { id }), with: { operation, ...chapter.inputs } }
  const inputs = evaluated(step.with, contextsOf(outputs))
  const before = api.exchanges.length
  let after = before

  const end = api.fleet.onRequest((count) => {
    if (count === before + 2) chapter.meanwhile?.change(api.fleet, placeOf[scope])
  })
  const result = await runStep({
    inputs,
    github: { api_url: api.url, token: tokens.workflow },
    masks: [tokens.classicAdmin],
    ...(chapter.jobEnds && { jobEnds: chapter.jobEnds }),
    meanwhile: () => (after = api.exchanges.length),
  })
  await result.dispose()
  end()
  if (id !== undefined) outputs.set(id, result.outputs)
  const token = inputs['github-token'] ?? ''
  const expects = evaluated(chapter.expects, contextsOf(outputs))
  return { chapter, expects, operation, step, token, result, requests: api.exchanges.slice(before, after) }
}

function contextsOf(outputs: Stage['outputs']): Contexts {
  return {
    github: { token: tokens.workflow },
    secrets: { RUNNERS_TOKEN: tokens.classicAdmin },
    steps: Object.fromEntries([...outputs].map(([id, values]) => [id, { outputs: values }])),
  }
}

function evaluated(texts: Readonly<Record<string, string>>, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, evaluate(text, contexts)]))
}
