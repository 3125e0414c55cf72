import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'

const script = resolve(import.meta.dirname, 'start-api.ts')

test('the stand-in for a workflow outlives the process that starts it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-api-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  const file = join(folder, 'outputs')
  const env = { ...process.env, GITHUB_OUTPUT: file, RUNNER_TEMP: folder }
  await promisify(execFile)(process.execPath, [script], { env })
  const outputs = Object.fromEntries(
    Array.from(readFileSync(file, 'utf8').matchAll(/^(\w+)=(.+)$/gm), ([, name = '', value = '']) => [name, value]),
  )
  onTestFinished(() => {
    process.kill(Number(outputs['pid']))
  })
  const answer = await fetch(`${outputs['url'] ?? ''}/orgs/octo-org/actions/runners`, {
    headers: { authorization: `Bearer ${outputs['token'] ?? ''}`, 'user-agent': 'test' },
  })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ total_count: 5 })
})
