import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)

const namesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => folder + name)

/** The pages that users read, by their path from the root. */
export const pages: readonly string[] = ['README.md', ...namesIn('docs/', '.md'), ...namesIn('docs/recipes/', '.md')]

/** The whole workflows that users copy, by their path from the root. */
export const recipes: readonly string[] = namesIn('docs/recipes/', '.yml')

export const pathOf = (page: string): string => fileURLToPath(new URL(page, root))

export const readPage = (page: string): string => readFileSync(pathOf(page), 'utf8')
