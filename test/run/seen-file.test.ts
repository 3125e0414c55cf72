import { describe, expect, test } from 'vitest'
import { answer, fleetOf, page, runWith, type Script } from './api/scripted-send.ts'
import { ci, fleet, placeOf } from './telling-place.ts'
import type { VirtualSend } from './virtual-ports.ts'

const list = { operation: 'list_self_hosted_runners_for_org' }

describe('memory', () => {
  const given = { ...list, 'seen-file': 'seen.json' }

  test('grows from run to run', async () => {
    const files = new Map<string, string>()
    for (const minutes of [0, 60, 125]) {
      const told = await runWith(given, placeOf({ runners: fleet, minutes }), undefined, files)
      expect(told.warnings).toEqual([])
    }
    const filter = 'offline_minutes >= 130 && offline_looks >= 4'
    const told = await runWith({ ...given, filter }, placeOf({ runners: fleet, minutes: 130 }), undefined, files)
    expect(told.outputs['names']).toBe('["ci-1","ci-3"]')
    expect(JSON.parse(told.outputs['runners'] ?? '')).toContainEqual({
      ...fleet[0],
      offline_minutes: 130,
      offline_looks: 4,
      offline_since: '2026-11-26T03:17:00.000Z',
    })
  })

  test('sees the whole place, whatever name and filter choose', async () => {
    const files = new Map<string, string>()
    const narrow = { ...given, name: 'ci-1', filter: "status == 'online'" }
    const told = await runWith(narrow, placeOf({ runners: fleet }), undefined, files)
    expect(told.outputs['count']).toBe('0')
    expect(told.requests[0]?.parameters).not.toHaveProperty('name')
    expect(files.get('seen.json')).toContain('ci-3')
  })

  test('that is damaged starts anew, with a warning', async () => {
    const files = new Map([['seen.json', '{']])
    const told = await runWith(given, placeOf({ runners: fleet }), undefined, files)
    expect(told.warnings).toEqual([
      'seen-file seen.json starts anew, for it is no JSON: nobody counts as offline for long yet.',
    ])
    expect(JSON.parse(files.get('seen.json') ?? '')).toHaveProperty('version', 1)
  })

  test('that was damaged at the first look of a wait is told at its end', async () => {
    const files = new Map([['seen.json', '{']])
    const wait = { 'wait-until': 'offline_count == 0', timeout: '10s', 'poll-interval': '10s' }
    const told = await runWith({ ...given, ...wait }, placeOf({ runners: fleet }), undefined, files)
    expect(told.warnings).toEqual([expect.stringContaining('starts anew')])
  })

  test('the looks of one wait count as one', async () => {
    const files = new Map<string, string>()
    const wait = { 'wait-until': 'offline_count == 0', timeout: '30s', 'poll-interval': '10s' }
    const told = await runWith({ ...given, ...wait }, placeOf({ runners: fleet }), undefined, files)
    expect(told.requests.length).toBeGreaterThan(2)
    expect(files.get('seen.json')).toContain('"looks":1}')
  })

  test('an incomplete list, and one without a time, write nothing', async () => {
    const files = new Map<string, string>()
    await runWith(given, () => answer(502), undefined, files)
    const timeless = await runWith(given, fleetOf(fleet), undefined, files)
    expect(timeless.warnings[0]).toContain('do not tell the time')
    expect(files.size).toBe(0)
  })

  describe('of a list that is read again', () => {
    /** The first reading, which does not add up, shows the first runner online; `always`, if none ever adds up. */
    const blinking =
      (always: boolean, minutes: number): Script =>
      (request, nth) => {
        if (nth > 1 && !always) return placeOf({ runners: fleet, minutes })(request, nth)
        const first = nth === 1 ? ci(1, { status: 'online' }) : ci(1)
        const reply = placeOf({ runners: [first, ci(3)], minutes })(request, nth)
        return reply.kind === 'answer' ? { ...reply, json: { total_count: 3, runners: [first, ci(3)] } } : reply
      }
    const clean = {
      operation: 'delete_self_hosted_runner_from_org',
      filter: 'offline_minutes >= 60',
      'seen-file': 'seen.json',
      'stable-for': '0s',
    }
    const remembered = (files: ReadonlyMap<string, string>): unknown => JSON.parse(files.get('seen.json') ?? '')
    const spell = { name: 'ci-3', since: '2026-11-26T03:17:00.000Z', looks: 1 }

    test('does not overlook whom the first reading shows online', async () => {
      const files = new Map<string, string>()
      await runWith(given, placeOf({ runners: fleet }), undefined, files)
      const told = await runWith(clean, blinking(false, 60), undefined, files)
      expect(told.outputs['deleted']).toBe('[{"id":3,"name":"ci-3"}]')
      const anew = { name: 'ci-1', since: '2026-11-26T04:17:00.000Z', looks: 1 }
      expect(remembered(files)).toHaveProperty('offline', { 1: anew, 3: { ...spell, looks: 2 } })
    })

    test('and never adds up takes that one out, and adds nothing', async () => {
      const files = new Map<string, string>()
      await runWith(given, placeOf({ runners: fleet }), undefined, files)
      const told = await runWith(clean, blinking(true, 60), undefined, files)
      expect(told.outputs['deleted']).toBe('[{"id":3,"name":"ci-3"}]')
      expect(remembered(files)).toMatchObject({ seen_at: '2026-11-26T03:17:00.000Z', offline: { 3: spell } })
      expect(files.get('seen.json')).not.toContain('ci-1')
    })

    test('or tells no time takes that one out, too', async () => {
      const files = new Map<string, string>()
      await runWith(given, placeOf({ runners: fleet }), undefined, files)
      await runWith(given, () => page([ci(1, { status: 'online' }), ci(3)]), undefined, files)
      expect(remembered(files)).toHaveProperty('offline', { 3: spell })
    })
  })

  describe('hears of what a deletion sees after its first list', () => {
    const clean = {
      operation: 'delete_self_hosted_runner_from_org',
      filter: 'offline_minutes >= 60',
      'seen-file': 'seen.json',
      'stable-for': '20s',
    }
    /** The names in the file after a step that the script answers, an hour and a half after the first run. */
    const leftAfter = async (given: Readonly<Record<string, string>>, script: VirtualSend): Promise<string> => {
      const files = new Map<string, string>()
      await runWith({ ...list, 'seen-file': 'seen.json' }, placeOf({ runners: fleet }), undefined, files)
      const later = placeOf({ runners: [...fleet, ci(4)], minutes: 60 })
      await runWith({ ...list, 'seen-file': 'seen.json' }, later, undefined, files)
      await runWith(given, script, undefined, files)
      return files.get('seen.json') ?? ''
    }

    test.each([
      ['online', [ci(4, { status: 'online' })]],
      ['busy', [ci(4, { busy: true })]],
      ['by another name', [ci(4, { name: 'x' })]],
      ['gone', []],
    ])('in a list between: one that is %s in it', async (_, between) => {
      const changing =
        (fourth: typeof between): VirtualSend =>
        (request, nth, clock) => {
          const isBetween = clock.elapsed() > 5000 && clock.elapsed() < 15_000
          return placeOf({ runners: [...fleet, ...(isBetween ? fourth : [ci(4)])], minutes: 90 })(request, nth)
        }
      expect(await leftAfter(clean, changing([ci(4)]))).toContain('ci-4')
      expect(await leftAfter(clean, changing(between))).not.toContain('ci-4')
    })

    test.each([
      ['in a look between', { 'stable-for': '20s' }, 0],
      ['in the last look, right before it would go', { 'stable-for': '0s' }, 6000],
    ])('%s: one that is not to be found', async (_, given, listTakesMs) => {
      const only = { ...clean, filter: "offline_minutes >= 60 && name == 'ci-1'", ...given }
      const losing: VirtualSend = async (request, nth, clock) => {
        if (nth === 1) await clock.sleep(listTakesMs)
        return request.parameters['runner_id'] === 1
          ? answer(404)
          : placeOf({ runners: fleet, minutes: 90 })(request, nth)
      }
      const left = await leftAfter(only, losing)
      expect(left).toContain('ci-3')
      expect(left).not.toContain('ci-1')
    })
  })

  test('warns of few looks only for whom it has seen offline at all', async () => {
    const files = new Map<string, string>()
    const given = {
      operation: 'delete_self_hosted_runner_from_org',
      filter: 'offline_looks <= 2',
      'seen-file': 'seen.json',
      'stable-for': '0s',
    }
    const told = await runWith(given, placeOf({ runners: fleet }), undefined, files)
    expect(told.outputs).toMatchObject({ 'deleted-count': '3' })
    expect(told.warnings).toEqual([
      expect.stringContaining('2 of the deleted were seen offline in two looks or fewer: ci-1, ci-3.'),
    ])
  })

  describe('lets a deletion do without waiting', () => {
    const clean = {
      operation: 'delete_self_hosted_runner_from_org',
      filter: 'offline_minutes >= 60 && offline_looks >= 2',
      'seen-file': 'seen.json',
      'stable-for': '0s',
    }

    test('which deletes nobody at its first look', async () => {
      const told = await runWith(clean, placeOf({ runners: fleet }))
      expect(told.outputs['deleted']).toBe('[]')
    })

    test.each([
      ['both', clean.filter],
      ['the time', 'offline_minutes >= 60'],
      ['the looks', 'offline_looks >= 2'],
    ])('and warns of one that rests on two looks, by %s', async (_, filter) => {
      const files = new Map<string, string>()
      await runWith({ ...clean, filter }, placeOf({ runners: fleet }), undefined, files)
      const told = await runWith({ ...clean, filter }, placeOf({ runners: fleet, minutes: 60 }), undefined, files)
      expect(told.outputs).toMatchObject({ 'deleted-count': '2' })
      expect(told.warnings[0]).toContain('2 of the deleted were seen offline in two looks or fewer: ci-1, ci-3')
    })
  })
})
