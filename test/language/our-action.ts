import { parse } from 'yaml'
import { readActionManifest } from '../../script/action-manifest.ts'
import { findOperation } from '../../src/domain/github/operations.ts'
import { outputUses } from '../../src/domain/report/outputs.ts'

export type Step = {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
}

/** What the README calls this action, for want of an owner. */
export const published = 'OWNER/self-hosted-runners-action@v1'

const manifest = readActionManifest()
const metadata = {
  name: manifest.name,
  description: manifest.description,
  inputs: Object.fromEntries(
    Object.entries(manifest.inputs).map(([name, input]) => [name, { description: '', ...input }]),
  ),
}

export const isOurs = ({ uses = '' }: Step): boolean => uses === './' || uses.split('@')[0] === published.split('@')[0]

/** Nothing for a version that there is not: GitHub would not find it either. */
export const metadataOf = (ref: string) => (/^(v1(\.\d+\.\d+)?|[0-9a-f]{40})$/.test(ref) ? metadata : undefined)

/** What a step of ours can set: the outputs of its operation, or all of them if that is only known when it runs. */
export const outputsOf = (step: Step): readonly string[] => {
  const verb = findOperation(String(step.with?.['operation']))?.verb
  return Object.entries(outputUses).flatMap(([name, uses]: [string, readonly string[]]) =>
    verb === undefined || uses.includes(verb) || uses.includes('failure') ? [name] : [],
  )
}

type Workflow = { readonly jobs?: Readonly<Record<string, { readonly steps?: readonly Step[] } | null>> | null }

/** The steps of each job of a workflow, as far as the text is one. */
export const stepsOf = (text: string): ReadonlyMap<string, readonly Step[]> => {
  const workflow = parse(text) as Workflow | null
  return new Map(Object.entries(workflow?.jobs ?? {}).map(([id, job]) => [id, job?.steps ?? []]))
}
