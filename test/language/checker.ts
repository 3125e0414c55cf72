import { data, DescriptionDictionary } from '@actions/expressions'
import type { ValidationConfig } from '@actions/languageservice'
import { registerLogger, validate } from './language-service.ts'
import { isOurs, metadataOf, outputsOf, published, stepsOf, type Step } from './our-action.ts'

type TextDocument = Parameters<typeof validate>[0]
type GetContext = NonNullable<ValidationConfig['contextProviderConfig']>['getContext']

/** Contexts that an excerpt may take from what stands around it. */
const fromAround = ['env', 'inputs', 'matrix', 'needs']

const breakdowns: string[] = []
const ignore = (): void => undefined
// What the checker itself fails on it only logs, and then finds no problem.
registerLogger({ error: (message) => void breakdowns.push(message), warn: ignore, info: ignore, log: ignore })

let documents = 0

/** What GitHub's own checker has against a workflow, or against action.yml; `isExcerpt` if things may be missing. */
export const problemsIn = async (text: string, kind: 'workflow' | 'excerpt' | 'action'): Promise<readonly string[]> => {
  documents += 1
  const checked = kind === 'action' ? text : publishedIn(text)
  // A place of its own for each text, because results are kept by place.
  const uri = kind === 'action' ? `file:///${documents}/action.yml` : `file:///.github/workflows/${documents}.yml`
  // Of a document it reads no more than these two.
  const document = { uri, getText: () => checked } as TextDocument
  const steps = kind === 'action' ? new Map<string, readonly Step[]>() : stepsOf(checked)
  const found = await validate(document, configFor(steps, kind === 'excerpt'))
  const lines = checked.split('\n')
  const problems = found.map(({ message, range }) => {
    const says = typeof message === 'string' ? message : message.value
    return `${says}: ${lines[range.start.line]?.trim() ?? ''}`
  })
  return [...problems, ...breakdowns.splice(0)]
}

/** The checker knows nothing of `./`. */
const publishedIn = (text: string): string => text.replace(/^(\s*(?:- )?uses: )\.\/$/gm, `$1${published}`)

const configFor = (steps: ReadonlyMap<string, readonly Step[]>, isExcerpt: boolean): ValidationConfig => ({
  actionsMetadataProvider: {
    fetchActionMetadata({ owner, name, ref, path }) {
      const isThis = path === undefined && isOurs({ uses: `${owner}/${name}@${ref}` })
      // Without inputs: those of other actions are not looked up.
      return Promise.resolve(isThis ? metadataOf(ref) : { name, description: '' })
    },
  },
  contextProviderConfig: {
    getContext(name, known, { job }) {
      if (known && isExcerpt && fromAround.includes(name)) known.complete = false
      // Nothing for all others: the checker then takes any secret and variable, for it cannot know them.
      if (!known || name !== 'steps') return Promise.resolve(undefined)
      return Promise.resolve(withOutputs(known, steps.get(job?.id.value ?? '') ?? []))
    },
  } satisfies { getContext: GetContext },
})

/** The steps that may be asked, those that use this action with the outputs they set and no other. */
const withOutputs = (known: DescriptionDictionary, steps: readonly Step[]): DescriptionDictionary => {
  const described = known.pairs().map(({ key, value }) => {
    const step = steps.find(({ id }) => id === key)
    return { key, value: step && isOurs(step) ? contextOf(step) : value }
  })
  return new DescriptionDictionary(...described)
}

const contextOf = (step: Step): DescriptionDictionary => {
  const outputs = outputsOf(step).map((key) => ({ key, value: new data.StringData('') }))
  return new DescriptionDictionary(
    { key: 'outputs', value: new DescriptionDictionary(...outputs) },
    { key: 'conclusion', value: new data.Null() },
    { key: 'outcome', value: new data.Null() },
  )
}
