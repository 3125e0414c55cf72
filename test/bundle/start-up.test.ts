import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { operations, type Scope } from '../../src/domain/github/operations.ts'
import { withSmallFleets as prepare } from './places.ts'
import type { Played } from './scenario.ts'
import { tell } from './story.ts'

const root = resolve(import.meta.dirname, '../..')
const dist = join(root, 'dist')

/** Runs before the bundle, and writes down at the end which files were imported and which parts of Node were loaded. */
const recorder = (file: string): string => `
  import { writeFileSync } from 'node:fs'
  import { registerHooks } from 'node:module'
  const urls = []
  registerHooks({ load: (url, context, next) => { urls.push(url); return next(url, context) } })
  process.on('exit', () => writeFileSync(${JSON.stringify(file)}, JSON.stringify({ urls, parts: process.moduleLoadList })))`

/** What is not needed by every step, and how its source is known. */
const marks = {
  list: /const listRunners =/,
  deletion: /const deleteRunners =/,
  'JIT configs': /const generateJitConfigs =/,
  expressions: /class ExpressionError/,
  spelling: /myers_32/,
  undici: /UND_ERR_|'undici:/,
} as const
type Part = keyof typeof marks

const partsIn = (text: string): readonly Part[] =>
  (Object.keys(marks) as Part[]).filter((part) => marks[part].test(text))

type Loaded = { readonly urls: readonly string[]; readonly parts: readonly string[] }

/** Which parts of dist/ a step imports, and which of Node it wakes. */
const loadedBy = async (
  inputs: Readonly<Record<string, string>>,
): Promise<{ readonly played: Played; readonly ours: readonly Part[]; readonly nodes: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'loaded-'))
  const [hook, file] = [join(folder, 'recorder.mjs'), join(folder, 'loaded.json')]
  writeFileSync(hook, recorder(file))
  const played = await tell({ inputs, prepare, step: () => ({ nodeOptions: ['--import', pathToFileURL(hook).href] }) })
  const { urls, parts } = JSON.parse(readFileSync(file, 'utf8')) as Loaded
  rmSync(folder, { recursive: true })
  const files = urls.filter((url) => url.includes('/dist/')).map((url) => fileURLToPath(url))
  expect(files.length).toBeGreaterThan(0)
  expect(files.every((path) => resolve(path).startsWith(dist))).toBe(true)
  const ours = partsIn(files.map((path) => readFileSync(path, 'utf8')).join('\n'))
  return { played, ours, nodes: parts.join('\n') }
}

const aRunner = (scope: Scope): Record<string, string> => ({ 'runner-id': scope === 'org' ? '1' : '4' })
/** What each verb costs; a JIT config looks first whether the name is free. */
const costs = {
  get: { inputs: aRunner, loads: [], requests: 1 },
  list: { inputs: () => ({}), loads: ['list'], requests: 1 },
  delete: { inputs: aRunner, loads: ['deletion'], requests: 1 },
  'registration-token': { inputs: () => ({}), loads: [], requests: 1 },
  'remove-token': { inputs: () => ({}), loads: [], requests: 1 },
  'jit-config': { inputs: () => ({ name: 'new', labels: 'gpu' }), loads: ['JIT configs'], requests: 2 },
} as const

describe.concurrent('loads no more than it needs, and asks no more than it must', () => {
  test.for(operations)('$name', async ({ name, verb, scope }) => {
    const { inputs, loads, requests } = costs[verb]
    const { played, ours, nodes } = await loadedBy({ operation: name, ...inputs(scope) })
    expect(played.result.exitCode).toBe(0)
    expect(ours).toEqual(loads)
    expect(nodes).not.toMatch(/undici|NativeModule (https|http2|crypto|tls)$|Internal(Binding)? quic/m)
    expect(played.api.exchanges).toHaveLength(requests)
    expect(played.api.stats.connections).toBe(1)
  })

  const list = { operation: 'list_self_hosted_runners_for_org' }
  const ways = [
    ['a filter', { ...list, filter: 'busy' }, ['list', 'expressions'], 1],
    ['a wait', { ...list, 'wait-until': 'online_count > 0' }, ['list', 'expressions'], 1],
    ['a misspelled operation', { operation: 'list_self_hosted_runners_for_orgs' }, ['spelling'], 0],
    ['no operation', { operation: '' }, [], 0],
  ] as const
  test.for(ways)('%s', async ([, inputs, loads, requests]) => {
    const { played, ours, nodes } = await loadedBy(inputs)
    expect(ours).toEqual(loads)
    expect(nodes).not.toMatch(/undici/)
    expect(played.api.exchanges).toHaveLength(requests)
  })
})

test('the mark of another HTTP client is one', () => {
  expect(partsIn(readFileSync(join(root, 'node_modules/undici/lib/core/errors.js'), 'utf8'))).toEqual(['undici'])
})
