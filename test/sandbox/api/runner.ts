export type Label = { id?: number; name: string; type?: 'read-only' | 'custom' }

/** All that is true of a runner, in GitHub's names; what of it an answer tells is up to the server's habits. */
export type Runner = {
  id: number
  name: string
  os: string
  status: string
  busy: boolean
  labels: Label[]
  runner_group_id?: number | undefined
  ephemeral?: boolean | undefined
  version?: string | null | undefined
}

/** A string is a custom label. An optional field set to undefined is left out of the answer, as older servers do. */
export type RunnerInput = Partial<Omit<Runner, 'id' | 'labels'>> & { labels?: readonly (string | Label)[] }

const registeredLabels: Label[] = [
  { id: 1, name: 'self-hosted', type: 'read-only' },
  { id: 2, name: 'Linux', type: 'read-only' },
  { id: 3, name: 'X64', type: 'read-only' },
]

export function newRunner(id: number, input: RunnerInput): Runner {
  const registered: Runner = {
    id,
    runner_group_id: 1,
    name: `runner-${id}`,
    os: 'Linux',
    status: 'offline',
    busy: false,
    labels: registeredLabels,
    ephemeral: false,
    version: '2.336.0',
  }
  return changedRunner(registered, input)
}

export function changedRunner(runner: Runner, patch: RunnerInput): Runner {
  const { labels, ...rest } = patch
  return { ...runner, ...rest, labels: labels === undefined ? runner.labels : labels.map(toLabel) }
}

// GitHub numbers the labels it assigns itself; one table per fleet would add nothing, so custom ones start above them.
function toLabel(label: string | Label, index: number): Label {
  return typeof label === 'string' ? { id: 20 + index, name: label, type: 'custom' } : label
}

/** A runner as lists and gets tell it. */
export function toldRunner(runner: Runner, fields: 'as recorded' | 'all'): Runner {
  if (fields === 'all') return runner
  const { id, name, os, status, busy, version } = runner
  return { id, name, os, status, busy, labels: recordedLabels(runner), version }
}

/** The answer to a JIT request is the only one that tells the group. */
export function toldJitRunner(runner: Runner, fields: 'as recorded' | 'all'): Runner {
  return fields === 'all' ? runner : { ...toldRunner(runner, fields), runner_group_id: runner.runner_group_id }
}

function recordedLabels({ labels }: Runner): Label[] {
  return labels.map(({ name, type }) => ({ id: 0, name, ...(type && { type }) }))
}
