import type { Runner } from '../github/runner.ts'
import { describeTarget, type Target } from '../github/target.ts'
import { Failed } from '../text/failure.ts'
import { brief, nameSome } from '../text/harmless-text.ts'

/** GitHub keeps names apart within a place; should it ever not, nobody can say which runner is meant. */
export const theOnlyOne = (runners: readonly Runner[], target: Target): Runner | undefined => {
  const [first, ...more] = runners
  if (first === undefined || more.length === 0) return first
  throw new Failed({
    code: 'unexpected-answer',
    message: `There are ${runners.length} runners named ${brief(first.name)} in ${describeTarget(target)}: ${nameSome(runners.map(({ id }) => String(id)))}.`,
    hint: 'Choose one of them by runner-id.',
  })
}
