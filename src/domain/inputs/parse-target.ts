import type { Scope } from '../github/operations.ts'
import type { Target } from '../github/target.ts'
import { quote } from './input-values.ts'
import type { InputName, RawInputs } from './inputs.ts'
import { combine, invalid, mapParsed, thenParse, valid, type Parsed } from './parsed.ts'

const legalName = /^[A-Za-z0-9._-]+$/

/** One segment of a path: anything that could leave its place in the address is refused. */
const parseName = (input: InputName, what: string, text: string): Parsed<string> => {
  if (text === '') return invalid(input, `is required: the name of the ${what}`)
  const legal = legalName.test(text) && text !== '.' && text !== '..'
  return legal
    ? valid(text)
    : invalid(input, `${quote(text)} cannot be the name of the ${what}: letters, digits, - _ and . only`)
}

/** Where the workflow that runs this stands: `OWNER/NAME` and `OWNER`; empty where nobody says it. */
export type Workflow = { readonly repository: string; readonly owner: string }

export const parseTarget = (scope: Scope, raw: RawInputs, workflow: Workflow): Parsed<Target> => {
  switch (scope) {
    case 'org': {
      const org = parseName('org', 'organization', raw.org)
      return mapParsed(combine({ org, rest: otherRepository(raw, workflow) }), (fields) => ({ scope, org: fields.org }))
    }
    case 'repo':
      return thenParse(parseRepository(raw, workflow), (target) => otherOrganization(raw, target, workflow))
  }
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Whoever names a repository does not mean a whole organization. */
const otherRepository = ({ repo }: RawInputs, { repository }: Workflow): Parsed<undefined> => {
  if ([repository, repository.split('/')[1] ?? '', ''].some((own) => isSame(own, repo)) || repository === '') {
    return valid(undefined)
  }
  return invalid(
    'repo',
    `${quote(repo)} is set, and the operation is for a whole organization: use the one ending in _repo`,
  )
}

const otherOrganization = <T extends Extract<Target, { scope: 'repo' }>>(
  { org }: RawInputs,
  target: T,
  workflow: Workflow,
): Parsed<T> => {
  if (['', workflow.owner, target.owner].some((own) => isSame(own, org)) || workflow.owner === '') return valid(target)
  return invalid(
    'org',
    `${quote(org)} is set, and the operation is for the repository ${target.owner}/${target.repo}: leave org out, or ` +
      'use the operation ending in _org',
  )
}

type Repository = Extract<Target, { scope: 'repo' }>

const parseRepository = (raw: RawInputs, workflow: Workflow): Parsed<Repository> => {
  const [before = '', name, ...rest] = raw.repo.split('/')
  if (rest.length > 0) return invalid('repo', `must be NAME or OWNER/NAME, not ${quote(raw.repo)}`)
  if (name === undefined) {
    const owner = parseName('owner', "repository's owner", raw.owner === '' ? workflow.owner : raw.owner)
    return mapParsed(combine({ owner, repo: parseName('repo', 'repository', before) }), repository)
  }
  if (raw.owner !== '' && !isSame(raw.owner, before)) {
    const isDefault = isSame(raw.repo, workflow.repository)
    return invalid(
      'owner',
      `${quote(raw.owner)} contradicts repo ${quote(raw.repo)}${isDefault ? ", the default: the workflow's own" : ''}; ` +
        'give repo as NAME or as OWNER/NAME',
    )
  }
  return mapParsed(
    combine({ owner: parseName('repo', "repository's owner", before), repo: parseName('repo', 'repository', name) }),
    repository,
  )
}

const repository = ({ owner, repo }: { owner: string; repo: string }): Repository => ({ scope: 'repo', owner, repo })
