import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export type ManifestInput = { readonly description?: string; readonly required?: boolean; readonly default?: string }
export type ManifestOutput = { readonly description?: string }

export type ActionManifest = {
  readonly name: string
  readonly description: string
  readonly branding?: { readonly icon?: string; readonly color?: string }
  readonly inputs: Readonly<Record<string, ManifestInput>>
  readonly outputs: Readonly<Record<string, ManifestOutput>>
  readonly runs: { readonly using: string; readonly main: string }
}

export const readActionManifest = (): ActionManifest =>
  parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8')) as ActionManifest
