type Change = (body: unknown) => unknown

/** The same at every depth: `change` is asked about each member of each object. */
const throughout = (
  value: unknown,
  change: (key: string, member: unknown) => readonly [string, unknown][],
): unknown => {
  if (Array.isArray(value)) return value.map((item) => throughout(item, change))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).flatMap(([key, member]) => change(key, member))
  return Object.fromEntries(members.map(([key, member]) => [key, throughout(member, change)]))
}

const without =
  (field: string): Change =>
  (body) =>
    throughout(body, (key, member) => (key === field ? [] : [[key, member]]))

const having =
  (field: string, instead: unknown): Change =>
  (body) =>
    throughout(body, (key, member) => [[key, key === field ? instead : member]])

const numbersAsStrings: Change = (body) =>
  throughout(body, (key, member) => [[key, typeof member === 'number' ? String(member) : member]])

const twice: Change = (body) =>
  throughout(body, (key, member) => {
    if (key !== 'runners' || !Array.isArray(member)) return [[key, member]]
    const runners: readonly unknown[] = member
    return [[key, [...runners, ...runners]]]
  })

const oneMore: Change = (body) =>
  throughout(body, (key, member) => [[key, key === 'total_count' && typeof member === 'number' ? member + 1 : member]])

/** Ways to say something else than the API describes. None of them tells a likely lie: nobody could see through that. */
export const rewrites = {
  nothing: () => undefined,
  null: () => null,
  'an empty object': () => ({}),
  'an empty array': () => [],
  'a page': () => '<!doctype html><title>Sign in</title>',
  'half of it': (body) => (JSON.stringify(body) as string | undefined)?.slice(0, 40) ?? '',
  'numbers as strings': numbersAsStrings,
  'each runner twice': twice,
  'one too many counted': oneMore,
  'no id': without('id'),
  'no name': without('name'),
  'no status': without('status'),
  'no busy': without('busy'),
  'no labels': without('labels'),
  'no os': without('os'),
  'no version': without('version'),
  'no ephemeral': without('ephemeral'),
  'no runner_group_id': without('runner_group_id'),
  'no total_count': without('total_count'),
  'no runners': without('runners'),
  'no runner': without('runner'),
  'no token': without('token'),
  'no expires_at': without('expires_at'),
  'no encoded_jit_config': without('encoded_jit_config'),
  'busy in words': having('busy', 'false'),
  'labels that are one': having('labels', 'self-hosted'),
  'a status of null': having('status', null),
  'a token of two lines': having('token', 'short\nlines'),
  'a time that is none': having('expires_at', 'soon'),
  'an empty config': having('encoded_jit_config', ''),
} as const satisfies Record<string, Change>

export type Rewrite = keyof typeof rewrites
