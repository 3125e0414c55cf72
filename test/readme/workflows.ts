import { parse } from 'yaml'
import { yamlBlocks } from '../contract/readme-workflows.ts'
import { readText } from '../contract/repository.ts'

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

const blocks = yamlBlocks(readText('README.md')).map((block) => parse(block) as Workflow | readonly Step[])

const isExcerpt = (block: Workflow | readonly Step[]): block is readonly Step[] => Array.isArray(block)

/** The whole workflows of the README, and the excerpts: a few steps each. */
export const workflows: readonly Workflow[] = blocks.filter((block): block is Workflow => !isExcerpt(block))
export const excerpts: readonly (readonly Step[])[] = blocks.filter(isExcerpt)

export const workflowNamed = (name: string): Workflow => {
  const found = workflows.find((workflow) => workflow.name === name)
  if (!found) throw new Error(`README.md has no workflow named ${name}.`)
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
