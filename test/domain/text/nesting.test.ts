import { expect, test } from 'vitest'
import { nestsDeeper } from '../../../src/domain/text/nesting.ts'

test.each([
  ['[[]]', 2, false],
  ['[[[]]]', 2, true],
  ['[{"a":[]}]', 2, true],
  ['[[],[],{},{"a":1}]', 2, false],
  ['["[[[[", "]", "{{{"]', 1, false],
  ['["\\"[[[", "\\\\"]', 1, false],
  ['["\\\\", [[]]]', 2, true],
  ['"', 0, false],
  ['"\\', 0, false],
  [']]]][[', 1, false],
] as const)('%j nests deeper than %d: %s', (json, most, expected) => {
  expect(nestsDeeper(json, most)).toBe(expected)
})
