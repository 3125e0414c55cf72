import type { ExpressionAids } from '../../../src/domain/inputs/condition.ts'
import { compileCondition } from '../../../src/domain/inputs/expression.ts'

/** What an expression is read with: in an organization, with nothing else given unless it is said. */
export const expressionAids = (given: Partial<ExpressionAids> = {}): ExpressionAids => ({
  compile: compileCondition,
  scope: 'org',
  hasSeenFile: false,
  hasExpect: false,
  values: undefined,
  ...given,
})
