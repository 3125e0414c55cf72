import { findOperation } from '../../../src/domain/github/operations.ts'
import type { GithubContext } from '../step/run-step.ts'
import type { ActionInput } from './action-inputs.ts'
import type { StepInputs } from './command-line.ts'

export type LiveStep = {
  readonly inputs: StepInputs & { readonly 'github-token': string }
  readonly github: Partial<GithubContext>
  readonly env: Readonly<Record<string, string>>
}

type Environment = Readonly<Record<string, string | undefined>>

/** What a step needs to talk to the real GitHub, or what is missing for that. */
export function liveStep(
  inputs: StepInputs,
  known: readonly ActionInput[],
  environment: Environment,
): LiveStep | { readonly mistake: string } {
  const token = firstOf(inputs['github-token'], environment['GITHUB_TOKEN'], environment['GH_TOKEN'])
  if (token === undefined) {
    return { mistake: 'With --live a token is needed: set the environment variable GITHUB_TOKEN (or GH_TOKEN).' }
  }
  const repository = environment['GITHUB_REPOSITORY'] ?? ''
  const place = repository === '' ? missingPlace(inputs, known) : undefined
  if (place !== undefined) {
    return { mistake: `With --live, say where: --${place} NAME, or set GITHUB_REPOSITORY=OWNER/NAME.` }
  }
  const serverUrl = firstOf(environment['GITHUB_SERVER_URL'])
  return {
    inputs: { ...inputs, 'github-token': token },
    github: {
      // The stand-in's own default would be a repository of somebody else.
      repository,
      api_url: firstOf(environment['GITHUB_API_URL']) ?? 'https://api.github.com',
      ...(serverUrl !== undefined && { server_url: serverUrl }),
    },
    env: networkSettings(environment),
  }
}

/** The input that names the place, when it has no value and its default none either. */
function missingPlace(inputs: StepInputs, known: readonly ActionInput[]): string | undefined {
  // An unknown operation is the step's to explain.
  const scope = findOperation(inputs['operation'] ?? '')?.scope
  const input = known.find(({ name }) => name === scope)
  return input === undefined || firstOf(inputs[input.name]) !== undefined ? undefined : input.name
}

/** The step sees nothing of this machine's environment, but its way to the network it must have. */
function networkSettings(environment: Environment): Record<string, string> {
  const wanted = /^(https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS|NODE_USE_SYSTEM_CA)$/i
  const settings: Record<string, string> = {}
  for (const [name, value = ''] of Object.entries(environment)) if (wanted.test(name)) settings[name] = value
  return settings
}

function firstOf(...texts: readonly (string | undefined)[]): string | undefined {
  return texts.find((text) => text !== undefined && text.trim() !== '')
}
