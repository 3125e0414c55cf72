import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { FileContent } from '../domain/fleet/seen-file.ts'

/** Ten times what 10,000 runners take. */
const mostBytes = 16 * 1024 * 1024

/** Reading a pipe or a device may never end, and writing would put a file in its place. */
const noFile = 'no regular file'

/** The file at a path, which is relative to the workspace of the job, as the paths of a cache are. */
export const openSeenFile = (path: string) => ({
  read: (): FileContent => {
    try {
      const stat = statSync(path)
      if (!stat.isFile()) return { is: 'unreadable', because: noFile }
      if (stat.size > mostBytes) return { is: 'unreadable', because: 'larger than any such file' }
      return { is: 'text', text: readFileSync(path, 'utf8') }
    } catch (error) {
      const code = codeOf(error)
      return code === 'ENOENT' ? { is: 'absent' } : { is: 'unreadable', because: code }
    }
  },
  write: (text: string): string | undefined => {
    try {
      const target = behindLinks(path)
      if (statSync(target, { throwIfNoEntry: false })?.isFile() === false) return noFile
      return replace(target, text)
    } catch (error) {
      return codeOf(error)
    }
  },
})

/** Where a link leads is written, though nothing be there yet; the link itself stays. */
const behindLinks = (path: string): string => {
  // One that leads round in a circle throws.
  if (statSync(path, { throwIfNoEntry: false })) return realpathSync(path)
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
  return isLink ? behindLinks(resolve(realpathSync(dirname(path)), readlinkSync(path))) : path
}

const replace = (path: string, text: string): string | undefined => {
  const beside = `${path}.${process.pid}.new`
  try {
    makeFolder(dirname(path))
    // What a process of the same number left when it was killed.
    rmSync(beside, { force: true })
    // A new file, renamed over the old: whoever reads meanwhile reads one of them whole.
    writeFileSync(beside, text, { flag: 'wx' })
    renameSync(beside, path)
    return undefined
  } catch (error) {
    remove(beside)
    // What this look saw is not in it: it would be believed longer than it was seen.
    remove(path)
    return codeOf(error)
  }
}

/** Node's own `recursive` never ends where a folder is there but takes none, as `/proc`. */
const makeFolder = (path: string): void => {
  if (existsSync(path) || path === dirname(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another step was quicker.
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

/** As far as the disk lets it: that it could not be written is told already. */
const remove = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown'
