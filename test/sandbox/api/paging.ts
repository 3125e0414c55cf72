const defaultPerPage = 30
const maxPerPage = 100

export type Page = { readonly number: number; readonly size: number; readonly offset: number }

/** What is no positive number falls back to the default, and more than 100 to 100, without a word: that is how GitHub does it. */
export function pageOf(query: URLSearchParams): Page {
  const size = Math.min(positive(query.get('per_page')) ?? defaultPerPage, maxPerPage)
  const number = positive(query.get('page')) ?? 1
  return { number, size, offset: (number - 1) * size }
}

/** GitHub's Link header; none when all fits on one page. */
export function linkHeader(url: string, query: URLSearchParams, page: Page, total: number): Record<string, string> {
  const last = Math.max(1, Math.ceil(total / page.size))
  const link = (rel: string, number: number) => {
    const linked = new URLSearchParams(query)
    linked.set('page', String(number))
    return `<${url}?${linked.toString()}>; rel="${rel}"`
  }
  const back = page.number > 1 ? [link('prev', Math.min(page.number - 1, last))] : []
  const forth = page.number < last ? [link('next', page.number + 1), link('last', last)] : []
  const first = page.number > 1 ? [link('first', 1)] : []
  const links = [...back, ...forth, ...first]
  return links.length === 0 ? {} : { link: links.join(', ') }
}

function positive(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
