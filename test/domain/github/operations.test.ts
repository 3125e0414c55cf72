import { describe, expect, test } from 'vitest'
import { findOperation, operationName, operations, routeOf } from '../../../src/domain/github/operations.ts'
import { permissionFor, verbs, type Verb } from '../../../src/domain/github/operations.ts'
import { nearestOperation } from '../../../src/domain/inputs/spelling.ts'
import { operationNames } from '../inputs/working-inputs.ts'

test('there are exactly those that were promised', () => {
  expect(operations.map(({ name }) => name).toSorted()).toEqual([...operationNames].toSorted())
})

const prefixes = { org: '/orgs/{org}/actions/runners', repo: '/repos/{owner}/{repo}/actions/runners' } as const

type Published = readonly [method: string, path: string, status: 200 | 201 | 204, access: 'read' | 'write']

/** As GitHub's description has them, written out once more. */
const published: Readonly<Record<Verb, Published>> = {
  get: ['GET', '/{runner_id}', 200, 'read'],
  list: ['GET', '', 200, 'read'],
  delete: ['DELETE', '/{runner_id}', 204, 'write'],
  'registration-token': ['POST', '/registration-token', 201, 'write'],
  'remove-token': ['POST', '/remove-token', 201, 'write'],
  'jit-config': ['POST', '/generate-jitconfig', 201, 'write'],
}

test.each(operations)('$name is as GitHub publishes it', ({ verb, scope }) => {
  const [method, path, status, level] = published[verb]
  expect(routeOf(verb, scope)).toBe(`${method} ${prefixes[scope]}${path}`)
  expect(verbs[verb].status).toBe(status)
  expect(permissionFor(verb, scope)).toMatchObject({
    name: scope === 'org' ? 'organization_self_hosted_runners' : 'administration',
    level,
    scope: scope === 'org' ? 'admin:org' : 'repo',
  })
})

test('only a JIT config is not simply asked for again', () => {
  const reconciled = Object.entries(verbs).filter(([, { replay }]) => replay !== 'safe')
  expect(reconciled.map(([verb]) => verb)).toEqual(['jit-config'])
})

describe('a name', () => {
  test.each(operationNames)('%s is found, with hyphens too, and told back', (name) => {
    const operation = findOperation(name)
    expect(operation?.name).toBe(name)
    expect(findOperation(name.replaceAll('_', '-'))).toBe(operation)
    expect(findOperation(`actions/${name.replaceAll('_', '-')}`)).toBe(operation)
    const target =
      operation?.scope === 'repo' ? { scope: 'repo' as const, owner: 'a', repo: 'b' } : { scope: 'org' as const }
    expect(operationName({ verb: operation?.verb ?? 'get', target })).toBe(name)
  })

  test.each([
    '',
    'list',
    'LIST_SELF_HOSTED_RUNNERS_FOR_ORG',
    'list_self_hosted_runners_for_org ',
    'list_self_hosted_runners_for_enterprise',
    'toString',
    '__proto__',
  ])('%j is not found', (name) => {
    expect(findOperation(name)).toBeUndefined()
  })

  test.each([
    ['list_self_hosted_runner_for_org', 'list_self_hosted_runners_for_org'],
    ['list-selfhosted-runners-for-repo', 'list_self_hosted_runners_for_repo'],
    ['delete_self_hosted_runner_for_org', 'delete_self_hosted_runner_from_org'],
    ['create_registeration_token_for_repo', 'create_registration_token_for_repo'],
    ['create_removal_token_for_org', 'create_remove_token_for_org'],
    ['generate-runner-jit-config-for-org', 'generate_runner_jitconfig_for_org'],
    ['get_self_hosted_runners_for_repo', 'get_self_hosted_runner_for_repo'],
  ])('%s is near to %s', (wrong, right) => {
    expect(nearestOperation(wrong)).toBe(right)
  })
})
