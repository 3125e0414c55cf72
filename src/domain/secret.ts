const hidden = '***'

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
    for (const value of [this.#value, ...this.#parts]) mask(value)
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
  const plain = revealAll(value, mask)
  if (plain === undefined || plain === null) return ''
  return typeof plain === 'string' ? plain : JSON.stringify(plain)
}

const revealAll = (value: unknown, mask: (value: string) => void): unknown => {
  if (value instanceof Secret) return value.reveal(mask)
  if (Array.isArray(value)) return value.map((item) => revealAll(item, mask))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revealAll(item, mask)]))
}
