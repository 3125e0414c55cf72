import { expect, test } from 'vitest'
import { evaluate, isTrue } from './expressions.ts'

const contexts = {
  github: { token: 'secret', run_id: '7' },
  matrix: { size: 'small' },
  steps: { jit: { outputs: { 'runner-group-id': '1', count: '' } } },
}

test.each([
  ['no expression', 'no expression'],
  ['test-${{ github.run_id }}-${{matrix.size}}', 'test-7-small'],
  ['${{ steps.jit.outputs.runner-group-id }}', '1'],
  ['${{ steps.nobody.outputs.id }}', ''],
  ["${{ steps.jit.outputs.count > 0 && 'self-hosted' || 'ubuntu-latest' }}", 'ubuntu-latest'],
  ["${{ format('{0}', matrix.size) }}", 'small'],
])('%s is evaluated as in a workflow', (text, value) => {
  expect(evaluate(text, contexts)).toBe(value)
})

test.each([
  ['always()', true],
  ['${{ failure() }}', false],
  ["matrix.size == 'small' && success()", true],
  ['steps.nobody', false],
])('%s is a condition', (text, value) => {
  expect(isTrue(text, contexts, { always: true, success: true, failure: false })).toBe(value)
})

test('what is no expression is not passed over', () => {
  expect(() => evaluate('${{ github. }}', contexts)).toThrow()
  expect(() => evaluate('${{ inputs.name }}', contexts)).toThrow('inputs')
})
