import { describe, expect, test } from 'vitest'
import type { Runner } from '../../../src/domain/github/runner.ts'
import { governedSend } from '../../../src/run/api/governed-send.ts'
import type { GuardedDeletion } from '../../../src/run/api/deletion-calls.ts'
import { persistentSend } from '../../../src/run/api/persistent-send.ts'
import { runnersApi } from '../../../src/run/api/runners-api.ts'
import { bareRunnerAnswer } from '../../domain/github/runner-answers.ts'
import { livingFleet, type LivingFleet } from '../living-fleet.ts'
import { cancelled, lost, virtualPorts, type SentRequest, type VirtualSend } from '../virtual-ports.ts'
import { answer, methods } from './scripted-send.ts'

const dead = (id: number): Runner => bareRunnerAnswer({ id, name: `ci-${id}` })
const isDead = ({ status, busy }: Runner): boolean => status === 'offline' && !busy
const target = { scope: 'org', org: 'octo-org' } as const

type Result = {
  readonly result: GuardedDeletion
  readonly requests: readonly SentRequest[]
  readonly said: readonly string[]
}

/** Deletes runner 1, that was seen at this time, in the midst of so many other reads. */
const deleteOne = async (fleet: LivingFleet, script: VirtualSend, seenAtMs?: number, others = 0): Promise<Result> => {
  const ports = virtualPorts(script, fleet.clock)
  const send = persistentSend(governedSend(ports.send, ports), ports)
  const api = runnersApi({ ...ports, send }, target, 'delete')
  const reads = Array.from({ length: others }, () => api.get(2))
  const result = await api.deleteIf(1, isDead, seenAtMs)
  await Promise.all(reads)
  return {
    result,
    requests: ports.requests.filter(({ parameters }) => parameters['runner_id'] !== 2),
    said: ports.said,
  }
}

const answeredAfter =
  (fleet: LivingFleet, ms: number, isSlow: (nth: number) => boolean = () => true): VirtualSend =>
  async (request, nth, clock) => {
    const reply = await fleet.send(request, nth, clock)
    if (isSlow(nth)) await clock.sleep(ms)
    return reply
  }

describe('a look that is recent enough', () => {
  test('needs no other', async () => {
    const fleet = livingFleet([dead(1)])
    const { result, requests } = await deleteOne(fleet, fleet.send, fleet.clock.now())
    expect(result).toEqual({ is: 'deleted' })
    expect(methods(requests)).toBe('DELETE')
  })

  test('is too old after a pause for the limits of a minute', async () => {
    const fleet = livingFleet([dead(1), dead(2)])
    fleet.changeAt(20_000, 1, { status: 'online' })
    const { result, requests } = await deleteOne(fleet, fleet.send, fleet.clock.now(), 900)
    expect(result).toMatchObject({ is: 'spared', now: { status: 'online' } })
    expect(methods(requests)).toBe('GET')
  })
})

describe('a look in the same turn', () => {
  test('lets the DELETE follow at once', async () => {
    const fleet = livingFleet([dead(1)])
    const { result, requests } = await deleteOne(fleet, fleet.send)
    expect(result).toEqual({ is: 'deleted' })
    expect(methods(requests)).toBe('GET,DELETE')
    expect(requests.map(({ timeoutMs }) => timeoutMs)).toEqual([40_000, 40_000])
  })

  test('is as old as its request: one that is answered too late is taken again, and then once more', async () => {
    const fleet = livingFleet([dead(1)])
    const twice = await deleteOne(
      fleet,
      answeredAfter(fleet, 5001, (nth) => nth < 3),
    )
    expect(twice.result).toEqual({ is: 'deleted' })
    expect(methods(twice.requests)).toBe('GET,GET,GET,DELETE')
  })

  test('and no more often', async () => {
    const fleet = livingFleet([dead(1)])
    const { result, requests } = await deleteOne(fleet, answeredAfter(fleet, 5001))
    expect(result).toMatchObject({ is: 'unsent', failure: { code: 'timed-out' } })
    expect(methods(requests)).toBe('GET,GET,GET')
    expect(fleet.runners()).toHaveLength(1)
  })

  test('shows that it is gone', async () => {
    const fleet = livingFleet([])
    const { result, requests } = await deleteOne(fleet, fleet.send)
    expect(result).toEqual({ is: 'missing' })
    expect(methods(requests)).toBe('GET,GET')
  })

  test.each([401, 403, 503])('that is answered %d is none', async (status) => {
    const fleet = livingFleet([dead(1)])
    const { result, requests } = await deleteOne(fleet, () => answer(status))
    expect(result).toMatchObject({ is: 'unsent', failure: { status, mayBeDone: false } })
    expect(methods(requests)).not.toContain('DELETE')
  })
})

test('a look that is taken again is told as a look', async () => {
  const fleet = livingFleet([dead(1)])
  const replies = [answer(502), answer(429, {}, { 'retry-after': '20' })]
  const script: VirtualSend = (request, nth, clock) => replies[nth - 1] ?? fleet.send(request, nth, clock)
  const { requests, said } = await deleteOne(fleet, script)
  expect(methods(requests)).toBe('GET,GET,GET,DELETE')
  const before = 'before DELETE /orgs/{org}/actions/runners/{runner_id}'
  expect(said.filter((line) => line.includes('try'))).toEqual([
    `status 502: looking again in 1 s, ${before} (try 2 of 4).`,
    `a rate limit: looking again in 21 s, ${before} (try 3 of 4).`,
  ])
})

describe('a DELETE that is sent again', () => {
  /** The first DELETE is answered like this. */
  const refusingOnce = (fleet: LivingFleet, first: ReturnType<typeof answer>): VirtualSend => {
    let isFirst = true
    return (request, nth, clock) => {
      if (!isFirst || !request.route.startsWith('DELETE')) return fleet.send(request, nth, clock)
      isFirst = false
      return first
    }
  }

  test('takes a new look after a rate limit', async () => {
    const fleet = livingFleet([dead(1)])
    fleet.changeAt(10_000, 1, { busy: true })
    const limited = refusingOnce(fleet, answer(429, {}, { 'retry-after': '20' }))
    const { result, requests } = await deleteOne(fleet, limited, fleet.clock.now())
    expect(result).toMatchObject({ is: 'spared', now: { busy: true } })
    expect(methods(requests)).toBe('DELETE,GET')
  })

  test('a moment later needs none', async () => {
    const fleet = livingFleet([dead(1)])
    const { result, requests } = await deleteOne(fleet, refusingOnce(fleet, answer(502)))
    expect(result).toEqual({ is: 'deleted' })
    expect(methods(requests)).toBe('GET,DELETE,DELETE')
  })

  test('counts as done when the look shows that an earlier try went through', async () => {
    const fleet = livingFleet([dead(1)])
    const script: VirtualSend = async (request, nth, clock) => {
      if (!request.route.startsWith('DELETE')) return fleet.send(request, nth, clock)
      fleet.remove(1)
      await clock.sleep(10_000)
      return lost(true, 'timed-out')
    }
    const { result, requests } = await deleteOne(fleet, script, fleet.clock.now())
    expect(result).toEqual({ is: 'deleted' })
    expect(methods(requests)).toBe('DELETE,GET,GET')
  })
})

test('a limit that another request meets between look and DELETE is waited out, and the look taken again', async () => {
  const fleet = livingFleet([dead(1), dead(2)])
  fleet.changeAt(15_000, 1, { status: 'online' })
  let isFirst = true
  const script: VirtualSend = async (request, nth, clock) => {
    const reply = await fleet.send(request, nth, clock)
    if (request.parameters['runner_id'] === 1) await clock.sleep(1000)
    else if (isFirst) {
      isFirst = false
      await clock.sleep(500)
      return answer(429, {}, { 'retry-after': '30' })
    }
    return reply
  }
  const { result, requests } = await deleteOne(fleet, script, undefined, 1)
  expect(result).toMatchObject({ is: 'spared', now: { status: 'online' } })
  expect(methods(requests)).toBe('GET,GET')
})

describe('a DELETE that is held back is told as what it is, no look', () => {
  const limit = answer(429, { message: 'You have exceeded a secondary rate limit.' }, { 'retry-after': '3600' })
  const held =
    'Cannot delete runner 1 of organization octo-org: GitHub answered 429 (You have exceeded a secondary rate limit.).'

  test('by a limit that its look meets', async () => {
    const { result, requests } = await deleteOne(livingFleet([dead(1)]), () => limit)
    expect(result).toMatchObject({ is: 'unsent', failure: { code: 'rate-limited', message: held } })
    expect(methods(requests)).toBe('GET')
  })

  test('by a limit that another request meets meanwhile', async () => {
    const fleet = livingFleet([dead(1), dead(2)])
    const script: VirtualSend = async (request, nth, clock) => {
      const isLook = request.parameters['runner_id'] === 1
      await clock.sleep(isLook ? 1000 : 500)
      return isLook ? fleet.send(request, nth, clock) : limit
    }
    const ports = virtualPorts(script, fleet.clock)
    const api = runnersApi({ ...ports, send: governedSend(ports.send, ports) }, target, 'delete')
    const other = expect(api.get(2)).rejects.toThrow('429')
    expect(await api.deleteIf(1, isDead)).toMatchObject({
      is: 'unsent',
      failure: { code: 'rate-limited', message: held },
    })
    await other
    expect(methods(ports.requests)).toBe('GET,GET')
  })

  test('by a cancellation, after which nothing may have been done', async () => {
    const inMidLook = { ...cancelled, sent: true }
    const { result } = await deleteOne(livingFleet([dead(1)]), () => inMidLook)
    const message = 'Cannot delete runner 1 of organization octo-org: the step was canceled.'
    expect(result).toEqual({ is: 'unsent', failure: { code: 'cancelled', message, mayBeDone: false } })
  })

  test('by a cancellation, after an earlier try got lost', async () => {
    const script: VirtualSend = async ({ route }, _, clock) => {
      if (!route.startsWith('DELETE')) return { ...cancelled, sent: true }
      await clock.sleep(6000)
      return lost(true, 'timed-out')
    }
    const fleet = livingFleet([dead(1)])
    const { result, requests } = await deleteOne(fleet, script, fleet.clock.now())
    const message = 'Cannot delete runner 1 of organization octo-org: the step was canceled.'
    expect(result).toMatchObject({ is: 'unsent', failure: { message, mayBeDone: true } })
    expect(result).toHaveProperty('failure.hint', 'It may have been done all the same.')
    expect(methods(requests)).toBe('DELETE,GET')
  })
})
