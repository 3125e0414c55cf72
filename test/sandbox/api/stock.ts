import type { Clock } from './clock.ts'
import type { Deprecation } from './deprecations.ts'
import type { Download } from './downloads.ts'
import type { Fleet } from './fleet.ts'
import type { Habits } from './habits.ts'
import type { JitBlobs } from './jit-blob.ts'

/** What one server hands out, and how. */
export interface Stock {
  readonly url: string
  readonly clock: Clock
  readonly habits: Habits
  readonly fleet: Fleet
  readonly blobs: JitBlobs
  readonly downloads: Download[]
  readonly deprecations: Map<string, Deprecation>
  /** 1, 2, 3, … */
  nextSerial(): number
}
