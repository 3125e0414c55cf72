import fc from 'fast-check'

/** What the runner, a terminal or a browser may take for more than text. */
const marks = [
  '::',
  ':',
  '##[',
  '##',
  '[',
  ']',
  'error',
  'add-mask',
  'stop-commands',
  'set-env name=x',
  'group',
  ' ',
  '\t',
  '\r',
  '\n',
  '\u000b',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u061c',
  '\u180e',
  '\u200b',
  '\u2028',
  '\u2029',
  '\u202e',
  '\u3000',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\u001b[31m',
  '\u0000',
  '%0A',
  '%25',
  '%3A',
  '|',
  '\\',
  '`',
  '<',
  '>',
  '&',
  '&#124;',
  '*',
  '_',
  '~',
  '$',
  '@me',
  '#1',
  'http://x',
  'www.x',
  '</code>',
  '| --- |',
  '${{ x }}',
  'ﬀ',
  'ß',
  '標',
  '🙂',
] as const

/** Any string, half pairs included, and more often than by chance one that means harm. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...marks),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

const label = fc.record(
  { id: fc.nat(), name: anyText, type: fc.constantFrom('read-only', 'custom') },
  { requiredKeys: ['name'] },
)

export const runnerJson = fc.record(
  {
    id: fc.nat(),
    name: anyText,
    status: fc.oneof(fc.constantFrom('online', 'offline'), anyText),
    busy: fc.boolean(),
    labels: fc.array(label, { maxLength: 4 }),
    os: fc.option(anyText),
    version: fc.option(anyText),
    ephemeral: fc.option(fc.boolean()),
    runner_group_id: fc.option(fc.nat()),
    somethingNew: fc.jsonValue(),
  },
  { requiredKeys: ['id', 'name', 'status', 'busy', 'labels'] },
)

/** A value of the right shape, of which one member at any depth may have become something else. */
export const spoilt = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(good, fc.array(fc.nat(), { maxLength: 5 }), fc.jsonValue())
    .map(([value, path, other]) => replaced(value, path, other))

const replaced = (value: unknown, path: readonly number[], other: unknown): unknown => {
  const [step, ...rest] = path
  if (step === undefined || typeof value !== 'object' || value === null) return other
  const keys = Object.keys(value)
  const key = keys[step % Math.max(1, keys.length)]
  if (key === undefined) return other
  if (Array.isArray(value))
    return value.map((item: unknown, at) => (String(at) === key ? replaced(item, rest, other) : item))
  const members = Object.entries(value as Readonly<Record<string, unknown>>)
  return Object.fromEntries(
    members.map(([name, member]) => [name, name === key ? replaced(member, rest, other) : member]),
  )
}
