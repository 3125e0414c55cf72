import { describe, expect, test } from 'vitest'
import { complaint, toldAbout } from './complaint.ts'

const padded = 'it has a blank at its end, which no name, label, group or version has'
const broken = 'it has a line break in it, which no name, label, group or version has'
const everyStatus = 'every status has that in it'
const versionOrder =
  "versions are compared as texts here, and '2.336.0' comes before '2.9.0'; did you mean days_left < 30, or startsWith(version, '2.33')?"

describe.each<[string, readonly (readonly [text: string, message: string, at: string])[]]>([
  [
    'a text that no name, label, group or version has in it',
    [
      ["name != 'keep '", `${padded}; did you mean 'keep'?`, "name != 'keep '"],
      ["!contains(labels.*.name, ' keep')", `${padded}; did you mean 'keep'?`, "' keep')"],
      ['!contains(fromJSON(\'["a", "keep "]\'), name)', `${padded}; did you mean 'keep'?`, 'name)'],
      ["!startsWith(name, ' prod-')", `${padded}; did you mean 'prod-'?`, "' prod-')"],
      ["!endsWith(name, '-prod ')", `${padded}; did you mean '-prod'?`, "'-prod ')"],
      ["runner_group != 'gpu\t'", `${padded}; did you mean 'gpu'?`, "runner_group != 'gpu\t'"],
      ['!startsWith(name, values.lines[0])', `${broken}; did you mean 'prod-'?`, 'values.lines[0])'],
      ["!contains(name, format('a{0}{1}', values.lines[0], 'x'))", broken, "format('a{0}{1}', values.lines[0], 'x'))"],
      ['version != values.lines[1]', `${broken}; did you mean '2.330.0'?`, 'version != values.lines[1]'],
    ],
  ],
  [
    "a wildcard, which no runner's name has in it",
    [
      [
        "!startsWith(name, 'prod-*')",
        "no runner's name has * in it; did you mean startsWith(name, 'prod-')?",
        "'prod-*')",
      ],
      ["name != '*-prod'", "no runner's name has * in it; did you mean endsWith(name, '-prod')?", "name != '*-prod'"],
      ["name == '*prod*'", "no runner's name has * in it; did you mean contains(name, 'prod')?", "name == '*prod*'"],
      ["name == 'a*b*'", "no runner's name has * in it", "name == 'a*b*'"],
    ],
  ],
  [
    'the order of versions, which is that of texts',
    [
      ["version < '2.9.0'", versionOrder, "version < '2.9.0'"],
      ["'2.330.0' >= version", versionOrder, 'version'],
    ],
  ],
  [
    'a part held against itself',
    [
      ['name == name', 'it compares a part with itself', 'name == name'],
      [
        "join(labels.*.name, ',') != join(labels.*.NAME, ',')",
        'it compares a part with itself',
        "join(labels.*.name, ',') != join(labels.*.NAME, ',')",
      ],
    ],
  ],
  [
    'a search that says nothing',
    [
      [
        "!startsWith('keep-', name)",
        "it is the wrong way round; did you mean startsWith(name, 'keep-')?",
        "startsWith('keep-', name)",
      ],
      ["endsWith('-gpu', labels[0].name)", 'this may be null, and every text has that in it', 'labels[0].name)'],
      ['contains(name, name)', 'it looks for a part in itself', 'name)'],
      ['startsWith(name, NAME)', 'it looks for a part in itself', 'NAME)'],
      ["contains('online,offline', status)", everyStatus, 'status)'],
      ["contains(status, 'line')", everyStatus, "'line')"],
      ["!endsWith(status, 'LINE')", everyStatus, "'LINE')"],
    ],
  ],
])('%s is refused, and what was meant is told', (_, cases) => {
  test.each(cases)('%s', (text, message, at) => {
    expect(toldAbout(text)).toEqual([message, at])
  })
})

describe('what strangers wrote is no mistake of who asks', () => {
  test.each(["name == 'feature/x'", "name != 'a|b'", `name == '${'x'.repeat(70)}'`, "os != 'Linux '", "name == 'a b'"])(
    '%s',
    (text) => {
      expect(complaint(text)).toBe('')
    },
  )
})
