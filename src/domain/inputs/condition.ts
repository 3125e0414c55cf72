import { countRunners, type Runner } from '../github/runner.ts'
import { mapParsed, type Parsed } from './parsed.ts'

/** Whether a compiled workflow expression holds for these values. Throws `Failed` unless it gives true or false. */
export type Condition = (values: Readonly<Record<string, unknown>>) => boolean

/** The expression engine as a port: only a step that uses an expression loads it. */
export type CompileCondition = (
  input: string,
  text: string,
  names: readonly string[],
  /** Values as they may come, to find out early what kind of result there is. */
  sample: Readonly<Record<string, unknown>>,
) => Parsed<Condition>

/** A condition, and its text for people. */
export type Expression<Subject> = { readonly text: string; readonly holds: (subject: Subject) => boolean }

/** What an expression over one runner may name; what GitHub left out is null. */
const runnerNames = [
  'id',
  'name',
  'os',
  'status',
  'busy',
  'labels',
  'ephemeral',
  'version',
  'runner_group_id',
] as const satisfies readonly (keyof Runner)[]

/** What an expression over a list may name. */
const listNames = [
  'total_count',
  'matched_count',
  'online_count',
  'offline_count',
  'idle_count',
  'busy_count',
] as const satisfies readonly (keyof ListFacts)[]

export type ListFacts = {
  readonly total_count: number
  readonly matched_count: number
  readonly online_count: number
  readonly offline_count: number
  readonly idle_count: number
  readonly busy_count: number
}

export const listFacts = (totalCount: number, matching: readonly Runner[]): ListFacts => {
  const { online, offline, idle, busy } = countRunners(matching)
  return {
    total_count: totalCount,
    matched_count: matching.length,
    online_count: online,
    offline_count: offline,
    idle_count: idle,
    busy_count: busy,
  }
}

const parseOver =
  <Subject extends object>(names: readonly string[], sample: Subject) =>
  (input: string, text: string, compile: CompileCondition): Parsed<Expression<Subject>> =>
    mapParsed(compile(input, text, names, sample as Readonly<Record<string, unknown>>), (holds) => ({
      text: text.replace(/\s+/g, ' '),
      holds: (subject) => holds(subject as Readonly<Record<string, unknown>>),
    }))

export const parseRunnerExpression = parseOver<Runner>(runnerNames, {
  id: 1,
  name: 'runner-1',
  os: 'linux',
  status: 'offline',
  busy: false,
  labels: [{ id: 1, name: 'self-hosted', type: 'read-only' }],
  ephemeral: false,
  version: '2.336.0',
  runner_group_id: 1,
})
export const parseListExpression = parseOver<ListFacts>(listNames, listFacts(0, []))
