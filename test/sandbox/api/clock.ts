/** The time of a server: it runs as time does, and a test may move it, as if hours had passed between two steps. */
export interface Clock {
  /** Milliseconds since 1970, as `Date` has them. */
  nowMs(): number
  /** Milliseconds since the server was started, moves included. */
  elapsedMs(): number
  move(ms: number): void
}

/** `startsAt` is any time that `Date` reads, and now by default. */
export function createClock(startsAt?: string): Clock {
  const startMs = startsAt === undefined ? Date.now() : Date.parse(startsAt)
  if (Number.isNaN(startMs)) throw new Error(`${String(startsAt)} is no time`)
  const bootMs = performance.now()
  let movedMs = 0
  const elapsedMs = () => performance.now() - bootMs + movedMs
  return {
    elapsedMs,
    nowMs: () => Math.round(startMs + elapsedMs()),
    move(ms) {
      movedMs += ms
    },
  }
}
