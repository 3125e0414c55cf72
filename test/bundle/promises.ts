import { expect } from 'vitest'
import { createMasker } from '../sandbox/step/masker.ts'
import { secretsHandedOut, secretsOf } from './issued-secrets.ts'
import type { Played } from './scenario.ts'

/** How a secret may look when somebody has written it down differently. */
const spellings = (secret: string): readonly string[] => [
  secret,
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('hex'),
  encodeURIComponent(secret),
]

const expectNoSecrets = (played: Played): void => {
  const { log, summary, state, env, annotations } = played.result
  const seen = Object.entries({ log, summary, state, env, annotations })
  for (const secret of secretsOf(played).flatMap(spellings)) {
    for (const [place, content] of seen) {
      const text = typeof content === 'string' ? content : JSON.stringify(content)
      expect(text.includes(secret), `a secret stands in the ${place}: ${secret.slice(0, 8)}…`).toBe(false)
    }
  }
}

/** Masks are registered before anything else is said, and so no line can be printed too early. */
const expectMaskFirst = ({ inputs, result }: Played): void => {
  const token = inputs['github-token'] ?? ''
  if (token !== '') expect(result.rawLog.split(/\r?\n/)[0]).toBe(`::add-mask::${token}`)
}

/** Whoever unpacks an output in a later step sees no more than stars. */
const expectAllMasked = (played: Played): void => {
  const masker = createMasker()
  for (const value of played.result.masks) masker.add(value)
  for (const secret of secretsHandedOut(played)) {
    expect(masker.mask(`« ${secret} »`), 'handed out, but not masked').toBe('« *** »')
  }
}

/** Nothing that was masked is so short or common that later steps could not be read any more. */
const expectModestMasks = ({ result, inputs }: Played): void => {
  const words = result.masks.filter((value) => value !== inputs['github-token'])
  for (const word of words) {
    expect(word.length, `masked: ${word}`).toBeGreaterThanOrEqual(16)
    expect(word, 'a mask of several lines masks each of them').not.toMatch(/[\r\n]/)
  }
}

/** What holds for every use of the action, whatever happens. */
export const expectPromisesKept = (played: Played): void => {
  const { api, result } = played
  expect(api.violations, 'requests and answers are as GitHub describes them').toEqual([])
  expectNoSecrets(played)
  expectMaskFirst(played)
  expectAllMasked(played)
  expectModestMasks(played)
  expect(result.timedOut).toBe(false)
  expect(result.exitCode, 'the step fails exactly when it says why').toBe(
    (result.outputs['error-code'] ?? '') === '' ? 0 : 1,
  )
  expect(result.conclusion).toBe(result.exitCode === 0 ? 'success' : 'failure')
  expect(result.annotations.some(({ level }) => level === 'error')).toBe(result.exitCode !== 0)
  expect(result.commands.filter((name) => !['add-mask', 'error', 'warning', 'notice', 'debug'].includes(name))).toEqual(
    [],
  )
}
