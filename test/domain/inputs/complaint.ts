import { parseRunnerExpression, type ExpressionAids } from '../../../src/domain/inputs/condition.ts'
import { expressionAids } from './expression-aids.ts'
import { textsOf } from './parsed-step.ts'

const values = {
  branch: 'main',
  prefix: '',
  nothing: null,
  count: 22,
  names: ['ci-1', 'ci-2'],
  deep: { id: 1 },
  keep: [],
  lines: ['prod-\n', '2.330.0\r\n'],
}

export const complaint = (text: string, given: Partial<ExpressionAids> = { values }): string =>
  textsOf(parseRunnerExpression('filter', text, expressionAids(given))).join('\n---\n')

/** The message, and the text from where the caret stands. */
export const toldAbout = (text: string): readonly [string, string] => {
  const [message = '', line = '', caret = ''] = complaint(text).split('\n')
  return [message.replace('filter cannot be meant: ', ''), line.slice(caret.indexOf('^'))]
}
