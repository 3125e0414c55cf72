import type { Scope } from '../github/operations.ts'
import { parseAttempt, type Attempt } from '../inputs/attempt.ts'
import type { RawInputs } from '../inputs/inputs.ts'
import type { Workflow } from '../inputs/parse-target.ts'
import { placeOf, subjects } from './heading.ts'
import type { Asked } from './summary.ts'

/** What is told of inputs that are no command; a place that is told wrong is named by its kind. */
export const attempted = (raw: RawInputs, workflow: Workflow): Asked => {
  const attempt = parseAttempt(raw, workflow)
  return { operation: attempt?.operation.name ?? nothing, heading: headingOfAttempt(attempt) }
}

export const headingOfAttempt = (attempt: Attempt | undefined): string =>
  `${attempt ? subjectOf(attempt) : nothing} · wrong inputs, nothing was done`

const nothing = 'Self-hosted runners'

const subjectOf = ({ operation, target }: Attempt): string =>
  `${subjects[operation.verb]} ${target ? placeOf(target) : somewhere[operation.scope]}`

const somewhere: Readonly<Record<Scope, string>> = { org: 'an organization', repo: 'a repository' }
