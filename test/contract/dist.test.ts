import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesBelow, isCheckout, packageJson, readText, rootFolder, trackedFiles } from './repository.ts'
import { packageOf, sourceFiles } from './source-code.ts'

const dist = join(rootFolder, 'dist')
const remedy = 'dist/ is not what src/ builds to. Run: npm run build'

/** The arguments of each part of the build script, but for where it writes. */
const buildArguments = (out: string): readonly (readonly string[])[] =>
  (packageJson.scripts['build'] ?? '').split(' && ').map((part) => {
    const [command, ...given] = part.split(' ')
    const at = given.indexOf('--out') + 1
    const folder = given[at] ?? ''
    if (command !== 'ncc' || !/^dist(\/|$)/.test(folder)) throw new Error(`${part} is not "ncc … --out dist …".`)
    return given.with(at, folder.replace('dist', out))
  })

/** The packages under whose paths modules stand in the bundle, and those that src imports: some lose their path. */
const bundledPackages = (): readonly string[] => {
  const code = filesBelow(dist).filter((file) => file.endsWith('.js'))
  const paths = code.flatMap((file) => readText(`dist/${file}`).match(/node_modules\/(@[\w.-]+\/)?[\w.-]+/g) ?? [])
  const imported = sourceFiles.flatMap(({ imports }) =>
    imports.flatMap((found) => (found.typeOnly ? [] : (packageOf(found) ?? []))),
  )
  return [...new Set([...paths.map((path) => path.slice('node_modules/'.length)), ...imported])].sort()
}

describe('dist/', () => {
  const built = mkdtempSync(join(tmpdir(), 'dist-'))

  beforeAll(() => {
    const ncc = join(rootFolder, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
    for (const args of buildArguments(built))
      execFileSync(process.execPath, [ncc, ...args], { cwd: rootFolder, stdio: 'pipe' })
  }, 400_000)

  afterAll(() => {
    rmSync(built, { recursive: true })
  })

  test('has the files that a build makes, and no other', () => {
    expect(filesBelow(dist), remedy).toEqual(filesBelow(built))
  })

  test('has them byte for byte', () => {
    const committed = new Set(filesBelow(dist))
    const differing = filesBelow(built).filter(
      (file) => committed.has(file) && !readFileSync(join(dist, file)).equals(readFileSync(join(built, file))),
    )
    expect(differing, remedy).toEqual([])
  })

  test('is small: every use of the action downloads all of it, and every step parses its start', () => {
    const bytesOf = (file: string): number => statSync(join(dist, file)).size
    // What most steps run: inputs checked, requests sent, a report made. Longer stories and rare words stand in files of
    // their own. The post entry, which only a clean-up runs, brings a client of its own.
    expect(bytesOf('index.js')).toBeLessThanOrEqual(150_000)
    expect(bytesOf('post/index.js')).toBeLessThanOrEqual(15_000)
    expect(filesBelow(dist).reduce((sum, file) => sum + bytesOf(file), 0)).toBeLessThanOrEqual(610_000)
  })

  test('tells the license of every package that is in it', () => {
    const told = [...readText('dist/licenses.txt').matchAll(/^(\S+)\n[\w.-]+\n(?=.)/gm)].map(([, name]) => name)
    expect(bundledPackages()).toEqual([
      '@actions/core',
      '@actions/expressions',
      '@actions/github',
      'fastest-levenshtein',
    ])
    expect(told).toEqual(expect.arrayContaining([...bundledPackages()]))
  })

  test.runIf(isCheckout)('is tracked by git to the last file', () => {
    const tracked = trackedFiles('dist').map((file) => file.slice('dist/'.length))
    expect(filesBelow(dist), 'add or remove these with git').toEqual(tracked.toSorted())
  })
})
