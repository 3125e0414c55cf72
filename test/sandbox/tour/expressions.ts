/** Just enough of workflow expressions for the tour to run the very steps that it shows: paths such as
 * `steps.jit.outputs.id`. What is not there is empty, as in a workflow.
 */
export function evaluate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_whole, path: string) => {
    const value = path.split('.').reduce<unknown>(memberOf, contexts)
    return typeof value === 'string' ? value : ''
  })
}

export type Contexts = {
  readonly github: { readonly token: string }
  readonly secrets: Readonly<Record<string, string>>
  readonly steps: Readonly<Record<string, { readonly outputs: Readonly<Record<string, string>> }>>
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(key)
    : undefined
}
