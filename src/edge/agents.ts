import type { Agent } from 'node:http'

// `getBuiltinModule` instead of an import: only one of the two is needed, and a namespace import wakes all of it.
export const clientFor = (url: URL): typeof import('node:http') | typeof import('node:https') =>
  process.getBuiltinModule(url.protocol === 'https:' ? 'node:https' : 'node:http')

/** Keeps connections, for http and for https. Throws for a proxy whose address is none. */
export const createAgents = (env: NodeJS.ProcessEnv): ((url: URL) => Agent) => {
  const agents = new Map<string, Agent>()
  return (url) => {
    const known = agents.get(url.protocol)
    if (known) return known
    // The environment names the proxies, if any: https_proxy, http_proxy, no_proxy.
    const agent = new (clientFor(url).Agent)({ keepAlive: true, proxyEnv: proxiesOf(env) })
    agents.set(url.protocol, agent)
    return agent
  }
}

/** The environment with what most tools accept and Node ignores, a proxy without a scheme, spelled out. */
const proxiesOf = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    ['https_proxy', 'http_proxy', 'no_proxy', 'HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY']
      .filter((name) => env[name] !== undefined)
      .map((name) => [name, name.toLowerCase() === 'no_proxy' ? env[name] : withScheme(env[name] ?? '')]),
  )

const withScheme = (proxy: string): string => (proxy === '' || proxy.includes('://') ? proxy : `http://${proxy}`)
