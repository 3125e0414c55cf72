import { describe, expect, test } from 'vitest'
import type { Runner } from '../../../src/domain/github/runner.ts'
import { bareRunnerAnswer } from '../../domain/github/runner-answers.ts'
import { methods, runWith, type Told } from '../api/scripted-send.ts'
import { livingFleet, type LivingFleet } from '../living-fleet.ts'

const remove = { operation: 'delete_self_hosted_runner_from_org' }
const dead = (id: number, more: Partial<Runner> = {}): Runner => bareRunnerAnswer({ id, name: `ci-${id}`, ...more })
const byFilter = { ...remove, filter: "status == 'offline'" }

/** Runs it where every answer tells how many requests are left of the hour. */
const runWithLeft = (left: number, fleet: LivingFleet, given: Readonly<Record<string, string>>): Promise<Told> =>
  runWith(
    given,
    async (request, nth, clock) => {
      const reply = await fleet.send(request, nth, clock)
      const headers = { 'x-ratelimit-remaining': String(left) }
      return reply.kind === 'answer' ? { ...reply, headers: { ...reply.headers, ...headers } } : reply
    },
    fleet.clock,
  )

describe('looks take a tenth of what is left of the hour, and no more', () => {
  const tooDear = /^One more look takes 1 request, more than a tenth of what GitHub's rate limit leaves of this hour/

  test('so nobody goes where a tenth is not one look', async () => {
    const told = await runWithLeft(9, livingFleet([dead(1), dead(2)]), byFilter)
    expect(told.failure).toMatchObject({ code: 'rate-limited', message: expect.stringMatching(tooDear) as unknown })
    expect(methods(told.requests)).toBe('GET')
    expect(JSON.parse(told.outputs['kept'] ?? '')).toMatchObject([{ reason: 'not-tried' }, { reason: 'not-tried' }])
  })

  test('nor is the end of a job waited for', async () => {
    const fleet = livingFleet([dead(1, { busy: true })])
    const told = await runWithLeft(9, fleet, { ...remove, name: 'ci-1', 'if-busy': 'wait' })
    expect(told.failure).toMatchObject({ code: 'rate-limited', message: expect.stringMatching(tooDear) as unknown })
    expect(methods(told.requests)).toBe('GET')
    expect(JSON.parse(told.outputs['kept'] ?? '')).toEqual([{ id: 1, name: 'ci-1', reason: 'busy' }])
  })

  test('so few looks are far apart', async () => {
    const told = await runWithLeft(20, livingFleet([dead(1), dead(2)]), byFilter)
    expect(told.failure).toBeUndefined()
    const looks = told.requests.filter(({ route }) => route.startsWith('GET'))
    expect(looks.map(({ atMs }) => atMs / 1000)).toEqual([0, 30, 60])
    expect(told.outputs['deleted-count']).toBe('2')
  })
})
