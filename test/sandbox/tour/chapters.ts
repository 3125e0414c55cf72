import type { Scope, Verb } from '../../../src/domain/github/operations.ts'
import type { Fleet, Place } from '../api/fleet.ts'
import { tokenExpression } from './step-text.ts'

export type Chapter = {
  readonly title: string
  /** Why one would do that, in a sentence. */
  readonly why: string
  /** What the world does while the step runs, just before it asks for the second time. */
  readonly meanwhile?: { readonly says: string; readonly change: Change }
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
  /** How the job ends after this step; then the end of the job is shown, too. */
  readonly jobEnds?: 'failure'
}

type Change = (fleet: Fleet, place: Place) => void

const token = { 'github-token': tokenExpression }
const newName = 'ci-42'
const newId = '${{ steps.jit.outputs.id }}'

export const chapters: readonly Chapter[] = [
  {
    title: 'List the fleet',
    why: "Know what is there, idle, busy or dead. An organization's list also has GitHub's own larger runners, which have no label: a label tells which are yours.",
    verb: 'list',
    inputs: { ...token, filter: "contains(labels.*.name, 'self-hosted')" },
    expects: { count: '4', 'online-count': '2', 'idle-count': '1', 'busy-count': '1', 'offline-count': '2' },
    showsSummary: true,
  },
  {
    title: 'Bootstrap a just-in-time runner',
    why: 'Ask for a JIT config before a machine boots: started with it, ./run.sh takes exactly one job, and nothing has to be configured.',
    verb: 'jit-config',
    id: 'jit',
    inputs: { ...token, name: newName, labels: 'self-hosted, linux' },
    expects: { name: newName, status: 'offline', 'runner-group-id': '1' },
    sets: ['encoded-jit-config', 'jit-configs'],
    showsSummary: true,
  },
  {
    title: 'Wait until it is online',
    why: 'Send work to a machine only once it has come up: get its runner, and wait for it.',
    meanwhile: {
      says: 'While the step waits, the virtual machine boots, and its runner comes online.',
      change: turnOnline(newName),
    },
    verb: 'get',
    inputs: { ...token, name: newName, 'wait-until': "status == 'online'", 'poll-interval': '1s' },
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
    title: 'Create a registration token',
    why: 'A machine that stays is registered by ./config.sh; this makes the token for it, good for one hour. With runner-platform it also tells which runner GitHub wants there.',
    verb: 'registration-token',
    inputs: { ...token, 'runner-platform': 'linux-x64' },
    expects: { 'download-version': '2.336.0' },
    sets: ['token', 'expires-at', 'download-url', 'download-sha256'],
  },
  {
    title: 'Create a remove token',
    why: 'Before such a machine goes, ./config.sh remove signs it off properly; it needs a token of its own.',
    verb: 'remove-token',
    inputs: token,
    expects: {},
    sets: ['token', 'expires-at'],
  },
  {
    title: 'See what a filter would delete',
    why: 'Machines die and leave their runners behind. With dry-run, the step only says which ones a clean-up would delete.',
    verb: 'delete',
    inputs: { ...token, filter: "status == 'offline'", 'dry-run': 'true' },
    expects: { 'deleted-count': '2', kept: '[]' },
  },
  {
    title: 'Delete by a filter, after two looks',
    why: 'A machine that is still booting looks dead to the API. So only a runner that matches twice is deleted.',
    meanwhile: {
      says: 'Between the two looks, booting-1 comes online. Outside this tour, give it minutes instead of a second.',
      change: turnOnline('booting-1'),
    },
    verb: 'delete',
    inputs: { ...token, filter: "status == 'offline'", 'stable-for': '1s', 'max-deletions': '10' },
    expects: { 'deleted-count': '1' },
    sets: ['deleted', 'kept'],
    showsSummary: true,
  },
  {
    title: 'Delete a runner by its name',
    why: 'Whoever has made a runner knows its name, and takes it away when the work is done.',
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
    title: 'Make many at once, and leave none behind',
    why: 'One config for each job of a matrix. Here a later step fails before any machine has started: with clean-up, the end of the job deletes what was registered.',
    verb: 'jit-config',
    scope: 'org',
    inputs: {
      ...token,
      name: 'matrix',
      labels: 'matrix',
      count: '3',
      'clean-up': 'on-failure',
    },
    expects: { name: 'matrix-1' },
    sets: ['jit-configs'],
    jobEnds: 'failure',
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

function turnOnline(name: string): Change {
  return (fleet, place) => {
    const runner = fleet.named(place, name)
    if (runner !== undefined) fleet.update(place, runner.id, { status: 'online', os: 'Linux', version: '2.336.0' })
  }
}
