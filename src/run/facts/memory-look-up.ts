import type { KnownRunner } from '../../domain/fleet/known-runner.ts'
import {
  remember,
  without,
  withoutContrary,
  withOfflineFacts,
  type Look,
  type Memory,
} from '../../domain/fleet/memory.ts'
import { homeOf, readMemory, writeMemory, type Home } from '../../domain/fleet/seen-file.ts'
import type { Target } from '../../domain/github/target.ts'
import type { Failure } from '../../domain/text/failure.ts'
import { brief } from '../../domain/text/harmless-text.ts'
import type { RunnerList } from '../api/runner-calls.ts'
import type { Ports, SeenFile } from '../ports.ts'
import type { Found } from './fact-look-up.ts'

/**
 * Remembers who is offline. The file is read after the list and written at once: what a run that overlaps has written
 * meanwhile is not lost.
 */
export const memoryLookUp = async (
  path: string,
  target: Target,
  ports: Ports,
): Promise<(list: RunnerList) => Found> => {
  const file = await ports.openSeenFile(path)
  const home = homeOf(ports.apiUrl, target)
  let counts = true
  /** Of every look of this run: a file that was damaged at the first is whole at the second. */
  const said = new Set<string>()
  const save = (memory: Memory): Pick<Found, 'failure'> => {
    const problem = file.write(writeMemory(memory, home))
    return problem === undefined ? {} : { failure: unwritten(path, problem) }
  }
  return ({ runners, sightings, read, isWhole }) => {
    const { memory: before, warning } = recall(file, path, home, read?.firstMs ?? Infinity)
    /** Whoever was seen otherwise would be believed longer than that. */
    const drop = (): Pick<Found, 'failure'> => {
      const left = before && withoutContrary(before, sightings)
      return left === undefined || left === before ? {} : save(left)
    }
    if (read === undefined)
      return { runners: withOfflineFacts(runners, nothing, { firstMs: 0 }), warnings: [timeless], ...drop() }
    if (warning !== undefined) said.add(warning)
    const warnings = [...said]
    const look: Look = { runners, sightings, ...read, counts }
    const memory = remember(before, look)
    const known: readonly KnownRunner[] = withOfflineFacts(runners, memory, look)
    if (!isWhole) {
      ports.say('The list is no whole look at the runners: it adds nothing to seen-file.')
      return { runners: known, warnings, ...drop() }
    }
    counts = false
    return { runners: known, warnings, ...save(memory) }
  }
}

/**
 * Drops those of whom a look after the first list has told otherwise; then nobody believes that they were offline all
 * the time. Tells why that could not be written: nothing is left to be believed then.
 */
export const forget = async (
  path: string,
  ids: ReadonlySet<number>,
  target: Target,
  ports: Ports,
): Promise<readonly string[]> => {
  const file = await ports.openSeenFile(path)
  const home = homeOf(ports.apiUrl, target)
  const content = file.read()
  // It was written a moment ago, by GitHub's time: no file of this place is of its future.
  const read = content.is === 'text' ? readMemory(content.text, home, Infinity) : undefined
  if (read?.ok !== true) return []
  const left = without(read.memory, (id) => ids.has(id))
  if (left === read.memory) return []
  const problem = file.write(writeMemory(left, home))
  return problem === undefined ? [] : [unwritten(path, problem).message]
}

const nothing: Memory = { seenAtMs: 0, offline: new Map() }

const timeless =
  "GitHub's answers do not tell the time: they add nothing to seen-file, and nobody counts as offline for long."

type Recalled = { readonly memory: Memory | undefined; readonly warning?: string }

/** What may not be believed is told, and starts anew; that there is no file yet is no news. */
const recall = (file: SeenFile, path: string, home: Home, nowMs: number): Recalled => {
  const content = file.read()
  if (content.is === 'absent') return { memory: undefined }
  const read = content.is === 'text' ? readMemory(content.text, home, nowMs) : undefined
  if (read?.ok === true) return { memory: read.memory }
  const because = content.is === 'text' ? (read?.because ?? '') : `it cannot be read (${content.because})`
  const warning = `seen-file ${brief(path)} starts anew, for ${because}: nobody counts as offline for long yet.`
  return { memory: undefined, warning }
}

const unwritten = (path: string, because: string): Failure => ({
  code: 'unavailable',
  message: `seen-file ${brief(path)} cannot be written (${because}): what was seen now would be forgotten.`,
  hint: 'Give the path of a file in a folder that the job may write to.',
})
