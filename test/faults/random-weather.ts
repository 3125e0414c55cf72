import type { LyingScript } from './lying-script.ts'
import type { PlannedFault, Trouble } from './planned-fault.ts'
import type { Random } from './random.ts'

export type RandomWeather = Pick<LyingScript, 'troubles' | 'weather'> & {
  /** For how long something holds all requests back; 0 when nothing does. */
  readonly longMs: number
}

type Method = Exclude<PlannedFault['method'], undefined>

const on = (method: Method, trouble: Trouble, after = 0, times = 1): PlannedFault => ({
  ...trouble,
  method,
  after,
  times,
})

const outage = { do: 'answer', status: 502 } as const
const shortLimit = { do: 'secondary-limit', retryAfter: 1 } as const
const longLimit = { do: 'secondary-limit', retryAfter: 600 } as const
const revoked = { do: 'answer', status: 401 } as const

const passing = (random: Random): PlannedFault =>
  on(
    random.pick(['GET', 'GET', 'DELETE']),
    random.pick<Trouble>([outage, { do: 'lost' }, { do: 'reset' }, { do: 'lost-with', status: 500 }]),
    random.int(0, 4),
  )

/** A list whose count does not add up, as when others come and go while it is read. */
const unsteady = (random: Random): PlannedFault => ({
  ...on('GET', { do: 'rewrite', how: 'one too many counted' }, random.int(0, 3), random.int(1, 4)),
  path: '\\?per_page=100',
})

/** An error after an error, a look that fails in the midst of a wait, and several that wait for one limit. */
const secondOrder = (random: Random): readonly PlannedFault[] => {
  const after = random.int(0, 3)
  return random.pick<readonly PlannedFault[]>([
    [on('DELETE', { do: 'lost' }), on('DELETE', outage)],
    [on('DELETE', outage), on('GET', shortLimit, after)],
    [on('DELETE', { do: 'lost' }, 0, 4), on('GET', outage, 1, 4)],
    [on('DELETE', shortLimit), on('DELETE', shortLimit, 1), on('DELETE', longLimit, after)],
    [on('DELETE', shortLimit), on('DELETE', { do: 'lost' }), on('DELETE', revoked, after)],
    [on('GET', outage, after + 1, 4)],
    [on('GET', revoked, after + 1)],
    [on('GET', shortLimit, after), on('GET', outage, after), on('DELETE', outage)],
    [on('GET', { do: 'truncate' }, after), on('GET', shortLimit, after + 1)],
    [{ ...on('GET', { do: 'answer', status: 429, headers: { 'retry-after': '1' } }, after), path: '&page=2' }],
  ])
}

/** So long that whatever was seen before it is too old afterwards. */
const holdS = 8

export const randomWeather = (random: Random): RandomWeather => {
  const dice = random.int(1, 100)
  if (dice <= 35) return { weather: 'fair', troubles: [], longMs: 0 }
  if (dice <= 55) return { weather: 'passing', troubles: [passing(random)], longMs: 0 }
  if (dice <= 65) return { weather: 'foul', troubles: [unsteady(random)], longMs: 0 }
  if (dice <= 72) return foul([on(random.pick(['GET', 'DELETE']), shortLimit, random.int(0, 4))])
  if (dice <= 88) return foul(secondOrder(random))
  if (dice <= 93) return foul([on(random.pick(['GET', 'DELETE']), longLimit, random.int(1, 4))])
  if (dice <= 96) return foul([on('DELETE', { do: 'secondary-limit', retryAfter: holdS })], holdS * 1000)
  return foul([on('GET', { do: 'slow', ms: random.pick([2000, 7000]) }, random.int(0, 3), random.int(1, 3))])
}

const foul = (troubles: readonly PlannedFault[], longMs = 0): RandomWeather => ({ weather: 'foul', troubles, longMs })
