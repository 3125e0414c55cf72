import { sightings, type Sighting } from '../../../src/domain/github/paging.ts'
import type { Runner } from '../../../src/domain/github/runner.ts'

/** How pages of one runner each have shown them, one after the other. */
export const sightingsOf = (shown: readonly Runner[]): ReadonlyMap<number, readonly Sighting<Runner>[]> =>
  sightings(shown.map((runner, at) => ({ totalCount: shown.length, items: [runner], sentAtMs: at })))
