import { withSmallFleets } from '../bundle/places.ts'
import { withoutJitter } from '../bundle/scenario.ts'
import type { Random } from '../faults/random.ts'
import { tokens } from '../sandbox/api/access.ts'
import { alwaysAnswer, anyOperation, listing, toldRunner, type Inputs, type Kind } from './attack.ts'

/** Signs that a summary escapes, longer than a line of the log may be, as long as an App's, and usual. */
const secrets = [
  `ghp_te/ll*ta_le<${'x/_'.repeat(12)}>tail/of&it`,
  `ghs_${'Tell|Tale.`_'.repeat(45)}`,
  tokens.classicAdmin,
  tokens.appAdmin,
] as const

const letterByNumber = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`

/** How JSON may write the same text. */
const spellings: readonly [(json: string) => string, ...((json: string) => string)[]] = [
  (secret) => secret,
  (secret) => secret.replaceAll('/', '\\/'),
  (secret) => Array.from(secret, letterByNumber).join(''),
  (secret) => secret.replace(/[a-z]/, letterByNumber),
]

const statuses = [400, 401, 403, 404, 409, 410, 418, 422, 451, 500, 502] as const

/** Around a secret: nothing, its like, and as much as puts it across each place where a text is cut. */
const around = ({ pick, int }: Random, secret: string): string =>
  pick([
    secret,
    `${secret}${secret}`,
    `x${secret.slice(0, 9)}${secret}`,
    `Bad credentials: "${secret}"`,
    `${'.'.repeat(pick([60, 80, 100, 300, 500, 2000, 4000]) - int(1, 30))}${secret}`,
    Array(40).fill(secret).join(' '),
    `<b>${secret}</b> | \`${secret}\` ::error::${secret}`,
  ])

const bodyWith = ({ pick }: Random, text: string): unknown =>
  pick<unknown>([
    { message: text },
    { message: 'no', errors: [text, { message: text }] },
    {
      message: 'no',
      errors: [
        { resource: text, field: text, code: text },
        { field: 'a', code: text },
      ],
    },
    { message: 'no', errors: text, documentation_url: text },
    { title: text, detail: text, message: text, type: `https://127.0.0.1/${text}` },
    { [text]: text, message: { [text]: [text] } },
    { message: `must have ${text}`, errors: Array(500).fill({ message: text }) },
    [text, [[{ message: text }]]],
    `<html><title>${text}</title><body>${text}</body></html>`,
    text,
  ])

const headerNames = [
  ...[
    'x-github-request-id',
    'x-accepted-github-permissions',
    'x-oauth-scopes',
    'x-accepted-oauth-scopes',
    'x-github-sso',
  ],
  ...['location', 'link', 'etag', 'date', 'server', 'sunset', 'deprecation', 'x-ratelimit-limit', 'content-type'],
] as const

/** As much as Node's client takes of all headers together. */
const headersWith = ({ some }: Random, secret: string, text = secret): Record<string, string> => {
  const value = text.length > 600 ? secret : text
  return Object.fromEntries(some(headerNames, 0.5).map((name) => [name, value]))
}

/** The body as JSON in which the secret is written in one of its ways. */
const spelled = ({ pick }: Random, body: unknown, secret: string): string => {
  if (typeof body === 'string') return body
  const written = JSON.stringify(secret).slice(1, -1)
  return JSON.stringify(body).replaceAll(written, pick(spellings)(written))
}

const comesBack: Kind = {
  name: 'a token that a refusal sends back',
  make: ({ random }) => {
    const secret = random.pick(secrets)
    const text = around(random, secret)
    const status = random.pick(statuses)
    const body = spelled(random, bodyWith(random, text), secret)
    const headers = headersWith(random, secret, text)
    const inputs = anyOperation(random)
    const debug = random.chance(0.5) ? { env: { RUNNER_DEBUG: '1' } } : {}
    return {
      plan: `${status} ${body.slice(0, 200)} ${Object.keys(headers).join(' ')}`,
      token: secret,
      inputs,
      hidden: [secret],
      prepare: (api) => {
        alwaysAnswer(api, status, body, headers)
      },
      step: () => ({ ...withoutJitter, ...debug }),
    }
  },
}

const comesBackInList: Kind = {
  name: 'a token in what a list tells',
  make: ({ random }) => {
    const secret = random.pick(secrets)
    const text = around(random, secret)
    const fields = random.some(['name', 'os', 'status', 'version', 'token', 'runner_group', text], 0.5)
    const runner = toldRunner({
      ...Object.fromEntries(fields.map((field) => [field, text])),
      labels: random.some([{ name: text }, { id: 0, name: 'a', type: text }, { [text]: text, name: 'b' }], 0.6),
    })
    const body = spelled(random, { total_count: 1, runners: [runner], [text]: text }, secret)
    return {
      plan: body.slice(0, 300),
      token: secret,
      inputs: { ...listing, ...random.pick<Inputs>([{}, { expect: 'ci-1' }, { filter: "name != 'x'" }]) },
      hidden: [secret],
      prepare: (api) => {
        alwaysAnswer(api, 200, body, headersWith(random, secret))
      },
      step: () => withoutJitter,
    }
  },
}

/** A secret that is in the failing answer itself, or came with an earlier one. */
const broughtAndTold: Kind = {
  name: 'a secret that an answer brings and a failure tells',
  make: ({ random }) => {
    const secret = `REG/${random.pick(['ab_', 'Cd*', 'e|F'])}${'gh_'.repeat(random.int(5, 60))}END`
    const member = random.pick(['token', 'encoded_jit_config', 'temp_download_token'])
    const body = { ...(bodyWith(random, around(random, secret)) as object), [member]: secret }
    const [status, inputs] = [random.pick(statuses), anyOperation(random)]
    const headers = headersWith(random, secret)
    return {
      plan: `${status} ${JSON.stringify(body).slice(0, 200)}`,
      inputs,
      hidden: [secret],
      prepare: (api) => {
        withSmallFleets(api)
        alwaysAnswer(api, status, spelled(random, body, secret), headers)
      },
      step: () => ({ ...withoutJitter, env: { RUNNER_DEBUG: '1' } }),
    }
  },
}

/** The answer to the first of two JIT configs is told again by the refusal of the second. */
const toldByTheNext: Kind = {
  name: 'a JIT config that the next answer tells',
  make: ({ random }) => {
    const blobs: string[] = []
    const unpacks = random.int(0, 2)
    const told = (): string => {
      const whole = Buffer.from(blobs[0] ?? '', 'base64').toString()
      const key = (JSON.parse(whole) as Readonly<Record<string, string>>)['.credentials_rsaparams'] ?? ''
      return [blobs[0] ?? '', whole, Buffer.from(key, 'base64').toString()][unpacks] ?? ''
    }
    return {
      plan: `unpacked ${unpacks} times`,
      inputs: { operation: 'generate_runner_jitconfig_for_org', name: 'jit', labels: 'gpu', count: '2' },
      prepare: (api, issued) => {
        withSmallFleets(api)
        const keep = (body: unknown): unknown => {
          blobs.push((body as { encoded_jit_config: string }).encoded_jit_config)
          issued.push(...blobs)
          return body
        }
        api.fault({ kind: 'rewrite', method: 'POST', rewrite: keep })
        const tell = (): unknown => bodyWith(random, `after ${told()}`)
        api.fault({ kind: 'rewrite', method: 'POST', after: 1, times: 9, rewrite: tell })
      },
      step: () => withoutJitter,
    }
  },
}

export const echoes = [comesBack, comesBackInList, broughtAndTold, toldByTheNext] as const
