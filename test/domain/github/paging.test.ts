import { describe, expect, test } from 'vitest'
import { isWhole, nextPages, saysNext, uniqueItems, type Page } from '../../../src/domain/github/paging.ts'

type Item = { readonly id: number; readonly seen?: string }
const page = (totalCount: number, ...ids: readonly number[]): Page<Item> => ({
  totalCount,
  items: ids.map((id) => ({ id })),
})

const full = (totalCount: number, from = 1): Page<Item> =>
  page(totalCount, ...Array.from({ length: 100 }, (_, at) => from + at))

test.each([
  [100, []],
  [101, [2]],
  [200, [2]],
  [201, [2, 3]],
  [1050, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
])('%d runners stand on these pages after the first: %j', (totalCount, pages) => {
  expect(nextPages([full(totalCount)])).toEqual(pages)
})

test('a full group of 10,000 is read in one go after the first page', () => {
  expect(nextPages([full(10_000)])).toHaveLength(99)
})

test.each([0, 1, 99, 250, 1e9])('after a page that is not full there is none, though %d are counted', (count) => {
  expect(nextPages([page(count, 1, 2, 3)])).toEqual([])
  expect(nextPages([full(count), page(count, 101)])).toEqual([])
})

test.each([99_900, 100_000, 100_001, 1e9, Number.MAX_SAFE_INTEGER])(
  'a count of %d asks for at most a hundred pages more, and a thousand in all',
  (count) => {
    const read: Page<Item>[] = [full(count)]
    for (let next = nextPages(read); next.length > 0; next = nextPages(read)) {
      expect(next.length).toBeLessThanOrEqual(100)
      read.push(...next.map((number) => full(count, 100 * number)))
    }
    expect(read.length).toBeLessThanOrEqual(1000)
    expect(read.length).toBeGreaterThan(900)
  },
)

describe('a full page with another one after it is not the last', () => {
  const withNext = (one: Page<Item>): Page<Item> => ({ ...one, hasNext: true })
  test.each([0, 1, 100, 199])('though %d are counted', (count) => {
    expect(nextPages([withNext(full(count))])).toEqual([2])
    expect(nextPages([full(count), withNext(full(count, 101))])).toEqual([3])
  })

  test('and those that are counted are read at once', () => {
    expect(nextPages([withNext(full(300))])).toEqual([2, 3])
  })

  test('unless it is not full, or the thousandth', () => {
    expect(nextPages([withNext(page(500, 1, 2))])).toEqual([])
    expect(nextPages(Array.from({ length: 1000 }, (_, at) => withNext(full(100, 100 * at + 1))))).toEqual([])
  })

  test.each<[string | undefined, boolean]>([
    ['<https://api.github.com/organizations/1/actions/runners?page=2>; rel="next", <https://x>; rel="last"', true],
    ['<https://x>; rel="prev", <https://evil.example/>; rel=next', true],
    ['<https://x>; rel="prev", <https://x>; rel="first"', false],
    ['<https://x?rel-next>; rel="last"', false],
    [undefined, false],
  ])('as the header Link says: %s', (link, says) => {
    const headers: Record<string, string> = link === undefined ? {} : { link }
    expect(saysNext({ kind: 'answer', status: 200, headers, json: {} })).toBe(says)
  })
})

describe('pages that go round', () => {
  test('end with the first that brings nobody new, whatever is counted', () => {
    expect(nextPages([full(1e9), full(1e9)])).toEqual([])
    expect(nextPages([full(1e9), full(1e9, 101), { ...full(1e9, 51), hasNext: true }])).toEqual([])
  })

  test('go on while each brings somebody', () => {
    expect(nextPages([full(300), full(300, 100)])).toEqual([3])
  })
})

describe('pages fit together', () => {
  test.each<[string, readonly Page<Item>[], boolean]>([
    ['one', [page(2, 1, 2)], true],
    ['an empty one', [page(0)], true],
    ['several', [page(4, 1, 2), page(4, 3, 4)], true],
    ['one that holds less than it counts', [page(3, 1, 2)], false],
    ['one that holds more than it counts', [page(1, 1, 2)], true],
    ['several that hold more than all of them count', [page(3, 1, 2), page(3, 3, 4)], true],
    ['several that hold more than they count, with one that moved', [page(2, 1, 2), page(2, 2, 3)], false],
    ['several that hold more than they count, each otherwise', [page(2, 1, 2), page(3, 3, 4)], false],
    ['with other counts', [page(4, 1, 2), page(3, 3)], false],
    ['with other counts that add up', [page(4, 1, 2), page(5, 3, 4)], false],
    ['with one that moved', [page(4, 1, 2), page(4, 2, 3)], false],
    ['with one that went', [page(4, 1, 2), page(4, 4)], false],
  ])('%s: %#', (_, pages, whole) => {
    expect(isWhole(pages, uniqueItems(pages))).toBe(whole)
  })
})

test('an item that stands twice counts once, where it stood first and as it was seen last', () => {
  const [before, after] = [
    { id: 1, seen: 'before' },
    { id: 1, seen: 'after' },
  ]
  const pages = [
    { totalCount: 3, items: [before, { id: 2 }] },
    { totalCount: 3, items: [after, { id: 3 }] },
  ]
  expect(uniqueItems(pages)).toEqual([after, { id: 2 }, { id: 3 }])
})
