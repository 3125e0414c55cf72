import type { Agent } from 'node:http'

// `getBuiltinModule` instead of an import: only one of the two is needed, and a namespace import wakes all of it.
export const clientFor = (url: URL): typeof import('node:http') | typeof import('node:https') =>
  process.getBuiltinModule(url.protocol === 'https:' ? 'node:https' : 'node:http')

/** Keeps connections, for http and for https; only those for https go through a proxy. Certificates are always checked. */
export const createAgents = (proxy: string | undefined): ((url: URL) => Agent) => {
  // Node takes no option of ours where it connects to a proxy by TLS, but it heeds this variable: it has to go.
  delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
  const agents = new Map<string, Agent>()
  return (url) => {
    const known = agents.get(url.protocol)
    if (known) return known
    const secure = { rejectUnauthorized: true, proxyEnv: { https_proxy: proxy } }
    const agent = new (clientFor(url).Agent)({ keepAlive: true, ...(url.protocol === 'https:' && secure) })
    agents.set(url.protocol, agent)
    return agent
  }
}
