import { posix } from 'node:path'
import { parse } from 'yaml'
import { readPage, recipes } from './pages.ts'

/** What a recipe does; the rest of its row is read from the recipe itself. */
const does: Readonly<Record<string, string>> = {
  'clean-up.yml': 'Deletes runners that stay offline for ten minutes. A dry run, until you take that line out.',
  'clean-up-with-memory.yml': 'Deletes runners that were offline in every look for six hours.',
  'jit-matrix.yml': 'Makes one machine for each job of a matrix, over SSH, and leaves no runner behind.',
  'pick.yml': 'Sends a job to your own runners if one is idle, and to a GitHub-hosted runner otherwise.',
  'versions.yml': 'Turns red two weeks before the version of a runner gets no more jobs.',
  'wake.yml': 'Wakes a machine, and sends it a job once it is online.',
  'watch.yml': 'Keeps one issue: opened when runners are down, closed when all are well.',
}

/** The App of the README, which every recipe takes its token from. */
const ofTheApp = ['vars.RUNNERS_APP_CLIENT_ID', 'secrets.RUNNERS_APP_PRIVATE_KEY']

/** What a recipe asks for, in its order and each once. */
const found = (text: string, wanted: RegExp): readonly string[] => [...new Set(text.match(wanted))]

const rowOf = (recipe: string): readonly string[] => {
  const name = posix.basename(recipe)
  const words = does[name]
  if (words === undefined) throw new Error(`script/recipes.ts does not say what ${name} does.`)
  const text = readPage(recipe)
  const given = found(text, /\b(?:secrets|vars)\.\w+/g)
  if (ofTheApp.some((value) => !given.includes(value))) throw new Error(`${name} takes its token from elsewhere.`)
  // A script of the repository; ./run.sh is the runner's own.
  const needed = [
    ...given.filter((value) => !ofTheApp.includes(value)),
    ...found(text, /(?<=\s|\()\.\/[\w-]+(?![\w.-])/g),
  ]
  return [
    `[${name}](${name})`,
    words,
    codes(eventsOf(text)),
    found(text, /(?<=self-hosted-runners: )\w+/g).join(', '),
    codes(needed),
  ]
}

const eventsOf = (text: string): readonly string[] => {
  const { on } = parse(text) as { readonly on: string | object }
  return typeof on === 'string' ? [on] : Object.keys(on)
}

const codes = (texts: readonly string[]): string => texts.map((text) => `\`${text}\``).join(', ')

export const recipesTable = (): string => {
  const strays = Object.keys(does).filter((name) => !recipes.includes(`docs/recipes/${name}`))
  if (strays.length > 0) throw new Error(`There is no recipe ${strays.join(', ')}.`)
  const head = ['Recipe', 'What it does', 'Runs on', 'The token may', 'Yours']
  return [head, head.map(() => '---'), ...recipes.map(rowOf)].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
