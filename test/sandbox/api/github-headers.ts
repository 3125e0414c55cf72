import { createHash } from 'node:crypto'
import type { Clock } from './clock.ts'
import { withHeaders, type Answer, type Exchange } from './exchange.ts'
import { apiVersionOf } from './respond.ts'

const limit = 5000
const windowS = 3600

export interface GithubHeaders {
  /** The answer as it leaves: with GitHub's headers, and as a 304 when the client knows it already. */
  complete(answer: Answer, exchange: Exchange): Answer
}

/** The limit is told, not kept: a test that wants to meet it queues a fault. */
export function createGithubHeaders(isEnterpriseServer: boolean, clock: Clock): GithubHeaders {
  const usedBy = new Map<string, number>()

  const startS = Math.floor(clock.nowMs() / 1000)
  const resetS = () => startS + windowS * Math.max(1, Math.ceil((clock.nowMs() / 1000 - startS) / windowS))
  const rateLimit = (exchange: Exchange, costs: number) => {
    const caller = exchange.headers.authorization ?? ''
    const used = (usedBy.get(caller) ?? 0) + costs
    usedBy.set(caller, used)
    return {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(Math.max(0, limit - used)),
      'x-ratelimit-used': String(Math.min(limit, used)),
      'x-ratelimit-reset': String(resetS()),
      'x-ratelimit-resource': 'core',
    }
  }
  return {
    complete(answer, exchange) {
      const tagged = withEtag(answer, exchange)
      const own = withHeaders(tagged, {
        date: new Date(clock.nowMs()).toUTCString(),
        'x-github-request-id': exchange.requestId,
        'x-github-api-version-selected': apiVersionOf(exchange),
        'x-github-media-type': 'github.v3; format=json',
        ...(isEnterpriseServer ? { 'x-github-enterprise-version': 'enterprise-server@3.19.0' } : {}),
        ...rateLimit(exchange, tagged.status === 304 ? 0 : 1),
      })
      // What a fault set stands.
      return withHeaders(own, tagged.headers)
    },
  }
}

function withEtag(answer: Answer, exchange: Exchange): Answer {
  if (exchange.method !== 'GET' || answer.status !== 200) return answer
  const etag = `W/"${createHash('sha256').update(answer.text).digest('hex')}"`
  const cached = {
    etag,
    'cache-control': 'private, max-age=60, s-maxage=60',
    vary: 'Accept, Authorization, Accept-Encoding',
  }
  if (!knows(exchange.headers['if-none-match'], etag)) return withHeaders(answer, cached)
  return { status: 304, headers: cached, text: '' }
}

function knows(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(',').some((known) => known.trim() === etag) ?? false
}
