import { routeParameters, type Target } from '../github/target.ts'
import { fieldsOf, ShapeError, text, wholeNumber, type Fields } from '../github/shape.ts'
import { parseJson } from '../text/json.ts'
import { withoutEnd } from '../text/without-end.ts'
import type { Memory, OfflineSpell } from './memory.ts'

/** What a file is bound to: an id means nothing at another address, or in another place. */
export type Home = { readonly api: string; readonly place: string }

/** Upper and lower case are the same to GitHub. */
export const homeOf = (apiUrl: string, target: Target): Home => ({
  api: withoutEnd(apiUrl, '/').toLowerCase(),
  place: Object.values(routeParameters(target)).join('/').toLowerCase(),
})

const format = 'self-hosted runners seen offline'
const formatVersion = 1

/** Servers differ by so much; what is further ahead was not written by a look of ours. */
const mostAheadMs = 5 * 60_000

/** What stands in the file, if it can be told. */
export type FileContent =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'absent' }
  | { readonly is: 'unreadable'; readonly because: string }

/** A memory, or why the file holds none that may be believed. */
export type ReadMemory =
  { readonly ok: true; readonly memory: Memory } | { readonly ok: false; readonly because: string }

/** JSON of ours, readable: ids, names, times in ISO 8601. */
export const writeMemory = ({ seenAtMs, offline }: Memory, home: Home): string => {
  const spells = [...offline].map(([id, { name, sinceMs, looks }]) => [id, { name, since: isoOf(sinceMs), looks }])
  return JSON.stringify({
    format,
    version: formatVersion,
    ...home,
    seen_at: isoOf(seenAtMs),
    offline: Object.fromEntries(spells) as unknown,
  })
}

/** Believes only what this action wrote about this very place, whole and in the past. */
export const readMemory = (written: string, home: Home, nowMs: number): ReadMemory => {
  const json = parseJson(written)
  if (json === undefined) return unbelieved('it is no JSON')
  try {
    const fields = fieldsOf(json, 'it')
    const stranger = strangeness(fields, home)
    if (stranger !== undefined) return unbelieved(stranger)
    const memory = decodeMemory(fields)
    return memory.seenAtMs > nowMs + mostAheadMs ? unbelieved('it is from the future') : { ok: true, memory }
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error
    return unbelieved(`it is damaged: ${error.message}`)
  }
}

const unbelieved = (because: string): ReadMemory => ({ ok: false, because })

const strangeness = (fields: Fields, home: Home): string | undefined => {
  if (fields['format'] !== format) return 'it was not written by this action'
  if (fields['version'] !== formatVersion) return 'it was written by another version of this action'
  return fields['api'] === home.api && fields['place'] === home.place ? undefined : 'it is of another place'
}

const decodeMemory = (fields: Fields): Memory => {
  const seenAtMs = time(fields['seen_at'], 'seen_at')
  const offline = new Map<number, OfflineSpell>()
  for (const [key, value] of Object.entries(fieldsOf(fields['offline'], 'offline'))) {
    const { name, since, looks } = fieldsOf(value, 'a runner')
    const sinceMs = time(since, 'since')
    if (sinceMs > seenAtMs) throw new ShapeError('since', 'before seen_at')
    offline.set(idOf(key), { name: text(name, 'name'), sinceMs, looks: atLeastOne(looks) })
  }
  return { seenAtMs, offline }
}

const idOf = (key: string): number => {
  const id = /^[1-9][0-9]{0,15}$/.test(key) ? Number(key) : Number.NaN
  return wholeNumber(id, 'an id')
}

const atLeastOne = (value: unknown): number => {
  const number = wholeNumber(value, 'looks')
  if (number === 0) throw new ShapeError('looks', 'a number above 0')
  return number
}

const isoOf = (ms: number): string => new Date(ms).toISOString()

const time = (value: unknown, place: string): number => {
  const written = text(value, place)
  const ms = Date.parse(written)
  // Only as it is written here: other forms are read differently by different engines.
  if (Number.isNaN(ms) || isoOf(ms) !== written) throw new ShapeError(place, 'a time')
  return ms
}
