import type { Target } from '../github/target.ts'
import {
  parseListExpression,
  parseRunnerExpression,
  type Expression,
  type ExpressionAids,
  type ListFacts,
  type RunnerFacts,
} from './condition.ts'
import { parseBoolean, parseList, quote } from './input-values.ts'
import type { RawInputs } from './inputs.ts'
import { combine, invalid, parseIfSet, thenParse, valid, type Parsed } from './parsed.ts'
import { parseWait, type Wait } from './wait.ts'

/** Which runners to list, until when, and what to find out about them. */
export type ListOrder = {
  readonly name: string | undefined
  readonly filter: Expression<RunnerFacts> | undefined
  readonly wait: Wait<ListFacts> | undefined
  readonly failIf: Expression<ListFacts> | undefined
  /** The names that should be there. */
  readonly expected: readonly string[] | undefined
  /** A repository of the organization, without its owner: only runners that it may use. */
  readonly usableBy: string | undefined
  readonly seenFile: string | undefined
  readonly checkVersions: boolean
}

export const parseListOrder = (target: Parsed<Target>, raw: RawInputs, aids: ExpressionAids): Parsed<ListOrder> =>
  combine({
    name: parseIfSet(raw.name, valid),
    filter: parseIfSet(raw.filter, (text) => parseRunnerExpression('filter', text, aids)),
    wait: parseWait(raw, (text) => parseListExpression('wait-until', text, aids)),
    failIf: parseIfSet(raw['fail-if'], (text) => parseListExpression('fail-if', text, aids)),
    expected: parseIfSet(raw.expect, parseExpected),
    usableBy: parseIfSet(raw['usable-by'], (text) => parseUser(text, target)),
    seenFile: parseIfSet(raw['seen-file'], valid),
    checkVersions: parseBoolean('check-versions', raw['check-versions']),
  })

const mostExpected = 2000

/** An empty JSON array expects nobody; stray commas are a slip. */
const parseExpected = (text: string): Parsed<readonly string[]> =>
  thenParse(parseList('expect', text), (names) => {
    if (names.length > mostExpected)
      return invalid('expect', `must hold at most ${mostExpected} names, not ${names.length}`)
    return names.length > 0 || text.startsWith('[') ? valid(names) : invalid('expect', `holds no value: ${quote(text)}`)
  })

/** GitHub takes the bare name: the owner can only be the organization itself. */
const parseUser = (text: string, target: Parsed<Target>): Parsed<string> => {
  const [, owner, name = ''] = /^(?:([A-Za-z0-9._-]+)\/)?([A-Za-z0-9._-]+)$/.exec(text) ?? []
  if (name === '') return invalid('usable-by', `must be NAME or OWNER/NAME of a repository, not ${quote(text)}`)
  // What is wrong with the place, or that a repository has no use for this, is said elsewhere.
  const org = target.ok && target.value.scope === 'org' ? target.value.org : undefined
  if (owner === undefined || org === undefined || owner.toLowerCase() === org.toLowerCase()) return valid(name)
  return invalid(
    'usable-by',
    `${quote(text)} is no repository of the organization ${quote(org)}, whose runners are listed`,
  )
}
