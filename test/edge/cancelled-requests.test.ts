import { afterEach, describe, expect, test, vi } from 'vitest'
import { now, interruptibleSleep } from '../../src/edge/clock.ts'
import { onCancel } from '../../src/edge/signals.ts'
import { json, serve } from './local-server.ts'
import { get, transportUntil } from './patient-transport.ts'

const controls = () => {
  const [stop, cut] = [new AbortController(), new AbortController()]
  return { stop, cut, transport: transportUntil(stop.signal, cut.signal) }
}

const cancelled = { kind: 'no-answer', reason: 'cancelled', detail: 'the step was canceled' }

describe('once a step is cancelled', () => {
  test('nothing new is sent', async () => {
    const { url, received } = await serve(json({}))
    const { stop, transport } = controls()
    stop.abort()
    expect(await transport(new URL(url), get)).toEqual({ ...cancelled, sent: false })
    expect(received).toEqual([])
  })

  test('no redirect is followed', async () => {
    const { stop, transport } = controls()
    const { url, received } = await serve((_, response) => {
      stop.abort()
      response.writeHead(302, { location: '/new' }).end()
    })
    expect(await transport(new URL(url), get)).toEqual({ ...cancelled, sent: false })
    expect(received).toHaveLength(1)
  })

  test('what is under way may still be answered', async () => {
    const { stop, transport } = controls()
    const { url } = await serve((_, response) => {
      stop.abort()
      response.end('{"late":true}')
    })
    expect(await transport(new URL(url), get)).toMatchObject({ kind: 'answer', json: { late: true } })
  })

  test('what is still under way a little later is cut off', async () => {
    const { cut, transport } = controls()
    const { url } = await serve(() => {
      cut.abort()
    })
    expect(await transport(new URL(url), get)).toEqual({ ...cancelled, sent: true })
  })

  test('half an answer is cut off, too', async () => {
    const { cut, transport } = controls()
    const { url } = await serve((_, response) => {
      const cutSoon = (): void => {
        setTimeout(() => {
          cut.abort()
        }, 50)
      }
      response.writeHead(200, { 'content-length': 9 }).write('{"a":', cutSoon)
    })
    expect(await transport(new URL(url), get)).toEqual({ ...cancelled, sent: true })
  })

  test('the connection of what is cut off is closed', async () => {
    const { cut, transport } = controls()
    const closed = Promise.withResolvers<string>()
    const { url } = await serve((_, response) => {
      response.on('close', () => {
        closed.resolve('closed')
      })
      cut.abort()
    })
    await transport(new URL(url), get)
    expect(await closed.promise).toBe('closed')
  })

  test('a sleep ends, and the next does not begin', async () => {
    const stop = new AbortController()
    const sleep = interruptibleSleep(stop.signal)
    const slept = sleep(60_000)
    stop.abort()
    await slept
    await sleep(60_000)
    expect(stop.signal.aborted).toBe(true)
  })
})

test('the connection of a request that has taken too long is closed', async () => {
  const closed = Promise.withResolvers<string>()
  const { url } = await serve((_, response) => {
    response.on('close', () => {
      closed.resolve('closed')
    })
  })
  const { transport } = controls()
  expect(await transport(new URL(url), { ...get, timeoutMs: 500 })).toMatchObject({ reason: 'timed-out' })
  expect(await closed.promise).toBe('closed')
})

test('a sleep lasts as long as it is asked to', async () => {
  const fromMs = now()
  await interruptibleSleep(new AbortController().signal)(50)
  expect(now() - fromMs).toBeGreaterThan(48)
})

describe('a signal', () => {
  const listeners = (name: 'SIGINT' | 'SIGTERM') => process.listeners(name)
  const known = { SIGINT: listeners('SIGINT'), SIGTERM: listeners('SIGTERM') }

  afterEach(() => {
    vi.useRealTimers()
    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      for (const listener of listeners(name)) if (!known[name].includes(listener)) process.off(name, listener)
    }
  })

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s stops what is new at once, and cuts the rest a little later',
    (name) => {
      vi.useFakeTimers()
      const told: string[] = []
      const { stop, cut } = onCancel(() => told.push('cancelled'))
      expect([stop.aborted, cut.aborted]).toEqual([false, false])
      process.emit(name)
      expect([stop.aborted, cut.aborted]).toEqual([true, false])
      process.emit(name)
      vi.advanceTimersByTime(2_499)
      expect(cut.aborted).toBe(false)
      vi.advanceTimersByTime(1)
      expect(cut.aborted).toBe(true)
      expect(told).toEqual(['cancelled'])
    },
  )
})
