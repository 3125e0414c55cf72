import { expect, test } from 'vitest'
import { decodeGroupPage } from '../../../src/domain/github/runner-group.ts'

test('a page of runner groups keeps what is used of them', () => {
  const groups = [
    { id: 1, name: 'Default', default: true, visibility: 'all' },
    { id: 2, name: 'gpu' },
  ]
  expect(decodeGroupPage({ total_count: 2, runner_groups: groups })).toEqual({
    totalCount: 2,
    items: [
      { id: 1, name: 'Default' },
      { id: 2, name: 'gpu' },
    ],
  })
})

test.each([
  [undefined, 'the answer is not an object'],
  [{ runner_groups: [] }, 'total_count is not a whole number'],
  [{ total_count: 0 }, 'runner_groups is not an array'],
  [{ total_count: 1, runner_groups: [7] }, 'runner_groups[0] is not an object'],
  [{ total_count: 1, runner_groups: [{ name: 'x' }] }, 'runner_groups[0].id is not a whole number'],
  [{ total_count: 1, runner_groups: [{ id: 1 }] }, 'runner_groups[0].name is not a string'],
])('%j is none', (value, message) => {
  expect(() => decodeGroupPage(value)).toThrow(message)
})
