import { setImmediate as allElse } from 'node:timers/promises'
import type { Reply, Send, WireRequest, WireSend } from '../../src/domain/github/reply.ts'
import type { Clock, Ports, SeenFile } from '../../src/run/ports.ts'

/** A request, and when it was sent, counted from the start of the clock. */
export type SentRequest = WireRequest & { readonly atMs: number }

/** What a script answers with; one that takes its time sleeps first. */
export type VirtualSend = (request: WireRequest, nth: number, clock: VirtualClock) => Reply | Promise<Reply>

export type VirtualClock = Clock & {
  /** Milliseconds since the start of the clock, which does not start at 0. */
  readonly elapsed: () => number
  /** Cancels the step: every sleep ends at once, and nothing more is sent. */
  readonly stop: () => void
  /** Calls it when so much time has passed since the start, if anybody still waits by then. */
  readonly at: (ms: number, act: () => void) => void
}

/** Its `send` is the wire: turns and retries are what a test puts around it. */
export type VirtualPorts = Omit<Ports, 'send'> & {
  readonly send: WireSend
  readonly clock: VirtualClock
  readonly requests: readonly SentRequest[]
  readonly said: readonly string[]
  readonly saved: readonly { readonly name: string; readonly text: string }[]
  readonly remembered: readonly { readonly name: string; readonly value: unknown }[]
  readonly hidden: readonly string[]
}

/** What the clock says at first: were it 0, `now - start` and `now + start` would be the same to every test. */
export const startMs = 7_000_003

export const startEpochMs = Date.parse('2026-01-01T00:00:00Z')

type Timer = { readonly atMs: number; readonly wake: () => void }

/** What is to happen, earliest first. */
const timetable = () => {
  let timers: readonly Timer[] = []
  return {
    add: (atMs: number, wake: () => void): void => {
      timers = [...timers, { atMs, wake }].sort((one, other) => one.atMs - other.atMs)
    },
    takeFirst: (): Timer | undefined => {
      const [first, ...later] = timers
      timers = later
      return first
    },
    takeAll: (): readonly Timer[] => {
      const all = timers
      timers = []
      return all
    },
  }
}

/** So many sleeps after the end are no coincidence. */
const mostSleepsInVain = 10_000

/** Time passes only while everybody sleeps: then the clock leaps to whoever wakes first. */
export const virtualClock = (): VirtualClock => {
  const timers = timetable()
  let passedMs = 0
  let stopped = false
  let leaping = false
  let sleepsInVain = 0
  const leap = async (): Promise<void> => {
    leaping = true
    await allElse()
    for (let next = timers.takeFirst(); next; next = timers.takeFirst()) {
      passedMs = Math.max(passedMs, next.atMs)
      next.wake()
      await allElse()
    }
    leaping = false
  }
  const sleep = async (ms: number): Promise<void> => {
    if (stopped && (sleepsInVain += 1) > mostSleepsInVain) throw new Error('spins')
    if (stopped) return
    const slept = new Promise<void>((resolve) => {
      timers.add(passedMs + ms, resolve)
    })
    if (!leaping) void leap()
    await slept
  }
  const stop = (): void => {
    stopped = true
    for (const { wake } of timers.takeAll()) wake()
  }
  return {
    now: () => startMs + passedMs,
    epoch: () => startEpochMs + passedMs,
    elapsed: () => passedMs,
    isStopped: () => stopped,
    at: timers.add,
    sleep,
    stop,
  }
}

/** A world without a network, in which nothing happens by chance. */
export const virtualPorts = (
  send: VirtualSend,
  clock = virtualClock(),
  random = 0.5,
  files = new Map<string, string>(),
): VirtualPorts => {
  const requests: SentRequest[] = []
  const said: string[] = []
  const saved: { name: string; text: string }[] = []
  const remembered: { name: string; value: unknown }[] = []
  const hidden: string[] = []
  return {
    clock,
    requests,
    said,
    saved,
    remembered,
    hidden,
    random: () => random,
    say: (line) => said.push(line),
    apiUrl: 'https://api.example/',
    openSeenFile: (path) => Promise.resolve(virtualFile(path, files)),
    remember: (name, value) => {
      remembered.push({ name, value })
      return true
    },
    hide: (secret) => void secret.reveal((value) => hidden.push(value)),
    save: (name, text) => {
      saved.push({ name, text })
      return `/temp/${name}`
    },
    send: async (request) => {
      if (clock.isStopped()) return cancelled
      return send(request, requests.push({ ...request, atMs: clock.elapsed() }), clock)
    },
  }
}

/** A disk that never fails. */
const virtualFile = (path: string, files: Map<string, string>): SeenFile => ({
  read: () => {
    const text = files.get(path)
    return text === undefined ? { is: 'absent' } : { is: 'text', text }
  },
  write: (text) => {
    files.set(path, text)
    return undefined
  },
})

/** What the transport says of a request that it did not send any more. */
export const cancelled: Reply = {
  kind: 'no-answer',
  reason: 'cancelled',
  detail: 'the step was canceled',
  sent: false,
}

/** A request whose answer got lost; `sent` is false when it certainly never arrived. */
export const lost = (sent: boolean, reason: 'timed-out' | 'unreachable' = 'unreachable'): Reply => ({
  kind: 'no-answer',
  reason,
  detail: 'no answer from api.example (ECONNRESET)',
  sent,
})

/** For requests that nothing guards. */
export const withoutTurns =
  (send: WireSend): Send =>
  ({ guard, ...request }) =>
    guard ? Promise.reject(new Error('only a governor asks a guard')) : send(request)
