import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { inputNames, type InputName, type RawInputs } from '../../../src/domain/inputs/inputs.ts'

export type GivenInputs = Readonly<Partial<Record<InputName, string>>>

type Manifest = { readonly inputs: Readonly<Record<string, { readonly default?: string }>> }

const manifest = parse(readFileSync(new URL('../../../action.yml', import.meta.url), 'utf8')) as Manifest

const github: Readonly<Record<string, string>> = {
  'github.api_url': 'https://api.github.com',
  'github.repository': 'octo-org/octo-repo',
  'github.repository_owner': 'octo-org',
}

const evaluated = (text: string): string =>
  text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const value = github[expression]
    if (value === undefined) throw new Error(`a default of action.yml needs ${expression}`)
    return value
  })

/** All inputs as a step hands them over: what stands under `with:`, the defaults of action.yml, nothing for the rest. */
export const rawInputs = (given: GivenInputs): RawInputs => {
  const withDefaults = inputNames.map((name) => [name, evaluated(manifest.inputs[name]?.default ?? '')] as const)
  return { ...(Object.fromEntries(withDefaults) as RawInputs), ...given }
}
