import { parse } from 'yaml'
import { examples } from '../contract/examples.ts'

type Texts = Readonly<Record<string, string>>

export type Step = {
  readonly id?: string
  readonly name?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, string | number | boolean>>
  readonly env?: Texts
  readonly 'continue-on-error'?: boolean
}

export type Job = {
  readonly needs?: string | readonly string[]
  readonly if?: string
  readonly 'runs-on': string | readonly string[]
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> }
  readonly outputs?: Texts
  readonly steps: readonly Step[]
}

export type Workflow = { readonly name: string; readonly jobs: Readonly<Record<string, Job>> }

const blocks = examples.map(({ file, text }) => ({ file, content: parse(text) as Workflow | readonly Step[] }))

const isExcerpt = (content: Workflow | readonly Step[]): content is readonly Step[] => Array.isArray(content)

/** The whole workflows of the pages, and the recipes. */
export const workflows: readonly Workflow[] = blocks.flatMap(({ content }) => (isExcerpt(content) ? [] : [content]))

/** The steps that a page shows by themselves, in their order. */
export const excerptsOf = (page: string): readonly Step[] =>
  blocks.flatMap(({ file, content }) => (file === page && isExcerpt(content) ? content : []))

export const workflowNamed = (name: string): Workflow => {
  const found = workflows.find((workflow) => workflow.name === name)
  if (!found) throw new Error(`No page and no recipe has a workflow named ${name}.`)
  return found
}

export const needsOf = ({ needs = [] }: Job): readonly string[] => (typeof needs === 'string' ? [needs] : needs)

/** The combinations of a matrix; a job without one runs once. */
export const combinationsOf = ({ strategy }: Job): readonly Texts[] =>
  Object.entries(strategy?.matrix ?? {}).reduce<readonly Texts[]>(
    (combinations, [name, values]) =>
      combinations.flatMap((combination) => values.map((value) => ({ ...combination, [name]: value }))),
    [{}],
  )
