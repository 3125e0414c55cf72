import { existsSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { packageJson, rootFolder } from './repository.ts'
import { effectsIn, packageOf, parseSource, sourceFiles, type Import } from './source-code.ts'

type Rule = (found: Import) => boolean

/** The files of the domain that hold a library. */
const libraryOf: Readonly<Record<string, string>> = {
  'src/domain/inputs/expression/engine.ts': '@actions/expressions',
  'src/domain/inputs/spelling.ts': 'fastest-levenshtein',
}
const from =
  (folder: string): Rule =>
  (found) =>
    found.from.startsWith(folder)
const isLibrary: Rule = (found) => packageOf(found) !== undefined && !isBuiltin(found.from)

/** The rooms of the domain, from the ground up: each may look into those below it. */
const layers = ['text', 'github', 'inputs', 'fleet', 'report'] as const

const layerRules = (layer: string, at: number): readonly Rule[] => [
  ...layers.slice(0, at + 1).map((below) => from(`src/domain/${below}/`)),
  (found) => found.from === 'node:buffer' && layer === 'github',
  (found) => found.from === '@octokit/types' && found.typeOnly && layer === 'github',
]

/** What each room may import; src/main.ts may import everything. */
const rooms: Readonly<Record<string, readonly Rule[]>> = {
  ...Object.fromEntries(
    Object.entries(libraryOf).map(([path, library]): [string, readonly Rule[]] => [
      path,
      [...layerRules('inputs', layers.indexOf('inputs')), (found) => packageOf(found) === library],
    ]),
  ),
  ...Object.fromEntries(
    layers.map((layer, at): [string, readonly Rule[]] => [`src/domain/${layer}/`, layerRules(layer, at)]),
  ),
  'src/run/api/': [from('src/run/api/'), from('src/run/ports.ts'), from('src/run/progress.ts'), from('src/domain/')],
  'src/run/': [from('src/run/'), from('src/domain/')],
  'src/edge/': [from('src/edge/'), from('src/domain/'), (found) => isBuiltin(found.from), isLibrary],
  // The two entries, the one of the end of a job in two parts, and the world that both open.
  'src/main.ts': [() => true],
  'src/post.ts': [from('src/clean-up.ts')],
  'src/clean-up.ts': [() => true],
  'src/open-ports.ts': [() => true],
}

const isPrivate: Rule = ({ from: path }) => path.startsWith('node_modules/')
const allImports = sourceFiles.flatMap(({ path, imports }) => imports.map((found) => ({ path, found })))

const roomOf = (path: string): readonly Rule[] =>
  Object.entries(rooms).find(([room]) => path.startsWith(room))?.[1] ?? []

test('every file imports only what its folder may', () => {
  const strangers = allImports.filter(({ path, found }) => !roomOf(path).some((rule) => rule(found)))
  expect(strangers.map(({ path, found }) => `${path} imports ${found.from}`)).toEqual([])
})

test('every file of src stands in a folder that has a rule', () => {
  expect(sourceFiles.map(({ path }) => path).filter((path) => roomOf(path).length === 0)).toEqual([])
})

test.each([
  ['expression', 'main'],
  ['spelling', 'main'],
  ['jit-order', 'main'],
  ['proxy', 'open-ports'],
])('src/domain/inputs/%s.ts is loaded only by a step that needs it, by src/%s.ts', (name, by) => {
  const file = `src/domain/inputs/${name}.ts`
  const importers = allImports.filter(({ found }) => found.from === file && !found.typeOnly)
  expect(importers.map(({ path, found }) => ({ path, dynamic: found.dynamic }))).toEqual([
    { path: `src/${by}.ts`, dynamic: true },
  ])
})

test('what an expression is worked out with is loaded by src/domain/inputs/expression.ts alone', () => {
  const folder = 'src/domain/inputs/expression/'
  const importers = allImports.filter(
    ({ path, found }) => found.from.startsWith(folder) && !found.typeOnly && !path.startsWith(folder),
  )
  expect([...new Set(importers.map(({ path }) => path))]).toEqual(['src/domain/inputs/expression.ts'])
})

test('src/domain and src/run ask neither clock nor environment nor chance', () => {
  const inside = sourceFiles.filter(({ path }) => /^src\/(domain|run)\//.test(path))
  expect(inside.length).toBeGreaterThan(10)
  expect(inside.flatMap((file) => effectsIn(file).map((effect) => `${file.path}:${effect}`))).toEqual([])
})

test('what would slip through is found', () => {
  const text = `
    import { type A } from './a.ts'
    export * from '../edge/b.ts'
    const c = await import('node:fs'), d: import('d').D = require('e'), f = process.getBuiltinModule('node:os')
    const now = [new Date(), Date.now(), Date(), Math.random(), process.env, setTimeout(g, 1)]
    const fine = [new Date(now), x.process, { process: 1 }, 'Date.now()'] // Date.now()
  `
  const file = parseSource('src/domain/x.ts', text)
  expect(file.imports.map(({ from: path, typeOnly }) => (typeOnly ? `type ${path}` : path)).sort()).toEqual(
    ['type src/domain/a.ts', 'src/edge/b.ts', 'node:fs', 'type d', 'e', 'node:os'].sort(),
  )
  expect(effectsIn(file).filter((effect) => effect.startsWith('5:'))).toHaveLength(6)
  expect(effectsIn(file).filter((effect) => effect.startsWith('6:'))).toEqual([])
})

describe('a library', () => {
  test.each(Object.keys(packageJson.dependencies))('%s is imported by exactly one file', (name) => {
    const importers = allImports.filter(({ found }) => packageOf(found) === name && !found.typeOnly)
    const files = [...new Set(importers.map(({ path }) => path))]
    expect(files, `${name} is imported by: ${files.join(', ')}`).toHaveLength(1)
  })

  test('that is imported is a dependency', () => {
    const needed = allImports.flatMap(({ found }) => {
      const name = isBuiltin(found.from) ? undefined : packageOf(found)
      return name === undefined ? [] : [{ name, typeOnly: found.typeOnly }]
    })
    const { dependencies, devDependencies } = packageJson
    const has = (name: string, typeOnly: boolean): boolean =>
      name in dependencies || (typeOnly && name in devDependencies)
    expect(needed.filter(({ name, typeOnly }) => !has(name, typeOnly))).toEqual([])
  })
})

describe('private files of the toolkit', () => {
  const uses = allImports.filter(({ found }) => isPrivate(found))

  test('are imported by src/edge/actions.ts alone', () => {
    expect([...new Set(uses.map(({ path }) => path))]).toEqual(['src/edge/actions.ts'])
    expect(uses.map(({ found }) => packageOf(found)?.split('/')[0])).toEqual(uses.map(() => '@actions'))
  })

  test.each(uses.map(({ found }) => found))('$from has what is used of it: $names', async ({ from: path, names }) => {
    const file = join(rootFolder, path)
    expect(existsSync(file), `${path} has moved: look for it in the new version of the toolkit`).toBe(true)
    const exported = (await import(pathToFileURL(file).href)) as Record<string, unknown>
    const gone = names.filter((name) => typeof exported[name] !== 'function')
    expect(gone, `${path} no longer exports these`).toEqual([])
  })
})
