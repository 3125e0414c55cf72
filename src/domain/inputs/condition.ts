import type { Scope } from '../github/operations.ts'
import { countRunners, type Runner } from '../github/runner.ts'
import { mapParsed, type Parsed } from './parsed.ts'

/** What an expression tells about values; what is undefined among them is what nobody told. */
export type Condition<Subject> = {
  /** The names of values that it reads. */
  readonly names: ReadonlySet<string>
  /** Whether it is true, what nobody told taken for null. Throws `Failed` unless it gives true or false. */
  readonly holds: (subject: Subject) => boolean
  /**
   * The name of a value that nobody told (which is not null) and that the result hangs on; undefined when it does not.
   * A deletion must not rest on such a result.
   */
  readonly hangsOn: (subject: Subject) => string | undefined
}

/** A condition, and its text for people. */
export type Expression<Subject> = Condition<Subject> & { readonly text: string }

/** The expression engine as a port: only a step that uses an expression loads it. */
export type CompileCondition = (
  input: string,
  text: string,
  names: readonly string[],
  /** Values as they may come, to find out early what kind of result there is. */
  sample: Readonly<Record<string, unknown>>,
) => Parsed<Condition<Readonly<Record<string, unknown>>>>

/**
 * A runner with what was looked up about it; `runner_group_id` is looked up too. What could not be looked up is left
 * out, as is what GitHub left out.
 */
export type RunnerFacts = Runner & {
  /** The name of its group. */
  readonly runner_group?: string
  /** For how long every look has seen it offline; 0 when it is online. */
  readonly offline_minutes?: number
  /** In how many looks in a row it was offline; 0 when it is online. */
  readonly offline_looks?: number
  /** Whole days until its version gets no more jobs; negative when that is over, 99999 when there is no date. */
  readonly days_left?: number
}

export type ListFacts = {
  readonly total_count: number
  readonly matched_count: number
  readonly online_count: number
  readonly offline_count: number
  readonly idle_count: number
  readonly busy_count: number
  /** With `expect`: how many of the names that should be there are not. */
  readonly missing_count?: number
  /** With `expect`: how many are there whose names were not expected. */
  readonly unexpected_count?: number
  /** How many have a version that gets no more jobs. */
  readonly outdated_count?: number
  /** The smallest `days_left`; 99999 when there is no date. */
  readonly min_days_left?: number
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

/** What an expression may name besides what every list tells, by what else the step was given. */
export type Surroundings = { readonly scope: Scope; readonly hasSeenFile: boolean; readonly hasExpect: boolean }

type Named = { readonly sample: unknown; readonly refusal?: (given: Surroundings) => string | undefined }

const lookedUp = ({ scope }: Surroundings): string | undefined =>
  scope === 'org'
    ? undefined
    : 'is known of the runners of an organization only: nobody tells it of those of a repository'
const remembered = ({ hasSeenFile }: Surroundings): string | undefined =>
  hasSeenFile ? undefined : 'needs the input seen-file, which remembers since when a runner has been offline'
const expected = ({ hasExpect }: Surroundings): string | undefined =>
  hasExpect ? undefined : 'needs the input expect, the names that should be there'

/** What an expression over one runner may name, and when not. */
const runnerNames: Readonly<Record<keyof RunnerFacts, Named>> = {
  id: { sample: 1 },
  name: { sample: 'runner-1' },
  os: { sample: 'linux' },
  status: { sample: 'offline' },
  busy: { sample: false },
  labels: { sample: [{ id: 1, name: 'self-hosted', type: 'read-only' }] },
  ephemeral: { sample: false },
  version: { sample: '2.336.0' },
  runner_group_id: { sample: 1, refusal: lookedUp },
  runner_group: { sample: 'Default', refusal: lookedUp },
  offline_minutes: { sample: 0, refusal: remembered },
  offline_looks: { sample: 0, refusal: remembered },
  days_left: { sample: 1 },
}

/** What an expression over a list may name, and when not. */
const listNames: Readonly<Record<keyof ListFacts, Named>> = {
  total_count: { sample: 0 },
  matched_count: { sample: 0 },
  online_count: { sample: 0 },
  offline_count: { sample: 0 },
  idle_count: { sample: 0 },
  busy_count: { sample: 0 },
  missing_count: { sample: 0, refusal: expected },
  unexpected_count: { sample: 0, refusal: expected },
  outdated_count: { sample: 0 },
  min_days_left: { sample: 0 },
}

/** What reading an expression needs besides its text. */
export type ExpressionAids = Surroundings & { readonly compile: CompileCondition }

const parseOver =
  <Subject extends object>(names: Readonly<Record<string, Named>>) =>
  (input: string, text: string, { compile, ...given }: ExpressionAids): Parsed<Expression<Subject>> => {
    const allowed = Object.entries(names).filter(([, { refusal }]) => refusal?.(given) === undefined)
    const sample = Object.fromEntries(allowed.map(([name, { sample: value }]) => [name, value]))
    const compiled = compile(
      input,
      text,
      allowed.map(([name]) => name),
      sample,
    ) as Parsed<Condition<Subject>>
    return mapParsed(compiled, (condition) => ({ ...condition, text: text.replace(/\s+/g, ' ') }))
  }

export const parseRunnerExpression = parseOver<RunnerFacts>(runnerNames)
export const parseListExpression = parseOver<ListFacts>(listNames)
