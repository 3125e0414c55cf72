import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withSmallFleets as prepare } from './places.ts'
import { play } from './scenario.ts'

/** Runs a step in which a variable of the runner names a folder where a file should be, or nothing at all. */
const playWith = async (inputs: Readonly<Record<string, string>>, variable: string, kind: 'folder' | 'nothing') => {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'))
  const hook = join(folder, 'hook.mjs')
  const path = kind === 'folder' ? folder : join(folder, 'missing', 'deep')
  writeFileSync(hook, `process.env[${JSON.stringify(variable)}] = ${JSON.stringify(path)}`)
  try {
    return await play({ name: 'a bad disk', inputs, prepare, step: () => ({ nodeOptions: ['--import', hook] }) })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const list = { operation: 'list_self_hosted_runners_for_org' }

describe.concurrent('what the disk refuses', () => {
  test('costs the summary, and not the result', async () => {
    const { result } = await playWith(list, 'GITHUB_STEP_SUMMARY', 'folder')
    expect(result.exitCode).toBe(0)
    expect(result.outputs['count']).toBe('3')
    expect(result.log).toContain('##[warning]The step summary could not be written (EISDIR).')
  })

  test('costs the file of the runners, and not the other outputs', async () => {
    const { result } = await playWith(list, 'RUNNER_TEMP', 'nothing')
    expect(result.exitCode).toBe(0)
    expect(result.outputs).toMatchObject({ count: '3', 'runners-file': '' })
    expect(result.log).toContain('##[warning]runners.json could not be written to the temp folder (ENOENT).')
  })

  test('fails the step in words when it is the outputs', async () => {
    const { result } = await playWith(list, 'GITHUB_OUTPUT', 'folder')
    expect(result.exitCode).toBe(1)
    expect(result.log).toMatch(/^##\[error\]/m)
    expect(result.log).not.toContain('    at ')
  })
})
