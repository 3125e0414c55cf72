import { writeFileSync } from 'node:fs'
import { misplacedTables, withFreshTables } from './generated-parts.ts'
import { pages, pathOf, readPage } from './pages.ts'

const misplaced = misplacedTables(pages.map(readPage))
if (misplaced.length > 0)
  throw new Error(`There is not one marker <!-- generated:NAME --> for ${misplaced.join(', ')}.`)

for (const page of pages) {
  const text = readPage(page)
  const fresh = await withFreshTables(page, text)
  if (fresh === text) continue
  if (process.argv.includes('--check')) {
    process.stderr.write(`${page} does not say what action.yml and src/ say now. Run: npm run docs\n`)
    process.exitCode = 1
  } else {
    writeFileSync(pathOf(page), fresh)
  }
}
