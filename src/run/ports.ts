import type { FileContent } from '../domain/fleet/seen-file.ts'
import type { Send } from '../domain/github/reply.ts'
import type { Secret } from '../domain/text/secret.ts'

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
  /** The address of the API, which what is remembered is bound to. */
  readonly apiUrl: string
  /** The file that remembers from run to run, which is loaded only when it is used. */
  readonly openSeenFile: (path: string) => Promise<SeenFile>
  /** Leaves word for the `post` step of the job, even if this process is killed; false when that cannot be written. */
  readonly remember: (name: string, value: unknown) => boolean
  /** Masks a secret that is handed on to nobody. */
  readonly hide: (secret: Secret) => void
}

/** A file that remembers, which never throws. */
export type SeenFile = {
  readonly read: () => FileContent
  /** Replaces it whole. Tells why that could not be done; then nothing is left that could be believed. */
  readonly write: (text: string) => string | undefined
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
