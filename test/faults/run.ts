import { parseArgs } from 'node:util'
import { describeKill, rehearseKills } from './killed-rehearsal.ts'
import { rehearse, type Verdict } from './rehearse.ts'

const help = `Plays seeded random fault scripts against the built action and checks what must hold whatever happens.

  node test/faults/run.ts [--scripts 1000] [--seed 1] [--at-once 8] [--action FOLDER] [--verbose] [--killed]

The scripts have the seeds SEED, SEED + 1, …: to play one again, give its seed and --scripts 1.
--action   the folder of another built action, with action.yml and dist/
--verbose  show each script and its log, not only those of failures
--killed   steps that register runners and are ended at any moment, and what the end of their job makes of it
`

const { values } = parseArgs({
  options: {
    scripts: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '8' },
    action: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    killed: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const print = (text: string): void => void process.stdout.write(`${text}\n`)

const count = (option: 'scripts' | 'seed' | 'at-once'): number => {
  const number = Number(values[option])
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`--${option} must be a whole number above 0`)
  return number
}

const describe = ({ script, played, violations }: Verdict): string => {
  const { fleet, ...rest } = script
  const requests = played?.arrivals.map(
    ({ method, path }, at) => `  ${method} ${path.slice(0, 120)} → ${played.statuses[at] ?? '?'}`,
  )
  return [
    `\nseed ${script.seed}`,
    ...violations.map((violation) => `  ✗ ${violation}`),
    `script ${JSON.stringify(rest)}`,
    `fleet ${JSON.stringify(fleet).slice(0, 1500)}`,
    ...(requests ?? []),
    ...(played
      ? [`outputs ${JSON.stringify(played.result.outputs).slice(0, 1500)}`, played.result.log.slice(0, 4000)]
      : []),
  ].join('\n')
}

const main = async (): Promise<void> => {
  if (values.help) {
    print(help)
    return
  }
  const [scripts, seed, atOnce] = [count('scripts'), count('seed'), count('at-once')]
  if (values.killed) {
    await rehearseKilled({ scripts, seed, atOnce, action: values.action })
    return
  }
  const codes = new Map<string, number>()
  const failed: number[] = []
  let [done, longestMs] = [0, 0]
  await rehearse({ scripts, seed, atOnce, action: values.action }, (verdict) => {
    const code = verdict.played?.result.outputs['error-code'] ?? ''
    codes.set(code, (codes.get(code) ?? 0) + 1)
    longestMs = Math.max(longestMs, verdict.played?.tookMs ?? 0)
    done += 1
    if (verdict.violations.length > 0) failed.push(verdict.script.seed)
    if (verdict.violations.length > 0 || values.verbose) print(describe(verdict))
    if (done % 100 === 0) print(`${done} of ${scripts} scripts, ${failed.length} failed`)
  })
  const endings = [...codes].map(([code, number]) => `${number} ${code === '' ? 'success' : code}`)
  print(
    `${scripts} scripts from seed ${seed}: ${endings.join(', ')}; the longest took ${Math.round(longestMs / 1000)} s.`,
  )
  conclude(failed)
}

const conclude = (failed: readonly number[]): void => {
  print(
    failed.length === 0
      ? 'Every promise was kept.'
      : `Broken promises, by seed: ${failed.toSorted((a, b) => a - b).join(', ')}`,
  )
  if (failed.length > 0) process.exitCode = 1
}

const rehearseKilled = async (how: Parameters<typeof rehearseKills>[0]): Promise<void> => {
  const failed: number[] = []
  let [done, left] = [0, 0]
  await rehearseKills(how, (verdict) => {
    done += 1
    left += Object.keys(verdict.play?.result.state ?? {}).length > 0 ? 1 : 0
    if (verdict.violations.length > 0) failed.push(verdict.script.seed)
    if (verdict.violations.length > 0 || values.verbose) print(describeKill(verdict))
    if (done % 100 === 0) print(`${done} of ${how.scripts} scripts, ${failed.length} failed`)
  })
  print(`${how.scripts} killed steps from seed ${how.seed}, of which ${left} had left word for the end of their job.`)
  conclude(failed)
}

await main()
