import { expect } from 'vitest'
import { withSmallFleets } from '../bundle/places.ts'
import { withoutJitter, type Played } from '../bundle/scenario.ts'
import type { Random } from '../faults/random.ts'
import { hostileTexts } from '../domain/text/hostile-texts.ts'
import { tablesIn } from '../bundle/markdown-table.ts'
import { alwaysAnswer, anyOperation, listing, toldRunner, type Inputs, type Kind } from './attack.ts'

const texts = hostileTexts.map(([, text]) => text).filter((text) => text.isWellFormed()) as [string, ...string[]]
const glue = [
  '',
  ' ',
  '\n',
  '\r',
  '\r\n',
  '\u2028',
  '\u0085',
  '|',
  '\\',
  '`',
  '::',
  '##',
  '%0A',
  '\u0000',
  '\ufeff',
] as const

/** Several of them, spliced: what is harmless by itself may not be beside another. */
const hostile = ({ pick, int }: Random): string =>
  Array.from({ length: int(1, 4) }, () => {
    const text = pick(texts)
    return text.slice(0, int(1, text.length)) + pick(glue)
  }).join('')

/** Nothing of it, but in an output, was taken for a command, a line of its own, markup or a control character. */
const expectOnlyText = ({ result }: Played): void => {
  const log = result.log.replace(/^##\[debug\]Set output .*$|^##\[(?:error|warning|debug)\]|^::add-mask::\*\*\*$/gm, '')
  expect(log).not.toMatch(/##\[|^\s*::/m)
  for (const text of [log, result.summary]) expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  expect(result.summary).not.toMatch(/<(?!\/?(?:code|sub|br)>)|\]\((?!https:\/\/github\.com\/[\w/-]+\))|@[a-z]/i)
  for (const table of tablesIn(result.summary)) expect(new Set(table.map((cells) => cells.length)).size).toBe(1)
  expect(result.masks.filter((mask) => mask.length < 16)).toEqual([])
}

const names: Kind = {
  name: "a stranger's text as name, label, system, state or version",
  make: ({ random }) => {
    const runners = Array.from({ length: random.int(1, 8) }, (_, at) => {
      const [name, os, status, version] = [hostile(random), hostile(random), hostile(random), hostile(random)]
      return toldRunner({ id: at + 1, name, os, status, version, labels: [{ name: hostile(random) }] })
    })
    const inputs = random.pick<Inputs>([
      listing,
      { ...listing, 'check-versions': 'true', expect: '["a", "b"]' },
      { ...listing, 'fail-if': 'unexpected_count > 0', expect: JSON.stringify(runners.map(({ os }) => os)) },
      { operation: 'get_self_hosted_runner_for_org', 'runner-id': '1' },
    ])
    return {
      plan: JSON.stringify(runners).slice(0, 300),
      inputs,
      expect: expectOnlyText,
      prepare: (api) => {
        const body = inputs['operation'] === listing.operation ? { total_count: runners.length, runners } : runners[0]
        alwaysAnswer(api, 200, body)
      },
      step: () => withoutJitter,
    }
  },
}

const messages: Kind = {
  name: "a stranger's text as message, error or header",
  make: ({ random }) => {
    const [text, other, inputs] = [hostile(random), hostile(random), anyOperation(random)]
    const status = random.pick([400, 401, 403, 404, 409, 422, 500])
    const header = text.replace(/[^\x20-\x7e]/g, '').trim()
    return {
      plan: `${status} ${JSON.stringify(text)}`,
      inputs,
      expect: expectOnlyText,
      prepare: (api) => {
        const errors = random.pick<unknown>([text, [other], [{ message: other }], [{ field: other, code: text }]])
        const headers = { 'x-github-request-id': header, 'x-accepted-github-permissions': header }
        alwaysAnswer(api, status, { message: text, errors, documentation_url: other }, headers)
      },
      step: () => ({ ...withoutJitter, env: { RUNNER_DEBUG: random.pick(['0', '1']) } }),
    }
  },
}

const inputNames = [
  ...['operation', 'org', 'repo', 'owner', 'runner-id', 'name', 'filter', 'labels', 'runner-group-id', 'runner-group'],
  ...[
    'work-folder',
    'count',
    'if-exists',
    'if-busy',
    'dry-run',
    'stable-for',
    'max-deletions',
    'wait-until',
    'fail-if',
  ],
  ...['values', 'expect', 'usable-by', 'check-versions', 'clean-up', 'runner-platform', 'timeout'],
  ...['poll-interval', 'summary', 'github-api-url'],
] as const

const nasty = [
  ...['__proto__', '[]', '{}', '["a", 1]', 'null', '-1', '1e9', '0x1', '../..', '/', '..%2f..%2fother', '*', "'"],
  ...["status == 'offline'", 'true', "''", '((((((((((', 'a'.repeat(100_000), '1,'.repeat(50_000), '[1'.repeat(20_000)],
  ...[
    'http://example.invalid/',
    'https://user:pass@127.0.0.1/',
    'file:///etc/passwd',
    'http://127.0.0.1@example.invalid',
  ],
] as const

const inputs: Kind = {
  name: "a stranger's text as an input",
  make: ({ random }) => {
    const changed = random.some(inputNames, 0.12)
    const given = Object.fromEntries(
      changed.map((name) => [name, random.chance(0.5) ? random.pick(nasty) : hostile(random).replaceAll('\u0000', '')]),
    )
    const withInputs = { ...anyOperation(random), ...given }
    return {
      plan: JSON.stringify(given).slice(0, 300),
      inputs: withInputs,
      expect: expectOnlyText,
      prepare: withSmallFleets,
      step: () => withoutJitter,
    }
  },
}

export const strangers = [names, messages, inputs] as const
