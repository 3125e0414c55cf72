import { describe, expect, test } from 'vitest'
import type { LeftBehind } from '../../../src/domain/fleet/clean-up.ts'
import type { Runner } from '../../../src/domain/github/runner.ts'
import { governedSend } from '../../../src/run/api/governed-send.ts'
import { persistentSend } from '../../../src/run/api/persistent-send.ts'
import type { Ports } from '../../../src/run/ports.ts'
import { cleanUp } from '../../../src/run/registration/clean-up.ts'
import { bareRunnerAnswer } from '../../domain/github/runner-answers.ts'
import { livingFleet, type LivingFleet } from '../living-fleet.ts'
import { virtualPorts } from '../virtual-ports.ts'

const names = Array.from({ length: 40 }, (_, at) => `ci-${at + 1}`)
const labels = [{ name: 'gpu' }]
const runners = names.map((name, at) => bareRunnerAnswer({ id: at + 1, name, labels }))

const portsOf = (fleet: LivingFleet): Ports => {
  const ports = virtualPorts(fleet.send, fleet.clock)
  return { ...ports, send: persistentSend(governedSend(ports.send, ports), ports) }
}

const left: LeftBehind = {
  apiUrl: 'https://api.github.com',
  target: { scope: 'org', org: 'acme' },
  names,
  labels: ['gpu'],
  groupId: 1,
  known: [],
  registered: new Map(),
}

describe('a clean-up', () => {
  test('that is canceled in the middle names everybody whose turn did not come', async () => {
    const fleet = livingFleet(runners, ({ route }, nth, clock) => {
      if (route.startsWith('DELETE') && nth > 10) clock.stop()
      return undefined
    })
    const lines = await cleanUp(left, portsOf(fleet))
    const stayed = fleet.runners().map(({ name }) => name)
    expect(stayed.length).toBeGreaterThan(10)
    expect(lines.filter(({ level }) => level === 'warning').map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Not cleaned up in organization acme: .* The clean-up was canceled before their turn\.$/),
    ])
    const told = lines.map(({ text }) => text).join('\n')
    for (const name of names) expect(told).toMatch(new RegExp(`\\b${name}\\b`))
  })

  test('leaves those alone that had a name before', async () => {
    const fleet = livingFleet(runners.slice(0, 3))
    const lines = await cleanUp({ ...left, known: [1, 2] }, portsOf(fleet))
    expect(fleet.runners().map(({ id }) => id)).toEqual([1, 2])
    expect(lines).toEqual([{ level: 'info', text: expect.stringMatching(/: ci-3\.$/) as string }])
  })

  test.each<[string, Partial<Runner>]>([
    ['comes online', { status: 'online' }],
    ['gets a job', { busy: true }],
    ['has another name', { name: 'another' }],
  ])('looks at each once more: one that %s after the list stays', async (_, change) => {
    const fleet: LivingFleet = livingFleet(runners.slice(0, 2), ({ route, parameters }) => {
      const last = runners[1]
      if (route.startsWith('GET') && parameters['runner_id'] === 2 && last) fleet.set({ ...last, ...change })
      return undefined
    })
    const lines = await cleanUp(left, portsOf(fleet))
    expect(fleet.runners().map(({ id }) => id)).toEqual([2])
    expect(lines.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Deleted .*: ci-1\.$/),
      expect.stringMatching(/^Left alone, for a machine has started: ci-2 /),
    ])
  })
})
