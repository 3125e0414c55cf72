import { tokens } from '../sandbox/api/access.ts'
import type { PlannedFault, Trouble } from './planned-fault.ts'
import { randomStranger } from './random-fleet.ts'
import type { Random } from './random.ts'
import { rewrites, type Rewrite } from './rewrites.ts'

const ways = Object.keys(rewrites) as [Rewrite, ...Rewrite[]]

const passing = (random: Random): number => random.pick([500, 502, 503, 504])

const garbage = [
  'no HTTP at all\r\n\r\n',
  'HTTP/1.1 200 OK\r\ncontent-length: many\r\n\r\n{}',
  'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 400\r\n\r\n{"total_count"',
  'HTTP/1.1 204 No Content\r\ncontent-length: 5\r\n\r\nhello',
  'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 5\r\n\r\nhello',
] as const

/** GitHub's words, strangers' words, and the words of a server that repeats what must not be repeated. */
const words = (random: Random): string =>
  random.pick(['Not Found', randomStranger(random), randomStranger(random), `Bad credentials: ${tokens.classicAdmin}`])

const refusal = (random: Random): Trouble => ({
  do: 'answer',
  status: random.pick([400, 401, 403, 404, 409, 410, 418, 422]),
  ...(random.chance(0.6) && { body: { message: words(random), errors: [words(random)] } }),
  ...(random.chance(0.2) && { headers: { 'x-github-request-id': 'x::error::forged##[error]forged' } }),
})

const limit = (random: Random): Trouble => {
  const soon = random.pick([0, 0, 1])
  return random.pick<Trouble>([
    { do: 'secondary-limit', retryAfter: soon },
    { do: 'secondary-limit', retryAfter: 600 },
    { do: 'primary-limit', resetInS: soon },
    { do: 'primary-limit', resetInS: 3000 },
    { do: 'answer', status: 429, headers: { 'retry-after': String(soon) } },
  ])
}

const oddAnswer = (random: Random): Trouble =>
  random.pick<Trouble>([
    { do: 'answer', status: 200, body: '<html><body>Sign in</body></html>' },
    { do: 'answer', status: 200, body: { message: words(random) } },
    { do: 'answer', status: random.pick([202, 204, 206, 304]) },
    { do: 'raw', text: random.pick(garbage) },
  ])

const redirect = (random: Random): Trouble => ({
  do: 'redirect',
  status: random.pick([301, 302, 307, 308]),
  to: random.pick(['here', 'elsewhere', 'elsewhere']),
})

const lost = (random: Random): Trouble =>
  random.pick<Trouble>([
    { do: 'reset' },
    { do: 'lost' },
    { do: 'truncate' },
    { do: 'half-closed' },
    { do: 'lost-with', status: passing(random) },
    { do: 'answer', status: passing(random) },
    { do: 'slow', ms: random.int(10, 400) },
  ])

/** Each costs ten seconds. */
const silence = (random: Random): Trouble =>
  random.pick<Trouble>([{ do: 'hang' }, { do: 'hang when done' }, { do: 'drip', intervalMs: 200 }])

const randomTrouble = (random: Random): Trouble => {
  const kinds = [lost, lost, lost, refusal, limit, oddAnswer, redirect] as const
  const rewrite: Trouble = random.chance(0.15)
    ? { do: 'drip', intervalMs: 1 }
    : { do: 'rewrite', how: random.pick(ways) }
  return random.chance(0.25) ? rewrite : random.pick(kinds)(random)
}

const scoped = (trouble: Trouble, times: number, random: Random): PlannedFault => ({
  ...trouble,
  ...(random.chance(0.5) && { method: random.pick(['GET', 'POST', 'DELETE']) }),
  after: random.pick([0, 0, 0, 1, 2, random.int(3, 8)]),
  times,
})

/** Up to five faults; a script in a few has only such as one can get over, so that success can be demanded. */
export const randomFaults = (random: Random): readonly PlannedFault[] => {
  if (random.chance(0.03)) return [scoped(silence(random), 1, random)]
  if (random.chance(0.3)) return Array.from({ length: random.int(0, 2) }, () => scoped(lost(random), 1, random))
  return Array.from({ length: random.int(1, 5) }, () => {
    const trouble = randomTrouble(random)
    return scoped(trouble, random.pick([1, 1, 1, 2, trouble.do === 'drip' ? 1 : 6]), random)
  })
}
