import { filters } from './filters.ts'
import type { Played } from './stage.ts'

/** A lie about what is there, which nobody can see through. */
export const isDamaged = ({ script }: Played): boolean => script.faults.some((fault) => fault.do === 'rewrite')

/** What a list or a get says is what is there. */
export function* checkReading(played: Played): Generator<string> {
  const { script, result, before, after } = played
  if ((result.outputs['error-code'] ?? '') !== '' || isDamaged(played)) return
  if (script.verb === 'get') {
    const told = JSON.parse(result.outputs['runner'] ?? 'null') as { readonly id: number; readonly name: string } | null
    const there = [...before, ...after].find(({ id }) => id === told?.id)
    if (told === null || there?.name !== told.name) yield 'a runner was got that is not there'
  }
  if (script.verb === 'list') yield* checkList(played)
}

function* checkList({ script, result, before, after }: Played): Generator<string> {
  const ids = JSON.parse(result.outputs['ids'] ?? '[]') as readonly number[]
  if (new Set(ids).size !== ids.length) yield 'a runner is listed twice'
  const { name, filter } = script.inputs
  const holds = filter === undefined ? () => true : filters[filter]
  // Those that nobody touched while the list was read.
  const stayed = before.filter((runner) => after.some((later) => JSON.stringify(later) === JSON.stringify(runner)))
  const touched = new Set(script.changes.map(({ id }) => id))
  const expected = stayed.filter((runner) => (name === undefined || runner.name === name) && holds?.(runner) === true)
  const missed = expected.filter(({ id }) => !ids.includes(id) && !touched.has(id))
  if (missed.length > 0) yield `not listed: ${missed.map(({ id }) => id).join(', ')}`
  const all = new Set([...expected.map(({ id }) => id), ...touched])
  const strange = ids.filter((id) => !all.has(id) && before.some((runner) => runner.id === id))
  if (strange.length > 0) yield `listed, but not asked for: ${strange.join(', ')}`
}
