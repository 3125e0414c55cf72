import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Runner } from '../../../src/domain/github/runner.ts'
import { bareRunnerAnswer } from '../../domain/github/runner-answers.ts'
import { answer, runPatiently } from '../api/scripted-send.ts'
import { livingFleet } from '../living-fleet.ts'
import type { VirtualSend } from '../virtual-ports.ts'

/** What GitHub tells of a runner from some time on, true or not. */
type Turn = { readonly id: number; readonly atMs: number; readonly change: Partial<Runner> | 'gone' }

const dead = (id: number): Runner => bareRunnerAnswer({ id, name: `ci-${id}` })

const turns = fc.array(
  fc.record<Turn>({
    id: fc.integer({ min: 1, max: 8 }),
    atMs: fc.integer({ min: 0, max: 150_000 }),
    change: fc.constantFrom<Turn['change']>(
      { busy: true },
      { busy: false },
      { status: 'online' },
      { status: 'offline' },
      { name: 'other' },
      'gone',
    ),
  }),
  { maxLength: 12 },
)

/** Flags that lie for a while: none of the looks that come after tells of it. */
const moments = fc
  .array(
    fc.record({
      id: fc.integer({ min: 1, max: 8 }),
      atMs: fc.integer({ min: 1, max: 70_000 }),
      forMs: fc.integer({ min: 1000, max: 15_000 }),
      lie: fc.constantFrom<Partial<Runner>>({ busy: true }, { status: 'online' }),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.flatMap(({ id, atMs, forMs, lie }): readonly Turn[] => [
      { id, atMs, change: lie },
      { id, atMs: atMs + forMs, change: { busy: false, status: 'offline' } },
    ]),
  )

/** What becomes of the nth request: how long it takes, and an answer in the place of the fleet's. */
const fates = fc.array(
  fc.record({
    ms: fc.constantFrom(0, 0, 0, 50, 3000, 7000),
    status: fc.constantFrom(undefined, undefined, undefined, undefined, 429, 502),
  }),
  { minLength: 1, maxLength: 60 },
)

type Seen = { readonly askedMs: number; readonly runner: Runner | undefined }

const inputs = fc.record({
  'stable-for': fc.constantFrom('0s', '20s', '60s'),
  'if-busy': fc.constantFrom('skip', 'fail', 'wait'),
  timeout: fc.constantFrom('60s', '3m'),
})

test('no runner goes that a look saw at work or otherwise, none on an old look, and each is in one output', async () => {
  await fc.assert(
    fc.asyncProperty(turns, moments, fates, inputs, async (changes, lies, script, given) => {
      const fleet = livingFleet(Array.from({ length: 8 }, (_, at) => dead(at + 1)))
      const at = (ms: number, act: () => void): void => {
        fleet.clock.at(ms, act)
      }
      for (const { id, atMs, change } of [...changes, ...lies]) {
        if (change === 'gone') {
          at(atMs, () => {
            fleet.remove(id)
          })
        } else fleet.changeAt(atMs, id, change)
      }
      const looks = new Map<number, Seen[]>()
      const gone: { readonly id: number; readonly askedMs: number }[] = []
      const see = (id: number, look: Seen): void => {
        looks.set(id, [...(looks.get(id) ?? []), look])
      }
      const send: VirtualSend = async (request, nth, clock) => {
        const fate = script[nth % script.length]
        const askedMs = clock.now()
        const id = Number(request.parameters['runner_id'])
        const isDelete = request.route.startsWith('DELETE')
        // GitHub takes a DELETE of a runner at work, as it has been seen to do.
        const reply =
          fate?.status === undefined
            ? isDelete && fleet.runners().some((runner) => runner.id === id)
              ? answer(204)
              : fleet.send(request, nth, clock)
            : answer(fate.status, {}, fate.status === 429 ? { 'retry-after': '20' } : {})
        if (isDelete && fate?.status === undefined) {
          gone.push({ id, askedMs })
          fleet.remove(id)
        }
        await clock.sleep(fate?.ms ?? 0)
        const settled = await reply
        if (!isDelete && settled.kind === 'answer' && settled.status === 200) {
          const { runners } = settled.json as { readonly runners?: readonly Runner[] }
          for (const runner of runners ?? [settled.json as Runner]) see(runner.id, { askedMs, runner })
        }
        return settled
      }
      const told = await runPatiently(
        { operation: 'delete_self_hosted_runner_from_org', filter: "status == 'offline'", ...given },
        send,
        fleet.clock,
      )
      for (const { id, askedMs } of gone) {
        const stableMs = Number.parseInt(given['stable-for'], 10) * 1000
        const before = (looks.get(id) ?? []).filter((look) => look.askedMs <= askedMs)
        const window = before.filter((look) => look.askedMs >= (before.at(-1)?.askedMs ?? 0) - stableMs)
        expect(window.every(({ runner }) => runner?.busy === false && runner.status === 'offline')).toBe(true)
        expect(askedMs - (before.at(-1)?.askedMs ?? -Infinity)).toBeLessThanOrEqual(5000)
      }
      const idsIn = (output: string): readonly number[] =>
        (JSON.parse(told.outputs[output] ?? '[]') as readonly (number | { readonly id: number })[]).map((one) =>
          typeof one === 'number' ? one : one.id,
        )
      const all = ['deleted', 'kept', 'missing'].flatMap(idsIn)
      expect(new Set(all).size).toBe(all.length)
      expect(all).toEqual(expect.arrayContaining(gone.map(({ id }) => id)))
    }),
    { numRuns: 150, seed: 11 },
  )
})

test('two hundred dead runners that come online while the step pauses for its pace all stay', async () => {
  const fleet = livingFleet(Array.from({ length: 200 }, (_, at) => dead(at + 1)))
  for (let id = 1; id <= 200; id += 1) fleet.changeAt(15_000, id, { status: 'online' })
  const gone: number[] = []
  const told = await runPatiently(
    { operation: 'delete_self_hosted_runner_from_org', filter: "status == 'offline'", 'stable-for': '0s' },
    (request, nth, clock) => {
      if (request.route.startsWith('DELETE')) gone.push(clock.elapsed())
      return fleet.send(request, nth, clock)
    },
    fleet.clock,
  )
  expect(told.failure).toBeUndefined()
  expect(gone.every((ms) => ms < 15_000)).toBe(true)
  expect(gone).toHaveLength(179)
  expect(told.outputs['kept']).toContain('"reason":"not-stable"')
})

test('looks at a fleet of ten thousand cost a third of a minute and a tenth of the hour at most', async () => {
  const fleet = livingFleet(Array.from({ length: 10_000 }, (_, at) => dead(at + 1)))
  const told = await runPatiently(
    { operation: 'delete_self_hosted_runner_from_org', filter: "status == 'offline'", 'if-busy': 'skip' },
    async (request, nth, clock) => {
      const reply = await fleet.send(request, nth, clock)
      if (request.route.startsWith('DELETE')) return answer(401)
      return { ...reply, headers: { 'x-ratelimit-remaining': String(5000 - nth) } }
    },
    fleet.clock,
  )
  const looks = told.requests.filter(({ route }) => route.startsWith('GET')).map(({ atMs }) => atMs)
  const inAnyMinute = looks.map((from) => looks.filter((ms) => ms >= from && ms < from + 60_000).length)
  expect(Math.max(...inAnyMinute)).toBeLessThanOrEqual(300)
  expect(looks.length - 100).toBeLessThanOrEqual(490)
  expect(looks.length).toBeGreaterThan(200)
})
