import { parseStep, type Step } from '../../../src/domain/inputs/command.ts'
import { compileCondition } from '../../../src/domain/inputs/expression.ts'
import * as jitOrders from '../../../src/domain/inputs/jit-order.ts'
import { parseValues } from '../../../src/domain/inputs/parse-values.ts'
import type { Parsed } from '../../../src/domain/inputs/parsed.ts'
import { nearestOperation } from '../../../src/domain/inputs/spelling.ts'
import { rawInputs, type GivenInputs } from './raw-inputs.ts'

export const workflow = { repository: 'octo-org/octo-repo', owner: 'octo-org' }

const token = 'a-token-of-no-known-form'

const parsedFrom = (given: GivenInputs): Parsed<Step> =>
  parseStep(rawInputs({ 'github-token': token, ...given }), {
    compile: compileCondition,
    nearestOperation,
    parseValues,
    jitOrders,
    workflow,
  })

/** The step that these inputs mean, with a token if none is given. */
export const stepFrom = (given: GivenInputs): Step => {
  const step = parsedFrom(given)
  if (!step.ok) throw new Error(`not understood: ${textsOf(step).join('\n')}`)
  return step.value
}

/** What is wrong with these inputs, each problem with its input in front. */
export const problemsFrom = (given: GivenInputs): readonly string[] => textsOf(parsedFrom(given))

export const textsOf = (parsed: Parsed<unknown>): readonly string[] =>
  parsed.ok ? [] : parsed.problems.map(({ input, message }) => `${input} ${message}`)
