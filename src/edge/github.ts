import type { Reply, WireSend } from '../domain/github/reply.ts'
import { fillRoute } from '../domain/github/route.ts'
import { withoutTrailingSlash, type Connection } from '../domain/inputs/connection.ts'
import type { Transport } from './transport.ts'

/** GitHub itself gives up after 10 s: what it has made by then is told a moment later, and must not be missed. */
const usualTimeoutMs = 10_000
const postTimeoutMs = 20_000

/**
 * Not Octokit's client: it reports a refused connection, a reset and a time-out all as status 500, prints what it thinks
 * deprecated, and parses JSON ten times slower than the engine.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#headers
 */
export const createSend = (connection: Connection, transport: Transport, mask: (value: string) => void): WireSend => {
  const baseUrl = withoutTrailingSlash(connection.apiUrl)
  const known = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${connection.token.reveal(mask)}`,
    'user-agent': 'self-hosted-runners-action',
    'x-github-api-version': '2022-11-28',
  }
  const withAddress = (reply: Reply): Reply => (reply.kind === 'answer' ? { ...reply, apiUrl: baseUrl } : reply)
  return ({ route, parameters, ifNoneMatch, onArrival, timeoutMs = Infinity }) => {
    const { method, path, body } = fillRoute(route, parameters)
    const headers = {
      ...known,
      ...(body !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
      ...(ifNoneMatch !== undefined && { 'if-none-match': ifNoneMatch }),
    }
    const mostMs = method === 'POST' ? postTimeoutMs : usualTimeoutMs
    const request = { method, headers, body, onArrival, timeoutMs: Math.min(timeoutMs, mostMs) }
    return transport(new URL(baseUrl + path), request).then(withAddress)
  }
}
