/** What one process is to do, and what the network is like. */
export type Work = {
  readonly name: string
  readonly task: 'get' | 'list' | 'delete' | 'jit'
  readonly latencyMs: number
  readonly tls: boolean
  /** How many runners there are before. */
  readonly runners: number
  /** How many there are after; as many as before by default. */
  readonly left?: number
  /** The inputs that say so to this action, but for those that every step has. */
  readonly inputs: (place: WorkPlace) => Readonly<Record<string, string>>
  readonly goal?: Goal
  /** Scripts that people write do nothing of the kind: only the floor is beside it. */
  readonly isOursAlone?: true
}

/** What inputs can speak of: the ids of the runners, and a folder that is the same in every run of a work. */
export type WorkPlace = { readonly ids: readonly number[]; readonly kept: string }

/** At most so many times the floor, or what this action itself takes for another work. */
export type Goal = { readonly ratio: number; readonly to?: string }

const plain = { latencyMs: 0, tls: false, runners: 1 } as const

const get = {
  ...plain,
  task: 'get',
  inputs: ({ ids }: WorkPlace) => ({
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

const plainList: Work = { ...list, name: '10,000 runners, 50 ms a page' }

/** Half of the names are there. All three versions are asked about, once each. */
const expected = JSON.stringify(Array.from({ length: 2000 }, (_, at) => `runner-${at * 10}`))

/** The file is there from the first run on, and remembers each runner that is offline. */
export const watchedFleet: Work = {
  ...list,
  name: '10,000 runners, remembered, expected, versions checked',
  inputs: ({ kept }) => ({
    ...list.inputs(),
    'seen-file': `${kept}/seen.json`,
    expect: expected,
    'check-versions': 'true',
  }),
  goal: { ratio: 1.5, to: plainList.name },
  isOursAlone: true,
}

const jitConfigs = {
  ...plain,
  task: 'jit',
  runners: 0,
  left: 100,
  inputs: () => ({
    operation: 'generate_runner_jitconfig_for_org',
    name: 'jit',
    labels: 'self-hosted, gpu',
    count: '100',
  }),
} as const

export const works: readonly Work[] = [
  { ...get, name: 'start + one GET, 0 ms' },
  { ...get, name: 'start + one GET, 50 ms', latencyMs: 50 },
  { ...get, name: 'start + one GET, 0 ms, TLS', tls: true },
  plainList,
  watchedFleet,
  {
    name: '150 deletions, 50 ms each',
    task: 'delete',
    latencyMs: 50,
    tls: false,
    runners: 150,
    left: 0,
    inputs: ({ ids }) => ({ operation: 'delete_self_hosted_runner_from_org', 'runner-id': JSON.stringify(ids) }),
    goal: { ratio: 2.2 },
  },
  { ...jitConfigs, name: '100 JIT configs, 100 ms each', latencyMs: 100, goal: { ratio: 3 } },
]

/** With nothing to wait for, all that is left is work: most of it is for the masks. */
export const workForMasks: Work = { ...jitConfigs, name: '100 JIT configs, 0 ms each' }

/** All of them pass the filter, so that it must be worked out for each and everything is written. */
export const workForMemory: Work = {
  ...list,
  name: '10,000 runners listed, filtered, summarised and written',
  inputs: () => ({
    ...list.inputs(),
    filter: "startsWith(name, 'runner-') && contains(labels.*.name, 'linux')",
  }),
}
