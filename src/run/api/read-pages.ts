import {
  isRepeating,
  isWhole,
  nextPages,
  perPage,
  sightings,
  uniqueItems,
  type Page,
  type Sighting,
} from '../../domain/github/paging.ts'

export type PageQuery = { readonly per_page: number; readonly page: number }

/** What long reading has to tell. */
export type Tell = {
  /** How far it is, now and then. */
  readonly progress: (line: () => string) => void
  /** That the list would not hold still. */
  readonly unsteady: (readings: number) => void
  /** That so many pages go round in a circle. */
  readonly repeating: (pages: number) => void
}

/** A whole list, and how each item of it was seen on every page that was read, by id. */
export type ReadList<Item> = {
  readonly totalCount: number
  readonly items: readonly Item[]
  readonly sightings: ReadonlyMap<number, readonly Sighting<Item>[]>
  /** False when it never held still while it was read. */
  readonly isWhole: boolean
}

/** How often a list is read when its counts do not add up. */
const mostReadings = 3

/**
 * All pages, the first to learn how many there are, the others at once; by number, never by a `Link` that could name
 * another host. A list that changed while it was read is read again; when it never holds still, everything seen counts,
 * so that nothing that stayed is missed, and each item is known to be as old as the page that it came from.
 */
export const readPages = async <Item extends { readonly id: number }>(
  readPage: (query: PageQuery) => Promise<Page<Item>>,
  tell: Tell,
): Promise<ReadList<Item>> => {
  const seen: Page<Item>[] = []
  for (let reading = 1; ; reading += 1) {
    const pages = await readOnce(readPage, tell)
    seen.push(...pages)
    const items = uniqueItems(pages)
    if (isWhole(pages, items)) return { totalCount: items.length, items, sightings: sightings(seen), isWhole: true }
    if (reading === mostReadings) {
      if (isRepeating(pages)) tell.repeating(pages.length)
      else tell.unsteady(reading)
      const totalCount = pages.at(-1)?.totalCount ?? items.length
      return { totalCount, items: uniqueItems(seen), sightings: sightings(seen), isWhole: false }
    }
  }
}

const readOnce = async <Item extends { readonly id: number }>(
  readPage: (query: PageQuery) => Promise<Page<Item>>,
  { progress }: Tell,
): Promise<readonly Page<Item>[]> => {
  const pages = [await readPage({ per_page: perPage, page: 1 })]
  let read = 1
  const readNumber = async (page: number): Promise<Page<Item>> => {
    const answer = await readPage({ per_page: perPage, page })
    read += 1
    progress(() => `Read ${read} pages of ${perPage}, ${answer.totalCount} counted in all.`)
    return answer
  }
  for (let next = nextPages(pages); next.length > 0; next = nextPages(pages)) {
    pages.push(...(await Promise.all(next.map(readNumber))))
  }
  return pages
}
