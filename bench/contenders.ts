import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import type { Program } from './timed-process.ts'

/** Who does the work. */
export type Contender = { readonly name: string; readonly program: Program }

const root = resolve(import.meta.dirname, '..')
const source = (name: string): string => join(import.meta.dirname, 'contenders', name)

/** A copy: what is measured must not change when somebody builds meanwhile. */
export const bundleIn = (folder: string): string => join(folder, 'dist', 'index.js')

export const ours = 'this action'
export const floor = 'floor'

const node = (...args: readonly string[]): Program => ({ file: process.execPath, args })

/** As the runner starts a `run:` step. */
const bash = (script: string): Program => ({
  file: 'bash',
  args: ['--noprofile', '--norc', '-eo', 'pipefail', script],
})

/** The floor first: it is what the others are compared with. What is built for them goes to `folder`. */
export const prepareContenders = (folder: string, say: (line: string) => void): readonly Contender[] => [
  { name: floor, program: node(compileFloor(folder)) },
  { name: ours, program: node(copyBundle(folder)) },
  { name: 'toolkit script', program: node(bundleToolkit(folder)) },
  ...scripts
    .filter(({ name, needs }) => {
      const missing = needs.filter((tool) => !isInstalled(tool))
      if (missing.length > 0) say(`${name} is left out: ${missing.join(' and ')} not installed.`)
      return missing.length === 0
    })
    .map(({ name, file }) => ({ name, program: bash(source(file)) })),
]

const scripts = [
  { name: 'curl + jq', needs: ['bash', 'curl', 'jq'], file: 'curl.sh' },
  { name: 'gh', needs: ['bash', 'gh', 'jq'], file: 'gh.sh' },
] as const

const isInstalled = (tool: string): boolean => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0

const copyBundle = (folder: string): string => {
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true })
  return bundleIn(folder)
}

/** To CommonJS, which starts a little sooner than a module does; nothing is left for Node to translate. */
const compileFloor = (folder: string): string => {
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2024 }
  const { outputText } = ts.transpileModule(readFileSync(source('floor.ts'), 'utf8'), { compilerOptions })
  const file = join(folder, 'floor.cjs')
  writeFileSync(file, outputText)
  return file
}

/** Into one file, as actions are. */
const bundleToolkit = (folder: string): string => {
  const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js')
  const out = join(folder, 'toolkit')
  const args = [ncc, 'build', source('toolkit.ts'), '--out', out, '--quiet']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the toolkit script cannot be bundled:\n${stdout}${stderr}`)
  return join(out, 'index.js')
}
