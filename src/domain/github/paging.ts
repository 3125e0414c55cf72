import type { Reply } from './reply.ts'

/** What an answer says in its `Link` header, whose address is never followed: it could name another host. */
export const saysNext = (reply: Reply): boolean =>
  reply.kind === 'answer' && /\brel="?next\b/i.test(reply.headers['link'] ?? '')

export type Page<Item> = {
  readonly totalCount: number
  readonly items: readonly Item[]
  /** Whether GitHub says that there is another one, whatever it counts. */
  readonly hasNext?: boolean
  /** The time of the clock when it was asked for, if that is known. */
  readonly sentAtMs?: number
}

/** The most that GitHub gives at once. */
export const perPage = 100

/** Ten times the runners that GitHub lets a group hold; a count beyond it is no count. */
export const mostPages = 1000

/** As many as a full group has. */
const pagesInOneGo = 100

/**
 * The pages to read at once after those that were read: as many as are counted, and one more as long as a full page says
 * so. None after one that is not full, or that brings nobody new, whatever the count says.
 */
export const nextPages = (read: readonly Page<Identified>[]): readonly number[] => {
  const [first, last] = [read[0], read.at(-1)]
  if (first === undefined || last === undefined || last.items.length < perPage || isRepeating(read)) return []
  const counted = Math.ceil(first.totalCount / perPage)
  const there = last.hasNext === true ? Math.max(counted, read.length + 1) : counted
  const pages = Math.min(there, mostPages, read.length + pagesInOneGo)
  return Array.from({ length: Math.max(0, pages - read.length) }, (_, at) => read.length + at + 1)
}

type Identified = { readonly id: number }

/** Whether the last page is a full one of items that stood on the pages before it: going on would be going round. */
export const isRepeating = (read: readonly Page<Identified>[]): boolean => {
  const last = read.at(-1)
  if (last === undefined || last.items.length < perPage) return false
  const before = new Set(read.slice(0, -1).flatMap(({ items }) => items.map(({ id }) => id)))
  return last.items.every(({ id }) => before.has(id))
}

/** An item as a page has it, and when that page was asked for; long ago where nobody knows. */
export type Sighting<Item> = { readonly item: Item; readonly sentAtMs: number }

/** Every item once, as the page has it that was asked for last. */
export const uniqueItems = <Item extends Identified>(pages: readonly Page<Item>[]): readonly Item[] =>
  [...sightings(pages).values()].flatMap((all) => all.slice(-1)).map(({ item }) => item)

/** By id: an item as each page has it that it stands on, in the order in which they were asked for. */
export const sightings = <Item extends Identified>(
  pages: readonly Page<Item>[],
): ReadonlyMap<number, readonly Sighting<Item>[]> => {
  const byId = new Map<number, Sighting<Item>[]>()
  for (const { items, sentAtMs = -Infinity } of pages) {
    for (const item of items) {
      const known = byId.get(item.id)
      if (known === undefined) byId.set(item.id, [{ item, sentAtMs }])
      // Pages that were asked for at once stand in the order of their numbers, not of their times.
      else known.splice(known.findLastIndex((before) => before.sentAtMs <= sentAtMs) + 1, 0, { item, sentAtMs })
    }
  }
  return byId
}

/**
 * Whether pages add up to their unique items: nothing came, went or moved to another page while they were read. One that
 * came for one that went leaves the counts as they were; what it hides then, the next look shows. A count that stays too
 * low is no change: more than all that are there cannot have been read.
 */
export const isWhole = (pages: readonly Page<unknown>[], items: readonly unknown[]): boolean => {
  const [count = 0, ...others] = new Set(pages.map(({ totalCount }) => totalCount))
  if (others.length > 0 || count > items.length) return false
  return count === items.length || pages.reduce((sum, page) => sum + page.items.length, 0) === items.length
}
