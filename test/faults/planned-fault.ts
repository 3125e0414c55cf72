import type { CannedFault, Fault, FaultKind } from '../sandbox/api/faults.ts'
import { rewrites, type Rewrite } from './rewrites.ts'

/** What goes wrong, as data: the faults of the stand-in, without their functions. */
export type Trouble =
  | {
      readonly do: 'answer'
      readonly status: number
      readonly body?: unknown
      readonly headers?: Record<string, string>
    }
  | { readonly do: 'reset' | 'lost' | 'hang' | 'hang when done' | 'truncate' | 'half-closed' }
  | { readonly do: 'lost-with'; readonly status: number }
  | { readonly do: 'drip'; readonly intervalMs: number }
  | { readonly do: 'slow'; readonly ms: number }
  | { readonly do: 'secondary-limit'; readonly retryAfter: number }
  | { readonly do: 'primary-limit'; readonly resetInS: number }
  | { readonly do: 'redirect'; readonly status: number; readonly to: 'here' | 'elsewhere' }
  | { readonly do: 'rewrite'; readonly how: Rewrite }
  | { readonly do: 'raw'; readonly text: string }

export type PlannedFault = Trouble & {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  /** A regular expression against the path with its query. */
  readonly path?: string
  readonly after: number
  readonly times: number
}

/** What only the stage knows. */
export type Surroundings = {
  /** An address of the API that answers. */
  readonly here: string
  /** Another origin. */
  readonly elsewhere: string
  /** Sees every answer that is rewritten, as it was. */
  readonly witness: (body: unknown) => void
}

export const faultOf = (planned: PlannedFault, surroundings: Surroundings): Fault => ({
  ...kindOf(planned, surroundings),
  ...(planned.method !== undefined && { method: planned.method }),
  ...(planned.path !== undefined && { path: new RegExp(planned.path) }),
  after: planned.after,
  times: planned.times,
})

const kindOf = (trouble: Trouble, { here, elsewhere, witness }: Surroundings): FaultKind => {
  switch (trouble.do) {
    case 'answer':
      return canned(trouble)
    case 'hang when done':
      return { kind: 'hang', handled: true }
    case 'reset':
    case 'lost':
    case 'hang':
    case 'truncate':
    case 'half-closed':
      return { kind: trouble.do }
    case 'lost-with':
      return { kind: 'lost-with', status: trouble.status }
    case 'drip':
      return { kind: 'drip', intervalMs: trouble.intervalMs }
    case 'slow':
      return { kind: 'slow', ms: trouble.ms }
    case 'secondary-limit':
      return { kind: 'secondary-limit', retryAfter: trouble.retryAfter }
    case 'primary-limit':
      return { kind: 'primary-limit', resetInS: trouble.resetInS }
    case 'redirect':
      return { kind: 'redirect', status: trouble.status, location: trouble.to === 'here' ? here : elsewhere }
    case 'rewrite':
      return {
        kind: 'rewrite',
        rewrite: (body) => {
          witness(body)
          return rewrites[trouble.how](body)
        },
      }
    case 'raw':
      return { kind: 'raw', write: (socket) => socket.end(trouble.text) }
  }
}

const canned = ({ status, body, headers }: Extract<Trouble, { readonly do: 'answer' }>): CannedFault => ({
  status,
  ...(body !== undefined && { body }),
  ...(headers && { headers }),
})
