import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { Issue } from './gh.ts'
import { carryOutIn, folderForTest, type Ended } from './machine.ts'
import type { Script } from './run-job.ts'

/** Whether scripts that use `gh` can be carried out: in a shell, with the `jq` that GitHub's images have. */
export const canKeepIssues =
  process.platform !== 'win32' && spawnSync('jq', ['--version'], { stdio: 'ignore' }).status === 0

/** The issues of a repository, and a shell in which `gh` is the stand-in that keeps them. */
export type IssueDesk = {
  readonly issues: () => readonly Issue[]
  readonly carryOut: (script: Pick<Script, 'run' | 'env'>) => Promise<Ended>
}

const program = fileURLToPath(new URL('gh.ts', import.meta.url))
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`

export const openIssueDesk = (issues: readonly Issue[] = []): IssueDesk => {
  const [folder, programs] = [folderForTest(), folderForTest()]
  const file = join(folder, 'issues.json')
  writeFileSync(file, JSON.stringify(issues))
  const gh = join(programs, 'gh')
  writeFileSync(gh, `#!/bin/sh\nexec ${quoted(process.execPath)} ${quoted(program)} "$@"\n`)
  chmodSync(gh, 0o755)
  const surroundings = {
    ISSUES_FILE: file,
    PATH: [programs, process.env['PATH'] ?? ''].join(delimiter),
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: '1658821493',
  }
  return {
    issues: () => JSON.parse(readFileSync(file, 'utf8')) as readonly Issue[],
    carryOut: async ({ run, env }) => {
      // As the runner starts a script on Linux.
      const ended = await carryOutIn(folder, ['bash', '-e', '-c', run], { ...surroundings, ...env })
      expect(ended.told).not.toContain(env['GH_TOKEN'])
      return ended
    },
  }
}
