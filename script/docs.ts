import { readFileSync, writeFileSync } from 'node:fs'
import { readmePath, withFreshTables } from './readme.ts'

const readme = readFileSync(readmePath, 'utf8')
const fresh = await withFreshTables(readme)

if (!process.argv.includes('--check')) {
  writeFileSync(readmePath, fresh)
} else if (fresh !== readme) {
  process.stderr.write('README.md does not say what action.yml and src/ say now. Run: npm run docs\n')
  process.exitCode = 1
}
