import { noDate } from '../github/no-date.ts'
import type { Scope } from '../github/operations.ts'
import { countRunners, type Runner } from '../github/runner.ts'
import type { Type } from './expression/kinds.ts'
import type { Value } from './expression/syntax.ts'
import { mapParsed, type Parsed } from './parsed.ts'

/** What an expression tells about values; what is undefined among them is what nobody told. */
export type Condition<Subject> = {
  /** The names of values that it reads. */
  readonly names: ReadonlySet<string>
  /** The texts that it compares a name with and that are none of these, upper and lower case taken for the same. */
  readonly textsBeside: (name: string, known: readonly string[]) => readonly string[]
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
  vocabulary: Vocabulary,
) => Parsed<Condition<Readonly<Record<string, unknown>>>>

/** What an expression may name, and what it is for. */
export type Vocabulary = {
  readonly types: Readonly<Record<string, Type>>
  /** Names that are known, but not here: why not. */
  readonly refusals: Readonly<Record<string, string>>
  /** What `values.NAME` reads; undefined when none were given. */
  readonly values: Value | undefined
  /** What it chooses is deleted: it has to tell one runner from another. */
  readonly deletes: boolean
}

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
export type Surroundings = {
  readonly scope: Scope
  readonly hasSeenFile: boolean
  readonly hasExpect: boolean
  readonly values: Value | undefined
}

type Named = { readonly type: Type; readonly refusal?: (given: Surroundings) => string | undefined }

const lookedUp = ({ scope }: Surroundings): string | undefined =>
  scope === 'org' ? undefined : 'is told of the runners of an organization only, never of those of a repository'
const remembered = ({ hasSeenFile }: Surroundings): string | undefined =>
  hasSeenFile ? undefined : 'needs the input seen-file, which remembers since when each runner has been offline'
const expected = ({ hasExpect }: Surroundings): string | undefined =>
  hasExpect ? undefined : 'needs the input expect, the names that should be there'

const counted: Named = { type: { kinds: ['number'], least: 0 } }
const days: Named = { type: { kinds: ['number'], most: noDate } }
const maybeText: Named = { type: { kinds: ['text', 'null'] } }

/** What an expression over one runner may name, and when not. */
const runnerNames: Readonly<Record<keyof RunnerFacts, Named>> = {
  // No least: `id > 0` is how somebody says all of them, and means it.
  id: { type: { kinds: ['number'] } },
  name: { type: { kinds: ['text'], isNeverEmpty: true, form: 'name' } },
  os: maybeText,
  status: { type: { kinds: ['text'], words: ['online', 'offline'] } },
  busy: { type: { kinds: ['boolean'] } },
  labels: { type: { kinds: ['list'], labels: 'all' } },
  ephemeral: { type: { kinds: ['boolean', 'null'] } },
  version: { type: { ...maybeText.type, form: 'version' } },
  runner_group_id: { type: { kinds: ['number', 'null'] }, refusal: lookedUp },
  runner_group: { type: { ...maybeText.type, form: 'line' }, refusal: lookedUp },
  offline_minutes: { ...counted, refusal: remembered },
  offline_looks: { ...counted, refusal: remembered },
  days_left: days,
}

/** What an expression over a list may name, and when not. */
const listNames: Readonly<Record<keyof ListFacts, Named>> = {
  total_count: counted,
  matched_count: counted,
  online_count: counted,
  offline_count: counted,
  idle_count: counted,
  busy_count: counted,
  missing_count: { ...counted, refusal: expected },
  unexpected_count: { ...counted, refusal: expected },
  outdated_count: counted,
  min_days_left: days,
}

/** What reading an expression needs besides its text. */
export type ExpressionAids = Surroundings & { readonly compile: CompileCondition }

const parseOver =
  <Subject extends object>(names: Readonly<Record<string, Named>>, deletes: boolean) =>
  (input: string, text: string, { compile, ...given }: ExpressionAids): Parsed<Expression<Subject>> => {
    const types = Object.fromEntries(Object.entries(names).map(([name, { type }]) => [name, type]))
    const refused = Object.entries(names).map(([name, { refusal }]) => [name, refusal?.(given)] as const)
    const refusals = Object.fromEntries(refused.flatMap(([name, why]) => (why === undefined ? [] : [[name, why]])))
    const compiled = compile(input, text, { types, refusals, values: given.values, deletes })
    return mapParsed(compiled as Parsed<Condition<Subject>>, (condition) => ({
      ...condition,
      text: text.replace(/\s+/g, ' '),
    }))
  }

export const parseRunnerExpression = parseOver<RunnerFacts>(runnerNames, false)
/** Which runners are to go. */
export const parseDeletionFilter = parseOver<RunnerFacts>(runnerNames, true)
export const parseListExpression = parseOver<ListFacts>(listNames, false)
