export type Page<Item> = { readonly totalCount: number; readonly items: readonly Item[] }

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

/** Every item once, as the latest page has it. */
export const uniqueItems = <Item extends { readonly id: number }>(pages: readonly Page<Item>[]): readonly Item[] => {
  const unique = new Map<number, Item>()
  for (const { items } of pages) for (const item of items) unique.set(item.id, item)
  return [...unique.values()]
}

/**
 * Whether pages add up to their unique items: nothing came, went or moved to another page while they were read. One that
 * came for one that went leaves the counts as they were; what it hides then, the next look shows.
 */
export const isWhole = (pages: readonly Page<unknown>[], items: readonly unknown[]): boolean =>
  pages.every(({ totalCount }) => totalCount === items.length)
