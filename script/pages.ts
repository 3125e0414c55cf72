import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { tables } from './tables.ts'

const root = new URL('../', import.meta.url)

const namesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => folder + name)

/** The pages that users read, by their path from the root. */
export const pages: readonly string[] = ['README.md', ...namesIn('docs/', '.md')]

/** The whole workflows that users copy, by their path from the root. */
export const recipes: readonly string[] = namesIn('docs/recipes/', '.yml')

export const pathOf = (page: string): string => fileURLToPath(new URL(page, root))

export const readPage = (page: string): string => readFileSync(pathOf(page), 'utf8')

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
