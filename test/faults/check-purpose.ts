import type { Verb } from '../../src/domain/github/operations.ts'
import type { Runner } from '../sandbox/api/runner.ts'
import { isDamaged } from './check-reading.ts'
import type { Arrival, Played } from './stage.ts'

const list = /^GET runners\?/
const one = /^GET runners\/\d+$/
const deletion = /^DELETE runners\/\d+$/

/** All that a step of this kind has any reason to ask; the list is also how a place is told from a runner. */
const reasons: Readonly<Record<Verb, readonly RegExp[]>> = {
  get: [list, one],
  list: [list],
  delete: [list, one, deletion],
  'registration-token': [/^POST runners\/registration-token$/, list],
  'remove-token': [/^POST runners\/remove-token$/, list],
  'jit-config': [/^POST runners\/generate-jitconfig$/, list, one, deletion, /^GET runner-groups\?/],
}

/** `GET runners/7`, in whatever place. */
const askedBy = ({ method, path }: Arrival): string => `${method} ${path.replace(/^.*?\/actions\/(?=runner)/, '')}`

/** A step asks for what it was for, no more often than a patient one does, and hands on what it was given. */
export function* checkPurpose(played: Played): Generator<string> {
  const { script, arrivals } = played
  const asked = arrivals.map(askedBy)
  const strange = asked.filter((request) => !reasons[script.verb].some((reason) => reason.test(request)))
  if (strange.length > 0) yield `a ${script.verb} asked for ${strange.join(', ')}`
  yield* checkFrequency(played, asked)
  if ((played.result.outputs['error-code'] ?? '') !== '') yield* checkFailure(played)
  else if (!isDamaged(played)) yield* checkHandedOn(played)
}

/** What is sent at most four times, with the first. */
function* checkFrequency({ script }: Played, asked: readonly string[]): Generator<string> {
  if (script.verb.endsWith('-token')) {
    const posts = asked.filter((request) => request.startsWith('POST')).length
    if (posts > 4) yield `${posts} requests for one token`
  }
  if (script.verb === 'get' && script.inputs['runner-id'] !== undefined && script.inputs['wait-until'] === undefined) {
    const looks = asked.filter((request) => one.test(request)).length
    if (looks > 4) yield `${looks} looks at one runner`
  }
}

/** A token is handed on or is not; half of a result is worse than none. */
function* checkFailure({ script, result }: Played): Generator<string> {
  const of = { get: [], list: [], delete: [], 'jit-config': [], 'registration-token': ['token', 'expires-at'], 'remove-token': ['token', 'expires-at'] } // prettier-ignore
  const set = of[script.verb].filter((name) => (result.outputs[name] ?? '') !== '')
  if (set.length > 0) yield `it failed, and yet set ${set.join(', ')}`
}

function* checkHandedOn(played: Played): Generator<string> {
  const { script, result } = played
  const { outputs } = result
  switch (script.verb) {
    case 'get':
      yield* checkFields(outputs)
      break
    case 'list':
      yield* checkCounts(played)
      break
    case 'registration-token':
    case 'remove-token':
      // Faults that only delay an answer leave no witness of it.
      if (played.issued.length > 0 && outputs['token'] !== played.issued.at(-1))
        yield 'another token than the last issued'
      if (!((Date.parse(outputs['expires-at'] ?? '') - Date.now()) / 60_000 > 50))
        yield 'the token does not last an hour'
      break
    case 'jit-config':
      yield* checkFields(outputs)
      yield* checkConfigs(played)
      break
    case 'delete':
  }
}

type Outputs = Played['result']['outputs']

const written = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value)

/** Each output of one runner says what the whole says. */
function* checkFields(outputs: Outputs): Generator<string> {
  const runner = JSON.parse(outputs['runner'] ?? '{}') as Readonly<Record<string, unknown>> & Runner
  const fields = { id: 'id', name: 'name', status: 'status', busy: 'busy', os: 'os', 'runner-group-id': 'runner_group_id', ephemeral: 'ephemeral', version: 'version' } // prettier-ignore
  const wrong = Object.entries(fields).filter(([output, field]) => (outputs[output] ?? '') !== written(runner[field]))
  if (wrong.length > 0) yield `not as the runner says: ${wrong.map(([output]) => output).join(', ')}`
  if (outputs['labels'] !== JSON.stringify(runner.labels.map(({ name }) => name)))
    yield 'not as the runner says: labels'
}

function* checkCounts({ script, result, before }: Played): Generator<string> {
  const { outputs } = result
  const runners = JSON.parse(outputs['runners'] ?? '[]') as readonly Runner[]
  const online = runners.filter(({ status }) => status === 'online')
  const counts = {
    count: runners.length,
    'online-count': online.length,
    'idle-count': online.filter(({ busy }) => !busy).length,
    'offline-count': runners.filter(({ status }) => status === 'offline').length,
    'busy-count': runners.filter(({ busy }) => busy).length,
    ids: JSON.stringify(runners.map(({ id }) => id)),
    names: JSON.stringify(runners.map(({ name }) => name)),
  }
  const wrong = Object.entries(counts).filter(([output, value]) => outputs[output] !== String(value))
  if (wrong.length > 0) yield `not as the runners say: ${wrong.map(([output]) => output).join(', ')}`
  const isWhole = script.inputs['name'] === undefined && script.changes.length === 0 && script.faults.length === 0
  if (isWhole && outputs['total-count'] !== String(before.length)) yield `total-count ${outputs['total-count'] ?? ''}`
}

/** Each config is one that was issued, and its runner has the labels that were asked for. */
function* checkConfigs({ script, result, after, blobs }: Played): Generator<string> {
  const configs = JSON.parse(result.outputs['jit-configs'] ?? '[]') as readonly {
    readonly id: number
    readonly encoded_jit_config: string
  }[]
  if (configs.some(({ encoded_jit_config: blob }) => !blobs.includes(blob))) yield 'a JIT config that nobody issued'
  if (new Set(configs.map((config) => config.encoded_jit_config)).size !== configs.length) yield 'one JIT config twice'
  if (result.outputs['encoded-jit-config'] !== configs[0]?.encoded_jit_config) yield 'two outputs with two configs'
  const labels = script.inputs['labels']?.startsWith('[') === true ? 'linux,x64' : script.inputs['labels']
  const asked = [...new Set(labels?.toLowerCase().split(/,\s*/))].sort().join()
  const made = after.filter(({ id }) => configs.some((config) => config.id === id))
  const unlike = made.filter((runner) => [...new Set(runner.labels.map(({ name }) => name))].sort().join() !== asked)
  if (unlike.length > 0) yield `registered with other labels: ${unlike.map(({ name }) => name).join(', ')}`
}
