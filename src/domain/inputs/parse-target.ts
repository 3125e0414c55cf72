import type { Scope } from '../github/operations.ts'
import type { Target } from '../github/target.ts'
import { quote } from './input-values.ts'
import type { InputName, RawInputs } from './inputs.ts'
import { combine, invalid, mapParsed, valid, type Parsed } from './parsed.ts'

const legalName = /^[A-Za-z0-9._-]+$/

/** One segment of a path: anything that could leave its place in the address is refused. */
const parseName = (input: InputName, what: string, text: string): Parsed<string> => {
  if (text === '') return invalid(input, `is required: the name of the ${what}`)
  const legal = legalName.test(text) && text !== '.' && text !== '..'
  return legal
    ? valid(text)
    : invalid(input, `${quote(text)} cannot be the name of the ${what}: letters, digits, - _ and . only`)
}

export const parseTarget = (scope: Scope, raw: RawInputs): Parsed<Target> => {
  switch (scope) {
    case 'org':
      return mapParsed(parseName('org', 'organization', raw.org), (org) => ({ scope, org }))
    case 'repo':
      return parseRepository(raw)
  }
}

const parseRepository = (raw: RawInputs): Parsed<Target> => {
  const [before, ...after] = raw.repo.split('/')
  if (after.length === 0) {
    const fields = {
      owner: parseName('owner', "repository's owner", raw.owner),
      repo: parseName('repo', 'repository', raw.repo),
    }
    return mapParsed(combine(fields), ({ owner, repo }) => ({ scope: 'repo', owner, repo }))
  }
  if (after.length > 1) return invalid('repo', `must be NAME or OWNER/NAME, not ${quote(raw.repo)}`)
  if (raw.owner !== '' && raw.owner.toLowerCase() !== before?.toLowerCase()) {
    return invalid(
      'owner',
      `${quote(raw.owner)} contradicts repo ${quote(raw.repo)}; give repo as NAME or as OWNER/NAME`,
    )
  }
  const fields = {
    owner: parseName('repo', "repository's owner", before ?? ''),
    repo: parseName('repo', 'repository', after[0] ?? ''),
  }
  return mapParsed(combine(fields), ({ owner, repo }) => ({ scope: 'repo', owner, repo }))
}
