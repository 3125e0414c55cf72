import type { PlayedLies } from './lying-stage.ts'

/** What a step was for: it asks as often as it has to, first looks and then deletes, and ends as it should. */
export function* checkErrand(played: PlayedLies): Generator<string> {
  const { script, result, exchanges } = played
  if (result.timedOut) yield 'it had to be killed'
  const code = result.outputs['error-code'] ?? ''
  if (result.exitCode !== (code === '' ? 0 : 1)) yield `exit code ${result.exitCode}, but error-code "${code}"`
  if (code === 'internal' || code === 'bad-input') yield `error-code ${code}`
  for (const violation of played.violations) yield `the description says: ${violation}`
  if (script.weather !== 'fair' || script.choice === 'replace') return
  const order = exchanges.map(({ method }) => method)
  if (script.choice !== 'ids' && order[0] === 'DELETE') yield 'deleted before it looked'
  if (script.inputs['if-busy'] === 'wait') return
  if (script.choice === 'ids' && script.inputs['dry-run'] !== 'true' && order[0] === 'GET')
    yield 'looked before it deleted by id'
  const tried = exchanges.flatMap(({ method, path }) => (method === 'DELETE' ? [path] : []))
  if (new Set(tried).size !== tried.length) yield 'deleted twice without a reason'
}
