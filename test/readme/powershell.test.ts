import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { carryOutIn, folderForTest, type Ended } from './machine.ts'
import { serveBytes } from './runner-archive.ts'
import { scriptOf } from './scripts-of-pages.ts'

const page = 'docs/jit.md'
const config = 'ZW5jb2RlZA=='
const runCmd = '@echo %ACTIONS_RUNNER_INPUT_JITCONFIG%>"%~dp0started"\r\n'

/** The PowerShell of today, and the one that every Windows has. What the scripts start, Windows alone can carry out. */
const shells = ['pwsh', 'powershell'].filter(
  (shell) =>
    process.platform === 'win32' &&
    spawnSync(shell, ['-NoProfile', '-NonInteractive', '-Command', 'exit 0'], { stdio: 'ignore' }).status === 0,
)

// The workflow that runs the tests sets this on Windows: there, nothing may be left out without a word.
test.runIf(process.env['REQUIRE_POWERSHELL'] !== undefined)('both kinds of PowerShell are here', () => {
  expect(shells).toEqual(['pwsh', 'powershell'])
})

const carryOut = (shell: string, folder: string, script: string, env: Record<string, string>, input = '') => {
  writeFileSync(join(folder, 'script.ps1'), script)
  const flags = ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File', 'script.ps1']
  return carryOutIn(folder, [shell, ...flags], env, input)
}

const startedIn = (folder: string): string | undefined => {
  const file = join(folder, 'started')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

/** An archive such as GitHub offers for Windows, packed by the shell itself. */
const zipWith = async (shell: string): Promise<Buffer> => {
  const folder = folderForTest()
  writeFileSync(join(folder, 'run.cmd'), runCmd)
  const { exitCode, told } = await carryOut(shell, folder, 'Compress-Archive run.cmd runner.zip', {})
  expect(exitCode, told).toBe(0)
  return readFileSync(join(folder, 'runner.zip'))
}

describe.skipIf(shells.length === 0)('in PowerShell (Windows only), the script that', { timeout: 60_000 }, () => {
  const download = async (shell: string, change: Record<string, string>): Promise<Ended & { folder: string }> => {
    const [folder, { url, sha256 }] = [folderForTest(), await serveBytes(await zipWith(shell))]
    const env = { ACTIONS_RUNNER_INPUT_JITCONFIG: config, URL: url, SHA256: sha256, ...change }
    return { ...(await carryOut(shell, folder, scriptOf(page, 'powershell', 'Get-FileHash'), env)), folder }
  }

  test.for(shells)('downloads a runner starts it when the sum is right (%s)', async (shell) => {
    const { exitCode, told, folder } = await download(shell, {})
    expect(exitCode, told).toBe(0)
    expect(startedIn(join(folder, 'runner'))).toBe(config)
  })

  test.for(shells.flatMap((shell) => ['', 'ab'.repeat(32)].map((sum) => [shell, sum] as const)))(
    'downloads a runner starts nothing when the sum is wrong (%s, "%s")',
    async ([shell, SHA256]) => {
      const { exitCode, folder } = await download(shell, { SHA256 })
      expect(exitCode).not.toBe(0)
      expect(startedIn(join(folder, 'runner'))).toBeUndefined()
    },
  )

  test.for(shells)('starts a runner hands over what it reads (%s)', async (shell) => {
    const folder = folderForTest()
    const home = join(folder, 'actions-runner')
    mkdirSync(home)
    writeFileSync(join(home, 'run.cmd'), runCmd)
    const script = scriptOf(page, 'powershell', 'ReadLine')
    const { exitCode, told } = await carryOut(shell, folder, script, {}, `${config}\r\n`)
    expect(exitCode, told).toBe(0)
    expect(startedIn(home)).toBe(config)
  })
})
