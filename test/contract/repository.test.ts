import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isCheckout, packageJson, readJson, readText, rootFolder, trackedFiles } from './repository.ts'

type LockedPackage = {
  readonly resolved?: string
  readonly hasInstallScript?: boolean
  readonly optional?: boolean
  readonly link?: boolean
}

const { packages } = readJson('package-lock.json') as { packages: Readonly<Record<string, LockedPackage>> }
const locked = Object.entries(packages).map(([path, fields]) => ({
  name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
  ...fields,
}))

describe('package-lock.json', () => {
  test('has everything from one place, over https, and whole', () => {
    const hosts = new Set(locked.flatMap(({ resolved }) => (resolved === undefined ? [] : [new URL(resolved).origin])))
    expect(hosts.size).toBeLessThanOrEqual(1)
    expect([...hosts].filter((origin) => !origin.startsWith('https://registry.'))).toEqual([])
  })

  test('has install scripts only where package.json allows them', () => {
    const withScript = locked.filter(({ hasInstallScript, optional }) => hasInstallScript === true && optional !== true)
    const allowed = Object.entries(packageJson.allowScripts).flatMap(([name, allow]) => (allow ? [name] : []))
    expect(allowed.sort()).toEqual([...new Set(withScript.map(({ name }) => name))].sort())
  })
})

const anyonesFolder = /(?<![\w.:/-])\/(?:(?:tmp|root|Users)\/|home\/(?!runner\b))[\w.-]+/

const strangePathsIn = (text: string): readonly string[] => [
  ...(text.includes(rootFolder) ? [rootFolder] : []),
  ...(anyonesFolder.exec(text) ?? []),
]

describe.runIf(isCheckout)('the files of the repository', () => {
  test('name no path of a machine', () => {
    const files = trackedFiles().filter((file) => existsSync(join(rootFolder, file)))
    const strange = files.flatMap((file) => strangePathsIn(readText(file)).map((path) => `${file}: ${path}`))
    expect(files.length).toBeGreaterThan(20)
    expect(strange).toEqual([])
  })

  test('choose no registry', () => {
    const settings = trackedFiles().filter((file) => /(^|\/)\.(npmrc|yarnrc(\.yml)?)$/.test(file))
    expect(settings.filter((file) => /registry/i.test(readText(file)))).toEqual([])
  })
})
