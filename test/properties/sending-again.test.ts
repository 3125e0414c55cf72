import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ApiRequest, Reply, Send } from '../../src/domain/github/reply.ts'
import { persistentSend } from '../../src/run/api/persistent-send.ts'
import { anyReply } from './replies.ts'

type Sent = { readonly atMs: number; readonly reply: Reply }

const jit: ApiRequest['route'] = 'POST /orgs/{org}/actions/runners/generate-jitconfig'
const remove: ApiRequest['route'] = 'DELETE /orgs/{org}/actions/runners/{runner_id}'

/** One call with all its tries, by a clock of its own: each try takes as long as it may. */
const call = async (route: ApiRequest['route'], replies: readonly Reply[], random: number) => {
  let nowMs = 0
  const sent: Sent[] = []
  const send: Send = ({ timeoutMs = 10_000 }) => {
    const reply = replies[sent.length % replies.length] ?? replies[0]
    if (reply === undefined) throw new Error('no reply was planned')
    sent.push({ atMs: nowMs, reply })
    nowMs += Math.min(timeoutMs, 10_000)
    return Promise.resolve(reply)
  }
  const clock = {
    now: () => nowMs,
    epoch: () => 1_800_000_000_000 + nowMs,
    sleep: (ms: number) => {
      nowMs += ms
      return Promise.resolve()
    },
    isStopped: () => false,
  }
  const said: string[] = []
  const result = await persistentSend(send, { clock, random: () => random, say: (line) => said.push(line) })({
    route,
    parameters: {},
  })
  return { result, sent, said, tookMs: nowMs }
}

const replies = fc.array(anyReply, { minLength: 1, maxLength: 6 })
const random = fc.double({ min: 0, max: 1, noNaN: true })

describe('a call', () => {
  test('is sent at most four times, and each time again is told', async () => {
    const counts = new Set<number>()
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(jit, remove), replies, random, async (route, planned, chance) => {
        const { sent, said } = await call(route, planned, chance)
        expect(sent.length).toBeLessThanOrEqual(4)
        expect(said).toHaveLength(sent.length - 1)
        counts.add(sent.length)
      }),
      { numRuns: 1000 },
    )
    expect([...counts].sort()).toEqual([1, 2, 3, 4])
  })

  test('gives up after forty seconds, waits for a limit left out', async () => {
    const silence: Reply = { kind: 'no-answer', reason: 'timed-out', detail: '', sent: true }
    await fc.assert(
      fc.asyncProperty(random, async (chance) => {
        const { tookMs, result } = await call(remove, [silence], chance)
        expect(tookMs).toBeLessThanOrEqual(40_000)
        expect(result).toMatchObject({ kind: 'no-answer', reason: 'timed-out' })
      }),
    )
  })

  test('for a JIT config is never sent again once it may have been carried out', async () => {
    let again = 0
    await fc.assert(
      fc.asyncProperty(replies, random, async (planned, chance) => {
        const { sent } = await call(jit, planned, chance)
        again += sent.length - 1
        for (const { reply } of sent.slice(0, -1)) {
          expect(reply.kind === 'answer' ? [403, 429].includes(reply.status) : !reply.sent).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
    expect(again).toBeGreaterThan(100)
  })

  test('that may have been carried out before says so', async () => {
    const gone: Reply = { kind: 'answer', status: 404, headers: {}, json: undefined }
    let replayed = 0
    await fc.assert(
      fc.asyncProperty(anyReply, random, async (first, chance) => {
        const { result, sent } = await call(remove, [first, gone], chance)
        if (sent.length < 2 || result.kind !== 'answer') return
        replayed += 1
        const mayBeDone = first.kind === 'answer' ? first.status >= 500 : first.sent
        expect(result.isReplay === true).toBe(mayBeDone)
      }),
      { numRuns: 1000 },
    )
    // A call that never sends again would keep the rule, too.
    expect(replayed).toBeGreaterThan(100)
  })
})
