import { goneOf } from './check-fleet.ts'
import type { Played } from './stage.ts'

type Config = { readonly id: number; readonly name: string; readonly encoded_jit_config: string }

const configsIn = ({ result }: Played): readonly Config[] =>
  JSON.parse(result.outputs['jit-configs'] ?? '[]') as readonly Config[]

/** Who is named as a runner that may be left without a config. */
const mayBeLeft = ({ result }: Played): boolean =>
  result.annotations.some(({ message }) => message.includes('may have been registered'))

/** One runner for each config, one config for each runner, and nobody else's runner touched. */
export function* checkJit(played: Played): Generator<string> {
  const { script, before, after, addedByOthers } = played
  if (script.verb !== 'jit-config') return
  const configs = configsIn(played)
  const known = new Set(before.map(({ id }) => id))
  const registered = after.filter(({ id }) => !known.has(id) && !addedByOthers.has(id))
  const useless = registered.filter(({ id }) => !configs.some((config) => config.id === id))
  if (useless.length > 0 && !mayBeLeft(played))
    yield `left without a config: ${useless.map(({ name }) => name).join(', ')}`
  const empty = configs.filter(({ id, name }) => !registered.some((runner) => runner.id === id && runner.name === name))
  if (empty.length > 0) yield `configs of runners that are not there: ${empty.map(({ name }) => name).join(', ')}`
  const wanted = Number(script.inputs['count'] ?? '1')
  if ((played.result.outputs['error-code'] ?? '') === '' && configs.length !== wanted) {
    yield `a success with ${configs.length} configs of ${wanted}`
  }
  yield* checkReplaced(played)
}

function* checkReplaced(played: Played): Generator<string> {
  const { inputs } = played.script
  const base = inputs['name'] ?? ''
  const wanted = Number(inputs['count'] ?? '1')
  const names = wanted === 1 ? [base] : Array.from({ length: wanted }, (_, at) => `${base}-${at + 1}`)
  const gone = new Set(goneOf(played))
  const lost = played.before.filter(({ id }) => gone.has(id))
  const mayReplace = inputs['if-exists'] === 'replace'
  const wrong = lost.filter(({ name, busy }) => !mayReplace || busy || !names.includes(name))
  if (wrong.length > 0) yield `replaced without leave: ${wrong.map(({ name }) => name).join(', ')}`
}
