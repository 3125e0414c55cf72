import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runOnce } from './measure-work.ts'
import { startSandbox } from './sandbox-process.ts'
import { spreadOf, type Spread } from './statistics.ts'
import type { Work } from './work.ts'

// Plain JavaScript in the command line: a file to be translated would bring Node's translator into the process.
// `maxRSS` counts on Linux what the parent had when it forked, so the kernel is asked about the program alone.
const hook = `
import { readFileSync, writeFileSync } from 'node:fs'
const highWater = () => {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  return Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1])
}
process.on('exit', () => writeFileSync(process.env.PEAK_MEMORY_FILE, String(highWater())))
`

/** The peak resident memory of the process, in MB (10⁶ bytes). */
export const measurePeakMemory = async (work: Work, script: string, runs: number, folder: string): Promise<Spread> => {
  const program = {
    file: process.execPath,
    args: ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, script],
  }
  const file = join(folder, 'peak-memory')
  const sandbox = await startSandbox(work)
  try {
    const peaks: number[] = []
    for (let run = 0; run < runs; run += 1) {
      await runOnce(work, sandbox, program, { PEAK_MEMORY_FILE: file })
      peaks.push((Number(readFileSync(file, 'utf8')) * 1024) / 1e6)
    }
    return spreadOf(peaks)
  } finally {
    await sandbox.close()
  }
}
