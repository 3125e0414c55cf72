import { describe, expect, test } from 'vitest'
import { decodeLeftBehind } from '../../../src/domain/fleet/clean-up.ts'
import { ShapeError } from '../../../src/domain/github/shape.ts'

const order = {
  target: { scope: 'org', org: 'octo-org' },
  names: ['jit-1', 'jit-2'],
  labels: ['gpu'],
  groupId: 1,
  known: [7],
}
const state = { 'api-url': '"https://api.github.com"', 'jit-order': JSON.stringify(order), 'REGISTERED-12': '"jit-1"' }

const decoded = (left: Readonly<Record<string, string>>) => decodeLeftBehind(new Map(Object.entries(left)))
const orderWith = (more: object) => ({ 'jit-order': JSON.stringify({ ...order, ...more }) })

test('what a step has left is read, upper case or lower', () => {
  expect(decoded(state)).toEqual({ ...order, apiUrl: 'https://api.github.com', registered: new Map([[12, 'jit-1']]) })
})

describe('what it cannot have left', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['half of an order', { 'jit-order': '{"target"' }, 'jit-order is not an object'],
    ['an order of nothing', { 'jit-order': '' }, 'jit-order is not an object'],
    ['an address that is none', { 'api-url': 'https://api.github.com' }, 'api-url is not a string'],
    ['a name that is none', { 'registered-13': 'jit-2' }, 'registered-13 is not a string'],
    ['no organization', orderWith({ target: { scope: 'org', org: '' } }), 'org is not a name'],
    ['no owner', orderWith({ target: { scope: 'repo', owner: '', repo: 'x' } }), 'owner is not a name'],
    ['no repository', orderWith({ target: { scope: 'repo', owner: 'x', repo: '' } }), 'repo is not a name'],
    ['a group that is none', orderWith({ groupId: '1' }), 'groupId is not a whole number'],
  ])('%s', (_, damage, message) => {
    expect(() => decoded({ ...state, ...damage })).toThrow(
      new ShapeError(message.split(' is not ')[0] ?? '', message.split(' is not ')[1] ?? ''),
    )
  })
})
