import { describe, expect, test } from 'vitest'
import { createMasker, type Masker } from './masker.ts'

const maskerOf = (...secrets: string[]): Masker => {
  const masker = createMasker()
  secrets.forEach(masker.add)
  return masker
}
const base64 = (text: string): string => Buffer.from(text).toString('base64')

describe("the runner's own expectations (src/Test/L0/HostContextL0.cs)", () => {
  const masker = maskerOf(
    'Password123!',
    'Pass"word"123!',
    'Pass word 123!',
    'Pass<word>123!',
    "Pass'word'123!",
    '"Password123!!"',
    '"short"',
  )

  test.each([
    ['123Password123!123', '123***123'],
    ['password123', 'password123'],
    ['123Pass\\"word\\"123!123', '123***123'],
    ['123Pass%20word%20123%21123', '123***123'],
    ['123Pass&lt;word&gt;123!123', '123***123'],
    ["123Pass''word''123!123", '123***123'],
    [base64(':Password123!'), 'OlBh***'],
    [base64('a:Password123!'), 'YTpQ***'],
    [base64('ab:Password123!'), 'YWI6***'],
    [base64('abc:Password123!'), 'YWJjOlBh***'],
    [base64('abcd:Password123!'), 'YWJjZDpQ***'],
    [base64('abcde:Password123!'), 'YWJjZGU6***'],
    ['123Password123!!123', '123***123'],
    ['123short123', '123short123'],
    ['123"short"123', '123***123'],
  ])('%s → %s', (text, masked) => {
    expect(masker.mask(text)).toBe(masked)
  })

  test.each([
    ['secret&secret&secret', 'secret&secret&<secret>', '***<***>'],
    ['secret&secret+secret', 'secret&<secret+secret>', '***<***>'],
    ['secret+secret&secret', 'secret+secret&<secret>', '***<***>'],
    ['secret&secret&+secretsecret', 'secret&secret&+<s>ecretsecret', '***<s>***'],
    ['secret&+secret&secret', 'secret&+<s>ecret&secret', '***<s>***'],
    ['secret&+secret&+secret', 'secret&+<s>ecret&+secret', '***<s>***'],
    ['secret&+secret&secret&+secret', 'secret&+<s>ecret&secret&+secret', '***<s>***'],
    ['secret&secret&+', 'secret&secret&+<>', '***<>'],
  ])('PowerShell tears %s apart', (secret, text, masked) => {
    expect(maskerOf(secret).mask(text)).toBe(masked)
  })
})

describe('createMasker', () => {
  test('hides every line of a value, without the blanks around it', () => {
    const masker = maskerOf('first line\r\n  second line\n\n')
    expect(masker.mask('a first line b')).toBe('a *** b')
    expect(masker.mask('[second line]')).toBe('[***]')
    expect(masker.mask('an innocent line\n')).toBe('an innocent line\n')
  })

  test('hides the JSON form with its line ends escaped', () => {
    const secret = 'tab\tquote"\u2028end\u0007'
    expect(maskerOf(secret).mask('{"a":"tab\\tquote\\"\\u2028end\\u0007"}')).toBe('{"a":"***"}')
  })

  test.each([
    ["it's (50*2)!", 'it%27s%20%2850%2A2%29%21'],
    ['naïve key', 'na%C3%AFve%20key'],
  ])('hides the URI form of %s', (secret, encoded) => {
    expect(maskerOf(secret).mask(`?q=${encoded}&r`)).toBe('?q=***&r')
  })

  test('hides the XML form', () => {
    expect(maskerOf(`<a & "b" 'c'>`).mask('x &lt;a &amp; &quot;b&quot; &apos;c&apos;&gt; y')).toBe('x *** y')
  })

  test('merges secrets that overlap or touch', () => {
    const masker = maskerOf('abcdef', 'defghi', 'xyz')
    expect(masker.mask('-abcdefghi-')).toBe('-***-')
    expect(masker.mask('-abcdefxyz-')).toBe('-***-')
    expect(maskerOf('aba').mask('ababa')).toBe('***')
  })

  test('does not see through hexadecimal, decoded base64, or re-wrapped base64', () => {
    const secret = base64('some key material that is long enough')
    const masker = maskerOf(secret)
    expect(masker.contains(Buffer.from(secret).toString('hex'))).toBe(false)
    expect(masker.contains('some key material that is long enough')).toBe(false)
    expect(masker.contains(`${secret.slice(0, 20)}\n${secret.slice(20)}`)).toBe(false)
  })

  test('ignores an empty value', () => {
    expect(maskerOf('').mask('nothing to hide')).toBe('nothing to hide')
  })

  test('tells which job outputs would be dropped', () => {
    const masker = maskerOf('token-value')
    expect(masker.contains(JSON.stringify({ token: 'token-value' }))).toBe(true)
    expect(masker.contains('{"deleted":[]}')).toBe(false)
  })
})
