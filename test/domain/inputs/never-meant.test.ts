import { describe, expect, test } from 'vitest'
import {
  parseListExpression,
  parseRunnerExpression,
  type ExpressionAids,
} from '../../../src/domain/inputs/condition.ts'
import { expressionAids } from './expression-aids.ts'
import { complaint, toldAbout } from './complaint.ts'
import { textsOf } from './parsed-step.ts'

const labelsAreObjects = (sought: string): string =>
  `labels are objects, and no text is one; did you mean contains(labels.*.name, ${sought})?`
const neverEqual = 'a list is never equal to anything; did you mean contains(labels.*.name,'
const takeAField = "labels are objects: take a field of them, as in contains(labels.*.name, 'x') or labels[0].name"
const emptyText = 'this is empty, and every text has that in it: an unset variable?'
const emptyList = 'this list is empty, and nothing is in it: an unset variable?'
const mixed = 'what is true or false is never equal to a text'

describe.each<[string, readonly (readonly [text: string, message: string, at: string])[]]>([
  [
    'labels without a field',
    [
      ["!contains(labels, 'keep')", labelsAreObjects("'keep'"), "labels, 'keep')"],
      ["busy && contains(labels.*, 'keep')", labelsAreObjects("'keep'"), "labels.*, 'keep')"],
      ['contains(labels, name)', labelsAreObjects("'x'"), 'labels, name)'],
      ["contains(labels[0], 'x')", labelsAreObjects("'x'"), "labels[0], 'x')"],
      ["labels == 'gpu'", `${neverEqual} 'gpu')?`, "labels == 'gpu'"],
      ["'gpu' == labels.*.name", `${neverEqual} 'gpu')?`, 'labels.*.name'],
      ['labels != null', `${neverEqual} null)?`, 'labels != null'],
      ["labels.name == 'x'", 'labels is a list; did you mean labels.*.name or labels[0].name?', "labels.name == 'x'"],
      ["labels.*.nme == 'x'", 'a label has id, name and type; did you mean labels.*.name?', "labels.*.nme == 'x'"],
      [
        "labels[0].constructor == 'x'",
        'a label has id, name and type; did you mean labels.*.name?',
        "labels[0].constructor == 'x'",
      ],
      ["labels.*.name[0] == 'x'", 'a list has no members', "labels.*.name[0] == 'x'"],
      ['startsWith(name, labels)', takeAField, 'labels)'],
      ["format('{0}', labels[0]) == 'x'", takeAField, "labels[0]) == 'x'"],
      [
        "startsWith(labels.*.name, 'gpu')",
        "a list is no text to search; did you mean contains(labels.*.name, 'x')?",
        "labels.*.name, 'gpu')",
      ],
      [
        "join(labels, ',') == 'gpu'",
        "join is for a list of texts; did you mean join(labels.*.name, ',')?",
        "labels, ',') == 'gpu'",
      ],
      ["toJSON(labels[0]) == ''", 'did you mean toJSON(labels)?', "labels[0]) == ''"],
    ],
  ],
  [
    'true or false against a text or a number',
    [
      ["busy == 'false'", `${mixed}; did you mean false, without quotes?`, "busy == 'false'"],
      ["!('True' != ephemeral)", `${mixed}; did you mean true, without quotes?`, 'ephemeral)'],
      ['busy == name', mixed, 'busy == name'],
      ['busy == 0', 'it compares true or false with a number', 'busy == 0'],
      ["contains(fromJSON('[true]'), name)", mixed, 'name)'],
    ],
  ],
  [
    'a status that there is not',
    [
      [
        "status == 'idle'",
        "a status is 'online' or 'offline', never 'idle'; did you mean status == 'online' && !busy?",
        "status == 'idle'",
      ],
      ["status != 'Busy'", "a status is 'online' or 'offline', never 'Busy'; did you mean busy?", "status != 'Busy'"],
      ["status == ''", "a status is 'online' or 'offline', never ''", "status == ''"],
      ["'gone' == status", "a status is 'online' or 'offline', never 'gone'", 'status'],
      [
        'contains(fromJSON(\'["online", "active"]\'), status)',
        "a status is 'online' or 'offline', never 'active'; did you mean busy?",
        'status)',
      ],
      ["startsWith(status, 'off-')", "a status is 'online' or 'offline', without 'off-'", "'off-')"],
    ],
  ],
  [
    'what is never equal',
    [
      ['id == NaN', 'nothing compares with NaN', 'id == NaN'],
      ['id < Infinity', 'nothing compares with Infinity', 'id < Infinity'],
      ['-1e999 != id', 'nothing compares with -Infinity', 'id'],
      ["id == 'seven'", "'seven' is no number", "id == 'seven'"],
      ['name == 22', "it compares a text with a number; did you mean '22', in single quotes?", 'name == 22'],
      ['name == values.count', "it compares a text with a number; did you mean '22', in single quotes?", 'name == values.count'], // prettier-ignore
      ['id == name', 'it compares a text with a number', 'id == name'],
      ['busy == null', 'it is compared with null, and is never null', 'busy == null'],
      ['version < null', 'null compares as 0', 'version < null'],
      ["values.deep == 'x'", 'an object is never equal to anything; did you mean contains(…)?', "values.deep == 'x'"],
    ],
  ],
  [
    'an empty text, as an unset variable gives',
    [
      ["startsWith(name, '')", emptyText, "'')"],
      ["contains('', name)", emptyText, "'', name)"],
      ['endsWith(name, values.prefix)', emptyText, 'values.prefix)'],
      ["contains(name, format('{0}{1}', values.prefix, ''))", emptyText, "format('{0}{1}', values.prefix, ''))"],
      [
        'contains(labels.*.name, values.prefix)',
        'this is empty, and no label or name is: an unset variable?',
        'values.prefix)',
      ],
      ["name != ''", "it is compared with '', and is never empty: an unset variable?", "name != ''"],
      ['startsWith(name, values.nothing)', 'this may be null, and every text has that in it', 'values.nothing)'],
      ['startsWith(name, os)', 'this may be null, and every text has that in it', 'os)'],
    ],
  ],
  [
    'a list with nothing in it, which would spare nobody',
    [
      ['!contains(values.keep, name)', emptyList, 'values.keep, name)'],
      ["busy && !(id == 1 || contains(fromJSON('[]'), name))", emptyList, "fromJSON('[]'), name))"],
      ['contains(values.keep, name) == false', emptyList, 'values.keep, name) == false'],
    ],
  ],
  [
    'a member that is not there',
    [
      ['name == values.brunch', 'values has no brunch; it has branch, prefix, nothing, count, names, deep, keep, lines', 'values.brunch'], // prettier-ignore
      [
        "name == values['x']",
        'values has no x; it has branch, prefix, nothing, count, names, deep, keep, lines',
        "values['x']",
      ],
      ['name == values.constructor', 'values has no constructor; it has branch, prefix, nothing, count, names, deep, keep, lines', 'values.constructor'], // prettier-ignore
      ['id == values.deep.x', 'an object has no x; it has id', 'values.deep.x'],
      ['name == values.names[2]', 'a list has no such member', 'values.names[2]'],
      ['values[name] == 1', 'values has no such member; it has branch, prefix, nothing, count, names, deep, keep, lines', 'values[name] == 1'], // prettier-ignore
      ["name.first == 'x'", 'a text has no members', "name.first == 'x'"],
      ["contains(name.*, 'x')", '.* is for a list, such as labels.*.name; this is a text', "name.*, 'x')"],
    ],
  ],
  [
    'what only some runners could be used for',
    [
      ['fromJSON(name)', 'fromJSON is for a text that is the same for every runner', 'name)'],
      ["format(name, id) == 'x'", 'the first text of format is the same for every runner', "name, id) == 'x'"],
      [
        "format('{1}', name) == 'x'",
        'cannot be worked out: The following format string references more arguments than were supplied: {1}',
        "format('{1}', name) == 'x'",
      ],
      ["case(ephemeral, 'a', 'b') == name", 'this may be null; compare it with true', "ephemeral, 'a', 'b') == name"],
    ],
  ],
  [
    'what is neither true nor false',
    [
      ['name', 'gives a text, not true or false; compare it with something', 'name'],
      ['busy || id', 'gives a number, not true or false; compare it with something', 'id'],
      ["status == 'online' && !name", 'gives a text, not true or false; compare it with something', 'name'],
      ["'true'", 'gives a text, not true or false; compare it with something', "'true'"],
      ['null', 'gives null, not true or false; compare it with something', 'null'],
      ['labels', "gives a list, not true or false; did you mean contains(labels.*.name, 'x')?", 'labels'],
      ['labels[0]', "gives a label, not true or false; did you mean contains(labels.*.name, 'x')?", 'labels[0]'],
      ['os', 'gives a text or null, not true or false; compare it with something', 'os'],
    ],
  ],
])('%s is refused, and what was meant is told', (_, cases) => {
  test.each(cases)('%s', (text, message, at) => {
    expect(toldAbout(text)).toEqual([message, at])
  })
})

describe('a list with nothing in it chooses nobody', () => {
  test.each(['contains(values.keep, name)', "busy && contains(fromJSON('[]'), name)"])('%s', (text) => {
    expect(complaint(text)).toBe('')
  })
})

describe('what a function cannot take', () => {
  test.each(["fromJSON('{') == name", "fromJSON('') == name", "format('{0') == name"])('%s', (text) => {
    expect(complaint(text)).toMatch(/^filter cannot be meant: cannot be worked out: /)
  })

  test('a text that doubles and doubles is cut off', () => {
    const text = Array.from({ length: 40 }).reduce<string>((inner) => `format('{0}{0}', ${inner})`, "'x'")
    expect(complaint(`name == ${text}`)).toContain('a text becomes longer than 1000000 characters')
  })
})

describe('the caret stands in the right one of several lines', () => {
  test.each([
    ["busy ||\n  contains(labels, 'x') ||\r\n  id == 1", "  contains(labels, 'x') ||\r", '           ^'],
    ["os == 'a\nb' &&\n status == 'idle'", " status == 'idle'", ' ^'],
  ])('%j', (text, line, caret) => {
    const [, shown, under] = complaint(text).split('\n')
    expect([shown, under]).toEqual([`  ${line}`, `  ${caret}`])
  })
})

describe('a name that cannot be known here says what it needs', () => {
  test.each<[string, Partial<ExpressionAids>, string]>([
    ["runner_group == 'gpu'", { scope: 'repo' }, 'runner_group is told of the runners of an organization only'],
    ['busy && runner_group_id == 3', { scope: 'repo' }, 'runner_group_id is told of the runners of an organization'],
    ['offline_minutes > 60', {}, 'offline_minutes needs the input seen-file'],
    ['offline_looks > 6', {}, 'offline_looks needs the input seen-file'],
    ['name == values.x', {}, 'needs the input values, a JSON object'],
  ])('%s', (text, given, message) => {
    expect(complaint(text, given)).toContain(`filter cannot be meant: ${message}`)
  })

  test.each(['missing_count > 0', 'unexpected_count > 0'])('%s', (text) => {
    const parsed = parseListExpression('fail-if', text, expressionAids())
    expect(textsOf(parsed)).toEqual([expect.stringContaining('needs the input expect')])
    expect(parseListExpression('fail-if', text, expressionAids({ hasExpect: true })).ok).toBe(true)
  })

  test('and is taken where it can be known', () => {
    const aids = expressionAids({ hasSeenFile: true })
    const text = "runner_group == 'gpu' && runner_group_id != 1 && offline_minutes >= 360 && offline_looks >= 6"
    expect(parseRunnerExpression('filter', text, aids).ok).toBe(true)
  })
})
