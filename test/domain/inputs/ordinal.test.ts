import { describe, expect, test } from 'vitest'
import { parseRunnerExpression } from '../../../src/domain/inputs/condition.ts'
import { runnerAnswer } from '../github/runner-answers.ts'
import { expressionAids } from './expression-aids.ts'
import { textsOf } from './parsed-step.ts'

/** Whether a runner of this name has it. */
const holds = (text: string, name: string): boolean => {
  const parsed = parseRunnerExpression('filter', text, expressionAids())
  if (!parsed.ok) throw new Error(textsOf(parsed).join('\n'))
  return parsed.value.holds(runnerAnswer({ name }))
}

describe('upper and lower case are the same where one character stands for one', () => {
  test.each<[name: string, text: string]>([
    ['CI-1', "name == 'ci-1'"],
    ['Ärger', "name == 'äRGER'"],
    ['σ', "name == 'Σ'"],
    ['ς', "name == 'Σ'"],
    ['ᾳ', "name == 'ᾼ'"],
    ['𐐨', "name == '𐐀'"],
    ['ÄRGER', "startsWith(name, 'ärg')"],
    ['ÄRGER', "endsWith(name, 'ger')"],
    ['ÄRGER', "contains(name, 'ärg')"],
    ['Ä', 'contains(fromJSON(\'["ä"]\'), name)'],
    ['b', "name > 'A' && name < 'C' && name >= 'B' && name <= 'B'"],
  ])('%s has %s', (name, text) => {
    expect(holds(text, name)).toBe(true)
  })
})

describe('a letter is never taken for two, or for another that only looks like it', () => {
  test.each<[name: string, text: string]>([
    ['straße', "name == 'strasse'"],
    ['straße', "startsWith(name, 'strass')"],
    ['straße', "endsWith(name, 'asse')"],
    ['straße', "contains(name, 'ss')"],
    ['straße', 'contains(fromJSON(\'["strasse"]\'), name)'],
    ['ß', "name == 'ẞ'"],
    ['ﬁx', "name == 'fix'"],
    ['ŉ', "name == 'ʼn'"],
    ['ı', "name == 'i'"],
    ['İ', "name == 'i'"],
    ['İ', "contains(name, 'i')"],
  ])('%s has not %s', (name, text) => {
    expect(holds(text, name)).toBe(false)
  })
})
