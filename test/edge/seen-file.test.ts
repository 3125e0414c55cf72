import { execFileSync } from 'node:child_process'
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openSeenFile } from '../../src/edge/seen-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'seen-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('what was written is read, and nothing else is left in its folder', () => {
  const file = openSeenFile(join(folder, 'new', 'deep', 'seen.json'))
  expect(file.read()).toEqual({ is: 'absent' })
  expect(file.write('one')).toBeUndefined()
  expect(file.write('two')).toBeUndefined()
  expect(file.read()).toEqual({ is: 'text', text: 'two' })
  expect(readdirSync(join(folder, 'new', 'deep'))).toEqual(['seen.json'])
})

test.runIf(process.platform === 'linux')('a folder that takes no other is told, and not tried for ever', () => {
  expect(openSeenFile('/proc/nobody/here/seen.json').write('text')).toBe('ENOENT')
})

test('what is no file cannot be read, nor written', () => {
  mkdirSync(join(folder, 'a-folder', 'x'), { recursive: true })
  const file = openSeenFile(join(folder, 'a-folder'))
  expect(file.read()).toEqual({ is: 'unreadable', because: 'no regular file' })
  expect(file.write('text')).toBe('no regular file')
  expect(readdirSync(join(folder, 'a-folder'))).toEqual(['x'])
})

test.runIf(process.platform === 'linux')('a pipe is neither read nor replaced', () => {
  const path = join(folder, 'pipe')
  execFileSync('mkfifo', [path])
  const file = openSeenFile(path)
  expect(file.read()).toEqual({ is: 'unreadable', because: 'no regular file' })
  expect(file.write('text')).toBe('no regular file')
  expect(lstatSync(path).isFIFO()).toBe(true)
})

test.runIf(process.platform === 'linux')('a device that never ends is not read', () => {
  expect(openSeenFile('/dev/full').read()).toEqual({ is: 'unreadable', because: 'no regular file' })
})

describe('a link', () => {
  const link = (name: string, to: string): string => {
    const path = join(folder, name)
    symlinkSync(to, path)
    return path
  }

  test.each([
    ['to a file', 'linked.json'],
    ['to what is not there yet', join('linked', 'not-yet.json')],
  ])('%s is written through, and stays', (_, to) => {
    if (to === 'linked.json') writeFileSync(join(folder, to), 'old')
    const path = link(`link-to-${to.length}`, to)
    expect(openSeenFile(path).write('new')).toBeUndefined()
    expect(lstatSync(path).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, to), 'utf8')).toBe('new')
    expect(openSeenFile(path).read()).toEqual({ is: 'text', text: 'new' })
  })

  test('to itself is told, and stays', () => {
    const path = link('circle', 'circle')
    expect(openSeenFile(path).read()).toEqual({ is: 'unreadable', because: 'ELOOP' })
    expect(openSeenFile(path).write('new')).toBe('ELOOP')
    expect(lstatSync(path).isSymbolicLink()).toBe(true)
  })

  test('to a file that cannot be written anew stays, and the file does not', () => {
    writeFileSync(join(folder, 'stuck.json'), 'old')
    mkdirSync(join(folder, `stuck.json.${process.pid}.new`))
    const path = link('link-to-stuck', 'stuck.json')
    expect(openSeenFile(path).write('new')).toBe('ERR_FS_EISDIR')
    expect(lstatSync(path).isSymbolicLink()).toBe(true)
    expect(openSeenFile(path).read()).toEqual({ is: 'absent' })
  })
})

test("what a killed process has left is in nobody's way", () => {
  const path = join(folder, 'left.json')
  writeFileSync(`${path}.${process.pid}.new`, 'half of i')
  expect(openSeenFile(path).write('whole')).toBeUndefined()
  expect(openSeenFile(path).read()).toEqual({ is: 'text', text: 'whole' })
})

test('a file that cannot be written anew does not stay as it was', () => {
  const path = join(folder, 'seen.json')
  writeFileSync(path, 'old')
  // A folder stands where the new one would be written.
  mkdirSync(`${path}.${process.pid}.new`)
  expect(openSeenFile(path).write('new')).toBe('ERR_FS_EISDIR')
  expect(openSeenFile(path).read()).toEqual({ is: 'absent' })
})

test('a file that is far too large is not read', () => {
  const path = join(folder, 'large.json')
  writeFileSync(path, Buffer.alloc(16 * 1024 * 1024 + 1))
  expect(openSeenFile(path).read()).toEqual({ is: 'unreadable', because: 'larger than any such file' })
})
