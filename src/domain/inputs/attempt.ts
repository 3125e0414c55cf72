import { findOperation, type Operation } from '../github/operations.ts'
import type { Target } from '../github/target.ts'
import { withDefaults, type RawInputs } from './inputs.ts'
import { parseTarget, type Workflow } from './parse-target.ts'

/** What a step was meant to do, as far as inputs tell it that are no command. */
export type Attempt = {
  readonly operation: Operation
  /** Undefined when it is the place that is told wrong. */
  readonly target: Target | undefined
}

/** Undefined when not even the operation is known. */
export const parseAttempt = (raw: RawInputs, workflow: Workflow): Attempt | undefined => {
  const operation = findOperation(raw.operation)
  if (!operation) return undefined
  const target = parseTarget(operation.scope, withDefaults(raw), workflow)
  return { operation, target: target.ok ? target.value : undefined }
}
