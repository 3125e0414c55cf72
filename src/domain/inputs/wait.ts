import type { Expression } from './condition.ts'
import type { RawInputs } from './inputs.ts'
import { combine, mapParsed, parseIfSet, type Parsed } from './parsed.ts'
import { parsePatience, type Patience } from './patience.ts'

/** Until when to look again and again. */
export type Wait<Subject> = { readonly until: Expression<Subject>; readonly patience: Patience }

export const parseWait = <T>(
  raw: RawInputs,
  parse: (text: string) => Parsed<Expression<T>>,
): Parsed<Wait<T> | undefined> =>
  mapParsed(
    combine({ until: parseIfSet(raw['wait-until'], parse), patience: parsePatience(raw, raw['wait-until'] !== '') }),
    ({ until, patience }) => until && { until, patience },
  )
