import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const rootFolder = fileURLToPath(new URL('../..', import.meta.url))

/** False in a source archive, where there is no index to ask. */
export const isCheckout = existsSync(join(rootFolder, '.git'))

export const readText = (path: string): string => readFileSync(join(rootFolder, path), 'utf8')

export const readJson = (path: string): unknown => JSON.parse(readText(path))

/** Files that git tracks, by their path from the root; `safe.directory` because CI may run as another user. */
export const trackedFiles = (under = '.'): readonly string[] =>
  execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z', '--', under], { cwd: rootFolder, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '')

/** Every file below a folder, by its path from there, with forward slashes. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()

export type PackageJson = {
  readonly scripts: Readonly<Record<string, string>>
  readonly allowScripts: Readonly<Record<string, boolean>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

export const packageJson = readJson('package.json') as PackageJson
