import { mostMs, type Played } from './stage.ts'

type Facts = { readonly status: string; readonly played: Played }

const isIn =
  (...statuses: readonly string[]) =>
  ({ status }: Facts): boolean =>
    statuses.includes(status)

/** To replace a runner is to delete it. */
const mayDelete = ({ script }: Played): boolean => script.verb === 'delete' || script.inputs['if-exists'] === 'replace'

/** The closed set of words, and with which status each may come. Written out here once more on purpose. */
const fits: Readonly<Record<string, (facts: Facts) => boolean>> = {
  'bad-input': () => false,
  unauthorized: isIn('401'),
  forbidden: isIn('403'),
  'not-found': isIn('404', ''),
  busy: ({ status, played }) => mayDelete(played) && ['422', ''].includes(status),
  'name-conflict': isIn('409', ''),
  'group-full': ({ status, played }) => played.script.verb === 'jit-config' && status === '422',
  rejected: isIn('422'),
  'rate-limited': isIn('403', '429'),
  'timed-out': isIn(''),
  unavailable: isIn('', '500', '502', '503', '504'),
  'unexpected-answer': ({ status }) =>
    status === '' || Number(status) < 400 || ['400', '410', '418', '431'].includes(status),
  'too-many': ({ played }) => played.script.inputs['max-deletions'] !== undefined,
  partial: ({ played }) => ['delete', 'jit-config'].includes(played.script.verb),
  cancelled: ({ played }) => played.signalledAtMs !== undefined,
  internal: () => false,
}

const commandsOfOurs = ['add-mask', 'error', 'warning', 'notice', 'debug']

/** Generous: what is promised is a second to stop, and five to end. */
const slack = { toStopMs: 2_000, toEndMs: 9_000 }

export function* checkEnding(played: Played): Generator<string> {
  const { result, script, tookMs } = played
  const { 'error-code': code = '', 'status-code': status = '' } = result.outputs
  if (result.timedOut) yield `it had to be killed after ${Math.round(mostMs / 1000)} s`
  // A signal that comes when all is said and done finds a process that no longer listens.
  if (wasKilledAtTheEnd(played)) return
  if (result.exitCode !== (code === '' ? 0 : 1)) yield `exit code ${result.exitCode}, but error-code "${code}"`
  if (result.signal !== null && !result.timedOut) yield `it was ended by ${result.signal}`
  if (result.conclusion !== (code === '' ? 'success' : 'failure')) yield `it counts as ${result.conclusion}`
  if (code !== '' && fits[code]?.({ status, played }) !== true)
    yield `error-code ${code} does not fit status "${status}"`
  if (code === '' && status !== '') yield `a success with status-code ${status}`
  const errors = result.annotations.filter(({ level }) => level === 'error')
  if (errors.length !== (code === '' ? 0 : 1)) yield `${errors.length} error annotations`
  const title = `${script.operation}: ${code}`
  if (errors.some((error) => error.title !== title)) yield `an error annotation has the title ${errors[0]?.title ?? ''}`
  const strange = result.commands.filter((name) => !commandsOfOurs.includes(name))
  if (strange.length > 0) yield `strange workflow commands: ${strange.join(', ')}`
  yield* checkCancelling(played, tookMs)
  for (const violation of played.violations) yield `the description says: ${violation}`
}

const wasKilledAtTheEnd = ({ result, script, signalledAtMs, endedAtMs }: Played): boolean =>
  result.signal === script.signal?.name &&
  endedAtMs - (signalledAtMs ?? 0) < slack.toStopMs &&
  Object.keys(result.outputs).length > 0

function* checkCancelling({ signalledAtMs, arrivals, endedAtMs, result }: Played, tookMs: number): Generator<string> {
  if (signalledAtMs === undefined || signalledAtMs > endedAtMs) return
  const late = arrivals.filter(({ atMs }) => atMs > signalledAtMs + slack.toStopMs)
  if (late.length > 0) yield `${late.length} requests later than a second after the signal`
  if (endedAtMs - signalledAtMs > slack.toEndMs)
    yield `it took ${Math.round(tookMs)} ms in all, too long after a signal`
  if (result.exitCode === null) yield 'the signal killed it'
}
