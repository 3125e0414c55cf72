import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { tables } from './tables.ts'

export const readmePath = fileURLToPath(new URL('../README.md', import.meta.url))

const part = /(<!-- generated:([a-z]+) -->\n).*?(<!-- \/generated -->)/gs

/** The README with its generated parts as they should be. */
export const withFreshTables = async (readme: string): Promise<string> => {
  const found: string[] = []
  const text = readme.replace(part, (_whole, open: string, name: string, close: string) => {
    const table = tables[name]
    if (!table) throw new Error(`README.md has a marker for "${name}", which nothing generates.`)
    found.push(name)
    return `${open}\n${table()}\n\n${close}`
  })
  const missing = Object.keys(tables).filter((name) => !found.includes(name))
  if (missing.length > 0) throw new Error(`README.md has no marker <!-- generated:NAME --> for ${missing.join(', ')}.`)
  return format(text, { ...(await resolveConfig(readmePath)), filepath: readmePath })
}
