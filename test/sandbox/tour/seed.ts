import type { Scope } from '../../../src/domain/github/operations.ts'
import type { Fleet, Place } from '../api/fleet.ts'
import type { RunnerInput } from '../api/runner.ts'

export const placeOf: Readonly<Record<Scope, Place>> = {
  org: 'orgs/octo-org',
  repo: 'repos/octo-org/octo-repo',
}

type Seed = {
  readonly runner: RunnerInput & { readonly name: string }
  readonly is: string
  /** What becomes of it while somebody waits. */
  readonly later?: { readonly afterMs: number; readonly becomes: RunnerInput; readonly says: string }
}

const seeds: readonly Seed[] = [
  { runner: { name: 'linux-1', status: 'online' }, is: 'online, idle' },
  {
    runner: { name: 'linux-2', status: 'online', busy: true },
    is: 'online, busy',
    later: { afterMs: 6000, becomes: { busy: false }, says: 'its job ends in 6 s' },
  },
  { runner: { name: 'gpu-1', labels: ['self-hosted', 'gpu'] }, is: 'offline' },
  {
    runner: { name: 'booting-1', ephemeral: true },
    is: 'offline',
    later: { afterMs: 3000, becomes: { status: 'online' }, says: 'comes online in 3 s' },
  },
]

const hostedName = 'ubuntu-16-cores_1'

/** The same few runners in every place, and in the organization one of GitHub's own. */
export function seedFleet(fleet: Fleet): void {
  for (const place of Object.values(placeOf)) for (const { runner } of seeds) fleet.add(place, runner)
  fleet.addHosted(placeOf.org, hostedName)
}

/** Something to wait for. The returned function stops it. */
export function letTimePass(fleet: Fleet): () => void {
  const timers = seeds.flatMap(({ runner, later }) => {
    if (later === undefined) return []
    const change = () => {
      for (const place of Object.values(placeOf)) {
        const known = fleet.named(place, runner.name)
        if (known !== undefined) fleet.update(place, known.id, later.becomes)
      }
    }
    return [setTimeout(change, later.afterMs)]
  })
  return () => {
    timers.forEach(clearTimeout)
  }
}

export const fleetHead = ['where', 'id', 'name', 'state', 'and then']

export function fleetRows(fleet: Fleet): string[][] {
  const row = (place: Place, name: string, is: string, says = '') => {
    return [place.slice(place.indexOf('/') + 1), String(fleet.named(place, name)?.id), name, is, says]
  }
  return [
    ...Object.values(placeOf).flatMap((place) =>
      seeds.map(({ runner, is, later }) => row(place, runner.name, is, later?.says)),
    ),
    row(placeOf.org, hostedName, 'online, without a label', "one of GitHub's own"),
  ]
}
