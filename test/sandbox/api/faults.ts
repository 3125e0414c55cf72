import type { Socket } from 'node:net'

/** Which requests a fault meets: all it matches, after skipping `after` of them, and `times` (1) of the rest. */
export type FaultScope = {
  method?: string
  /** Against the path with its query, without the base path. */
  path?: RegExp
  times?: number
  after?: number
}

/** A canned answer, state untouched. A string body is sent as it is; without one GitHub's basic error is made up. */
export type CannedFault = { kind?: undefined; status: number; body?: unknown; headers?: Record<string, string> }

export type FaultKind =
  | CannedFault
  /** The connection is reset before anything is done. */
  | { kind: 'reset' }
  /** Done, then the connection goes away without an answer. */
  | { kind: 'lost' }
  /** Done, but the answer is this status, so much later: a 409 in the words of a name that is taken. */
  | { kind: 'lost-with'; status: number; body?: unknown; ms?: number }
  /** Never an answer. Not done either, unless told so. */
  | { kind: 'hang'; handled?: boolean }
  /** Done; the body comes a byte at a time. */
  | { kind: 'drip'; intervalMs: number }
  /** Done; half the body comes, then the connection closes. */
  | { kind: 'truncate' }
  /** Not done: the server ends its side of the connection and goes on listening. */
  | { kind: 'half-closed' }
  /** Done; the client is told something else. A string is sent as it is. */
  | { kind: 'rewrite'; rewrite: (body: unknown) => unknown }
  /** Not done; the test writes what it likes. */
  | { kind: 'raw'; write: (socket: Socket) => void }
  | { kind: 'secondary-limit'; retryAfter?: number }
  | { kind: 'primary-limit'; resetInS: number }
  | { kind: 'redirect'; location: string; status: number }
  /** Done at once, answered late. */
  | { kind: 'slow'; ms: number }

export type Fault = FaultScope & FaultKind

export interface FaultQueue {
  add(fault: Fault): void
  /** The first fault that is ripe for this request; those before it that are not ripe yet come one step nearer. */
  take(method: string, path: string): Fault | undefined
}

export function createFaultQueue(): FaultQueue {
  const queue: { fault: Fault; skip: number; left: number }[] = []
  return {
    add: (fault) => void queue.push({ fault, skip: fault.after ?? 0, left: fault.times ?? 1 }),
    take(method, path) {
      for (const [index, waiting] of queue.entries()) {
        if (!meets(waiting.fault, method, path)) continue
        if (waiting.skip > 0) {
          waiting.skip -= 1
          continue
        }
        waiting.left -= 1
        if (waiting.left <= 0) queue.splice(index, 1)
        return waiting.fault
      }
      return undefined
    },
  }
}

function meets(fault: FaultScope, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method !== method) return false
  // search() ignores the lastIndex that a test's /g would carry from one request to the next.
  return fault.path === undefined || path.search(fault.path) >= 0
}
