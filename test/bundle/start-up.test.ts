import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { withSmallFleets as prepare } from './places.ts'
import { tell } from './story.ts'

const dist = resolve(import.meta.dirname, '../../dist')

/** Runs before the bundle, and writes down at the end which files were imported and which parts of Node were loaded. */
const recorder = (file: string): string => `
  import { writeFileSync } from 'node:fs'
  import { registerHooks } from 'node:module'
  const urls = []
  registerHooks({ load: (url, context, next) => { urls.push(url); return next(url, context) } })
  process.on('exit', () => writeFileSync(${JSON.stringify(file)}, JSON.stringify({ urls, parts: process.moduleLoadList })))`

type Loaded = { readonly urls: readonly string[]; readonly parts: readonly string[] }

/** The files of dist/ that a step imports, as text, and the parts of Node that it wakes. */
const loadedBy = async (inputs: Readonly<Record<string, string>>): Promise<{ texts: string[]; parts: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'loaded-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  const [hook, file] = [join(folder, 'recorder.mjs'), join(folder, 'loaded.json')]
  writeFileSync(hook, recorder(file))
  const { result } = await tell({ inputs, prepare, step: () => ({ nodeOptions: ['--import', hook] }) })
  expect(result.exitCode).toBe(0)
  const { urls, parts } = JSON.parse(readFileSync(file, 'utf8')) as Loaded
  const files = urls.filter((url) => url.includes('/dist/')).map((url) => new URL(url).pathname)
  expect(files.length).toBeGreaterThan(0)
  expect(files.every((path) => resolve(path).startsWith(dist))).toBe(true)
  return { texts: files.map((path) => readFileSync(path, 'utf8')), parts: parts.join('\n') }
}

/** What only the expression engine, and only the HTTP client of the toolkit, has in its source. */
const engine = /ErrorExceededMaxLength|ExpressionError/
const undici = /kUndici|undici\.|UNDICI|ERR_UND|Undici/

describe('a step loads no more than it needs', () => {
  test('get by id: neither another HTTP client nor the expression engine', async () => {
    const { texts, parts } = await loadedBy({ operation: 'get_self_hosted_runner_for_org', 'runner-id': '2' })
    for (const text of texts) {
      expect(engine.test(text), 'the expression engine').toBe(false)
      expect(undici.test(text), 'undici').toBe(false)
    }
    expect(parts).not.toMatch(/undici/)
    expect(parts).not.toMatch(/NativeModule https|NativeModule http2|Internal(Binding)? quic/)
    expect(texts).toHaveLength(1)
  })

  test('a list with a filter: the expression engine, and no other HTTP client', async () => {
    const inputs = { operation: 'list_self_hosted_runners_for_org', filter: 'busy' }
    const { texts, parts } = await loadedBy(inputs)
    expect(texts.some((text) => engine.test(text))).toBe(true)
    expect(texts.some((text) => undici.test(text))).toBe(false)
    expect(parts).not.toMatch(/undici/)
  })
})
