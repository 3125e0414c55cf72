import type { Send } from '../domain/github/reply.ts'

/** What a run may touch of the world. */
export type Ports = {
  readonly send: Send
  readonly clock: Clock
  /** 0 to 1, for jitter. */
  readonly random: () => number
  /** Prints one line of progress at once; it may hold strangers' text. */
  readonly say: (line: string) => void
  /** Keeps a file in the runner's temp folder and tells its path. */
  readonly save: (name: string, text: string) => string
}

export type Clock = {
  /** Milliseconds that only grow. */
  readonly now: () => number
  /** Milliseconds since 1970, to compare with what a server says. */
  readonly epoch: () => number
  /** Ends early when the step is cancelled. */
  readonly sleep: (ms: number) => Promise<void>
  /** Whether the step was cancelled. */
  readonly isStopped: () => boolean
}
