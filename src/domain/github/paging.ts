export type Page<Item> = {
  readonly totalCount: number
  readonly items: readonly Item[]
  /** The time of the clock when it was asked for, if that is known. */
  readonly sentAtMs?: number
}

/** The most that GitHub gives at once. */
export const perPage = 100

/** Ten times the runners that GitHub lets a group hold; a count beyond it is no count. */
export const mostPages = 1000

/** As many as a full group has. */
const pagesInOneGo = 100

/** The pages to read at once after those that were read; none after one that is not full, whatever the count says. */
export const nextPages = <Item>(read: readonly Page<Item>[]): readonly number[] => {
  const [first, last] = [read[0], read.at(-1)]
  if (first === undefined || last === undefined || last.items.length < perPage) return []
  const pages = Math.min(Math.ceil(first.totalCount / perPage), mostPages, read.length + pagesInOneGo)
  return Array.from({ length: Math.max(0, pages - read.length) }, (_, at) => read.length + at + 1)
}

/** Every item once, as the page has it that was asked for last. */
export const uniqueItems = <Item extends { readonly id: number }>(pages: readonly Page<Item>[]): readonly Item[] =>
  [...latest(pages).values()].map(({ item }) => item)

/** By id: when the page was asked for that an item is taken from; long ago where nobody knows. */
export const sentTimes = (pages: readonly Page<{ readonly id: number }>[]): ReadonlyMap<number, number> =>
  new Map([...latest(pages)].map(([id, { sentAtMs }]) => [id, sentAtMs]))

const latest = <Item extends { readonly id: number }>(
  pages: readonly Page<Item>[],
): ReadonlyMap<number, { readonly item: Item; readonly sentAtMs: number }> => {
  const unique = new Map<number, { readonly item: Item; readonly sentAtMs: number }>()
  for (const { items, sentAtMs = -Infinity } of pages) {
    for (const item of items) {
      const known = unique.get(item.id)
      if (known === undefined || known.sentAtMs <= sentAtMs) unique.set(item.id, { item, sentAtMs })
    }
  }
  return unique
}

/**
 * Whether pages add up to their unique items: nothing came, went or moved to another page while they were read. One that
 * came for one that went leaves the counts as they were; what it hides then, the next look shows.
 */
export const isWhole = (pages: readonly Page<unknown>[], items: readonly unknown[]): boolean =>
  pages.every(({ totalCount }) => totalCount === items.length)
