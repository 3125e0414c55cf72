import { tokens } from '../sandbox/api/access.ts'
import { startApi, type Api, type ApiOptions } from '../sandbox/api/server.ts'
import { runStep, type StepRequest, type StepResult } from '../sandbox/step/run-step.ts'

/** One use of the built action against a GitHub of its own. */
export type Scenario = {
  /** Unique; also the name of its transcript. */
  readonly name: string
  /** What stands under `with:`, besides `github-token` and `github-api-url`. */
  readonly inputs: Readonly<Record<string, string>>
  /** A classic token that may do everything, if left out. */
  readonly token?: string
  readonly api?: ApiOptions
  /** Sets the scene. Secrets that this hands out beside the outputs are pushed to `issued`. */
  readonly prepare?: (api: Api, issued: string[]) => void
  readonly step?: (api: Api) => Partial<StepRequest>
  /** Looks at what the step has left in its temp folder, before that goes. */
  readonly inspect?: (result: StepResult) => void
}

export type Played = {
  readonly scenario: Scenario
  readonly inputs: Readonly<Record<string, string>>
  readonly api: Api
  readonly result: StepResult
  readonly issued: readonly string[]
}

/** Backoff is full jitter: a step in which no dice are thrown sends again at once, and always says the same. */
export const withoutJitter = {
  nodeOptions: ['--import', 'data:text/javascript,Math.random = () => 0'],
} as const satisfies Partial<StepRequest>

/** Plays a scenario to its end; the server and the folders of the step are gone afterwards. */
export const play = async (scenario: Scenario): Promise<Played> => {
  const api = await startApi(scenario.api)
  try {
    const issued: string[] = []
    scenario.prepare?.(api, issued)
    const inputs = { 'github-token': scenario.token ?? tokens.classicAdmin, ...scenario.inputs }
    // The runner gives the address of the API by the github context, as a real one does.
    const github = { api_url: api.url }
    const { github: moreGithub, ...more } = scenario.step?.(api) ?? {}
    const result = await runStep({ inputs, github: { ...github, ...moreGithub }, ...more })
    try {
      scenario.inspect?.(result)
    } finally {
      await result.dispose()
    }
    return { scenario, inputs, api, result, issued }
  } finally {
    await api.close()
  }
}
