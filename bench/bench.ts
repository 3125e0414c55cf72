import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { format } from 'prettier'
import { sizeOfBundle } from './bundle-size.ts'
import { bundleIn, prepareContenders } from './contenders.ts'
import { goalLines } from './goals.ts'
import { measureMasks } from './measure-masks.ts'
import { measureWork, type Result } from './measure-work.ts'
import { parseOptions, type Options } from './options.ts'
import { measurePeakMemory } from './peak-memory.ts'
import { barChart } from './results-chart.ts'
import { fullTable, shortTable } from './results-table.ts'
import { machine, timeText, today, type Results } from './results.ts'
import type { Spread } from './statistics.ts'
import { watchedFleet, workForMasks, workForMemory, works, type Work } from './work.ts'

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
  goalLines(results).forEach(say)
  const bundle = bundleIn(folder)
  const memory = await measurePeakMemory(workForMemory, bundle, memoryRuns, folder)
  const watched = await measurePeakMemory(watchedFleet, bundle, memoryRuns, folder)
  const masks = await measureMasks(workForMasks, { file: process.execPath, args: [bundle] }, memoryRuns)
  const size = sizeOfBundle(bundle)
  say(memoryLine(workForMemory, memory))
  say(`${memoryLine(watchedFleet, watched)} The goal is less than 150 MB.`)
  say(`${workForMasks.name}: ${timeText(masks.ms.median)} in all, ${masks.count} masks included. The goal is 1 s.`)
  say(`The bundle: ${size.atStartKb.toFixed(0)} kB loaded at start, ${size.wholeKb.toFixed(0)} kB in all.`)
  if (only === '') await write({ machine: machine(), date: today(), results, memory, size })
}

const memoryLine = ({ name }: Work, { median, min, max }: Spread): string =>
  `${name}: ${median.toFixed(0)} MB at the most (${min.toFixed(0)}–${max.toFixed(0)}).`

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
