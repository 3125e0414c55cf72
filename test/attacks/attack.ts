import type { Api } from '../sandbox/api/server.ts'
import type { Played, Scenario } from '../bundle/scenario.ts'
import type { Random } from '../faults/random.ts'

/** What an attack may use besides the stand-in for the API. */
export type World = {
  readonly random: Random
  /** Another origin, which nobody has a reason to ask for anything. */
  readonly elsewhere: string
  /** Runs when the attack is over. */
  readonly afterwards: (close: () => void) => void
}

export type Attack = Omit<Scenario, 'name'> & {
  /** What is done, for whoever plays it again. */
  readonly plan: string
  /** Secrets of which not even a piece may be seen. */
  readonly hidden?: readonly string[]
  /** What has to hold besides what holds always. */
  readonly expect?: (played: Played) => void
}

/** One way to attack. */
export type Kind = {
  readonly name: string
  readonly make: (world: World) => Attack | Promise<Attack>
}

export type Inputs = Readonly<Record<string, string>>

/** Who is in the place: only these two may ever go, each when it is asked for. */
export const prey = { byId: 1, byFilter: 3 } as const

const operations = [
  { operation: 'list_self_hosted_runners_for_org' },
  { operation: 'list_self_hosted_runners_for_org', filter: "status == 'offline'", 'check-versions': 'true' },
  { operation: 'list_self_hosted_runners_for_org', filter: "runner_group == 'Default'", expect: 'ci-1, ci-9' },
  { operation: 'get_self_hosted_runner_for_org', 'runner-id': '1' },
  { operation: 'get_self_hosted_runner_for_repo', name: 'ci-1' },
  { operation: 'delete_self_hosted_runner_from_org', 'runner-id': String(prey.byId) },
  { operation: 'delete_self_hosted_runner_from_org', filter: "name == 'ci-3'", 'stable-for': '0s' },
  { operation: 'create_registration_token_for_org' },
  { operation: 'create_registration_token_for_repo', 'runner-platform': 'linux-x64' },
  { operation: 'create_remove_token_for_org' },
  { operation: 'generate_runner_jitconfig_for_org', name: 'jit', labels: 'self-hosted, gpu' },
  { operation: 'generate_runner_jitconfig_for_org', name: 'jit', labels: 'self-hosted', count: '2' },
  { operation: 'generate_runner_jitconfig_for_repo', name: 'jit', labels: 'self-hosted' },
] as const satisfies readonly [Inputs, ...Inputs[]]

export const anyOperation = ({ pick }: Random): Inputs => pick<Inputs>(operations)

export const listing = { operation: 'list_self_hosted_runners_for_org' } as const

/** A runner as a server tells it that says what it likes. */
export const toldRunner = (more: Readonly<Record<string, unknown>>) => {
  return { id: 1, name: 'ci-1', os: 'linux', status: 'offline', busy: false, labels: [], ...more }
}

/** Every request gets the same. */
export const alwaysAnswer = (api: Api, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  api.fault({ status, body, headers, times: 1000 })
}
