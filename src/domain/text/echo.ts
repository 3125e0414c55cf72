import { hidden } from './secret.ts'

/**
 * Shorter texts are not replaced. Nothing of GitHub's is that short, and `***` in the place of a word would change what
 * is decided by it: with the token `prod`, a clean-up of whatever is not called `prod-…` would take all that is.
 */
const shortestSecret = 8

/** Deeper than any answer that means well. */
export const deepest = 64

export const isSecretEnough = (text: string): boolean => text.length >= shortestSecret

/**
 * A text with `***` for each secret in it, those that overlap included. It must come before anything cuts, escapes or
 * joins the text: what is left of a secret then, no mask of the runner hides.
 */
export const withoutSecrets = (text: string, secrets: readonly string[]): string => {
  const spans = secrets.flatMap((secret) => spansOf(text, secret)).sort((one, other) => one.from - other.from)
  let [clean, end] = ['', 0]
  for (const { from, to } of spans) {
    // One that begins within the last has its end hidden with it.
    if (from >= end) clean += text.slice(end, from) + hidden
    end = Math.max(end, to)
  }
  return end === 0 ? text : clean + text.slice(end)
}

type Span = { readonly from: number; readonly to: number }

const spansOf = (text: string, secret: string): readonly Span[] => {
  const spans: Span[] = []
  for (let from = text.indexOf(secret); from >= 0; from = text.indexOf(secret, from + secret.length)) {
    spans.push({ from, to: from + secret.length })
  }
  return spans
}

/** The same for all texts of a JSON value, names of members included. What lies too deep to be walked is left out. */
export const withoutSecretsIn = (value: unknown, secrets: readonly string[], depth = 0): unknown => {
  if (typeof value === 'string') return withoutSecrets(value, secrets)
  if (typeof value !== 'object' || value === null) return value
  if (depth > deepest) return hidden
  if (Array.isArray(value)) return value.map((item) => withoutSecretsIn(item, secrets, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      withoutSecrets(name, secrets),
      withoutSecretsIn(item, secrets, depth + 1),
    ]),
  )
}
