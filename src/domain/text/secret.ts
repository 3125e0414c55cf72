/** What stands in the place of a secret. */
export const hidden = '***'

/** Shorter lines of a longer value are not masked: they would blank out unrelated words of the log. */
const shortestLine = 16

/** What to mask so that a value is hidden: the runner masks each line of it, however short and common. */
export const maskable = (value: string): readonly string[] => {
  const lines = value.split(/[\r\n]+/).map((line) => line.trim())
  return lines.length === 1 ? [value] : lines.filter((line) => line.length >= shortestLine)
}

/**
 * A string that must not be seen: it prints, interpolates, serialises and inspects as `***`.
 *
 * `parts` are further strings that would give it away, such as what is encoded inside it.
 */
export class Secret {
  readonly #value: string
  readonly #parts: readonly string[]

  constructor(value: string, parts: readonly string[] = []) {
    this.#value = value
    this.#parts = parts
  }

  /**
   * The only way to the string: everything that would give it away is handed to `mask` first.
   *
   * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log
   */
  reveal(mask: (value: string) => void): string {
    for (const value of [this.#value, ...this.#parts].flatMap(maskable)) mask(value)
    return this.#value
  }

  toString(): string {
    return hidden
  }

  toJSON(): string {
    return hidden
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return hidden
  }
}

/** A value as the text of an output: strings as they are, nothing for null, JSON for the rest; secrets are revealed. */
export const revealText = (value: unknown, mask: (value: string) => void): string => {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (value instanceof Secret) return value.reveal(mask)
  const json = JSON.stringify(value)
  // A secret writes itself as `***`: without one, there is nothing to reveal, and no copy of a large fleet to make.
  return json.includes(hidden) ? JSON.stringify(revealAll(value, mask)) : json
}

const revealAll = (value: unknown, mask: (value: string) => void): unknown => {
  if (value instanceof Secret) return value.reveal(mask)
  if (Array.isArray(value)) return value.map((item) => revealAll(item, mask))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revealAll(item, mask)]))
}
