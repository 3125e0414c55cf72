import type { Answer, Reply, Send } from '../../domain/github/reply.ts'

/** Asks again only for what has changed: an answer 304 costs nothing of the hourly limit. */
export const conditionalSend = (send: Send): Send => {
  const known = new Map<string, Answer>()
  return async (request) => {
    if (!request.route.startsWith('GET ')) return send(request)
    const key = JSON.stringify([request.route, request.parameters])
    const before = known.get(key)
    const etag = before?.headers['etag']
    const reply = await send(etag === undefined ? request : { ...request, ifNoneMatch: etag })
    if (reply.kind !== 'answer') return reply
    if (reply.status === 304 && before !== undefined) return confirmed(before, reply)
    if (reply.status === 200) known.set(key, reply)
    return reply
  }
}

/** What was known, as of now: the time and the limits are those of the answer that confirms it. */
const confirmed = (known: Answer, by: Answer & Reply): Reply => ({
  ...by,
  status: known.status,
  headers: { ...known.headers, ...by.headers },
  json: known.json,
})
