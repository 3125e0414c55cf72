import { parseArgs } from 'node:util'
import { attack, type Verdict } from './judge.ts'
import { kinds } from './kinds.ts'

const help = `Attacks the built action in every way that is known, and checks what must hold whatever is done to it.

  node test/attacks/run.ts [--each 40] [--seed 1] [--at-once 4] [--kind WORDS] [--action FOLDER] [--verbose]

Each kind of attack is played so many times, with the seeds SEED, SEED + 1, …: to play one again, give its seed, a part of
the name of its kind, and --each 1.
--action   the folder of another built action, with action.yml and dist/
--verbose  show the plan and the log of each, not only of those that broke a promise
`

const { values } = parseArgs({
  options: {
    each: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '4' },
    kind: { type: 'string', default: '' },
    action: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const print = (text: string): void => void process.stdout.write(`${text}\n`)

const count = (option: 'each' | 'seed' | 'at-once'): number => {
  const number = Number(values[option])
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`--${option} must be a whole number above 0`)
  return number
}

const describe = ({ kind, seed, plan, violations, played }: Verdict): string =>
  [
    `\n${kind}, seed ${seed}`,
    ...violations.map((violation) => `  ✗ ${violation}`),
    `plan ${plan}`,
    ...(played ? [`inputs ${JSON.stringify(played.inputs).slice(0, 600)}`, played.result.log.slice(0, 3000)] : []),
  ].join('\n')

const main = async (): Promise<void> => {
  if (values.help) {
    print(help)
    return
  }
  const [each, seed] = [count('each'), count('seed')]
  const chosen = kinds.filter(({ name }) => name.includes(values.kind))
  const queue = chosen.flatMap((kind) => Array.from({ length: each }, (_, at) => [kind, seed + at] as const)).values()
  const held = new Map(chosen.map(({ name }) => [name, 0]))
  const worker = async (): Promise<void> => {
    for (const [kind, one] of queue) {
      const verdict = await attack(kind, one, values.action)
      if (verdict.violations.length === 0) held.set(kind.name, (held.get(kind.name) ?? 0) + 1)
      if (verdict.violations.length > 0 || values.verbose) print(describe(verdict))
    }
  }
  await Promise.all(Array.from({ length: count('at-once') }, worker))
  const total = [...held.values()].reduce((sum, number) => sum + number, 0)
  print(`\n| attack | tried | held |\n| --- | --- | --- |`)
  for (const [name, number] of held) print(`| ${name} | ${each} | ${number} |`)
  print(`| all | ${each * chosen.length} | ${total} |`)
  if (total < each * chosen.length) process.exitCode = 1
}

await main()
