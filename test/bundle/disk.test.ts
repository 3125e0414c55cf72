import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { org, withSmallFleets as prepare } from './places.ts'
import { play } from './scenario.ts'

/** Runs a step in which a variable of the runner names a folder where a file should be, half a file, or nothing at all. */
const playWith = async (
  inputs: Readonly<Record<string, string>>,
  variable: string,
  kind: 'folder' | 'nothing' | 'half a file' | 'full disk',
) => {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'))
  const hook = join(folder, 'hook.mjs')
  const half = join(folder, 'half.json')
  const nothing = join(folder, 'missing', 'deep')
  const path = { folder, nothing, 'half a file': half, 'full disk': '/dev/full' }[kind]
  writeFileSync(half, '{"repository":')
  writeFileSync(hook, `process.env[${JSON.stringify(variable)}] = ${JSON.stringify(path)}`)
  try {
    return await play({
      name: 'a bad disk',
      inputs,
      prepare,
      step: () => ({ nodeOptions: ['--import', pathToFileURL(hook).href] }),
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const list = { operation: 'list_self_hosted_runners_for_org' }
const jit = { operation: 'generate_runner_jitconfig_for_org', name: 'jit', labels: 'self-hosted' }

describe.concurrent('what the disk refuses', () => {
  test('costs the summary, and not the result', async () => {
    const { result } = await playWith(list, 'GITHUB_STEP_SUMMARY', 'folder')
    expect(result.exitCode).toBe(0)
    expect(result.outputs['count']).toBe('3')
    const code = process.platform === 'win32' ? /(EISDIR|EPERM)/ : /EISDIR/
    expect(result.log).toMatch(
      new RegExp(`^##\\[warning\\]The step summary could not be written \\(${code.source}\\)\\.`, 'm'),
    )
  })

  test('costs the file of the runners, and not the other outputs', async () => {
    const { result } = await playWith(list, 'RUNNER_TEMP', 'nothing')
    expect(result.exitCode).toBe(0)
    expect(result.outputs).toMatchObject({ count: '3', 'runners-file': '' })
    expect(result.log).toContain('##[warning]runners.json could not be written to the temp folder (ENOENT).')
  })

  test('costs the summary a link when it is the event of the workflow', async () => {
    const { result } = await playWith(list, 'GITHUB_EVENT_PATH', 'half a file')
    expect(result.exitCode).toBe(0)
    expect(result.outputs['count']).toBe('3')
    expect(result.summary).toMatch(/^### /)
    expect(result.summary).not.toContain('Runner settings')
  })

  test.each(['folder', 'nothing'] as const)(
    'fails the step before anything is asked when it is the outputs (%s)',
    async (kind) => {
      const { result, api } = await playWith(jit, 'GITHUB_OUTPUT', kind)
      expect(result.exitCode).toBe(1)
      expect(result.log).toMatch(
        /^##\[error\]The file of the outputs cannot be written \(E[A-Z]+\)\. Nothing was asked/m,
      )
      expect(result.log).toContain('(error-code unavailable)')
      expect(result.log).not.toContain('    at ')
      expect(api.exchanges).toEqual([])
    },
  )

  test('fails the step before anything is registered when nothing can be left for its clean-up', async () => {
    const { result, api } = await playWith({ ...jit, 'clean-up': 'on-failure' }, 'GITHUB_STATE', 'folder')
    expect(result.outputs['error-code']).toBe('unavailable')
    expect(result.log).toContain('Nothing could be left for clean-up: nothing was registered.')
    expect(api.exchanges.filter(({ method }) => method === 'POST')).toEqual([])
  })

  test.runIf(existsSync('/dev/full'))('does not hide what was done when the outputs fail in the end', async () => {
    const { result, api } = await playWith({ ...jit, count: '3' }, 'GITHUB_OUTPUT', 'full disk')
    const blobs = api.fleet.runners(org).slice(-3)
    expect(blobs.map(({ name }) => name)).toEqual(['jit-1', 'jit-2', 'jit-3'])
    expect(result.exitCode).toBe(1)
    for (const { name } of blobs) expect(result.log).toContain(`Registered ${name} `)
    expect(result.log).toMatch(
      /^##\[error\]The file of the outputs cannot be written \(ENOSPC\)\. What was done is told above\./m,
    )
    expect(result.log).toContain('(error-code unavailable)')
    expect(result.log).not.toContain('a bug of its own')
    expect(result.summary).toContain('jit-3')
  })
})
