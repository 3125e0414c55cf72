import { checkEnding } from './check-ending.ts'
import { checkFleet } from './check-fleet.ts'
import { checkJit } from './check-jit.ts'
import { checkPerseverance } from './check-perseverance.ts'
import { checkPurpose } from './check-purpose.ts'
import { checkReading } from './check-reading.ts'
import { checkSecrets } from './check-secrets.ts'
import { checkSummary } from './check-summary.ts'
import type { Played } from './stage.ts'

/** Every promise that was not kept, in words. */
export const violationsOf = (played: Played): readonly string[] => [
  ...checkEnding(played),
  ...checkSecrets(played),
  ...checkFleet(played),
  ...checkJit(played),
  ...checkPurpose(played),
  ...checkReading(played),
  ...checkPerseverance(played),
  ...checkSummary(played),
]
