import { latestVersion } from './downloads.ts'

/** Until when a version of the runner software is served. Null, or left out, when there is no date. */
export type Deprecation = { runtime_deprecates_at?: string | null; registration_deprecates_at?: string | null }

/** By version. Made up, and regular on purpose nowhere: GitHub's dates follow no rule. */
export function knownDeprecations(): Map<string, Deprecation> {
  return new Map<string, Deprecation>([
    [latestVersion, { runtime_deprecates_at: null, registration_deprecates_at: null }],
    ['2.335.1', { runtime_deprecates_at: '2027-02-11T00:00:00Z' }],
    ['2.334.0', { runtime_deprecates_at: '2026-12-09T00:00:00Z', registration_deprecates_at: '2026-11-30T00:00:00Z' }],
    ['2.330.0', { runtime_deprecates_at: '2026-11-05T00:00:00Z', registration_deprecates_at: '2026-10-01T00:00:00Z' }],
  ])
}
