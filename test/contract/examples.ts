import { parse } from 'yaml'
import { pages, readPage, recipes } from '../../script/pages.ts'

type Step = {
  readonly id?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

/** One job and its text; an excerpt of a workflow counts as a job that is not whole. */
type Job = { readonly place: string; readonly steps: readonly Step[]; readonly text: string; readonly whole: boolean }

export type OurStep = { readonly place: string; readonly inputs: Readonly<Record<string, string>> }

/** `steps.ID.outputs.NAME` in a job, and the step that ID names there. */
export type OutputUse = { readonly place: string; readonly text: string; readonly name: string; readonly step?: Step }

const yamlBlock = /^```ya?ml\n(.*?)^```$/gms

/** What users copy: each block of YAML on a page, and each recipe. */
export type Example = { readonly file: string; readonly text: string }

export const examples: readonly Example[] = [
  ...pages.flatMap((file) => [...readPage(file).matchAll(yamlBlock)].map(([, text = '']) => ({ file, text }))),
  ...recipes.map((file) => ({ file, text: readPage(file) })),
]

export const isOurs = ({ uses = '' }: Step): boolean => uses.startsWith('OWNER/self-hosted-runners-action@')

const jobsOf = ({ file, text: block }: Example): readonly Job[] => {
  const content = parse(block) as unknown
  if (Array.isArray(content)) {
    return [{ place: `an excerpt in ${file}`, steps: content as Step[], text: '', whole: false }]
  }
  const { name, jobs } = content as { name: string; jobs: Record<string, { steps: Step[] }> }
  return Object.entries(jobs).map(([id, job]) => {
    return { place: `${name}, job ${id}`, steps: job.steps, text: JSON.stringify(job), whole: true }
  })
}

export const ourSteps = (example: Example): readonly OurStep[] =>
  jobsOf(example).flatMap(({ place, steps }) =>
    steps.filter(isOurs).map((step) => ({
      place,
      inputs: Object.fromEntries(Object.entries(step.with ?? {}).map(([name, value]) => [name, String(value)])),
    })),
  )

export const outputUsesOf = (example: Example): readonly OutputUse[] =>
  jobsOf(example)
    .filter(({ whole }) => whole)
    .flatMap(({ place, steps, text: job }) =>
      [...job.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)].map(([text, id, name = '']) => {
        const step = steps.find((candidate) => candidate.id === id)
        return { place, text, name, ...(step && { step }) }
      }),
    )

/** `needs.JOB.outputs.NAME`, and whether that job is needed and has the output. */
export const neededOutputsOf = (example: Example): readonly { readonly text: string; readonly exists: boolean }[] => {
  const { jobs = {} } = parse(example.text) as { jobs?: Record<string, { needs?: unknown; outputs?: object }> }
  return Object.values(jobs).flatMap((job) =>
    [...JSON.stringify(job).matchAll(/\bneeds\.([\w-]+)\.outputs\.([\w-]+)/g)].map(([text, id = '', name = '']) => ({
      text,
      exists: [job.needs].flat().includes(id) && name in (jobs[id]?.outputs ?? {}),
    })),
  )
}
