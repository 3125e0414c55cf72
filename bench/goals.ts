import { floor, ours } from './contenders.ts'
import type { Result } from './measure-work.ts'
import { ratioText } from './results.ts'

/** Whether each goal is met, as far as what it is compared with was measured. */
export const goalLines = (results: readonly Result[]): readonly string[] =>
  results.flatMap(({ work, measured }) => {
    if (work.goal === undefined) return []
    const { ratio: most, to } = work.goal
    const oursHere = measured.find(({ contender }) => contender === ours)?.figures
    const oursThere = results.find((result) => result.work.name === to)?.measured
    const base = oursThere?.find(({ contender }) => contender === ours)?.figures.ms.median
    const ratio = to === undefined ? oursHere?.ratio.median : (oursHere?.ms.median ?? NaN) / (base ?? NaN)
    if (ratio === undefined || Number.isNaN(ratio)) return [`${work.name}: not measured beside ${to ?? floor}.`]
    const verdict = ratio <= most ? 'met' : 'NOT MET'
    return [`${work.name}: ${ratioText(ratio)} × ${to ?? floor}; the goal, at most ${most} ×, is ${verdict}.`]
  })
