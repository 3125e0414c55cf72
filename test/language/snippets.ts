import { parse } from 'yaml'
import { isOurs, type Step } from './our-action.ts'

/** A block of YAML, and the line of its page that it begins in. */
export type Snippet = { readonly line: number; readonly text: string }

/** A snippet as the whole workflow that it is, or would be part of. */
export type Example = { readonly kind: 'workflow' | 'excerpt'; readonly text: string }

const block = /^( *)```ya?ml\n(.*?)^\1```$/gms

export const snippetsIn = (markdown: string): readonly Snippet[] =>
  [...markdown.matchAll(block)].map(({ index, 1: indent = '', 2: text = '' }) => ({
    line: markdown.slice(0, index).split('\n').length,
    text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }))

const workflowKeys = ['name', 'run-name', 'on', 'permissions', 'env', 'defaults', 'concurrency']

/** `earlier` defines the steps that an excerpt goes on from. */
export const exampleOf = ({ text, line }: Snippet, earlier: readonly Snippet[]): Example => {
  const content = parse(text) as unknown
  if (Array.isArray(content)) return { kind: 'excerpt', text: aroundSteps(text, content as Step[], earlier) }
  const keys = content === null || typeof content !== 'object' ? [] : Object.keys(content)
  if (keys.includes('jobs')) {
    return keys.includes('on') ? { kind: 'workflow', text } : { kind: 'excerpt', text: `on: push\n${text}` }
  }
  if (keys.length > 0 && keys.every((key) => workflowKeys.includes(key))) {
    const trigger = keys.includes('on') ? '' : 'on: push\n'
    return { kind: 'excerpt', text: `${trigger}${text}\njobs:\n  a-job:\n    runs-on: ubuntu-latest\n${oneStep}` }
  }
  if (keys.includes('runs-on')) {
    const steps = keys.includes('steps') ? '' : oneStep
    return { kind: 'excerpt', text: `on: push\njobs:\n  a-job:\n${indented(4, text)}\n${steps}` }
  }
  if (keys.length > 0 && /^\S+:\n {2}(name|needs|if|runs-on|strategy|permissions|uses):/.test(text)) {
    return { kind: 'excerpt', text: `on: push\njobs:\n${indented(2, text)}` }
  }
  throw new Error(`The YAML in line ${line} of a page is no workflow, no jobs and no steps.`)
}

const oneStep = '    steps:\n      - run: "true"\n'

const aroundSteps = (text: string, steps: readonly Step[], earlier: readonly Snippet[]): string => {
  const own = steps.map(({ id }) => id)
  const asked = [...text.matchAll(/\bsteps\.([\w-]+)/g)].map(([, id]) => id)
  const missing = [...new Set(asked)].filter((id) => !own.includes(id))
  const known = earlier.flatMap((snippet) => stepsBelow(parse(snippet.text)))
  const before = missing.flatMap((id) => known.findLast((step) => step.id === id) ?? []).map(standIn)
  return `on: push\njobs:\n  a-job:\n    runs-on: ubuntu-latest\n    steps:\n${before.join('')}${indented(6, text)}`
}

/** A step of that id with the same outputs, but with nothing that it would need itself. */
const standIn = (step: Step): string => {
  const given = JSON.stringify({ operation: step.with?.['operation'], 'github-token': 'x' })
  const does = isOurs(step) ? `uses: ${step.uses ?? ''}\n        with: ${given}` : 'run: "true"'
  return `      - id: ${step.id ?? ''}\n        ${does}\n`
}

const stepsBelow = (value: unknown): readonly Step[] => {
  if (value === null || typeof value !== 'object') return []
  const isStep = 'id' in value && ('uses' in value || 'run' in value)
  return [...(isStep ? [value as Step] : []), ...Object.values(value).flatMap(stepsBelow)]
}

const indented = (by: number, text: string): string => text.replace(/^(?=.)/gm, ' '.repeat(by))
