import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeJitConfig } from '../../src/domain/github/jit-config.ts'
import { decodeGroupPage } from '../../src/domain/github/runner-group.ts'
import { decodeRunner, decodeRunnerPage } from '../../src/domain/github/runner.ts'
import { ShapeError } from '../../src/domain/github/shape.ts'
import { decodeToken } from '../../src/domain/github/token.ts'
import { anyText, runnerJson, spoilt } from './arbitraries.ts'

const group = fc.record({ id: fc.nat(), name: anyText })

const decoders: readonly (readonly [string, (value: unknown) => unknown, fc.Arbitrary<unknown>])[] = [
  ['a runner', decodeRunner, runnerJson],
  ['a page of runners', decodeRunnerPage, fc.record({ total_count: fc.nat(), runners: fc.array(runnerJson) })],
  ['a page of groups', decodeGroupPage, fc.record({ total_count: fc.nat(), runner_groups: fc.array(group) })],
  ['a token', decodeToken, fc.record({ token: anyText, expires_at: fc.constantFrom('2026-01-01T00:00:00Z', 'soon') })],
  ['a JIT config', decodeJitConfig, fc.record({ runner: runnerJson, encoded_jit_config: anyText })],
]

describe.each(decoders)('the decoder of %s', (_, decode, good) => {
  test('refuses any other JSON value, and says what is wrong with it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => decode(value)).toThrow(ShapeError)
      }),
      { numRuns: 500 },
    )
  })

  test('refuses what was spoilt where it matters, and throws nothing else', () => {
    let refused = 0
    const attempt = (value: unknown): void => {
      try {
        decode(value)
      } catch (error) {
        expect(error).toBeInstanceOf(ShapeError)
        refused += 1
      }
    }
    fc.assert(fc.property(spoilt(good), attempt), { numRuns: 1000 })
    expect(refused).toBeGreaterThan(100)
  })
})

describe('what is decoded', () => {
  test('is the very runner that came, fields that nobody knows included', () => {
    fc.assert(
      fc.property(runnerJson, (runner) => {
        const before = JSON.stringify(runner)
        expect(decodeRunner(runner)).toBe(runner)
        expect(JSON.stringify(runner)).toBe(before)
      }),
    )
  })

  test('is every runner of a page, in order', () => {
    fc.assert(
      fc.property(fc.array(runnerJson), (runners) => {
        const { items } = decodeRunnerPage({ total_count: runners.length, runners })
        expect(items).toHaveLength(runners.length)
        items.forEach((item, at) => {
          expect(item).toBe(runners[at])
        })
      }),
    )
  })

  test('never shows a token or a config', () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9+/]{20,80}$/)
    fc.assert(
      fc.property(secret, runnerJson, (text, runner) => {
        const token = decodeToken({ token: text, expires_at: '2026-01-01T00:00:00Z' })
        const config = decodeJitConfig({ runner, encoded_jit_config: text })
        for (const hidden of [token.token, config.encoded]) {
          expect(`${String(hidden)} ${JSON.stringify({ hidden })}`).toBe('*** {"hidden":"***"}')
          expect(hidden.reveal(() => undefined)).toBe(text)
        }
      }),
    )
  })
})
