import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

/** Stands in for GitHub's command line: keeps issues in a file, knows what the recipes use of it, and refuses all else. */
export type Issue = {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly state: 'open' | 'closed'
  readonly comments: readonly string[]
}

type Texts = Readonly<Record<string, string>>

const refuse = (why: string): never => {
  process.stderr.write(`the stand-in for gh: ${why}\n`)
  process.exit(64)
}

const setting = (name: string): string => {
  const text = process.env[name] ?? ''
  return text === '' ? refuse(`${name} is not set`) : text
}

const file = setting('ISSUES_FILE')
const issues = JSON.parse(readFileSync(file, 'utf8')) as readonly Issue[]
const save = (changed: readonly Issue[]): void => {
  writeFileSync(file, JSON.stringify(changed))
}

/** GitHub's search takes a title that has all the words, in any order, among others and in any case. */
const hasWordsOf = (search: string, title: string): boolean => {
  const words = search.toLowerCase().split(' ')
  if (words.pop() !== 'in:title' || words.some((word) => word.includes(':'))) refuse(`no search for ${search}`)
  return words.every((word) => title.toLowerCase().split(' ').includes(word))
}

const list = ({ search = '', state = '', json = '', jq = '' }: Texts): void => {
  if (state !== 'open') refuse(`no list of ${state} issues`)
  const found = issues.filter((issue) => issue.state === state && hasWordsOf(search, issue.title))
  const fields = json.split(',')
  const told = found.map((issue) => Object.fromEntries(Object.entries(issue).filter(([name]) => fields.includes(name))))
  process.stdout.write(execFileSync('jq', ['--raw-output', jq], { input: JSON.stringify(told) }))
}

const create = ({ title = '', body = '' }: Texts): void => {
  save([...issues, { number: issues.length + 1, title, body, state: 'open', comments: [] }])
}

const change = (number: string, how: (issue: Issue) => Partial<Issue>): void => {
  if (!issues.some((issue) => String(issue.number) === number)) refuse(`there is no issue ${number}`)
  save(issues.map((issue) => (String(issue.number) === number ? { ...issue, ...how(issue) } : issue)))
}

type Command = {
  /** All of them have to be there, and no other. */
  readonly options: readonly string[]
  readonly takesNumber: boolean
  readonly carryOut: (options: Texts, number: string) => void
}

const commands: Readonly<Record<string, Command>> = {
  list: { options: ['search', 'state', 'json', 'jq'], takesNumber: false, carryOut: list },
  create: { options: ['title', 'body'], takesNumber: false, carryOut: create },
  edit: {
    options: ['body'],
    takesNumber: true,
    carryOut: ({ body = '' }, number) => {
      change(number, () => ({ body }))
    },
  },
  close: {
    options: ['comment'],
    takesNumber: true,
    carryOut: ({ comment = '' }, number) => {
      change(number, ({ comments }) => ({ state: 'closed', comments: [...comments, comment] }))
    },
  },
}

const [noun, verb = '', ...args] = process.argv.slice(2)
const command = noun === 'issue' ? commands[verb] : undefined
if (!command) refuse(`no command ${noun ?? ''} ${verb}`)
else {
  setting('GH_TOKEN')
  setting('GH_REPO')
  // Throws at an option that it does not know.
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: Object.fromEntries(command.options.map((name) => [name, { type: 'string' as const }])),
  })
  const options = values as Texts
  if (command.options.some((name) => options[name] === undefined)) refuse(`${verb} needs ${command.options.join(', ')}`)
  if (positionals.length !== (command.takesNumber ? 1 : 0)) refuse(`${verb} with ${positionals.length} arguments`)
  command.carryOut(options, positionals[0] ?? '')
}
