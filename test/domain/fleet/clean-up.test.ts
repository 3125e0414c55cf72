import { describe, expect, test } from 'vitest'
import { decodeLeftBehind, isLeftBehind, remainsOf, type LeftBehind } from '../../../src/domain/fleet/clean-up.ts'
import type { Runner } from '../../../src/domain/github/runner.ts'
import { bareRunnerAnswer } from '../github/runner-answers.ts'

const order = {
  target: { scope: 'org', org: 'acme' },
  names: ['jit-1', 'jit-2'],
  labels: ['gpu'],
  groupId: 3,
  known: [7],
}
const stateOf = (words: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(words).map(([name, value]) => [name, JSON.stringify(value)]))
const whole = { 'jit-order': order, 'api-url': 'https://api.github.com/', 'registered-12': 'jit-1' }

describe('what a step has left', () => {
  test('is read back', () => {
    expect(decodeLeftBehind(stateOf({ ...whole, other: 'word', 'registered-x': 'jit-9' }))).toEqual({
      ...order,
      apiUrl: 'https://api.github.com/',
      registered: new Map([[12, 'jit-1']]),
    })
  })

  test('may be in a repository', () => {
    const target = { scope: 'repo', owner: 'acme', repo: 'shop' }
    expect(decodeLeftBehind(stateOf({ ...whole, 'jit-order': { ...order, target } })).target).toEqual(target)
  })

  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['an order without a place', { 'jit-order': {} }, 'target is not an object'],
    ['a place without a name', { 'jit-order': { ...order, target: { scope: 'org', org: '' } } }, 'org is not a name'],
    [
      'a repository without an owner',
      { 'jit-order': { ...order, target: { scope: 'repo', owner: '', repo: 'shop' } } },
      'owner is not a name',
    ],
    [
      'an owner without a repository',
      { 'jit-order': { ...order, target: { scope: 'repo', owner: 'acme', repo: '' } } },
      'repo is not a name',
    ],
    ['names that are none', { 'jit-order': { ...order, names: [1] } }, 'names[0] is not a string'],
    ['labels that are none', { 'jit-order': { ...order, labels: [1] } }, 'labels[0] is not a string'],
    ['a group that is none', { 'jit-order': { ...order, groupId: '3' } }, 'groupId is not a whole number'],
    ['ids that are none', { 'jit-order': { ...order, known: ['7'] } }, 'known[0] is not a whole number'],
    ['a registration without a name', { 'registered-12': 12 }, 'registered-12 is not a string'],
    ['no address', { 'api-url': 1 }, 'api-url is not a string'],
  ])('and was damaged (%s) is not guessed', (_, damage, message) => {
    expect(() => decodeLeftBehind(stateOf({ ...whole, ...damage }))).toThrow(message)
  })
})

describe('of those who have its names now', () => {
  const left: LeftBehind = decodeLeftBehind(stateOf(whole))
  const runner = (id: number, more: Partial<Runner> = {}): Runner =>
    bareRunnerAnswer({ id, name: 'jit-2', labels: [{ name: 'gpu' }], ...more })

  test.each<[string, Runner, 'waiting' | 'started' | 'unlike' | undefined]>([
    ['one whose registration is confirmed may go', runner(12, { name: 'jit-1' }), 'waiting'],
    ['whatever its labels are by now', runner(12, { name: 'jit-1', labels: [{ name: 'other' }] }), 'waiting'],
    ['not when its id belongs to another name', runner(12, { name: 'jit-3' }), 'unlike'],
    ['nor another of a confirmed name, however alike', runner(13, { name: 'jit-1' }), 'unlike'],
    ['one that was ordered and looks like it may go', runner(14), 'waiting'],
    ['not with other labels', runner(14, { labels: [{ name: 'gpu' }, { name: 'x64' }] }), 'unlike'],
    ['nor in another group', runner(14, { runner_group_id: 4 }), 'unlike'],
    ['nor under a name that was not ordered', runner(14, { name: 'jit-3' }), 'unlike'],
    ['one that is online has started', runner(14, { status: 'online' }), 'started'],
    ['one that is at work has started', runner(12, { name: 'jit-1', busy: true }), 'started'],
    ['one that had the name before is nobody of this step', runner(7), undefined],
    ['whatever it does', runner(7, { status: 'online' }), undefined],
  ])('%s', (_, holder, where) => {
    const remains = { waiting: [], started: [], unlike: [], ...(where && { [where]: [holder] }) }
    expect(remainsOf([holder], left)).toEqual(remains)
    expect(isLeftBehind(holder, left) && where !== 'started').toBe(where === 'waiting')
  })
})
