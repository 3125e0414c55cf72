import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { carryOutIn, folderForTest } from './machine.ts'
import { placeRunner, serveArchive, startedWith, wasStarted } from './runner-archive.ts'
import { scriptOf } from './scripts-of-pages.ts'

const page = 'docs/jit.md'
const config = 'ZW5jb2RlZA=='

// Windows has no such shell, and macOS has another word for sha256sum, as the page says.
describe.skipIf(process.platform !== 'linux')('in a shell, the script that', () => {
  const download = scriptOf(page, 'sh', 'sha256sum')
  const env = { ACTIONS_RUNNER_INPUT_JITCONFIG: config }

  test('downloads a runner starts it when the sum is right', async () => {
    const [folder, archive] = [folderForTest(), await serveArchive()]
    const given = { ...env, ...archive.trust, URL: archive.url, SHA256: archive.sha256 }
    const { exitCode, told } = await carryOutIn(folder, ['sh', '-c', download], given)
    expect(exitCode, told).toBe(0)
    expect(await startedWith(join(folder, 'runner'))).toBe(config)
  })

  test.for([
    ['is wrong', { SHA256: 'ab'.repeat(32) }],
    ['is empty', { SHA256: '' }],
    ['belongs to a file that is not there', { URL: 'https://127.0.0.1:9/runner.tar.gz' }],
  ] as const)('downloads a runner starts nothing when the sum %s', async ([, change]) => {
    const [folder, archive] = [folderForTest(), await serveArchive()]
    const given = { ...env, ...archive.trust, URL: archive.url, SHA256: archive.sha256, ...change }
    const { exitCode } = await carryOutIn(folder, ['sh', '-c', download], given)
    expect(exitCode).not.toBe(0)
    expect(wasStarted(join(folder, 'runner'))).toBe(false)
  })

  test('starts a runner hands over what it reads, and shows it to nobody', async () => {
    const folder = folderForTest()
    const home = join(folder, 'actions-runner')
    mkdirSync(home)
    placeRunner(home)
    const start = scriptOf(page, 'sh', 'read -r')
    const { exitCode, told } = await carryOutIn(folder, ['sh', '-c', start], {}, `${config}\n`)
    expect(exitCode, told).toBe(0)
    expect(await startedWith(home)).toBe(config)
    expect(start).not.toContain('--jitconfig')
  })
})
