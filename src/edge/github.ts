import { Octokit } from '@octokit/core'
import { withoutTrailingSlash, type Connection } from '../domain/connection.ts'
import type { Reply, Send } from '../domain/reply.ts'
import type { Transport, WireRequest } from './transport.ts'

const apiHeaders = {
  accept: 'application/vnd.github+json',
  'x-github-api-version': '2022-11-28',
}

/**
 * Octokit builds the request: route, placeholders, body, authentication. What comes back travels through it unread, as
 * the body of an answer that always looks fine, because Octokit reports a refused connection, a reset and a time-out
 * all as status 500, prints what it thinks deprecated, and parses JSON ten times slower than the engine.
 */
export const createSend = (connection: Connection, transport: Transport, mask: (value: string) => void): Send => {
  const fetch = async (url: string, request: WireRequest): Promise<unknown> => ({
    status: 200,
    url,
    headers: [],
    body: await transport(new URL(url), request),
  })
  const octokit = new Octokit({
    auth: connection.token.reveal(mask),
    baseUrl: withoutTrailingSlash(connection.apiUrl),
    userAgent: 'self-hosted-runners-action',
    request: { fetch, parseSuccessResponseBody: false },
  })
  return async ({ route, parameters }) => {
    const answer: { readonly data: unknown } = await octokit.request(route as string, {
      ...parameters,
      headers: apiHeaders,
    })
    return answer.data as Reply
  }
}
