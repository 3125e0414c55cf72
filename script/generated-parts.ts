import { format, resolveConfig } from 'prettier'
import { pathOf } from './pages.ts'
import { tables } from './tables.ts'

/** Each part up to its end: one that is never closed runs to the next that opens, not to the end of the text. */
const part = /(<!-- generated:([a-z]+) -->\n)(?:(?!<!-- generated:)[^])*?(<!-- \/generated -->)/g

/** A page with its generated parts as they should be. */
export const withFreshTables = async (page: string, text: string): Promise<string> => {
  const fresh = text.replace(part, (_whole, open: string, name: string, close: string) => {
    const table = tables[name]
    if (!table) throw new Error(`${page} has a marker for "${name}", which nothing generates.`)
    return `${open}\n${table()}\n\n${close}`
  })
  return format(fresh, { ...(await resolveConfig(pathOf(page))), filepath: pathOf(page) })
}

/** The tables that are generated and that no page shows, or more than one does. */
export const misplacedTables = (texts: readonly string[]): readonly string[] => {
  const shown = [...texts.join('\n').matchAll(part)].map(([, , name]) => name)
  return Object.keys(tables).filter((name) => shown.filter((other) => other === name).length !== 1)
}
