/** How long requests that are under way may still take after a signal; the runner kills a step after 10 s. */
const graceMs = 2500

export type Cancellation = {
  readonly stop: AbortSignal
  readonly cut: AbortSignal
  /** Ends whatever is still under way once the step knows how it ends. */
  readonly end: () => void
}

/**
 * A cancelled workflow: the runner sends SIGINT, 7.5 s later SIGTERM, 2.5 s later it kills.
 *
 * `stop` is aborted at once, so that nothing new begins; `cut` a little later, for what is still under way.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
 */
export const onCancel = (tell: () => void): Cancellation => {
  const [stop, cut] = [new AbortController(), new AbortController()]
  const cancel = (): void => {
    if (stop.signal.aborted) return
    tell()
    stop.abort()
    setTimeout(() => {
      cut.abort()
    }, graceMs).unref()
  }
  process.on('SIGINT', cancel)
  process.on('SIGTERM', cancel)
  const end = (): void => {
    stop.abort()
    cut.abort()
  }
  return { stop: stop.signal, cut: cut.signal, end }
}
