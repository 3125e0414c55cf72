/**
 * Where GitHub, or a server of its kind, was seen to answer other than the description says. This is the only place for that: the
 * checker takes it from here, and every entry says where it comes from.
 */
export type Difference = {
  readonly what: string
  readonly source: string
  /** Of the description, without `actions/`. */
  readonly operations: RegExp
  readonly statuses: readonly number[]
  /** Described fields of a schema that are never told: an answer that has them is not GitHub's. */
  readonly neverTold?: { readonly schema: string; readonly fields: readonly string[] }
  /** A field that has this value always. */
  readonly always?: { readonly schema: string; readonly field: string; readonly value: unknown }
  /** The problem that the description has with what was seen. */
  readonly excused?: RegExp
}

const pyGithub = 'answers of api.github.com that the tests of PyGithub keep, 2020-09 to 2025-03'
const listsAndGets = /^(list-self-hosted-runners-|get-self-hosted-runner-)/
const everyAnswerWithRunners = /^(list-self-hosted-runners-|get-self-hosted-runner-|generate-runner-jitconfig-)/

export const differences: readonly Difference[] = [
  {
    what: 'lists and gets tell no group',
    source: pyGithub,
    operations: listsAndGets,
    statuses: [200],
    neverTold: { schema: 'runner', fields: ['runner_group_id'] },
  },
  {
    what: 'nothing tells whether a runner is ephemeral, not even the answer that makes one',
    source: pyGithub,
    operations: everyAnswerWithRunners,
    statuses: [200, 201],
    neverTold: { schema: 'runner', fields: ['ephemeral'] },
  },
  {
    what: 'every label has the id 0',
    source: `${pyGithub}: numbered in 2020, 0 in 2025`,
    operations: everyAnswerWithRunners,
    statuses: [200, 201],
    always: { schema: 'runner-label', field: 'id', value: 0 },
  },
  {
    what: 'errors is one text where runners are disabled',
    source: "the words of runs-on/runs-on#417 and GitHub Enterprise Server's own code, which is public",
    operations: /^(create-|generate-)/,
    statuses: [403, 422],
    excused: /^answer (403|422)\/errors must be array$/,
  },
]
