/** Milliseconds that only grow, whatever happens to the time of day. `performance` takes half of one to wake up. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6

/** Milliseconds since 1970. */
export const epoch = (): number => Date.now()

/** Sleeps that end at once when `stop` is aborted. */
export const interruptibleSleep =
  (stop: AbortSignal) =>
  async (ms: number): Promise<void> => {
    // An aborted sleep is no error: whoever slept looks at what to do next.
    await process
      .getBuiltinModule('node:timers/promises')
      .setTimeout(ms, undefined, { signal: stop })
      .catch(() => undefined)
  }
