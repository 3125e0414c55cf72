import { expect, test } from 'vitest'
import { sentencesIn, wordsIn } from './prose.ts'

test.each<[string, string, readonly string[]]>([
  ['full stops', 'One two. Three!\nFour? Five', ['One two.', 'Three!', 'Four?', 'Five']],
  ['no colon or semicolon', 'One: two; three.', ['One: two; three.']],
  ['lists', '- One\n- Two\n  three\n\n1. Four', ['One', 'Two three', 'Four']],
  ['headings', '## One\nTwo', ['One', 'Two']],
  [
    'cells of tables',
    '| One | Two. Three \\| four |\n| --- | --- |\n| Five | |',
    ['One', 'Two.', 'Three \\| four', 'Five'],
  ],
  ['what links say', 'See [one `two`](a.md#b) and ![three](c.png).', ['See one `two` and three.']],
  ['no blocks of code', 'One.\n\n```yaml\ntwo: three\n```\n\nFour.', ['One.', 'Four.']],
  ['what stands in bold', '**One?** Two.', ['**One?**', 'Two.']],
  ['numbers and names whole', 'Version 2.327.1 of action.yml.', ['Version 2.327.1 of action.yml.']],
])('sentences are told apart by %s', (_, markdown, sentences) => {
  expect(sentencesIn(markdown)).toEqual(sentences)
})

test('words are what a reader reads, code included', () => {
  expect(wordsIn("Use `status == 'offline' && !busy` – or not.")).toEqual([
    'Use',
    '`status',
    "'offline'",
    '!busy`',
    'or',
    'not.',
  ])
})
