import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { tokens } from '../test/sandbox/api/access.ts'
import { inputEnvironment, loadActionManifest } from '../test/sandbox/step/action-manifest.ts'
import { completeGithubContext } from '../test/sandbox/step/github-context.ts'
import { createMasker } from '../test/sandbox/step/masker.ts'
import { stepEnvironment } from '../test/sandbox/step/step-environment.ts'
import { createStepFolders } from '../test/sandbox/step/step-folders.ts'
import { createStepLog } from '../test/sandbox/step/step-log.ts'
import type { Sandbox } from './sandbox-process.ts'
import type { Work } from './work.ts'

/** Where one process runs: fresh files and folders, and the environment that the runner would give it. */
export type StepSetting = {
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  readonly remove: () => Promise<void>
}

const manifest = loadActionManifest(resolve(import.meta.dirname, '..'))
const log = createStepLog({ masker: createMasker(), debug: false, onLine: undefined })
const token = tokens.fineGrainedAdmin

/** Everybody gets the same: this action its inputs, and scripts the same things under names that a shell can read. */
export const createStepSetting = (work: Work, sandbox: Sandbox, ids: readonly number[]): StepSetting => {
  const place = { ids, kept: sandbox.folder }
  const github = completeGithubContext({ api_url: sandbox.url, repository: 'octo-org/octo-repo' })
  const folders = createStepFolders(github.repository)
  const inputs = inputEnvironment(manifest, { 'github-token': token, ...work.inputs(place) }, github, log)
  const stepEnv = {
    TASK: work.task,
    TOKEN: token,
    ORG: 'octo-org',
    RUNNER_IDS: work.task === 'list' ? '' : ids.join(' '),
    ...trust(sandbox.certificate, folders.temp),
  }
  const places = { ...github, event_path: folders.eventPath, workspace: folders.workspace }
  return {
    env: { ...stepEnvironment({ github: places, folders, stepEnv, inputs }) },
    cwd: folders.workspace,
    remove: folders.remove,
  }
}

/** One certificate more to trust, under the names that Node, curl and gh know. */
const trust = (certificate: string | undefined, folder: string): Record<string, string> => {
  if (certificate === undefined) return {}
  const file = join(folder, 'certificate.pem')
  writeFileSync(file, certificate)
  return { NODE_EXTRA_CA_CERTS: file, CURL_CA_BUNDLE: file, SSL_CERT_FILE: file }
}
