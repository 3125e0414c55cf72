import { parseArgs } from 'node:util'
import { describeKill, rehearseKills } from './killed-rehearsal.ts'
import { rehearse, type Kind, type Verdict } from './rehearse.ts'

const help = `Plays seeded random scripts against the built action and checks what must hold whatever happens.

  node test/faults/run.ts [--kind KIND | --killed] [--scripts 1000] [--seed 1] [--at-once 8] [--action FOLDER] [--verbose]

--kind     faults: bad days for all operations; lies: deletions in fleets whose flags lie; both by default
--scripts  how many of each kind: they have the seeds SEED, SEED + 1, … To play one again, give its kind, its seed
           and --scripts 1.
--action   the folder of another built action, with action.yml and dist/
--verbose  show each script and its log, not only those of failures
--killed   steps that register runners and are ended at any moment, and what the end of their job makes of it
`

const { values } = parseArgs({
  options: {
    kind: { type: 'string' },
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

const kinds = (): readonly Kind[] => {
  if (values.kind === undefined) return ['lies', 'faults']
  if (values.kind === 'lies' || values.kind === 'faults') return [values.kind]
  throw new Error('--kind is faults or lies')
}

const describe = ({ kind, script, played, violations }: Verdict): string => {
  const { fleet, ...rest } = script
  const startMs = played?.requests[0]?.atMs ?? 0
  const requests = played?.requests.map(
    ({ atMs, method, path, status }) =>
      `  ${((atMs - startMs) / 1000).toFixed(2)} s  ${method} ${path.slice(0, 120)} → ${status}`,
  )
  return [
    `\n${kind}, seed ${script.seed}`,
    ...violations.map((violation) => `  ✗ ${violation}`),
    `script ${JSON.stringify(rest).slice(0, 6000)}`,
    `fleet ${JSON.stringify(fleet).slice(0, 1500)}`,
    ...(requests ?? []),
    ...(played
      ? [`outputs ${JSON.stringify(played.result.outputs).slice(0, 1500)}`, played.result.log.slice(0, 4000)]
      : []),
  ].join('\n')
}

const play = async (kind: Kind): Promise<boolean> => {
  const [scripts, seed, atOnce] = [count('scripts'), count('seed'), count('at-once')]
  const codes = new Map<string, number>()
  const failed: number[] = []
  let [done, longestMs, killed] = [0, 0, 0]
  await rehearse({ kind, scripts, seed, atOnce, action: values.action }, (verdict) => {
    const code = verdict.played?.result.outputs['error-code'] ?? ''
    codes.set(code, (codes.get(code) ?? 0) + 1)
    longestMs = Math.max(longestMs, verdict.played?.tookMs ?? 0)
    killed += verdict.played?.killed ?? 0
    done += 1
    if (verdict.violations.length > 0) failed.push(verdict.script.seed)
    if (verdict.violations.length > 0 || values.verbose) print(describe(verdict))
    if (done % 100 === 0) print(`${done} of ${scripts} scripts, ${failed.length} failed`)
  })
  const endings = [...codes].map(([code, number]) => `${number} ${code === '' ? 'success' : code}`)
  const longest = `the longest took ${Math.round(longestMs / 1000)} s`
  print(`${scripts} scripts of ${kind} from seed ${seed}: ${endings.join(', ')}; ${longest}.`)
  if (killed > 0) print(`${killed} runners went at work, because no look and no answer said so.`)
  return conclude(failed)
}

const conclude = (failed: readonly number[]): boolean => {
  print(
    failed.length === 0
      ? 'Every promise was kept.'
      : `Broken promises, by seed: ${failed.toSorted((a, b) => a - b).join(', ')}`,
  )
  return failed.length === 0
}

const main = async (): Promise<void> => {
  if (values.help) {
    print(help)
    return
  }
  const areKept = values.killed ? [await playKilled()] : []
  if (!values.killed) for (const kind of kinds()) areKept.push(await play(kind))
  if (areKept.includes(false)) process.exitCode = 1
}

const playKilled = async (): Promise<boolean> => {
  const how = { scripts: count('scripts'), seed: count('seed'), atOnce: count('at-once'), action: values.action }
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
  return conclude(failed)
}

await main()
