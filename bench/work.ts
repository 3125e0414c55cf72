/** What one process is to do, and what the network is like. */
export type Work = {
  readonly name: string
  readonly task: 'get' | 'list' | 'delete'
  readonly latencyMs: number
  readonly tls: boolean
  /** How many runners there are. */
  readonly runners: number
  /** The inputs that say so to this action, but for those that every step has. */
  readonly inputs: (ids: readonly number[]) => Readonly<Record<string, string>>
}

const plain = { latencyMs: 0, tls: false, runners: 1 } as const

const get = {
  ...plain,
  task: 'get',
  inputs: (ids: readonly number[]) => ({
    operation: 'get_self_hosted_runner_for_org',
    'runner-id': String(ids[0]),
  }),
} as const

const list = {
  task: 'list',
  latencyMs: 50,
  tls: false,
  runners: 10_000,
  inputs: () => ({ operation: 'list_self_hosted_runners_for_org' }),
} as const

export const works: readonly Work[] = [
  { ...get, name: 'start + one GET, 0 ms' },
  { ...get, name: 'start + one GET, 50 ms', latencyMs: 50 },
  { ...get, name: 'start + one GET, 0 ms, TLS', tls: true },
  { ...list, name: '10,000 runners, 50 ms a page' },
  {
    name: '150 deletions, 50 ms each',
    task: 'delete',
    latencyMs: 50,
    tls: false,
    runners: 150,
    inputs: (ids) => ({ operation: 'delete_self_hosted_runner_from_org', 'runner-id': JSON.stringify(ids) }),
  },
]

/** All of them pass the filter, so that it must be worked out for each and everything is written. */
export const workForMemory: Work = {
  ...list,
  name: '10,000 runners listed, filtered, summarised and written',
  inputs: () => ({
    ...list.inputs(),
    filter: "startsWith(name, 'runner-') && contains(labels.*.name, 'linux')",
  }),
}
