import type { ApiRoute } from './operations.ts'

/** What goes over the wire, but for the host and the headers. */
export type FilledRoute = { readonly method: string; readonly path: string; readonly body?: string }

/**
 * Puts the parameters of a request where GitHub expects them: into the placeholders first, and what is left into the
 * query of a GET and the JSON body of anything else. Octokit's types hold every route to what GitHub publishes.
 *
 * Throws when a placeholder has no value.
 */
export const fillRoute = (route: ApiRoute, parameters: Readonly<Record<string, unknown>>): FilledRoute => {
  const [method = '', template = ''] = route.split(' ')
  const left = new Map(Object.entries(parameters).filter(([, value]) => value !== undefined))
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (!left.has(name)) throw new Error(`${route} has no ${name}`)
    const value = encodeURIComponent(String(left.get(name)))
    left.delete(name)
    return value
  })
  if (left.size === 0) return { method, path }
  if (method !== 'GET') return { method, path, body: JSON.stringify(Object.fromEntries(left)) }
  const query = new URLSearchParams()
  for (const [name, value] of left) query.set(name, String(value))
  return { method, path: `${path}?${query.toString()}` }
}
