import { describe, expect, test } from 'vitest'
import { describeTarget, routeParameters, settingsPage, type Target } from '../../../src/domain/github/target.ts'
import { parseTarget } from '../../../src/domain/inputs/parse-target.ts'
import { valid } from '../../../src/domain/inputs/parsed.ts'
import { textsOf, workflow } from '../inputs/parsed-step.ts'
import { rawInputs, type GivenInputs } from '../inputs/raw-inputs.ts'

const organization = (given: GivenInputs) => parseTarget('org', rawInputs(given), workflow)
const repository = (given: GivenInputs) => parseTarget('repo', rawInputs(given), workflow)

describe('an organization', () => {
  test.each<[GivenInputs, string]>([
    [{}, 'octo-org'],
    [{ org: 'Other-Org' }, 'Other-Org'],
    [{ org: 'emu_user' }, 'emu_user'],
    [{ org: '0' }, '0'],
    [{ org: 'acme', repo: 'Octo-Org/octo-repo' }, 'acme'],
    [{ org: 'acme', repo: 'octo-repo' }, 'acme'],
    [{ org: 'acme', repo: '' }, 'acme'],
  ])('%j is %s', (given, org) => {
    expect(organization(given)).toEqual(valid({ scope: 'org', org }))
  })

  test.each(['acme/shop', 'shop', 'not a name'])('is not meant by who names the repository %s', (repo) => {
    expect(textsOf(organization({ repo }))).toEqual([
      `repo "${repo}" is set, and the operation is for a whole organization: use the one ending in _repo`,
    ])
  })

  test('outside a workflow nobody can tell whether a repository was named', () => {
    const nowhere = { repository: '', owner: '' }
    expect(parseTarget('org', rawInputs({ repo: 'acme/shop' }), nowhere)).toEqual(
      valid({ scope: 'org', org: 'octo-org' }),
    )
    expect(parseTarget('repo', rawInputs({ org: 'acme' }), nowhere).ok).toBe(true)
  })

  test('must be named', () => {
    expect(textsOf(organization({ org: '' }))).toEqual(['org is required: the name of the organization'])
  })

  test.each(['.', '..', 'a/b', '../x', 'a b', 'a?b', 'a#b', 'a%2fb', 'a\nb', 'é', 'a:b', '@acme', '{org}', 'a\\b'])(
    '%j is none',
    (org) => {
      const problem = `org "${org.replace('\n', '\\u{a}')}" cannot be the name of the organization: letters, digits, - _ and . only`
      expect(textsOf(organization({ org }))).toEqual([problem])
    },
  )
})

describe('a repository', () => {
  test.each<[GivenInputs, string, string]>([
    [{}, 'octo-org', 'octo-repo'],
    [{ repo: 'acme/shop' }, 'acme', 'shop'],
    [{ repo: 'shop' }, 'octo-org', 'shop'],
    [{ repo: 'acme/shop', org: 'Acme' }, 'acme', 'shop'],
    [{ repo: 'acme/shop', org: 'OCTO-ORG' }, 'acme', 'shop'],
    [{ repo: 'acme/shop', org: '' }, 'acme', 'shop'],
    [{ repo: 'shop', owner: 'acme' }, 'acme', 'shop'],
    [{ repo: 'acme/shop', owner: 'acme' }, 'acme', 'shop'],
    [{ repo: 'acme/shop', owner: 'ACME' }, 'acme', 'shop'],
    [{ owner: 'octo-org' }, 'octo-org', 'octo-repo'],
    [{ repo: 'acme/.github' }, 'acme', '.github'],
    [{ repo: '...', owner: 'a_b' }, 'a_b', '...'],
  ])('%j is %s/%s', (given, owner, repo) => {
    expect(repository(given)).toEqual(valid({ scope: 'repo', owner, repo }))
  })

  test.each<[string, GivenInputs, readonly RegExp[]]>([
    ['nothing', { repo: '' }, [/^repo is required/]],
    [
      'one with another organization',
      { repo: 'acme/shop', org: 'other' },
      [/^org "other" is set, and the operation is for the repository acme\/shop: leave org out, or use/],
    ],
    ['an owner without a name', { repo: 'acme/' }, [/^repo is required: the name of the repository$/]],
    ['a name without an owner', { repo: '/shop' }, [/^repo is required: the name of the repository's owner$/]],
    ['three segments', { repo: 'acme/shop/x' }, [/^repo must be NAME or OWNER\/NAME, not "acme\/shop\/x"$/]],
    ['an address', { repo: 'https://github.com/acme/shop' }, [/^repo must be NAME or OWNER\/NAME/]],
    ['a way out of the path', { repo: 'acme/..' }, [/^repo "\.\." cannot be the name of the repository/]],
    ['two bad names', { repo: 'a b/c d' }, [/^repo "a b" cannot be/, /^repo "c d" cannot be/]],
    ['two bad names apart', { repo: 'c d', owner: 'a b' }, [/^owner "a b" cannot be/, /^repo "c d" cannot be/]],
  ])('%s is none', (_, given, problems) => {
    expect(textsOf(repository(given))).toEqual(problems.map((problem) => expect.stringMatching(problem) as unknown))
  })

  test.each<[GivenInputs, string]>([
    [{ owner: 'acme', repo: 'octo-org/shop' }, 'owner "acme" contradicts repo "octo-org/shop"'],
    [{ owner: 'acme' }, 'owner "acme" contradicts repo "octo-org/octo-repo", the default: the workflow\'s own'],
    [{ owner: 'octo-org', repo: '/shop' }, 'owner "octo-org" contradicts repo "/shop"'],
  ])('%j names two owners', (given, problem) => {
    expect(textsOf(repository(given))).toEqual([`${problem}; give repo as NAME or as OWNER/NAME`])
  })
})

describe('a place is told', () => {
  const org: Target = { scope: 'org', org: 'acme' }
  const repo: Target = { scope: 'repo', owner: 'acme', repo: 'shop' }

  test.each([
    [org, 'organization acme'],
    [repo, 'repository acme/shop'],
  ])('to people: %j', (target, name) => {
    expect(describeTarget(target)).toBe(name)
  })

  test.each([
    [org, { org: 'acme' }],
    [repo, { owner: 'acme', repo: 'shop' }],
  ])('to a route: %j', (target, parameters) => {
    expect(routeParameters(target)).toEqual(parameters)
  })

  test.each([
    [org, 'https://github.com', 'https://github.com/organizations/acme/settings/actions/runners'],
    [repo, 'https://acme.ghe.com', 'https://acme.ghe.com/acme/shop/settings/actions/runners'],
    [repo, 'https://ghes.example//', 'https://ghes.example/acme/shop/settings/actions/runners'],
  ])('by its settings page: %j on %s', (target, serverUrl, page) => {
    expect(settingsPage(target, serverUrl)).toBe(page)
  })
})
