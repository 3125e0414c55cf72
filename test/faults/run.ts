import { parseArgs } from 'node:util'
import { rehearse, type Verdict } from './rehearse.ts'

const help = `Plays seeded random fault scripts against the built action and checks what must hold whatever happens.

  node test/faults/run.ts [--scripts 1000] [--seed 1] [--at-once 8] [--action FOLDER] [--verbose]

The scripts have the seeds SEED, SEED + 1, …: to play one again, give its seed and --scripts 1.
--action   the folder of another built action, with action.yml and dist/
--verbose  show each script and its log, not only those of failures
`

const { values } = parseArgs({
  options: {
    scripts: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '8' },
    action: { type: 'string' },
    verbose: { type: 'boolean', default: false },
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
  print(
    failed.length === 0
      ? 'Every promise was kept.'
      : `Broken promises, by seed: ${failed.sort((a, b) => a - b).join(', ')}`,
  )
  if (failed.length > 0) process.exitCode = 1
}

await main()
