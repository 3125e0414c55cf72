import type { Scope, Verb } from '../../../src/domain/operations.ts'
import type { Fleet, Place } from '../api/fleet.ts'
import { tokenExpression } from './step-text.ts'

export type Chapter = {
  readonly title: string
  /** Why one would do that, in a sentence. */
  readonly why: string
  /** What the world does before the step. */
  readonly meanwhile?: { readonly says: string; readonly change: (fleet: Fleet, place: Place) => void }
  readonly verb: Verb
  /** All scopes by default. */
  readonly scope?: Scope
  readonly id?: string
  readonly inputs: Readonly<Record<string, string>>
  /** Outputs that tell whether all went well, as expressions. An `error-code` makes it a step that has to fail. */
  readonly expects: Readonly<Record<string, string>>
  /** Outputs that only must not be empty. */
  readonly sets?: readonly string[]
  readonly showsSummary?: true
}

const token = { 'github-token': tokenExpression }
const newName = 'ci-42'
const newId = '${{ steps.jit.outputs.id }}'

export const chapters: readonly Chapter[] = [
  {
    title: 'Bootstrap a just-in-time runner',
    why: 'Ask for a JIT config before a machine boots: with it, ./run.sh --jitconfig takes exactly one job, and nothing has to be configured.',
    verb: 'jit-config',
    id: 'jit',
    inputs: { ...token, name: newName, labels: 'self-hosted, linux' },
    expects: { name: newName, status: 'offline', ephemeral: 'true' },
    sets: ['encoded-jit-config', 'jit-configs'],
    showsSummary: true,
  },
  {
    title: 'Get a runner by its name',
    why: 'See whether a machine has come up, before work is sent to it.',
    meanwhile: { says: 'Meanwhile the virtual machine boots, and its runner comes online.', change: bootNewRunner },
    verb: 'get',
    inputs: { ...token, name: newName },
    expects: { name: newName, status: 'online', busy: 'false' },
  },
  {
    title: 'Get a runner by its id',
    why: 'A name may be given again to another machine; the id from an earlier step means this very runner.',
    verb: 'get',
    inputs: { ...token, 'runner-id': newId },
    expects: { name: newName, status: 'online' },
  },
  {
    title: 'List the fleet',
    why: 'Know what is there, idle, busy or dead: for a report, for scaling, or for the matrix of a later job.',
    verb: 'list',
    inputs: token,
    expects: { 'total-count': '5', 'online-count': '3', 'idle-count': '2', 'busy-count': '1', 'offline-count': '2' },
    showsSummary: true,
  },
  {
    title: 'Create a registration token',
    why: 'A machine that stays is registered with config.sh --token; this makes the token, good for one hour.',
    verb: 'registration-token',
    inputs: token,
    expects: {},
    sets: ['token', 'expires-at'],
  },
  {
    title: 'Create a remove token',
    why: 'Before such a machine goes, config.sh remove --token signs it off properly.',
    verb: 'remove-token',
    inputs: token,
    expects: {},
    sets: ['token', 'expires-at'],
  },
  {
    title: 'Delete a runner',
    why: 'A machine that has died cannot sign itself off: delete what it left behind.',
    verb: 'delete',
    inputs: { ...token, name: newName },
    expects: { 'deleted-count': '1', missing: '[]' },
  },
  {
    title: 'Delete it again',
    why: 'Clean-ups run twice, and runners vanish by themselves: one that is gone already is no failure.',
    verb: 'delete',
    inputs: { ...token, 'runner-id': newId },
    expects: { deleted: '[]', missing: `[${newId}]` },
  },
  {
    title: 'When the token may not do it',
    why: "The workflow's own GITHUB_TOKEN is the first that everybody tries: the step says which permission is missing.",
    verb: 'list',
    scope: 'org',
    inputs: { 'github-token': '${{ github.token }}' },
    expects: { 'error-code': 'forbidden', 'status-code': '403' },
    showsSummary: true,
  },
  {
    title: 'When the inputs are wrong',
    why: 'All problems are named at once, and before any request is sent.',
    verb: 'delete',
    scope: 'repo',
    inputs: { ...token, owner: 'hexa-org', 'runner-id': 'ci-42', labels: 'gpu', summary: 'maybe' },
    expects: { 'error-code': 'bad-input', 'status-code': '' },
  },
]

function bootNewRunner(fleet: Fleet, place: Place): void {
  const runner = fleet.named(place, newName)
  if (runner !== undefined) fleet.update(place, runner.id, { status: 'online', os: 'linux', version: '2.336.0' })
}
