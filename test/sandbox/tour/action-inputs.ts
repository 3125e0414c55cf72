import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'

export type ActionInput = {
  readonly name: string
  readonly description: string
  readonly required: boolean
  /** Undefined when there is none. */
  readonly default: string | undefined
}

/** The inputs as action.yml declares them: command line and help are made from them, so that nothing is listed twice. */
export function readActionInputs(): readonly ActionInput[] {
  const file = resolve(import.meta.dirname, '../../../action.yml')
  const manifest = fieldsOf(parse(readFileSync(file, 'utf8')))
  return Object.entries(fieldsOf(manifest['inputs'])).map(([name, definition]) => {
    const fields = fieldsOf(definition)
    return {
      name,
      description: textOf(fields['description']) ?? '',
      required: fields['required'] === true,
      default: textOf(fields['default']),
    }
  })
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : undefined
}
