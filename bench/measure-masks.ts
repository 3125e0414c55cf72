import { runOnce } from './measure-work.ts'
import { startSandbox } from './sandbox-process.ts'
import { spreadOf, type Spread } from './statistics.ts'
import type { Program } from './timed-process.ts'
import type { Work } from './work.ts'

/** What secrets cost: how many masks were asked for, and how long the whole process took, start and requests included. */
export type Masks = { readonly count: number; readonly ms: Spread }

export const measureMasks = async (work: Work, program: Program, runs: number): Promise<Masks> => {
  const sandbox = await startSandbox(work)
  try {
    const times: number[] = []
    let count = 0
    for (let run = 0; run < runs; run += 1) {
      const { ms, printed } = await runOnce(work, sandbox, program)
      times.push(ms)
      count = printed.split('\n').filter((line) => line.startsWith('::add-mask::')).length
    }
    return { count, ms: spreadOf(times) }
  } finally {
    await sandbox.close()
  }
}
