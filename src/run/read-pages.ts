import { isWhole, nextPages, perPage, uniqueItems, type Page } from '../domain/paging.ts'

export type PageQuery = { readonly per_page: number; readonly page: number }

/** How often a list is read when its counts do not add up. */
const mostReadings = 3

/**
 * All pages, the first to learn how many there are, the others at once; by number, never by a `Link` that could name
 * another host. A list that changed while it was read is read again; when it never holds still, everything seen counts,
 * so that nothing that stayed is missed.
 */
export const readPages = async <Item extends { readonly id: number }>(
  readPage: (query: PageQuery) => Promise<Page<Item>>,
  sayUnsteady: (readings: number) => void,
): Promise<Page<Item>> => {
  const seen: Page<Item>[] = []
  for (let reading = 1; ; reading += 1) {
    const pages = await readOnce(readPage)
    seen.push(...pages)
    const totalCount = pages[0]?.totalCount ?? 0
    if (isWhole(pages)) return { totalCount, items: uniqueItems(pages) }
    if (reading === mostReadings) {
      sayUnsteady(reading)
      return { totalCount: pages.at(-1)?.totalCount ?? totalCount, items: uniqueItems(seen) }
    }
  }
}

const readOnce = async <Item>(readPage: (query: PageQuery) => Promise<Page<Item>>): Promise<readonly Page<Item>[]> => {
  const pages = [await readPage({ per_page: perPage, page: 1 })]
  for (let next = nextPages(pages); next.length > 0; next = nextPages(pages)) {
    pages.push(...(await Promise.all(next.map((page) => readPage({ per_page: perPage, page })))))
  }
  return pages
}
