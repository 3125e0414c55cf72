import { floor, ours, type Contender } from './contenders.ts'
import { startSandbox, type Counts, type Sandbox } from './sandbox-process.ts'
import { summarise, type Figures, type Taken } from './statistics.ts'
import { createStepSetting } from './step-setting.ts'
import { timeProcess, type Program, type Timed } from './timed-process.ts'
import type { Work } from './work.ts'

/** How one contender did at one work. The counts are those of its last run, made by the server. */
export type Measured = { readonly contender: string; readonly figures: Figures; readonly counts: Counts }
export type Result = { readonly work: Work; readonly measured: readonly Measured[] }

export type Effort = {
  /** After one to warm up. */
  readonly runs: number
  /** For each script at each work. */
  readonly budgetMs: number
}

/** In turn, round by round: what disturbs the machine disturbs all of them. */
export const measureWork = async (
  work: Work,
  contenders: readonly Contender[],
  effort: Effort,
  say: (line: string) => void,
): Promise<Result> => {
  const sandbox = await startSandbox(work)
  const entries = contenders.map((contender) => ({ contender, taken: [] as Taken[], failed: false }))
  try {
    for (let round = 0; round <= effort.runs; round += 1) {
      for (const entry of entries) {
        if (entry.failed || !takesPart(entry, round, work, effort)) continue
        try {
          entry.taken.push({ round, ...(await runOnce(work, sandbox, entry.contender.program)) })
        } catch (error) {
          if (isOurs(entry.contender)) throw error
          entry.failed = true
          say(`${entry.contender.name} is left out of "${work.name}": ${String(error)}`)
        }
      }
    }
  } finally {
    await sandbox.close()
  }
  return { work, measured: figuresOf(entries.filter(({ failed }) => !failed)) }
}

type Entry = { readonly contender: Contender; readonly taken: readonly Taken[] }

const isOurs = ({ name }: Contender): boolean => name === floor || name === ours

/** A script that takes seconds is not warmed up, and stops when it has had its time. */
const takesPart = ({ contender, taken }: Entry, round: number, work: Work, { budgetMs }: Effort): boolean => {
  if (isOurs(contender)) return true
  if (work.isOursAlone) return false
  if (round === 0) return work.task === 'get'
  const spentMs = taken.reduce((sum, { ms }) => sum + ms, 0)
  return spentMs + (taken.at(-1)?.ms ?? 0) <= budgetMs
}

/** One process, and what it cost the server. Throws unless the work was done. */
export const runOnce = async (
  work: Work,
  sandbox: Sandbox,
  program: Program,
  env: Readonly<Record<string, string>> = {},
): Promise<Timed & { readonly counts: Counts }> => {
  const setting = createStepSetting(work, sandbox, await sandbox.fill(work.runners))
  try {
    const timed = await timeProcess(program, { cwd: setting.cwd, env: { ...setting.env, ...env } })
    const counts = await sandbox.counts()
    const left = work.left ?? work.runners
    if (counts.left !== left) throw new Error(`${counts.left} runners are left instead of ${left}`)
    return { ...timed, counts }
  } finally {
    await setting.remove()
  }
}

const figuresOf = (entries: readonly Entry[]): readonly Measured[] => {
  const [first] = entries
  return entries.flatMap(({ contender, taken }) => {
    const last = taken.at(-1)
    if (first === undefined || last === undefined) return []
    return [{ contender: contender.name, figures: summarise(taken, first.taken), counts: last.counts }]
  })
}
