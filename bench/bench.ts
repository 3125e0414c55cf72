import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { format } from 'prettier'
import { sizeOfBundle } from './bundle-size.ts'
import { bundleIn, prepareContenders } from './contenders.ts'
import { measureWork, type Result } from './measure-work.ts'
import { parseOptions, type Options } from './options.ts'
import { measurePeakMemory } from './peak-memory.ts'
import { barChart } from './results-chart.ts'
import { fullTable, shortTable } from './results-table.ts'
import { machine, today, type Results } from './results.ts'
import { workForMemory, works } from './work.ts'

const budgetMs = 12_000
const memoryRuns = 5

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const bench = async ({ runs, only }: Options, folder: string): Promise<void> => {
  const contenders = prepareContenders(folder, say)
  const results: Result[] = []
  for (const work of works.filter(({ name }) => name.includes(only))) {
    say(`${work.name} …`)
    results.push(await measureWork(work, contenders, { runs, budgetMs }, say))
  }
  say(`\n${fullTable(results)}\n`)
  const bundle = bundleIn(folder)
  const memory = await measurePeakMemory(workForMemory, bundle, memoryRuns, folder)
  const size = sizeOfBundle(bundle)
  say(
    `${workForMemory.name}: ${memory.median.toFixed(0)} MB at the most (${memory.min.toFixed(0)}–${memory.max.toFixed(0)}).`,
  )
  say(`The bundle: ${size.atStartKb.toFixed(0)} kB loaded at start, ${size.wholeKb.toFixed(0)} kB in all.`)
  if (only === '') await write({ machine: machine(), date: today(), results, memory, size })
}

const write = async (results: Results): Promise<void> => {
  const file = (name: string): string => join(import.meta.dirname, name)
  const settings = { parser: 'markdown', printWidth: 120 } as const
  writeFileSync(file('results.md'), await format(shortTable(results), settings))
  writeFileSync(file('results.svg'), barChart(results))
  say('Written: bench/results.md and bench/results.svg')
}

const options = parseOptions(process.argv.slice(2))
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
try {
  await bench(options, folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
