import type { RunnerInput } from './runner.ts'

/** What GitHub says of a runner, where that is not the truth. */
export type Flags = { status?: string; busy?: boolean }

/**
 * One act in the life of a runner, from a moment on: what becomes of it in truth, and what GitHub tells of it from then on. `tells`
 * stands until another act tells otherwise: flags that lie, 'nothing' as if it were not there, or the 'truth'.
 */
export type Act = {
  /** Milliseconds since the server was started, on its clock. */
  readonly atMs: number
  readonly is?: RunnerInput
  readonly tells?: Flags | 'nothing' | 'truth'
}

/** A runner that was deleted while it truly was at work, whatever its flags said. */
export type KilledAtWork = { readonly id: number; readonly name: string; readonly atMs: number }
